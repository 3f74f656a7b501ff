using System.Globalization;
using ReportGen.Core.Documents;
using ReportGen.Core.Output.Charts;

namespace ReportGen.Core.Output.Html;

/// <summary>
/// Draws charts as SVG. Widths are percentages and type is in pixels, so that words are as large on a phone
/// as on a desktop screen. Signs beside the colours, borders of 3:1, and numbers on the bars carry the meaning in
/// black and white.
/// </summary>
internal static class ChartSvg
{
    /// <summary>Horizontal measures in per cent, with room for half a stroke at each side; vertical ones in pixels.</summary>
    private static readonly ChartMeasures Bars = new()
    {
        Left = 0.25,
        Width = 99.5,
        HasLabelsAbove = true,
        BarHeight = 30,
        BarGap = 14,
        LabelGap = 6,
        Seam = 0,
        NumberPadding = 0,
    };

    /// <param name="html">The page to write to.</param>
    /// <param name="chart">The chart to draw.</param>
    /// <param name="number">The number of the chart on its page, from 1, used in ids.</param>
    public static void Write(HtmlText html, Chart chart, int number)
    {
        var data = ChartData.From(chart);
        if (chart.Kind == ChartKind.Trend)
        {
            // Two drawings side by side keep their type size, whereas a single one would shrink.
            html.Raw("<div class=trend>\n");
            var trend = new TrendSvg(html, chart, data);
            Begin(html, chart, number, trend.Height);
            trend.WritePlot();
            html.Raw($"</svg>\n<svg aria-hidden=true width=100% height={trend.Height}>\n");
            trend.WriteLabels();
            html.Raw("</svg>\n</div>\n");
            return;
        }

        var bands = new BarChart<SvgLabel>(data, Bars, SvgText.OfBars(chart, data))
            .Bars()
            .ToArray();
        Begin(html, chart, number, Format(4 + bands.Sum(static b => b.Height)));
        WriteBars(html, data, bands);
        html.Raw("</svg>\n");
    }

    /// <summary>Formats a number with at most two decimals.</summary>
    private static string Format(double value) =>
        value.ToString("0.##", CultureInfo.InvariantCulture);

    private static void Begin(HtmlText html, Chart chart, int number, string height) =>
        html.Raw(
                $"<svg role=img aria-labelledby=\"chart.{number}.title chart.{number}.desc\" width=100% height={height} stroke-width=1.5>\n<title id=chart.{number}.title>"
            )
            .Words(chart.Title)
            .Raw($"</title>\n<desc id=chart.{number}.desc>")
            .Words(chart.Description)
            .Raw("</desc>\n");

    /// <summary>Writes the bars, with attributes that many shapes share written once for a group.</summary>
    private static void WriteBars(HtmlText html, ChartData data, ChartBand[] bands)
    {
        var tops = new double[bands.Length];
        for (var i = 1; i < tops.Length; i++)
        {
            tops[i] = tops[i - 1] + bands[i - 1].Height;
        }

        var parts = bands
            .SelectMany((b, i) => b.Parts.Select(p => (Part: p, Top: tops[i])))
            .ToArray();
        html.Raw("<g font-weight=700>\n");
        WriteLabels(ChartLabelKind.Category);
        html.Raw("</g>\n");
        for (var s = 0; s < data.Series.Length; s++)
        {
            var style = SeriesStyle.Of(data.Series[s], s);
            html.Raw($"<g fill={style.Fill} stroke={style.Stroke}>\n");
            foreach (var (part, top) in parts)
            {
                if (part is ChartBox box && box.Series == s)
                {
                    html.Raw(
                        $"<rect x={Format(box.X)}% y={Format(top + box.Y)} width={Format(box.Width)}% height={Format(box.Height)} />\n"
                    );
                }
            }

            html.Raw("</g>\n");
        }

        html.Raw("<g text-anchor=middle>\n");
        WriteLabels(ChartLabelKind.Number);
        html.Raw("</g>\n");
        for (var i = 0; i < bands.Length; i++)
        {
            WriteBelow(html, bands[i], tops[i]);
        }

        void WriteLabels(ChartLabelKind kind)
        {
            foreach (var (part, top) in parts)
            {
                if (part is ChartLabel<SvgLabel> label && label.Kind == kind)
                {
                    var middle = label.X + label.Text.Width / 2;
                    var x = kind == ChartLabelKind.Number ? $" x={Format(middle)}%" : "";
                    label.Text.Write(html, x, top + label.Y);
                }
            }
        }
    }

    /// <summary>Writes the numbers that don't fit within a bar below it, and a thin line for an empty bar.</summary>
    private static void WriteBelow(HtmlText html, ChartBand band, double top)
    {
        foreach (var line in band.Parts.OfType<ChartLine>())
        {
            var ((x, from), (_, to)) = (line.Points[0], line.Points[1]);
            html.Raw(
                $"<line x1={Format(x)}% x2={Format(x)}% y1={Format(top + from)} y2={Format(top + to)} stroke=#505a5f />\n"
            );
        }

        var below = band
            .Parts.OfType<ChartLabel<SvgLabel>>()
            .Where(static l => l.Kind == ChartLabelKind.NumberBelow)
            .ToArray();
        if (below.Length > 0)
        {
            var numbers = string.Join('\u2003', below.Select(static l => l.Text.Lines[0]));
            (below[0].Text with { Lines = [numbers] }).Write(html, "", top + below[0].Y);
        }
    }
}
