using System.Globalization;
using ReportGen.Core.Documents;
using ReportGen.Core.Output.Charts;

namespace ReportGen.Core.Output.Html;

/// <summary>A label of a chart.</summary>
/// <param name="Lines">At least one.</param>
/// <param name="Width">In per cent of the drawing; an estimate, since no font is available.</param>
/// <param name="Text">The setting that it belongs to.</param>
internal sealed record SvgLabel(IReadOnlyList<string> Lines, double Width, SvgText Text)
{
    /// <summary>Writes the lines.</summary>
    /// <param name="html">The page to write to.</param>
    /// <param name="x">The attribute for the horizontal position of each line, with a space before it, or nothing.</param>
    /// <param name="top">The top of the first line, in pixels.</param>
    /// <param name="fill">The attribute for the colour, with a space before it, or nothing.</param>
    public void Write(HtmlText html, string x, double top, string fill = "")
    {
        for (var i = 0; i < Lines.Count; i++)
        {
            var y = (top + Text.Baseline + i * Text.Leading).ToString(
                "0.#",
                CultureInfo.InvariantCulture
            );
            html.Raw($"<text{x} y={y}{fill}>").Words(Lines[i]).Raw("</text>\n");
        }
    }
}

/// <summary>Breaks the words of a chart into lines by the number of characters.</summary>
internal sealed class SvgText : ChartText<SvgLabel>
{
    private readonly Chart chart;
    private readonly ChartData data;

    private SvgText(Chart chart, ChartData data, double leading, double baseline)
    {
        this.chart = chart;
        this.data = data;
        Leading = leading;
        Baseline = baseline;
    }

    /// <inheritdoc/>
    public override double Leading { get; }

    /// <summary>The distance from the top of a line, in pixels.</summary>
    public double Baseline { get; }

    /// <summary>Sets the words of bars.</summary>
    public static SvgText OfBars(Chart chart, ChartData data) => new(chart, data, 20, 16);

    /// <summary>Sets the words of a trend, in the narrow column at its right.</summary>
    public static SvgText OfTrend(Chart chart, ChartData data) => new(chart, data, 19, 13.5);

    public override int LinesOf(SvgLabel text) => text.Lines.Count;

    public override double WidthOf(SvgLabel text) => text.Width;

    public override SvgLabel Category(int category, double room) =>
        Broken($"{data.Categories[category]} ({ChartData.Number(data.Sum(category))})", 34);

    /// <summary>Estimates the width for a phone: a wider screen has room to spare.</summary>
    public override SvgLabel Number(int series, decimal value)
    {
        var number = ChartData.Number(value);
        return OneLine($"{SignOf(series)}\u00a0{number}", (8 + 3 * number.Length) * 0.995);
    }

    public override SvgLabel Total(decimal sum) => OneLine(ChartData.Number(sum), 0);

    public override SvgLabel Name(int series, double room) =>
        OneLine($"{SignOf(series)}\u00a0{data.Series[series].Name}", 0);

    public override SvgLabel LineEnd(int series, double room)
    {
        var (name, values) = (data.Series[series].Name, data.Series[series].Values);
        return Broken($"{name} {ChartData.Number(values[^1])}", 14);
    }

    public override SvgLabel Scale(decimal value) =>
        OneLine(
            data.LargestValue == 0 ? chart.Unit : $"{ChartData.Number(value)} {chart.Unit}".Trim(),
            0
        );

    /// <summary>Takes all the room offered, half the width, so that only the first and the last date fit.</summary>
    public override SvgLabel Date(int category, double room) =>
        OneLine(data.Categories[category], room);

    private string SignOf(int series) => SeriesStyle.Of(data.Series[series], series).Sign;

    private SvgLabel OneLine(string words, double width) => new([words], width, this);

    /// <summary>Breaks words at spaces into lines of at most a number of characters.</summary>
    private SvgLabel Broken(string words, int length)
    {
        var lines = new List<string>();
        var start = 0;
        while (words.Length - start > length)
        {
            var cut = words.LastIndexOf(' ', start + length, length);
            cut = cut <= start ? words.IndexOf(' ', start + length) : cut;
            if (cut < 0)
            {
                break;
            }

            lines.Add(words[start..cut]);
            start = cut + 1;
        }

        lines.Add(words[start..]);
        return new SvgLabel(lines, 0, this);
    }
}
