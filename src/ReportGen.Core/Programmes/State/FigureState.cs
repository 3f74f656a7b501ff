using System.Collections.Immutable;
using NodaTime;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Programmes.State;

/// <summary>A figure or funding line as it was known on a day.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it is.</param>
/// <param name="Unit">What it counts.</param>
/// <param name="Day">The day.</param>
/// <param name="Value">The latest value known by the day; null when none was.</param>
/// <param name="Replaced">The value for the same day or period that it replaces, or null.</param>
/// <param name="Previous">The value known for the day or period before, or null.</param>
public sealed record FigureState(
    string Id,
    LocalText Title,
    Unit Unit,
    LocalDate Day,
    FigureValue? Value,
    FigureValue? Replaced,
    FigureValue? Previous
)
{
    /// <summary>Money: funding lines are in pounds.</summary>
    public static Unit Pounds { get; } = new(UnitKind.Pounds, "", "");

    /// <summary>True when the value was corrected after it was first published.</summary>
    public bool IsRevised => Replaced is not null || Value?.Revision is not null;

    /// <summary>Why it can't be compared with the value before, or null.</summary>
    public string? SeriesBreak => Value?.SeriesBreak;

    /// <summary>What other sources say instead; empty when none disagrees.</summary>
    public ImmutableArray<ConflictingValue> Conflicts => Value?.Conflicts ?? [];

    /// <summary>A figure on a day.</summary>
    public static FigureState Of(Figure figure, LocalDate day) =>
        Of(figure.Id, figure.Title, figure.Unit, figure.Values, day);

    /// <summary>A funding line on a day.</summary>
    public static FigureState Of(FundingLine line, LocalDate day) =>
        Of(line.Id, line.Title, Pounds, line.Values, day);

    /// <summary>A figure or funding line of a programme on a day; null when there is none of that id.</summary>
    public static FigureState? Of(Programme programme, string id, LocalDate day)
    {
        if (programme.FindFigure(id) is { } figure)
        {
            return Of(figure, day);
        }

        return programme.FindFunding(id) is { } line ? Of(line, day) : null;
    }

    private static FigureState Of(
        string id,
        LocalText title,
        Unit unit,
        ImmutableArray<FigureValue> values,
        LocalDate day
    )
    {
        FigureValue? best = null;
        foreach (var value in values)
        {
            if (value.KnownFrom <= day && (best is null || IsLater(value, best)))
            {
                best = value;
            }
        }

        FigureValue? replaced = null;
        FigureValue? previous = null;
        foreach (var value in values)
        {
            if (best is null || value.KnownFrom > day || ReferenceEquals(value, best))
            {
                continue;
            }

            if (IsSamePeriod(value, best))
            {
                replaced = replaced is null || IsLater(value, replaced) ? value : replaced;
            }
            else if (value.AsAt < best.AsAt)
            {
                previous = previous is null || IsLater(value, previous) ? value : previous;
            }
        }

        return new FigureState(id, title, unit, day, best, replaced, previous);
    }

    private static bool IsSamePeriod(FigureValue a, FigureValue b) =>
        a.AsAt == b.AsAt && a.PeriodFrom == b.PeriodFrom;

    /// <summary>Compares by the day described, then by the day it became known; of equals, the one written later wins.</summary>
    private static bool IsLater(FigureValue a, FigureValue b) =>
        a.AsAt != b.AsAt ? a.AsAt > b.AsAt : a.KnownFrom >= b.KnownFrom;
}
