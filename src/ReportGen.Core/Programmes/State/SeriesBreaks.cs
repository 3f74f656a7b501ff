using System.Collections.Immutable;
using NodaTime;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Programmes.State;

/// <summary>Which values of a figure can be compared.</summary>
public static class SeriesBreaks
{
    /// <summary>Why two values can't be put side by side, or null when they can.</summary>
    /// <param name="values">All values of the figure.</param>
    /// <param name="one">One of them, or a value of the same day in another revision of the files.</param>
    /// <param name="other">Another.</param>
    /// <param name="day">The day whose knowledge counts: a value told after it breaks nothing yet.</param>
    /// <returns>The words of the last value with a <c>series-break</c> after the earlier of the two, up to the later.</returns>
    public static string? Between(
        ImmutableArray<FigureValue> values,
        FigureValue one,
        FigureValue other,
        LocalDate day
    )
    {
        var (from, to) = (OrderOf(values, one), OrderOf(values, other));
        if (from.CompareTo(to) > 0)
        {
            (from, to) = (to, from);
        }

        FigureValue? last = null;
        foreach (var value in values)
        {
            if (value.SeriesBreak is null || value.KnownFrom > day)
            {
                continue;
            }

            var order = OrderOf(values, value);
            if (
                order.CompareTo(from) > 0
                && order.CompareTo(to) <= 0
                && (last is null || order.CompareTo(OrderOf(values, last)) > 0)
            )
            {
                last = value;
            }
        }

        return last?.SeriesBreak;
    }

    /// <summary>By the day it describes, then the day it was known, then as written.</summary>
    private static (LocalDate, LocalDate, int) OrderOf(
        ImmutableArray<FigureValue> values,
        FigureValue value
    )
    {
        var index = -1;
        for (var i = 0; i < values.Length; i++)
        {
            if (ReferenceEquals(values[i], value))
            {
                index = i;
                break;
            }

            if (
                values[i].AsAt == value.AsAt
                && values[i].PeriodFrom == value.PeriodFrom
                && values[i].KnownFrom == value.KnownFrom
            )
            {
                index = i;
            }
        }

        return (value.AsAt, value.KnownFrom, index);
    }
}
