using ReportGen.Core.Programmes.Comparison;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Programmes.Words;
using ReportGen.Core.Templating.Engine;

namespace ReportGen.Core.Templating.Objects;

/// <summary>Describes a change in sentences, in the language of the document.</summary>
internal static class ChangeWords
{
    /// <summary>What happened, with the reason or a plain statement that none was given.</summary>
    public static object Of(ProgrammeView view, Change c)
    {
        var parts = new List<object>();
        switch (c.Kind)
        {
            case ChangeKind.Completed or ChangeKind.ClosureChanged:
                Dated("completed-on");
                Closed();
                break;
            case ChangeKind.Started:
                Dated("started-on");
                break;
            case ChangeKind.Slipped:
                Add("moved-due", Due(c.OldDue), Due(c.NewDue));
                Reason(isExpected: true);
                break;
            case ChangeKind.DatePassed:
                Add("passed-due", Due(c.NewDue));
                Add(c.Reason is null ? "passed-no-reason" : "passed-with-reason");
                Reason(isExpected: false);
                break;
            case ChangeKind.BroughtForward:
                Add("moved-due", Due(c.OldDue), Due(c.NewDue));
                Reason(isExpected: false);
                break;
            case ChangeKind.DateReworded:
                Add("fact-due-reworded", Due(c.OldDue), Due(c.NewDue));
                Reason(isExpected: false);
                break;
            case ChangeKind.DateSet:
                Add("set-due", Due(c.NewDue));
                break;
            case ChangeKind.ResponseChanged:
                Add(
                    "response-was",
                    StatusWords.Of(c.OldResponse, view.Language),
                    StatusWords.Of(c.NewResponse, view.Language)
                );
                Reason(isExpected: c.NewResponse != Response.Unknown);
                break;
            case ChangeKind.Responded or ChangeKind.ResponseKnown:
                parts.Add(StatusWords.Of(c.NewResponse, view.Language) + ".");
                break;
            case ChangeKind.Reopened:
                Dated("reopened-on");
                Reason(isExpected: true);
                break;
            case ChangeKind.SetBack:
                Dated("set-back-on");
                Reason(isExpected: true);
                break;
            case ChangeKind.Withdrawn:
                Dated("withdrawn-on");
                Reason(isExpected: true);
                break;
            case ChangeKind.Superseded:
                Dated("superseded-on");
                Reason(isExpected: true);
                break;
            case ChangeKind.New:
                Dated(
                    c.Item switch
                    {
                        Recommendation => "recommended-on",
                        Commitment => "promised-on",
                        _ => "named-on",
                    }
                );
                if (c.Item is Recommendation { Added: { } added })
                {
                    Add("listed-since", view.DateOf(added));
                }

                if (c.NewResponse is { } response)
                {
                    Add("fact-response", StatusWords.Of(response, view.Language));
                }

                if (c.NewDelivery is { } delivery and not Delivery.Complete)
                {
                    Add("fact-status", StatusWords.Of(delivery, view.Language));
                }

                if (c.NewDue is not null)
                {
                    Add("set-due", Due(c.NewDue));
                }

                break;
            case ChangeKind.Merged:
                var into = c.NewText is { } id ? view.Programme.FindRecommendation(id) : null;
                Add("merged-into", into is null ? c.NewText ?? "" : view.LabelOf(into));
                break;
            case ChangeKind.Renumbered:
                Add("renumbered-as", c.OldText ?? "", c.NewText ?? "");
                break;
            default:
                Reason(isExpected: false);
                break;
        }

        return MixedText.Join(" ", parts);

        void Add(string key, params ReadOnlySpan<object> values) =>
            parts.Add(MixedText.Stop(view.SayMixed(key, values)));

        void Dated(string key)
        {
            if (c.On is { } day)
            {
                Add(key, view.DateOf(day));
            }
        }

        object Due(DuePromise? due) => due is null ? "" : view.DueOf(due);

        void Reason(bool isExpected)
        {
            if (c.Reason is { } reason)
            {
                Add("reason", view.Local(reason));
            }
            else if (isExpected)
            {
                Add("no-reason");
            }
        }

        void Closed()
        {
            if (c.Closed is not { } closed)
            {
                return;
            }

            if (closed.Comparison != ClosureComparison.AsAsked)
            {
                Add(
                    "closed-as",
                    FirstLetter.Lower(StatusWords.Of(closed.Comparison, view.Language))
                );
                if (closed.Words is { } words)
                {
                    parts.Add(MixedText.Stop(view.Local(words)));
                }
            }

            if (closed.Continues is { } continues)
            {
                Add("continues", view.Local(continues));
            }
        }
    }

    /// <summary>"Recommendation 13 of the 2022 inquiry report, Mandatory reporting, part (a)".</summary>
    public static MarkdownText Subject(
        ProgrammeView view,
        ITracked item,
        MarkdownText label,
        string? trackedPart
    )
    {
        var title = item is Recommendation ? view.LocalMarkdown(item.Title) : null;
        var of = trackedPart is null ? "" : ", " + trackedPart;
        return new MarkdownText(
            label.Markdown
                + (title is null ? "" : ", " + title.Markdown)
                + MarkdownEscape.Inline(of),
            label.Plain + (title is null ? "" : ", " + title.Plain) + of
        );
    }
}
