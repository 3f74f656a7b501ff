using ReportGen.Core.Documents;

namespace ReportGen.Core.Output.Html;

/// <summary>
/// Draws charts as SVG. Widths are percentages and type is in pixels, so that words stay as large on a phone
/// as on a screen. Signs beside the colours, borders of 3:1, and numbers on the bars carry the meaning in
/// black and white.
/// </summary>
internal static class ChartSvg
{
    private const string Type =
        " font-family=\"system-ui, sans-serif\" font-size=\"16\" fill=\"#0b0c0c\"";
    private const int BarHeight = 30;

    /// <param name="html">Where to write.</param>
    /// <param name="chart">What to draw.</param>
    /// <param name="number">Of the chart in its page, from 1: for ids.</param>
    public static void Write(HtmlText html, Chart chart, int number)
    {
        if (chart.Kind == ChartKind.Trend)
        {
            // Two drawings side by side keep their type's size where one would shrink.
            html.Raw("<div class=\"trend\">\n");
            var height = TrendSvg.Height(chart);
            Begin(html, chart, number, height);
            TrendSvg.WritePlot(html, chart);
            html.Raw(
                $"</svg>\n<svg aria-hidden=\"true\" width=\"100%\" height=\"{height}\"{Type}>\n"
            );
            TrendSvg.WriteLabels(html, chart);
            html.Raw("</svg>\n</div>\n");
        }
        else
        {
            Begin(html, chart, number, HeightOfBars(chart));
            WriteBars(html, chart);
            html.Raw("</svg>\n");
        }
    }

    private static void Begin(HtmlText html, Chart chart, int number, int height) =>
        html.Raw(
                $"<svg role=\"img\" aria-labelledby=\"chart.{number}.title chart.{number}.desc\" width=\"100%\" height=\"{height}\"{Type}>\n<title id=\"chart.{number}.title\">"
            )
            .Words(chart.Title)
            .Raw($"</title>\n<desc id=\"chart.{number}.desc\">")
            .Words(chart.Description)
            .Raw("</desc>\n");

    /// <summary>Cuts words into lines of at most so many characters where there is a space.</summary>
    public static List<string> Lines(string words, int length)
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
        return lines;
    }

    /// <summary>
    /// The percentage of a phone's width that a sign and this number need; a narrower part of a bar has its number below the
    /// bar.
    /// </summary>
    private static decimal RoomFor(decimal value) => 8 + (3 * ChartHtml.Number(value).Length);

    private static decimal Total(Chart chart, int category)
    {
        var total = 0m;
        foreach (var series in chart.Series)
        {
            total += category < series.Values.Length ? series.Values[category] : 0;
        }

        return total;
    }

    private static decimal Largest(Chart chart)
    {
        var largest = 0m;
        for (var i = 0; i < chart.Categories.Length; i++)
        {
            largest = Math.Max(largest, Total(chart, i));
        }

        return largest == 0 ? 1 : largest;
    }

    private static bool HasNarrowPart(Chart chart, int category, decimal largest)
    {
        foreach (var series in chart.Series)
        {
            var value = category < series.Values.Length ? series.Values[category] : 0;
            if (value > 0 && value / largest * 100 < RoomFor(value))
            {
                return true;
            }
        }

        return false;
    }

    private static List<string> Label(Chart chart, int category) =>
        Lines($"{chart.Categories[category]} ({ChartHtml.Number(Total(chart, category))})", 34);

    private static int HeightOfBars(Chart chart)
    {
        var largest = Largest(chart);
        var height = 4;
        for (var i = 0; i < chart.Categories.Length; i++)
        {
            height += HeightOfBar(chart, i, largest);
        }

        return height;
    }

    private static int HeightOfBar(Chart chart, int category, decimal largest) =>
        (Label(chart, category).Count * 20)
        + 6
        + BarHeight
        + (HasNarrowPart(chart, category, largest) ? 22 : 0)
        + 14;

    private static void WriteBars(HtmlText html, Chart chart)
    {
        var largest = Largest(chart);
        var top = 0;
        for (var i = 0; i < chart.Categories.Length; i++)
        {
            WriteBar(html, chart, i, largest, top);
            top += HeightOfBar(chart, i, largest);
        }
    }

    private static void WriteBar(HtmlText html, Chart chart, int category, decimal largest, int top)
    {
        var y = top;
        foreach (var line in Label(chart, category))
        {
            y += 20;
            html.Raw($"<text x=\"0\" y=\"{y - 4}\" font-weight=\"700\">")
                .Words(line)
                .Raw("</text>\n");
        }

        y += 6;
        var left = 0m;
        var narrow = new System.Text.StringBuilder();
        for (var s = 0; s < chart.Series.Length; s++)
        {
            var series = chart.Series[s];
            var value = category < series.Values.Length ? series.Values[category] : 0;
            if (value == 0)
            {
                continue;
            }

            var look = SeriesLook.Of(series, s);
            var width = value / largest * 99.5m;
            html.Raw(
                $"<rect x=\"{left + 0.25m}%\" y=\"{y}\" width=\"{width}%\" height=\"{BarHeight}\" fill=\"{look.Fill}\" stroke=\"{look.Stroke}\" stroke-width=\"1.5\"/>\n"
            );
            if (value / largest * 100 < RoomFor(value))
            {
                narrow.Append(narrow.Length > 0 ? "\u2003" : "");
                narrow.Append(look.Sign).Append('\u00a0').Append(ChartHtml.Number(value));
            }
            else
            {
                html.Raw(
                        $"<text x=\"{left + 0.25m + (width / 2)}%\" y=\"{y + 21}\" text-anchor=\"middle\">"
                    )
                    .Words($"{look.Sign}\u00a0{ChartHtml.Number(value)}")
                    .Raw("</text>\n");
            }

            left += width;
        }

        if (left == 0)
        {
            html.Raw(
                $"<line x1=\"0.25%\" x2=\"0.25%\" y1=\"{y}\" y2=\"{y + BarHeight}\" stroke=\"#505a5f\" stroke-width=\"1.5\"/>\n"
            );
        }

        if (narrow.Length > 0)
        {
            html.Raw($"<text x=\"0\" y=\"{y + BarHeight + 18}\">")
                .Words(narrow.ToString())
                .Raw("</text>\n");
        }
    }
}
