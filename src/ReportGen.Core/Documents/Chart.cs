using System.Collections.Immutable;

namespace ReportGen.Core.Documents;

/// <summary>A chart with its data; writers draw it and print its data with it.</summary>
/// <param name="Kind">How it is drawn.</param>
/// <param name="Title">The finding as a sentence: "Nine of 20 recommendations are complete".</param>
/// <param name="Description">The chart in words, for a reader who can't see it; never empty.</param>
/// <param name="Categories">Bars (themes), or points along the horizontal axis (dates), in order.</param>
/// <param name="Series">One per status or line; each has one value per category.</param>
/// <param name="Unit">The unit counted, in the plural: "recommendations".</param>
/// <param name="Source">Source and as-at date, or empty.</param>
public sealed record Chart(
    ChartKind Kind,
    string Title,
    string Description,
    ImmutableArray<string> Categories,
    ImmutableArray<ChartSeries> Series,
    string Unit,
    string Source
) : Block
{
    /// <summary>True when the document shows the same numbers in a table, so that none is printed with the chart.</summary>
    public bool HasTable { get; init; }

    /// <summary>For a trend, the number of days from the first category to each; empty when it has no dates and its points are spaced evenly.</summary>
    public ImmutableArray<int> Days { get; init; } = [];

    /// <summary>For a trend, the categories (from 0) that can't be compared with those before: no line leads to them.</summary>
    public ImmutableArray<int> Breaks { get; init; } = [];
}

/// <summary>How a chart is drawn.</summary>
public enum ChartKind
{
    /// <summary>One horizontal bar per category, its parts stacked in the order of the series.</summary>
    StackedBars,

    /// <summary>One line per series, labelled at its end.</summary>
    Trend,
}

/// <summary>One series of a chart.</summary>
/// <param name="Name">Its label.</param>
/// <param name="Status">The status that it counts, which determines its sign and tint; null for any other series.</param>
/// <param name="Values">One per category; never negative.</param>
public sealed record ChartSeries(string Name, Status? Status, ImmutableArray<decimal> Values);
