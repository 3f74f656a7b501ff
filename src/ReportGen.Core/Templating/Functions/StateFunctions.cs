using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Programmes.Words;
using ReportGen.Core.Templating.Engine;
using ReportGen.Core.Templating.Objects;

namespace ReportGen.Core.Templating.Functions;

/// <summary>Functions for state: statuses, counts, other days.</summary>
internal static class StateFunctions
{
    public static IEnumerable<TemplateFunction> Of(ProgrammeView view) =>
        [
            new("status", ["item"], a => Status(view, a)),
            new(
                "status_word",
                ["status"],
                a =>
                    StatusWords.Of(
                        UpdateItems.Status(a.RequiredText(0).Replace('_', ' '))
                            ?? throw a.Wrong(0, "a status such as \"in progress\""),
                        view.Language
                    )
            ),
            new("response", ["item"], a => Response(view, a)),
            new("state", ["item", "day"], a => State(view, a)),
            new("counts", ["items"], a => Counts(view, a)),
            new("changed_since", ["day"], a => ChangeItems.Since(view, WordFunctions.Day(a, 0))),
            new("alike", ["changes"], a => ChangeItems.Alike(a.List(0).OfType<TemplateObject>())),
            new("overdue", ["items"], a => Choose(a, static s => s.IsOverdue)),
            new(
                "slipped",
                ["items"],
                a => Choose(a, static s => s.DueChanges.Any(c => c.Move == DueMove.Later))
            ),
            new("counted", ["items"], a => Choose(a, static s => s.IsCounted)),
            new(
                "due",
                ["item"],
                a =>
                    a.Record<ItemState>(0, "a recommendation, commitment or area").Due is { } due
                        ? view.DueOf(due)
                        : null
            ),
            new("common_sources", ["items"], a => view.Shared.CommonSources(view, Tracked(a))),
            new("told_together", ["items"], a => view.Shared.Among(view, Tracked(a))),
            new(
                "answered_together",
                ["items"],
                a => view.TrackedAll([.. SharedUpdates.CommitmentsToMany(view, Tracked(a))])
            ),
            new("told_together_heading", ["items"], a => TogetherHeading(view, a)),
            new("spoken_minutes", [], _ => SpokenLength.Minutes(view)),
        ];

    /// <summary>"● Complete": of an item, or of a word such as "in progress".</summary>
    private static MarkdownText Status(ProgrammeView view, FunctionArguments a)
    {
        var status = a[0] switch
        {
            TemplateObject { Source: ItemState state } => state.Status,
            string key when UpdateItems.Status(key) is { } known => known,
            _ => throw a.Wrong(0, "an item or a status such as \"in progress\""),
        };
        var words = Mark(view, status);
        return new MarkdownText(words, words);
    }

    /// <summary>The sign and the word of a status.</summary>
    internal static string Mark(ProgrammeView view, DisplayStatus status) =>
        $"{Documents.StatusStyle.Sign(Shown(status))} {StatusWords.Of(status, view.Language)}";

    /// <summary>The status of the document tree.</summary>
    internal static Documents.Status Shown(DisplayStatus status) =>
        status switch
        {
            DisplayStatus.Complete => Documents.Status.Complete,
            DisplayStatus.InProgress => Documents.Status.InProgress,
            DisplayStatus.Overdue => Documents.Status.Overdue,
            DisplayStatus.Withdrawn => Documents.Status.Withdrawn,
            DisplayStatus.Superseded => Documents.Status.Superseded,
            _ => Documents.Status.NotStarted,
        };

    private static string Response(ProgrammeView view, FunctionArguments a) =>
        a[0] switch
        {
            TemplateObject { Source: ItemState state } => StatusWords.ResponseOf(
                state,
                view.Language
            ),
            string key
                when Enum.GetValues<Response>()
                    .Where(r => UpdateItems.Key(r) == key)
                    .Select(static r => (Response?)r)
                    .FirstOrDefault()
                    is { } known => StatusWords.Of(known, view.Language),
            null => StatusWords.Of((Response?)null, view.Language),
            _ => throw a.Wrong(0, "an item or a response such as \"accepted\""),
        };

    private static TemplateObject? State(ProgrammeView view, FunctionArguments a)
    {
        var id = a[0] switch
        {
            TemplateObject { Source: ItemState state } => state.Item.Id,
            string text => text,
            _ => throw a.Wrong(0, "an item or its id"),
        };
        var then = view.States.On(WordFunctions.Day(a, 1)).Find(id);
        return then is null ? null : TrackedItems.Of(view, then);
    }

    private static IEnumerable<ITracked> Tracked(FunctionArguments a) =>
        a.List(0)
            .Select(static i => ((i as TemplateObject)?.Source as ItemState)?.Item)
            .OfType<ITracked>();

    /// <summary>The heading of what was said of several items at once, with the id that the items link to.</summary>
    private static MarkdownText TogetherHeading(ProgrammeView view, FunctionArguments a)
    {
        var words = MarkdownText.Words(view.Say("together-heading"));
        return Tracked(a).FirstOrDefault() is { } first
            ? words with
            {
                Markdown = $"<a id=\"{SharedUpdates.AnchorOf(first)}\"></a>{words.Markdown}",
            }
            : words;
    }

    private static object?[] Choose(FunctionArguments a, Func<ItemState, bool> isWanted) =>
        [
            .. a.List(0)
                .Where(i => i is TemplateObject { Source: ItemState state } && isWanted(state)),
        ];

    private static TemplateObject Counts(ProgrammeView view, FunctionArguments a)
    {
        var states = a.List(0)
            .Select(static i => (i as TemplateObject)?.Source as ItemState)
            .OfType<ItemState>();
        return TallyItem(view, Tally.Of(states));
    }

    /// <summary>Counts as fields; the statuses add up to the total.</summary>
    internal static TemplateObject TallyItem(ProgrammeView view, Tally tally) =>
        new TemplateObject("counts") { Source = tally }
            .With("total", tally.Base)
            .With("complete", tally[DisplayStatus.Complete])
            .With("in_progress", tally[DisplayStatus.InProgress])
            .With("overdue", tally[DisplayStatus.Overdue])
            .With("not_started", tally[DisplayStatus.NotStarted])
            .With("withdrawn", tally[DisplayStatus.Withdrawn])
            .With("superseded", tally[DisplayStatus.Superseded])
            .With("not_reported", tally.DeliveryNotKnown)
            .With("accepted", tally[Programmes.Model.Response.Accepted])
            .With("accepted_in_principle", tally[Programmes.Model.Response.AcceptedInPrinciple])
            .With("accepted_in_part", tally[Programmes.Model.Response.AcceptedInPart])
            .With("under_consideration", tally[Programmes.Model.Response.UnderConsideration])
            .With("not_accepted", tally[Programmes.Model.Response.NotAccepted])
            .With("unknown_response", tally[Programmes.Model.Response.Unknown])
            .With("mixed_response", tally.MixedResponse)
            .With("no_response", tally.NoResponse)
            .With("day", view.Day);
}
