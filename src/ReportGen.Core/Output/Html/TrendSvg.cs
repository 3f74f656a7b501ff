using System.Globalization;
using ReportGen.Core.Documents;

namespace ReportGen.Core.Output.Html;

/// <summary>Draws a trend: one line per series from zero, told apart by dashes too, and labelled at its end.</summary>
internal static class TrendSvg
{
    private const int PlotTop = 24;
    private const int PlotHeight = 200;
    private const int LineHeight = 19;
    private const int LabelLength = 14;

    private static readonly string[] Dashes = ["", "9 4", "2 4", "12 4 2 4", "5 3", "1 3"];

    public static int Height(Chart chart)
    {
        var labels = 0;
        for (var i = 0; i < chart.Series.Length; i++)
        {
            labels += Label(chart, i).Count * LineHeight;
        }

        return PlotTop + Math.Max(PlotHeight, labels) + 32;
    }

    /// <summary>The lines and their axes.</summary>
    public static void WritePlot(HtmlText html, Chart chart)
    {
        const int bottom = PlotTop + PlotHeight;
        var largest = Largest(chart);
        html.Raw(
                $"<g stroke-width=1><line x2=100% y1={PlotTop} y2={PlotTop} stroke=#b1b4b6 />\n<line x2=100% y1={bottom} y2={bottom} stroke=#0b0c0c /></g>\n<text y={PlotTop - 7} fill=#505a5f>"
            )
            .Words(IsZero(chart) ? chart.Unit : $"{ChartHtml.Number(largest)} {chart.Unit}".Trim())
            .Raw($"</text>\n<text y={bottom + 22}>")
            .Words(chart.Categories[0])
            .Raw("</text>\n");
        // The drawing of the lines is stretched to the width of the page; their strokes and dots are not.
        html.Raw(
            $"<svg viewBox=\"0 0 100 {Height(chart)}\" preserveAspectRatio=none><g fill=none>\n"
        );
        for (var s = 0; s < chart.Series.Length; s++)
        {
            WriteLine(html, chart.Series[s], s, chart.Categories.Length, largest);
        }

        html.Raw("</g></svg>\n");
    }

    private static void WriteLine(
        HtmlText html,
        ChartSeries series,
        int index,
        int count,
        decimal largest
    )
    {
        var look = SeriesLook.Of(series, index);
        var dash = Dashes[index % Dashes.Length];
        var points = Enumerable
            .Range(0, Math.Min(count, series.Values.Length))
            .Select(i =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"M{X(i, count):0.#} {Y(series.Values[i], largest):0.#}"
                )
            )
            .ToList();
        if (points.Count == 0)
        {
            return;
        }

        // A line is a path through all points; a point is a line of no length with a round end.
        var line = string.Concat(points).Replace('M', 'L');
        html.Raw(
                $"<path d=\"M{line[1..]}\" stroke={look.Stroke} stroke-width=2.5 vector-effect=non-scaling-stroke"
            )
            .Raw(dash.Length > 0 ? $" stroke-dasharray=\"{dash}\"" : "")
            .Raw(" />\n")
            .Raw(
                $"<path d=\"{string.Join("h0", points)}h0\" stroke={look.Stroke} stroke-width=8 stroke-linecap=round vector-effect=non-scaling-stroke />\n"
            );
    }

    /// <summary>Labels in the order of their lines' ends, pushed apart where they would touch.</summary>
    public static void WriteLabels(HtmlText html, Chart chart)
    {
        var largest = Largest(chart);
        if (chart.Categories.Length > 1)
        {
            html.Raw($"<text y={PlotTop + PlotHeight + 22}>")
                .Words(chart.Categories[^1])
                .Raw("</text>\n");
        }

        var order = Enumerable
            .Range(0, chart.Series.Length)
            .OrderByDescending(s => LastOf(chart.Series[s]))
            .ThenBy(static s => s)
            .ToArray();
        // From the bottom upwards, so that the last label never leaves the drawing.
        var limit = Height(chart) - 32m;
        var tops = new decimal[order.Length];
        for (var i = order.Length - 1; i >= 0; i--)
        {
            var height = Label(chart, order[i]).Count * LineHeight;
            tops[i] = Math.Min(Y(LastOf(chart.Series[order[i]]), largest) - 14, limit - height);
            limit = tops[i];
        }

        var floor = 0m;
        for (var i = 0; i < order.Length; i++)
        {
            var (series, lines) = (chart.Series[order[i]], Label(chart, order[i]));
            var look = SeriesLook.Of(series, order[i]);
            var top = Math.Max(tops[i], floor);
            floor = top + (lines.Count * LineHeight);
            html.Raw(
                    $"<line x1=2 y1={Y(LastOf(series), largest)} x2=10 y2={top + 12} stroke={look.Stroke} />\n<text x=14 y={top + 18} fill={look.Stroke}>"
                )
                .Words(look.Sign)
                .Raw("</text>\n");
            for (var l = 0; l < lines.Count; l++)
            {
                html.Raw($"<text x=34 y={top + 18 + (l * LineHeight)}>")
                    .Words(lines[l])
                    .Raw("</text>\n");
            }
        }
    }

    private static List<string> Label(Chart chart, int series) =>
        ChartSvg.Lines(
            $"{chart.Series[series].Name} {ChartHtml.Number(LastOf(chart.Series[series]))}",
            LabelLength
        );

    private static decimal LastOf(ChartSeries series) =>
        series.Values.IsEmpty ? 0 : series.Values[^1];

    private static bool IsZero(Chart chart) =>
        chart.Series.All(static s => s.Values.All(static v => v == 0));

    private static decimal Largest(Chart chart)
    {
        var largest = 0m;
        foreach (var series in chart.Series)
        {
            foreach (var value in series.Values)
            {
                largest = Math.Max(largest, value);
            }
        }

        return largest == 0 ? 1 : largest;
    }

    private static decimal X(int index, int count) =>
        count < 2 ? 50 : Math.Round(1 + (98m * index / (count - 1)), 1);

    private static decimal Y(decimal value, decimal largest) =>
        Math.Round(PlotTop + PlotHeight - (value / largest * PlotHeight), 1);
}
