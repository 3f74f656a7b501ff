using System.Collections.Immutable;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;

namespace ReportGen.Core.Programmes.Comparison;

/// <summary>Compares the register of numbers as known on two days.</summary>
internal static class FigureComparison
{
    internal static ImmutableArray<FigureChange> Figures(
        ProgrammeState before,
        ProgrammeState after
    ) =>
        Compare(
            before.Programme.Figures.Select(f => FigureState.Of(f, before.Day)),
            after.Programme.Figures.Select(f => FigureState.Of(f, after.Day)),
            after.Programme,
            isFunding: false
        );

    internal static ImmutableArray<FigureChange> Funding(
        ProgrammeState before,
        ProgrammeState after
    ) =>
        Compare(
            before.Programme.Funding.Select(f => FigureState.Of(f, before.Day)),
            after.Programme.Funding.Select(f => FigureState.Of(f, after.Day)),
            after.Programme,
            isFunding: true
        );

    private static ImmutableArray<FigureChange> Compare(
        IEnumerable<FigureState> before,
        IEnumerable<FigureState> after,
        Programme programme,
        bool isFunding
    )
    {
        var old = before.ToDictionary(static f => f.Id, StringComparer.Ordinal);
        var changes = new List<FigureChange>();
        foreach (var now in after)
        {
            var was = old.GetValueOrDefault(now.Id);
            if (KindOf(was?.Value, now.Value) is { } kind)
            {
                changes.Add(
                    new FigureChange(kind, isFunding, was, now)
                    {
                        SeriesBreak = BreakBetween(programme, was, now),
                    }
                );
            }
        }

        return [.. changes.OrderBy(static c => c.Kind)];
    }

    private static string? BreakBetween(Programme programme, FigureState? was, FigureState now) =>
        was?.Value is { } old && now.Value is { } value
            ? SeriesBreaks.Between(programme.ValuesOf(now.Id), old, value, now.Day)
            : null;

    private static FigureChangeKind? KindOf(FigureValue? was, FigureValue? now)
    {
        if (was is null || now is null)
        {
            return (was, now) switch
            {
                (null, { Quantity.Form: not QuantityForm.Unknown }) => FigureChangeKind.New,
                (not null, null) => FigureChangeKind.Vanished,
                _ => null,
            };
        }

        if (was.Quantity.Form == QuantityForm.Unknown)
        {
            return now.Quantity.Form == QuantityForm.Unknown ? null : FigureChangeKind.First;
        }

        if (was.AsAt == now.AsAt && was.PeriodFrom == now.PeriodFrom)
        {
            return was.Quantity == now.Quantity ? null : FigureChangeKind.Revised;
        }

        return FigureChangeKind.Newer;
    }
}
