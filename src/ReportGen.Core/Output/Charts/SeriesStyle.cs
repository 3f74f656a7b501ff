using ReportGen.Core.Documents;
using ReportGen.Core.Output.Printing;

namespace ReportGen.Core.Output.Charts;

/// <summary>The sign and colours of a series.</summary>
/// <param name="Sign">One character.</param>
/// <param name="Fill">The fill behind black text.</param>
/// <param name="Stroke">The colour of lines and borders.</param>
internal readonly record struct SeriesStyle(string Sign, string Fill, string Stroke)
{
    private static readonly string[] Fills =
    [
        "#85b8d8",
        "#f3f2f1",
        "#f2c6a0",
        "#cfe3cf",
        "#d9cfe6",
    ];

    private static readonly string[] Strokes =
    [
        "#12436d",
        "#505a5f",
        "#1f5f3b",
        "#4c2c92",
        "#7a4a00",
    ];

    /// <summary>The colours on paper, which need no border and may carry white words.</summary>
    private static readonly int[] Printed =
    [
        0x12436D,
        0x28A197,
        0x801650,
        0xF46A25,
        0x3D3D3D,
        0xA285D1,
    ];

    /// <summary>The colour of a series on paper, as 0xRRGGBB.</summary>
    public static int PrintedColour(ChartData data, int series) =>
        data.Series[series].Status is { } status
            ? Colours.Parse(StatusStyle.Stroke(status), Colours.Black)
            : Printed[series % Printed.Length];

    /// <summary>The dashes of a line, which distinguish series printed in grey: lengths and gaps in points, or none.</summary>
    public static int[] PrintedDashes(int series) =>
        (series % 4) switch
        {
            1 => [6, 2],
            2 => [2, 2],
            3 => [8, 2, 2, 2],
            _ => [],
        };

    /// <summary>The style of the series at an index (from 0); a letter identifies a series without a status.</summary>
    public static SeriesStyle Of(ChartSeries series, int index) =>
        series.Status is { } status
            ? new(StatusStyle.Sign(status), StatusStyle.Tint(status), StatusStyle.Stroke(status))
            : new(
                ((char)('A' + (index % 26))).ToString(),
                Fills[index % Fills.Length],
                Strokes[index % Strokes.Length]
            );
}
