using ReportGen.Core.Documents;

namespace ReportGen.Core.Output.Html;

/// <summary>
/// Draws charts as SVG. Widths are percentages and type is in pixels, so that words stay as large on a phone
/// as on a screen. Signs beside the colours, borders of 3:1, and numbers on the bars carry the meaning in
/// black and white.
/// </summary>
internal static class ChartSvg
{
    private const int BarHeight = 30;

    /// <param name="html">Where to write.</param>
    /// <param name="chart">What to draw.</param>
    /// <param name="number">Of the chart in its page, from 1: for ids.</param>
    public static void Write(HtmlText html, Chart chart, int number)
    {
        if (chart.Kind == ChartKind.Trend)
        {
            // Two drawings side by side keep their type's size where one would shrink.
            html.Raw("<div class=trend>\n");
            var height = TrendSvg.Height(chart);
            Begin(html, chart, number, height);
            TrendSvg.WritePlot(html, chart);
            html.Raw($"</svg>\n<svg aria-hidden=true width=100% height={height}>\n");
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
                $"<svg role=img aria-labelledby=\"chart.{number}.title chart.{number}.desc\" width=100% height={height} stroke-width=1.5>\n<title id=chart.{number}.title>"
            )
            .Words(chart.Title)
            .Raw($"</title>\n<desc id=chart.{number}.desc>")
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
        for (var s = 0; s < chart.Series.Length; s++)
        {
            var value = Value(chart, s, category);
            if (value > 0 && IsNarrow(value, largest))
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

    /// <summary>Looks that many shapes share are said once for a group of them.</summary>
    private static void WriteBars(HtmlText html, Chart chart)
    {
        var largest = Largest(chart);
        var tops = new int[chart.Categories.Length];
        var top = 0;
        html.Raw("<g font-weight=700>\n");
        for (var i = 0; i < tops.Length; i++)
        {
            var lines = Label(chart, i);
            for (var l = 0; l < lines.Count; l++)
            {
                html.Raw($"<text y={top + 16 + (l * 20)}>").Words(lines[l]).Raw("</text>\n");
            }

            tops[i] = top + (lines.Count * 20) + 6;
            top += HeightOfBar(chart, i, largest);
        }

        html.Raw("</g>\n");
        for (var s = 0; s < chart.Series.Length; s++)
        {
            WriteParts(html, chart, s, tops, largest);
        }

        html.Raw("<g text-anchor=middle>\n");
        for (var i = 0; i < tops.Length; i++)
        {
            WriteNumbers(html, chart, i, tops[i], largest);
        }

        html.Raw("</g>\n");
        for (var i = 0; i < tops.Length; i++)
        {
            WriteNarrow(html, chart, i, tops[i], largest);
        }
    }

    /// <summary>The parts of all bars that belong to a series.</summary>
    private static void WriteParts(
        HtmlText html,
        Chart chart,
        int series,
        int[] tops,
        decimal largest
    )
    {
        var look = SeriesLook.Of(chart.Series[series], series);
        html.Raw($"<g fill={look.Fill} stroke={look.Stroke}>\n");
        for (var i = 0; i < tops.Length; i++)
        {
            if (Value(chart, series, i) is > 0 and var value)
            {
                html.Raw(
                    $"<rect x={Left(chart, series, i, largest)}% y={tops[i]} width={Width(value, largest)}% height={BarHeight} />\n"
                );
            }
        }

        html.Raw("</g>\n");
    }

    /// <summary>The numbers within a bar.</summary>
    private static void WriteNumbers(
        HtmlText html,
        Chart chart,
        int category,
        int y,
        decimal largest
    )
    {
        for (var s = 0; s < chart.Series.Length; s++)
        {
            var value = Value(chart, s, category);
            if (value > 0 && !IsNarrow(value, largest))
            {
                var middle = Left(chart, s, category, largest) + (Width(value, largest) / 2);
                html.Raw($"<text x={middle}% y={y + 21}>")
                    .Words(Number(chart, s, value))
                    .Raw("</text>\n");
            }
        }
    }

    /// <summary>The numbers that find no room within a bar, below it; a thin line for a bar of nothing.</summary>
    private static void WriteNarrow(
        HtmlText html,
        Chart chart,
        int category,
        int y,
        decimal largest
    )
    {
        if (Total(chart, category) == 0)
        {
            html.Raw($"<line x1=0.25% x2=0.25% y1={y} y2={y + BarHeight} stroke=#505a5f />\n");
        }

        var numbers = Enumerable
            .Range(0, chart.Series.Length)
            .Select(s => (Series: s, Value: Value(chart, s, category)))
            .Where(p => p.Value > 0 && IsNarrow(p.Value, largest))
            .Select(p => Number(chart, p.Series, p.Value))
            .ToList();
        if (numbers.Count > 0)
        {
            html.Raw($"<text y={y + BarHeight + 18}>")
                .Words(string.Join('\u2003', numbers))
                .Raw("</text>\n");
        }
    }

    private static string Number(Chart chart, int series, decimal value) =>
        $"{SeriesLook.Of(chart.Series[series], series).Sign}\u00a0{ChartHtml.Number(value)}";

    private static decimal Value(Chart chart, int series, int category)
    {
        var values = chart.Series[series].Values;
        return category < values.Length ? values[category] : 0;
    }

    private static bool IsNarrow(decimal value, decimal largest) =>
        value / largest * 100 < RoomFor(value);

    /// <summary>In percent of the drawing, half a line's room left at each side.</summary>
    private static decimal Width(decimal value, decimal largest) => value / largest * 99.5m;

    private static decimal Left(Chart chart, int series, int category, decimal largest)
    {
        var left = 0.25m;
        for (var s = 0; s < series; s++)
        {
            left += Width(Value(chart, s, category), largest);
        }

        return left;
    }
}
