using NodaTime;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Programmes.Words;

namespace ReportGen.Core.Rules.Figures;

/// <summary>Parts add up to their whole, where all of them are exact.</summary>
internal static class SumsAddUp
{
    private static readonly DiagnosticCode Money = new(
        "RG2522",
        Severity.Warning,
        "Parts of a funding line do not add up",
        "The parts of a funding line do not add up to its amount. Members will add them up too. Rounded, unknown and “up to” amounts are not checked.",
        "- {id: package, values: [{value: 10000000, …}]}\n- {id: audit, part-of: package, values: [{value: 9000000, …}]}",
        "- {id: package, values: [{value: 10000000, …}]}\n- {id: audit, part-of: package, values: [{value: 10000000, …}]}"
    );

    private static readonly DiagnosticCode Count = new(
        "RG2523",
        Severity.Warning,
        "Total is not the sum of its parts",
        "‘total-of’ names the figures that should add up to this one, but they do not. Check the values, and that all are for the same day.",
        "- {id: total, total-of: [a, b], …}   # 3 + 4, but the total says 8",
        "- {id: total, total-of: [a, b], …}   # 3 + 4, and the total says 7"
    );

    internal static Rule Rule { get; } = new("Parts add up to their whole", [Money, Count], Check);

    private static IEnumerable<Diagnostic> Check(RuleContext context)
    {
        var programme = context.Programme;
        foreach (var whole in programme.Funding)
        {
            var parts = programme
                .Funding.Where(f => string.Equals(f.PartOf, whole.Id, StringComparison.Ordinal))
                .ToList();
            if (
                parts.Count > 0
                && Latest(FigureState.Of(whole, LocalDate.MaxIsoValue)) is { } total
                && Sum(parts.Select(static p => FigureState.Of(p, LocalDate.MaxIsoValue)))
                    is { } sum
                && sum != total
            )
            {
                yield return Money.At(
                    whole.Place["values"],
                    $"“{whole.Title.Original}” is {NumberWords.Money(total)}, but its parts add up to {NumberWords.Money(sum)}.",
                    "Correct the amount that is wrong, or add a funding line for the rest."
                );
            }
        }

        foreach (var whole in programme.Figures)
        {
            if (
                !whole.TotalOf.IsEmpty
                && Latest(FigureState.Of(whole, LocalDate.MaxIsoValue)) is { } total
                && Sum(
                    whole.TotalOf.Select(id => FigureState.Of(programme, id, LocalDate.MaxIsoValue))
                )
                    is { } sum
                && sum != total
            )
            {
                yield return Count.At(
                    whole.Place["values"],
                    whole.IsDisclosive
                        ? $"“{whole.Title.Original}” is not the sum of its parts."
                        : $"“{whole.Title.Original}” is {NumberWords.Of(total)}, but its parts add up to {NumberWords.Of(sum)}.",
                    "Correct the value that is wrong, or the list in ‘total-of’."
                );
            }
        }
    }

    private static decimal? Latest(FigureState state) =>
        state.Value?.Quantity is { Form: QuantityForm.Exact, Low: { } value } ? value : null;

    private static decimal? Sum(IEnumerable<FigureState?> parts)
    {
        decimal sum = 0;
        foreach (var part in parts)
        {
            if (part is null || Latest(part) is not { } value)
            {
                return null;
            }

            sum += value;
        }

        return sum;
    }
}
