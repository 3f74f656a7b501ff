using System.Globalization;
using ReportGen.Core.Documents;
using ReportGen.Core.Output.Charts;

namespace ReportGen.Core.Output.Html;

/// <summary>Words of a chart.</summary>
/// <param name="Lines">At least one.</param>
/// <param name="Width">In percent of the drawing: a guess, since no font is at hand.</param>
/// <param name="Text">How they are set.</param>
internal sealed record SvgLabel(IReadOnlyList<string> Lines, double Width, SvgText Text)
{
    /// <summary>Writes the lines.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="x">The attribute that places each line from the left, after a space, or nothing.</param>
    /// <param name="top">Of the first line, in pixels.</param>
    /// <param name="fill">The attribute of the colour, after a space, or nothing.</param>
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

/// <summary>Breaks the words of a chart by the number of their characters.</summary>
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

    /// <summary>From the top of a line, in pixels.</summary>
    public double Baseline { get; }

    /// <summary>The words of bars.</summary>
    public static SvgText OfBars(Chart chart, ChartData data) => new(chart, data, 20, 16);

    /// <summary>The words of a trend, in the narrow column at its right.</summary>
    public static SvgText OfTrend(Chart chart, ChartData data) => new(chart, data, 19, 13.5);

    public override int LinesOf(SvgLabel text) => text.Lines.Count;

    public override double WidthOf(SvgLabel text) => text.Width;

    public override SvgLabel Category(int category, double room) =>
        Broken($"{data.Categories[category]} ({ChartData.Number(data.Sum(category))})", 34);

    /// <summary>Its width is that on a phone: on a wider screen there is room to spare.</summary>
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

    /// <summary>Half of the width, so that the first and the last date alone have room.</summary>
    public override SvgLabel Date(int category, double room) =>
        OneLine(data.Categories[category], room);

    private string SignOf(int series) => SeriesStyle.Of(data.Series[series], series).Sign;

    private SvgLabel OneLine(string words, double width) => new([words], width, this);

    /// <summary>Lines of at most so many characters, cut where there is a space.</summary>
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
