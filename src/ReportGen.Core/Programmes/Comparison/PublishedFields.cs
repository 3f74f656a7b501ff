using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.Words;

namespace ReportGen.Core.Programmes.Comparison;

/// <summary>
/// The fields of each record that the House was told. Fields that may be added later without changing what was
/// said are left out: references that others issue, sources, clearances, the text as delivered, and internal notes.
/// </summary>
internal static class PublishedFields
{
    /// <summary>The fields of an update.</summary>
    public static ImmutableArray<ComparedField<Update>> OfUpdate { get; } =
    [
        new("date", static u => Iso(u.Date)),
        new("part", static u => u.PartId),
        new("addressee", static u => u.AddresseeId),
        new("response", static u => u.Response is { } r ? Lower(StatusWords.Of(r)) : null),
        new("delivery", static u => u.Delivery is { } d ? Lower(StatusWords.Of(d)) : null),
        new("due", static u => Due(u.Due)),
        new("note", static u => u.Note?.Markdown),
        new("reason", static u => Text(u.Reason)),
        new("words", static u => u.Words),
        new("vocabulary", static u => u.VocabularyId),
        new("instead", static u => Text(u.Instead)),
        new("closed", static u => Closed(u.Closed)),
        new("statement", static u => u.StatementId),
        new("published", static u => Iso(u.Published)),
    ];

    /// <summary>The fields of a figure: what its numbers count.</summary>
    public static ImmutableArray<ComparedField<Figure>> OfFigure { get; } =
    [
        new(
            "unit",
            static f =>
                f.Unit.Many.Length > 0 ? f.Unit.Many : f.Unit.Kind.ToString().ToLowerInvariant()
        ),
    ];

    /// <summary>The fields of a value of a figure or funding line.</summary>
    public static ImmutableArray<ComparedField<FigureValue>> OfValue { get; } =
    [
        new("as-at", static v => Iso(v.AsAt)),
        new("period-from", static v => Iso(v.PeriodFrom)),
        new("value", static v => Number(v.Quantity)),
        new("published", static v => Iso(v.Published)),
        new("told", static v => Iso(v.Told)),
        new("revision", static v => v.Revision),
        new("series-break", static v => v.SeriesBreak),
    ];

    /// <summary>The fields of a statement.</summary>
    public static ImmutableArray<ComparedField<Statement>> OfStatement { get; } =
    [
        new("title", static s => Text(s.Title)),
        new("date", static s => Iso(s.Date)),
        new("kind", static s => Lower(s.Kind.ToString())),
        new("house", static s => s.House?.ToString().ToLowerInvariant()),
        new("role", static s => s.RoleId),
        new("person", static s => s.PersonId),
        new("form-of-address", static s => s.FormOfAddress),
        new("data-as-at", static s => Iso(s.DataAsAt)),
        new("since", static s => s.Since),
        new("repeats", static s => s.Repeats),
        new("repeat-as", static s => s.IsTakenAsRead ? "taken as read" : null),
        new("companion", static s => s.Companion),
        new("documents", static s => string.Join(", ", s.Documents)),
        new("actions", static s => Joined(s.Actions, static a => a.Words.Markdown)),
        new(
            "actions-as",
            static s =>
                s.ActionsAs switch
                {
                    ActionPlacement.Paragraphs => "paragraphs",
                    ActionPlacement.InSections => "in sections",
                    _ => null,
                }
        ),
        new(
            "sections",
            static s => Joined(s.Sections, static p => Text(p.Heading) + "\n" + p.Text.Markdown)
        ),
        new("corrects", static s => Corrected(s.Corrects)),
    ];

    /// <summary>The fields of a summary of a debate.</summary>
    public static ImmutableArray<ComparedField<Debate>> OfDebate { get; } =
    [
        new("title", static d => Text(d.Title)),
        new("emoji", static d => d.Emoji),
        new("date", static d => Iso(d.Date)),
        new("chamber", static d => d.Chamber),
        new("account", static d => d.Account.Markdown),
        new("points", static d => Joined(d.Points, static p => p.Heading + "\n" + p.Text.Markdown)),
        new(
            "divisiveness",
            static d =>
                Lower(d.Divisiveness.Level.ToString()) + ": " + d.Divisiveness.Account.Markdown
        ),
    ];

    /// <summary>The fields of a recommendation.</summary>
    public static ImmutableArray<ComparedField<Recommendation>> OfRecommendation { get; } =
    [
        new("report", static r => r.ReportId),
        new("text", static r => r.Text?.Markdown),
        new("parts", static r => Joined(r.Parts, static p => p.Id + ": " + Text(p.Text))),
    ];

    /// <summary>The fields of a commitment.</summary>
    public static ImmutableArray<ComparedField<Commitment>> OfCommitment { get; } =
    [
        new("said", static c => Iso(c.Said)),
        new("said-by", static c => c.SaidByRoleId),
        new("statement", static c => c.StatementId),
        new("words", static c => c.Words?.Markdown),
        new("parts", static c => Joined(c.Parts, static p => p.Id + ": " + Text(p.Text))),
    ];

    private static string? Joined<T>(ImmutableArray<T> items, Func<T, string> text) =>
        items.IsEmpty ? null : string.Join("\n\n", items.Select(text));

    private static string? Text(LocalText? text) =>
        text is null ? null : string.Join(" / ", text.Versions.Select(static v => v.Words));

    private static string? Due(DueDate? due) =>
        due is null ? null : DueWords.Of(due) + (due.From is { } from ? $", from {Iso(from)}" : "");

    private static string? Closed(Closure? closed) =>
        closed is null
            ? null
            : string.Join(
                "; ",
                new[]
                {
                    Lower(StatusWords.Of(closed.Comparison)),
                    Text(closed.Words),
                    Text(closed.Continues),
                }.OfType<string>()
            );

    private static string? Corrected(Correction? correction) =>
        correction is null
            ? null
            : $"{correction.StatementId}, {correction.Where}: {correction.Wrong.Markdown} → {correction.Right.Markdown}";

    private static string Number(Quantity quantity) =>
        quantity.Form switch
        {
            QuantityForm.Unknown => "unknown",
            QuantityForm.Exact => Plain(quantity.Low),
            QuantityForm.About => "about " + Plain(quantity.Low),
            QuantityForm.AtLeast => "at least " + Plain(quantity.Low),
            QuantityForm.Over => "over " + Plain(quantity.Low),
            QuantityForm.MoreThan => "more than " + Plain(quantity.Low),
            QuantityForm.UpTo => "up to " + Plain(quantity.High),
            _ => $"{Plain(quantity.Low)} to {Plain(quantity.High)}",
        };

    private static string Plain(decimal? number) =>
        number?.ToString("#,##0.##########", CultureInfo.InvariantCulture) ?? "";

    private static string Lower(string words) => words.ToLowerInvariant();

    private static string? Iso(LocalDate? day) =>
        day is { } known ? LocalDatePattern.Iso.Format(known) : null;
}
