using NodaTime;
using ReportGen.Core.Programmes.Comparison;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Programmes.Words;
using ReportGen.Core.Templating.Engine;

namespace ReportGen.Core.Templating.Objects;

/// <summary>What changed since the House was last told.</summary>
internal static class ChangeItems
{
    private static readonly TemplateObjectType<ChangeInView> Type =
        new TemplateObjectType<ChangeInView>(static _ => "a change")
            .With("kind", static s => Key(s.Change.Kind))
            .With(
                "subject",
                static s => SubjectOf(s.View, s.Change.Item, TrackedPartOf(s)),
                "title"
            )
            .With("words", static s => ChangeWords.Of(s.View, s.Change), "updates")
            .With("item", static s => s.View.Tracked(s.Change.Item.Id), "id")
            .With("strand", TrackedPartOf, "parts")
            .With("on", static s => s.Change.On, "updates")
            .With("old_due", static s => DueOf(s.View, s.Change.OldDue), "updates")
            .With("new_due", static s => DueOf(s.View, s.Change.NewDue), "updates")
            .With(
                "old_response",
                static s => StatusWords.Of(s.Change.OldResponse, s.View.Language),
                "updates"
            )
            .With(
                "new_response",
                static s => StatusWords.Of(s.Change.NewResponse, s.View.Language),
                "updates"
            )
            .With("new_delivery", static s => UpdateItems.Key(s.Change.NewDelivery), "updates")
            .With("closed", static s => UpdateItems.Closed(s.View, s.Change.Closed), "updates")
            .With("old_number", static s => s.Change.OldText, "aliases")
            .With("new_number", static s => s.Change.NewText, "number")
            .With(
                "into",
                static s =>
                    s.Change.Kind == ChangeKind.Merged && s.Change.NewText is { } id
                        ? s.View.Tracked(id)
                        : null,
                "merged-into"
            )
            .With("reason", static s => UpdateItems.Local(s.View, s.Change.Reason), "updates")
            .With("completes_item", static s => s.Change.CompletesItem, "updates")
            .With(
                "sources",
                static s => TrackedItems.SourceMarks(s.View, s.Change.Citations),
                "updates"
            );

    private static readonly TemplateObjectType<NoteInView> UpdateNoteType =
        new TemplateObjectType<NoteInView>(static _ => "a remark")
            .With("subject", static s => SubjectOf(s.View, s.Remark.Item, null), "date")
            .With("item", static s => s.View.Tracked(s.Remark.Item.Id), "date")
            .With("date", static s => s.Remark.Update.Date)
            .With("note", static s => s.View.Prose(s.Remark.Update.Note))
            .With(
                "sources",
                static s => TrackedItems.SourceMarks(s.View, s.Remark.Update.Citations)
            );

    /// <summary>The changes, or null for the first statement of a programme.</summary>
    public static TemplateObject? Of(ProgrammeView view)
    {
        if (LastTold.Before(view.Programme, view.Statement) is not { } before)
        {
            return null;
        }

        return Make(view, Changes.Between(view.States.On(before.DataAsAt), view.State))
            .With("since", StatementItems.Brief(view, before));
    }

    /// <summary>The changes since a day.</summary>
    public static TemplateObject Since(ProgrammeView view, LocalDate day) =>
        Make(view, Changes.Between(view.States.On(day), view.State)).With("since", null);

    private static TemplateObject Make(ProgrammeView view, Changes changes)
    {
        var item = new TemplateObject("the changes") { Source = changes }
            .With("is_empty", changes.IsEmpty)
            .With("from", changes.From)
            .With("to", changes.To)
            .WithLazy("all", () => All(view, changes.All))
            .WithLazy("areas", () => All(view, changes.Areas))
            .WithLazy("figures", () => Figures(view, changes.Figures))
            .WithLazy("funding", () => Figures(view, changes.Funding))
            .WithLazy("remarks", () => Remarks(view, changes));
        foreach (var kind in Enum.GetValues<ChangeKind>())
        {
            item.WithLazy(Key(kind), () => All(view, changes[kind]));
        }

        return item;
    }

