using System.Collections.Immutable;

namespace ReportGen.Core.Output.Charts;

/// <summary>
/// A part of a chart, placed but not yet drawn. Its coordinates count from the upper left corner of its band, in the
/// units of the <see cref="ChartMeasures"/>.
/// </summary>
/// <param name="Series">The series that it belongs to, from 0; -1 for none.</param>
internal abstract record ChartPart(int Series);

/// <summary>A part of a bar, or the coloured square next to a name in the legend.</summary>
internal sealed record ChartBox(int Series, double X, double Y, double Width, double Height)
    : ChartPart(Series);

/// <summary>A line through points.</summary>
internal sealed record ChartLine(
    int Series,
    ChartLineKind Kind,
    ImmutableArray<(double X, double Y)> Points
) : ChartPart(Series);

/// <summary>Words, placed by the upper left corner of their first line.</summary>
/// <typeparam name="T">Words broken into lines.</typeparam>
internal sealed record ChartLabel<T>(int Series, ChartLabelKind Kind, T Text, double X, double Y)
    : ChartPart(Series);

/// <summary>The kinds of line in a chart.</summary>
internal enum ChartLineKind
{
    /// <summary>The base of a trend, or of a bar without length.</summary>
    Axis,

    /// <summary>The height of the largest value.</summary>
    Grid,

    /// <summary>The values of a series, with a mark at each point.</summary>
    Series,
}

/// <summary>The kinds of label in a chart.</summary>
internal enum ChartLabelKind
{
    /// <summary>The name of a bar.</summary>
    Category,

    /// <summary>A number on its part of a bar.</summary>
    Number,

    /// <summary>A number below its bar, because it doesn't fit on it.</summary>
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

/// <summary>A horizontal band of a chart over its full width; a page may end between two.</summary>
/// <param name="Height">In the unit of the measures.</param>
/// <param name="Parts">In the order in which they are painted and read.</param>
internal sealed record ChartBand(double Height, ImmutableArray<ChartPart> Parts);

/// <summary>
/// The sizes of a chart's parts: in points on paper; in an SVG of variable width, in per cent horizontally and
/// in pixels vertically.
/// </summary>
internal sealed record ChartMeasures
{
    /// <summary>The left edge.</summary>
    public required double Left { get; init; }

    /// <summary>The width of the whole chart.</summary>
    public required double Width { get; init; }

    /// <summary>True when labels are set above what they name, because the width is unknown or small.</summary>
    public bool HasLabelsAbove { get; init; }

    public double BarHeight { get; init; } = 16;

    /// <summary>The gap below each bar.</summary>
    public double BarGap { get; init; } = 6;

    /// <summary>The gap between a label above a bar and the bar.</summary>
    public double LabelGap { get; init; }

    /// <summary>The gap between adjacent parts of a bar, so that they can be told apart in grey.</summary>
    public double Seam { get; init; } = 1;

    /// <summary>The room that a number on a bar needs at its sides.</summary>
    public double NumberPadding { get; init; } = 6;

    public double PlotTop { get; init; } = 8;

    /// <summary>The gap between the plot and the largest value, when that is set above the plot.</summary>
    public double ScaleGap { get; init; }

    public double PlotHeight { get; init; } = 150;

    /// <summary>The gap between the plot and the dates below it.</summary>
    public double DateGap { get; init; } = 4;

    /// <summary>The gap below the dates.</summary>
    public double PlotEnd { get; init; } = 2;
}
