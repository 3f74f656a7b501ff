using System.Collections.Immutable;

namespace ReportGen.Core.Output.Charts;

/// <summary>
/// A part of a chart in its place, not painted. The units are those of the <see cref="ChartMeasures"/>, from the
/// upper left corner of its band.
/// </summary>
/// <param name="Series">The series that it belongs to, from 0; -1 for none.</param>
internal abstract record ChartPart(int Series);

/// <summary>A part of a bar, or the colour beside a name in the legend.</summary>
internal sealed record ChartBox(int Series, double X, double Y, double Width, double Height)
    : ChartPart(Series);

/// <summary>A line through points.</summary>
internal sealed record ChartLine(
    int Series,
    ChartLineKind Kind,
    ImmutableArray<(double X, double Y)> Points
) : ChartPart(Series);

/// <summary>Words, with the upper left corner of their first line.</summary>
/// <typeparam name="T">Words broken into lines.</typeparam>
internal sealed record ChartLabel<T>(int Series, ChartLabelKind Kind, T Text, double X, double Y)
    : ChartPart(Series);

/// <summary>What a line of a chart is.</summary>
internal enum ChartLineKind
{
    /// <summary>The base of a trend, or of a bar without length.</summary>
    Axis,

    /// <summary>The height of the largest value.</summary>
    Grid,

    /// <summary>The values of a series, with a mark at each point.</summary>
    Series,
}

/// <summary>What the words of a chart are.</summary>
internal enum ChartLabelKind
{
    /// <summary>The name of a bar.</summary>
    Category,

    /// <summary>A number on its part of a bar.</summary>
    Number,

    /// <summary>A number below its bar, where it found no room on it.</summary>
    NumberBelow,

    /// <summary>The sum of a bar, at its end.</summary>
    Total,

    /// <summary>The name of a series: in the legend, or at the end of its line.</summary>
    Name,

    /// <summary>The scale of a trend.</summary>
    Scale,

    /// <summary>A category of a trend, below the plot.</summary>
    Date,
}

/// <summary>A stretch of a chart from edge to edge; a page may end between two.</summary>
/// <param name="Height">In the unit of the measures.</param>
/// <param name="Parts">In the order in which they are painted and read.</param>
internal sealed record ChartBand(double Height, ImmutableArray<ChartPart> Parts);

/// <summary>
/// How large the parts of a chart are: in points on paper; in an SVG of any width in per cent across and pixels
/// down.
/// </summary>
internal sealed record ChartMeasures
{
    /// <summary>The left edge.</summary>
    public required double Left { get; init; }

    /// <summary>Of the whole chart.</summary>
    public required double Width { get; init; }

    /// <summary>True where labels stand above what they name, since the width is unknown or small.</summary>
    public bool HasLabelsAbove { get; init; }

    public double BarHeight { get; init; } = 16;

    /// <summary>Below each bar.</summary>
    public double BarGap { get; init; } = 6;

    /// <summary>Between a label above a bar and the bar.</summary>
    public double LabelGap { get; init; }

    /// <summary>What parts two neighbours in a bar, so that they can be told apart in grey.</summary>
    public double Seam { get; init; } = 1;

    /// <summary>The room that a number on a bar needs beside itself.</summary>
    public double NumberPadding { get; init; } = 6;

    public double PlotTop { get; init; } = 8;

    /// <summary>Between the largest value, where it stands above the plot, and the plot.</summary>
    public double ScaleGap { get; init; }

    public double PlotHeight { get; init; } = 150;

    /// <summary>Between the plot and the dates below it.</summary>
    public double DateGap { get; init; } = 4;

    /// <summary>Below the dates.</summary>
    public double PlotEnd { get; init; } = 2;
}
