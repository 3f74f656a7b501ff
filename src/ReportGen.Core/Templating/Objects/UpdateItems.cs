using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Programmes.Words;
using ReportGen.Core.Templating.Engine;

namespace ReportGen.Core.Templating.Objects;

/// <summary>Updates, closures and the keys of states.</summary>
internal static class UpdateItems
{
    private static readonly TemplateObjectType<RecordInView<Update>> Type = new TemplateObjectType<
        RecordInView<Update>
    >(static _ => "an update")
        .With("date", static s => s.Record.Date)
        .With("part", static s => s.Record.PartId)
        .With(
            "strand",
            static s =>
                TrackedPartWords(
                    s.View,
                    s.State.Item,
                    new TrackedPart(s.Record.PartId, s.Record.AddresseeId)
                ),
            "part"
        )
        .With(
            "response",
            static s => s.Record.Response is { } r ? StatusWords.Of(r, s.View.Language) : null
        )
        .With(
            "delivery",
            static s => s.Record.Delivery is { } d ? StatusWords.Of(d, s.View.Language) : null
        )
        .With("due", static s => s.Record.Due is { } due ? s.View.DueOf(due) : null)
        .With("facts", static s => UpdateSentences.Of(s.View, s.State, s.Record), "date")
        .With("note", static s => s.View.Prose(s.Record.Note))
        .With("together", static s => Together(s.View, s.State, s.Record), "note")
        .With("reason", static s => Local(s.View, s.Record.Reason))
        .With("source_words", static s => s.Record.Words, "words")
        .With("instead", static s => Local(s.View, s.Record.Instead))
        .With("closed", static s => Closed(s.View, s.Record.Closed))
        .With("statement", static s => StatementItems.Named(s.View, s.Record.StatementId))
        .With("published", static s => s.Record.Published)
        .With("sources", static s => Sources(s.View, s.Record));

    /// <summary>One update.</summary>
    public static TemplateObject Of(ProgrammeView view, ItemState state, Update u) =>
        TemplateObject.Of(Type, new RecordInView<Update>(view, state, u), u.Place, null);

    /// <summary>"18 others", linked to where it is said of them all; null when the item says it itself.</summary>
    private static MarkdownText? Together(ProgrammeView view, ItemState state, Update u)
    {
        if (view.Shared.CountOf(state.Item, u) is not { } count)
        {
            return null;
        }

        var words = NumberWords.Of(count - 1) + " " + view.SayCount("other", count - 1);
        return new MarkdownText($"[{words}](#{SharedUpdates.AnchorOf(state.Item)})", words);
    }

    /// <summary>Marks of the sources that the note does not already name.</summary>
    private static MarkdownText? Sources(ProgrammeView view, Update u)
    {
        var note = view.Prose(u.Note)?.Markdown ?? "";
        return TrackedItems.SourceMarks(
            view,
            [
                .. u.Citations.Where(c =>
                    !note.Contains(view.Notes.Marks([c]), StringComparison.Ordinal)
                ),
            ]
        );
    }

    /// <summary>How what was done compares with what was asked, or null.</summary>
    public static TemplateObject? Closed(ProgrammeView view, Closure? closure) =>
        closure is null
            ? null
            : new TemplateObject("how it was closed")
                .With("comparison", StatusWords.Of(closure.Comparison, view.Language))
                .With("is_as_asked", closure.Comparison == ClosureComparison.AsAsked)
                .With("words", Local(view, closure.Words))
                .With("continues", Local(view, closure.Continues));

    /// <summary>A text in the language of the document, or null.</summary>
    public static object? Local(ProgrammeView view, LocalText? text) =>
        text is null ? null : view.Local(text);

    /// <summary>"part (a)", "Wales", "part (a), Wales"; null for the whole.</summary>
    public static string? TrackedPartWords(
        ProgrammeView view,
        ITracked item,
        TrackedPart trackedPart
    )
    {
        var part = trackedPart.PartId is { } id ? view.Say("part-n", id) : null;
        var addressee = item.Addressees.FirstOrDefault(a =>
            string.Equals(a.Id, trackedPart.AddresseeId, StringComparison.Ordinal)
        );
        var whom = addressee is null ? null : TrackedItems.BodyName(view, addressee.BodyId);
        return (part, whom) switch
        {
            (null, null) => null,
            (_, null) => part,
            (null, _) => whom,
            _ => $"{part}, {whom}",
        };
    }

    public static string? Key(Delivery? delivery) =>
        delivery switch
        {
            Delivery.NotStarted => "not started",
            Delivery.InProgress => "in progress",
            Delivery.Complete => "complete",
            Delivery.Superseded => "superseded",
            Delivery.Withdrawn => "withdrawn",
            _ => null,
        };

    public static string? Key(Response? response) =>
        response switch
        {
            Response.Accepted => "accepted",
            Response.AcceptedInPrinciple => "accepted in principle",
            Response.AcceptedInPart => "accepted in part",
            Response.UnderConsideration => "under consideration",
            Response.NotAccepted => "not accepted",
            Response.Unknown => "unknown",
            _ => null,
        };

    public static string Key(DisplayStatus status) =>
        status switch
        {
            DisplayStatus.InProgress => "in progress",
            DisplayStatus.Complete => "complete",
            DisplayStatus.Overdue => "overdue",
            DisplayStatus.Withdrawn => "withdrawn",
            DisplayStatus.Superseded => "superseded",
            _ => "not started",
        };

    public static DisplayStatus? Status(string key) =>
        key switch
        {
            "not started" => DisplayStatus.NotStarted,
            "in progress" => DisplayStatus.InProgress,
            "complete" => DisplayStatus.Complete,
            "overdue" => DisplayStatus.Overdue,
            "withdrawn" => DisplayStatus.Withdrawn,
            "superseded" => DisplayStatus.Superseded,
            _ => null,
        };
}
