using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.Words;

namespace ReportGen.Core.Rules.Figures;

/// <summary>Every number has a source, and a replaced number an explanation.</summary>
internal static class FigureSources
{
    private static readonly DiagnosticCode Missing = new(
        "RG2520",
        Severity.Error,
        "Number without a source",
        "A number that nobody can check is not printed. Name its source, or the statement that reported it.",
        "values:\n  - {value: 1273, as-at: 2025-09-02}",
        "values:\n  - {value: 1273, as-at: 2025-09-02, sources: [hansard-2025-09-02]}"
    );

    private static readonly DiagnosticCode Unexplained = new(
        "RG2521",
        Severity.Warning,
        "Number replaced without an explanation",
        "There are two values for the same day or period. The later one replaces the first, and readers will ask why: say so in ‘revision’. If two sources disagree, put the second under ‘conflicts’.",
        "- {value: 1200, as-at: 2025-06-30, published: 2025-07-10, sources: [a]}\n- {value: 1273, as-at: 2025-06-30, published: 2025-09-02, sources: [b]}",
        "- {value: 1200, as-at: 2025-06-30, published: 2025-07-10, sources: [a]}\n- {value: 1273, as-at: 2025-06-30, published: 2025-09-02, revision: Two forces reported late, sources: [b]}"
    );

    internal static Rule Rule { get; } =
        new("Every number has a source", [Missing, Unexplained], Check);

    private static IEnumerable<Diagnostic> Check(RuleContext context)
    {
        var programme = context.Programme;
        return programme
            .Figures.SelectMany(static f => Check(f.Title, f.Values))
            .Concat(programme.Funding.SelectMany(static f => Check(f.Title, f.Values)));
    }

    private static IEnumerable<Diagnostic> Check(
        LocalText title,
        ImmutableArray<FigureValue> values
    )
    {
        var seen = new Dictionary<(NodaTime.LocalDate, NodaTime.LocalDate?), Quantity>();
        foreach (var value in values)
        {
            var isKnown = value.Quantity.Form != QuantityForm.Unknown;
            if (isKnown && value.Citations.IsEmpty && value.StatementId is null)
            {
                yield return Missing.At(
                    value.Place["value"],
                    $"The value of “{title.Original}” for {DateWords.Of(value.AsAt)} names no source.",
                    "Add a line to this value: sources: [ID-OF-A-SOURCE], with an id from sources.yaml."
                );
            }

            var key = (value.AsAt, value.PeriodFrom);
            if (
                seen.TryGetValue(key, out var first)
                && first != value.Quantity
                && value.Revision is null
            )
            {
                yield return Unexplained.At(
                    value.Place["value"],
                    $"“{title.Original}” has two values for {DateWords.Of(value.AsAt)}, and nothing says why.",
                    "Add a line to the later value that says why it changed: revision: …"
                );
            }

            seen[key] = value.Quantity;
        }
    }
}
