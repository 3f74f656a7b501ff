using ReportGen.Core.Documents;
using ReportGen.Core.Output.Html;

namespace ReportGen.Pdf.QuestPdf.Planning;

/// <summary>One line for each series from nought, told apart by dashes too, and labelled at its end.</summary>
internal static class TrendDrawing
{
    private const double PlotHeight = 150;
    private const double LabelIndent = 14;

    private static readonly string[] Dashes = ["", "7 3", "2 3", "9 3 2 3", "4 2", "1 2"];

    /// <summary>Draws the lines of a chart.</summary>
    public static Drawing Draw(PlanScope scope, Chart chart, ChartFacts facts, double width)
    {
        var drawing = new Drawing(scope, width);
        var top = drawing.Leading + 2;
        var bottom = top + PlotHeight;
        var right = width * 0.66;
        var highest = facts.Series.SelectMany(static s => s.Values).DefaultIfEmpty().Max();
        var largest = highest == 0 ? 1 : highest;
        drawing.Stroke([(0, top), (right, top)], "#b1b4b6", 1);
        drawing.Stroke([(0, bottom), (right, bottom)], "#0b0c0c", 1);
        var unit = highest == 0 ? chart.Unit : $"{ChartFacts.Number(highest)} {chart.Unit}";
        drawing.Words(drawing.Line(unit.Trim()), 0, top - 5);
        drawing.Words(drawing.Line(facts.Categories[0]), 0, bottom + drawing.Leading);
        if (facts.Categories.Length > 1 && drawing.Line(facts.Categories[^1]) is { } last)
        {
            drawing.Words(last, Math.Max(0, right - last.Width), bottom + drawing.Leading);
        }

        double Y(decimal value) => bottom - (double)(value / largest) * PlotHeight;
        for (var s = 0; s < facts.Series.Length; s++)
        {
            var look = SeriesLook.Of(facts.Series[s], s);
            var points = facts
                .Series[s]
                .Values.Select((v, i) => (X(i, facts.Categories.Length, right), Y(v)))
                .ToArray();
            drawing.Stroke(points, look.Stroke, 2, Dashes[s % Dashes.Length]);
            foreach (var (x, y) in points)
            {
                drawing.Dot(x, y, look.Stroke);
            }
        }

        var end = Labels(drawing, facts, right, Y);
        drawing.Height = Math.Max(bottom + drawing.Leading + 6, end + 4);
        return drawing;
    }

    private static double X(int index, int count, double right) =>
        count < 2 ? right / 2 : 4 + (right - 8) * index / (count - 1);

    /// <summary>Labels in the order of the lines' ends, pushed down where they would touch.</summary>
    /// <returns>Below the last one.</returns>
    private static double Labels(
        Drawing drawing,
        ChartFacts facts,
        double right,
        Func<decimal, double> heightOf
    )
    {
        double floor = 0;
        foreach (
            var s in Enumerable
                .Range(0, facts.Series.Length)
                .OrderByDescending(s => facts.Series[s].Values[^1])
                .ThenBy(static s => s)
        )
        {
            var series = facts.Series[s];
            var look = SeriesLook.Of(series, s);
            var end = heightOf(series.Values[^1]);
            var y = Math.Max(floor, end - drawing.Leading / 2);
            drawing.Stroke(
                [(right, end), (right + LabelIndent - 4, y + drawing.Leading / 2)],
                look.Stroke,
                1
            );
            var words = $"{look.Sign}\u00A0{series.Name} {ChartFacts.Number(series.Values[^1])}";
            foreach (var line in drawing.Lines(words, drawing.Width - right - LabelIndent))
            {
                drawing.Words(line, right + LabelIndent, y + drawing.TypeSize);
                y += drawing.Leading;
            }

            floor = y;
        }

        return floor;
    }
}
