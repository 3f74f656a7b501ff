using ReportGen.Core.Output.Html;

namespace ReportGen.Pdf.QuestPdf.Planning;

/// <summary>One horizontal bar for each category, its parts stacked, with signs and numbers on or below them.</summary>
internal static class BarsDrawing
{
    private const double BarHeight = 20;

    /// <summary>Draws the bars of a chart.</summary>
    public static Drawing Draw(PlanScope scope, ChartFacts facts, double width)
    {
        var drawing = new Drawing(scope, width);
        var largest = Math.Max(
            1,
            Enumerable
                .Range(0, facts.Categories.Length)
                .Max(i => facts.Series.Sum(s => s.Values[i]))
        );
        var y = Legend(drawing, facts);
        for (var i = 0; i < facts.Categories.Length; i++)
        {
            y = Bar(drawing, facts, i, largest, y);
        }

        drawing.Height = y;
        return drawing;
    }

    private static double Legend(Drawing drawing, ChartFacts facts)
    {
        const double box = 10;
        double x = 1;
        double y = 1;
        for (var s = 0; s < facts.Series.Length; s++)
        {
            var look = SeriesLook.Of(facts.Series[s], s);
            var words = drawing.Line($"{look.Sign}\u00A0{facts.Series[s].Name}");
            var needed = box + 5 + (words?.Width ?? 0) + 14;
            if (x > 1 && x + needed > drawing.Width)
            {
                (x, y) = (1, y + drawing.Leading);
            }

            drawing.Box(x, y + 1, box, box, look.Fill, look.Stroke);
            drawing.Words(words, x + box + 5, y + box);
            x += needed;
        }

        return y + drawing.Leading + 8;
    }

    private static double Bar(
        Drawing drawing,
        ChartFacts facts,
        int category,
        decimal largest,
        double top
    )
    {
        var total = ChartFacts.Number(facts.Series.Sum(s => s.Values[category]));
        var y = top;
        foreach (
            var line in drawing.Lines(
                $"{facts.Categories[category]} ({total})",
                drawing.Width,
                isBold: true
            )
        )
        {
            drawing.Words(line, 0, y + drawing.TypeSize);
            y += drawing.Leading;
        }

        y += 2;
        var room = drawing.Width - 2;
        double left = 1;
        var narrow = new List<string>();
        for (var s = 0; s < facts.Series.Length; s++)
        {
            var value = facts.Series[s].Values[category];
            if (value > 0)
            {
                var length = (double)(value / largest) * room;
                var look = SeriesLook.Of(facts.Series[s], s);
                drawing.Box(left, y, length, BarHeight, look.Fill, look.Stroke);
                var text = $"{look.Sign}\u00A0{ChartFacts.Number(value)}";
                if (drawing.Line(text) is { } number && number.Width + 6 <= length)
                {
                    drawing.Words(number, left + (length - number.Width) / 2, y + 14);
                }
                else
                {
                    narrow.Add(text);
                }

                left += length;
            }
        }

        y += BarHeight;
        foreach (var line in drawing.Lines(string.Join("  ", narrow), drawing.Width))
        {
            drawing.Words(line, 0, y + drawing.TypeSize + 2);
            y += drawing.Leading;
        }

        return y + 10;
    }
}