    /// <summary>
    /// Groups changes described in the same words with the same sources into one entry: words, sources and
    /// changes. Fewer than three are not grouped.
    /// </summary>
    public static object?[] Alike(IEnumerable<TemplateObject> changes) =>
        [
            .. changes
                .GroupBy(static c => (Words(c, "words"), Words(c, "sources")))
                .SelectMany(static g =>
                    g.Count() < 3 ? g.Select(static c => new[] { c }) : [g.ToArray()]
                )
                .Select(static g =>
                    (object?)
                        new TemplateObject("changes alike")
                            .With("words", g[0].Get("words"))
                            .With("sources", g[0].Get("sources"))
                            .With("changes", g)
                            .With("are_many", g.Length > 1)
                ),
        ];

    private static string Words(TemplateObject change, string field) =>
        change.Get(field) switch
        {
            MarkdownText text => text.Markdown,
            var other => other as string ?? "",
        };

    /// <summary>"date_passed".</summary>
    public static string Key(ChangeKind kind) =>
        kind switch
        {
            ChangeKind.Completed => "completed",
            ChangeKind.Started => "started",
            ChangeKind.Slipped => "slipped",
            ChangeKind.DatePassed => "date_passed",
            ChangeKind.BroughtForward => "brought_forward",
            ChangeKind.DateReworded => "date_reworded",
            ChangeKind.DateSet => "date_set",
            ChangeKind.ResponseChanged => "response_changed",
            ChangeKind.Responded => "responded",
            ChangeKind.ResponseKnown => "response_known",
            ChangeKind.Reopened => "reopened",
            ChangeKind.SetBack => "set_back",
            ChangeKind.ClosureChanged => "closure_changed",
            ChangeKind.New => "new",
            ChangeKind.Withdrawn => "withdrawn",
            ChangeKind.Superseded => "superseded",
            ChangeKind.Merged => "merged",
            ChangeKind.Renumbered => "renumbered",
            ChangeKind.Rewritten => "rewritten",
            _ => "vanished",
        };

    private static object?[] All(ProgrammeView view, IEnumerable<Change> changes) =>
        [.. changes.Select(c => Of(view, c))];

    private static TemplateObject Of(ProgrammeView view, Change c) =>
        TemplateObject.Of(Type, new ChangeInView(view, c), c.Item.Place, c);

    private static MarkdownText SubjectOf(
        ProgrammeView view,
        Programmes.Model.ITracked item,
        string? trackedPart
    )
    {
        var label = view.Tracked(item.Id) is { } shown
            ? view.Linked(shown, (MarkdownText)shown.Get("label")!)
            : view.LocalMarkdown(item.Title);
        return ChangeWords.Subject(view, item, label.Capitalised(), trackedPart);
    }

    private static object?[] Figures(ProgrammeView view, IEnumerable<FigureChange> changes) =>
        [
            .. changes.Select(c =>
                new TemplateObject("a changed figure", c.New.Value?.Place)
                    .With(
                        "kind",
                        c.Kind switch
                        {
                            FigureChangeKind.Revised => "revised",
                            FigureChangeKind.Newer => "newer",
                            FigureChangeKind.New => "new",
                            FigureChangeKind.First => "first",
                            _ => "vanished",
                        },
                        "value"
                    )
                    .With("is_funding", c.IsFunding, "value")
                    .With(
                        "old",
                        c
                            is {
                                Old.Value: { Quantity.Form: not QuantityForm.Unknown } old,
                                SeriesBreak: null,
                            }
                            ? FigureWords.Of(
                                c.New,
                                old.Quantity,
                                view.Suppressions,
                                view.Kind.Style,
                                view.Language
                            )
                            : null,
                        "value"
                    )
                    .With("old_as_at", c.Old?.Value?.AsAt, "as-at")
                    .With("series_break", c.SeriesBreak, "series-break")
                    .WithLazy("figure", () => FigureItems.Of(view, c.New), "value")
            ),
        ];

    private static object?[] Remarks(ProgrammeView view, Changes changes) =>
        [
            .. changes
                .Remarks.Where(r =>
                    r.Update.Note is not null && view.State.Find(r.Item.Id) is not null
                )
                .Select(r =>
                    TemplateObject.Of(UpdateNoteType, new NoteInView(view, r), r.Update.Place, null)
                ),
        ];

    private static string? TrackedPartOf(ChangeInView s) =>
        UpdateItems.TrackedPartWords(s.View, s.Change.Item, s.Change.TrackedPart);

    private static object? DueOf(ProgrammeView view, DuePromise? due) =>
        due is null ? null : view.DueOf(due);

    private sealed record ChangeInView(ProgrammeView View, Change Change);

    private sealed record NoteInView(ProgrammeView View, UpdateNote Remark);
}
