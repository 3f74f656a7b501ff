using ReportGen.Pdf.Tagging;

namespace ReportGen.Pdf.Layout;

/// <summary>Lines over time, zero-based, each labelled at its end.</summary>
internal sealed class TrendDrawing(
    ChartFacts facts,
    LayoutScope scope,
    double x,
    double width,
    StructureElement owner
) : ChartDrawing(facts, scope, x, width, owner)
{
    private const double PlotHeight = 150;

    public override IEnumerable<Box> Boxes()
    {
        yield return new ChartBox(this, PlotHeight + Size.Leading + 14, Draw);
    }

    private void Draw(PageCanvas page, double top)
    {
        decimal most = 1;
        foreach (var series in Facts.Series)
        {
            foreach (var value in series.Values)
            {
                most = Math.Max(most, value);
            }
        }

        var last = Facts.Categories.Length - 1;
        var names = new WrappedText[Facts.Series.Length];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = Words(
                NameOf(i) + ": " + ChartFacts.Number(Facts.Series[i].Values[last]) + " ",
                Width * 0.36
            );
        }

        var highest = Words(ChartFacts.Number(most) + " ", 80, Scope.QuietColour);
        var left = X + WidthOf(highest) + 8;
        var plot = Width - (left - X) - names.Max(WidthOf) - 12;
        var floor = top + 8 + PlotHeight;
        Grid(page, highest, left, plot, floor);
        var step = last == 0 ? 0 : plot / last;
        for (var i = 0; i < Facts.Series.Length; i++)
        {
            Series(page, i, left, step, floor, (double)most);
        }

        Labels(page, names, left + plot + 8, floor, (double)most, last);
        Dates(page, left, step, plot, floor);
    }

    private void Grid(PageCanvas page, WrappedText highest, double left, double plot, double floor)
    {
        Polyline(page, [(left, floor), (left + plot, floor)], 0.75, Scope.TextColour);
        Polyline(
            page,
            [(left, floor - PlotHeight), (left + plot, floor - PlotHeight)],
            0.5,
            Scope.LineColour
        );
        Put(page, highest, left - WidthOf(highest) - 6, floor - PlotHeight - Size.Leading / 2);
        var nought = Words("0 ", 80, Scope.QuietColour);
        Put(page, nought, left - WidthOf(nought) - 6, floor - Size.Leading / 2);
    }

    private void Series(
        PageCanvas page,
        int index,
        double left,
        double step,
        double floor,
        double most
    )
    {
        var values = Facts.Series[index].Values;
        var points = new (double X, double Y)[values.Length];
        for (var i = 0; i < points.Length; i++)
        {
            points[i] = (left + i * step, floor - (double)values[i] / most * PlotHeight);
        }

        if (points.Length > 1)
        {
            Polyline(page, points, 2, ColourOf(index), Dash(index));
        }

        foreach (var point in points)
        {
            Rectangle(page, point.X - 2, point.Y - 2, 4, 4, ColourOf(index));
        }
    }

    /// <summary>Lines differ in their dashes too, for those who print in grey.</summary>
    private static int[] Dash(int index) =>
        (index % 4) switch
        {
            1 => [6, 2],
            2 => [2, 2],
            3 => [8, 2, 2, 2],
            _ => [],
        };

    /// <summary>Names at the ends of the lines, moved apart where they would overlap.</summary>
    private void Labels(
        PageCanvas page,
        WrappedText[] names,
        double left,
        double floor,
        double most,
        int last
    )
    {
        var order = Enumerable
            .Range(0, names.Length)
            .OrderByDescending(i => Facts.Series[i].Values[last])
            .ThenBy(static i => i)
            .ToArray();
        var tops = new double[names.Length];
        var least = floor - PlotHeight - Size.Leading;
        foreach (var i in order)
        {
            var height = names[i].Lines.Count * Size.Leading;
            var wish =
                floor - (double)Facts.Series[i].Values[last] / most * PlotHeight - height / 2;
            tops[i] = Math.Max(wish, least);
            least = tops[i] + height;
        }

        var overflow = Math.Max(0, least - floor - Size.Leading / 2);
        foreach (var i in order)
        {
            Put(page, names[i], left, tops[i] - overflow);
        }
    }

    private void Dates(PageCanvas page, double left, double step, double plot, double floor)
    {
        var last = Facts.Categories.Length - 1;
        var lastLabel = Words(Facts.Categories[last] + " ", plot / 2);
        var lastLeft = last == 0 ? left : left + plot - WidthOf(lastLabel) / 2;
        var free = double.NegativeInfinity;
        for (var i = 0; i < last; i++)
        {
            var label = Words(Facts.Categories[i] + " ", plot / 2);
            var labelWidth = WidthOf(label);
            var at =
                i == 0 ? left - Math.Min(labelWidth / 2, 10) : left + i * step - labelWidth / 2;
            if (at > free && at + labelWidth + 8 < lastLeft)
            {
                Put(page, label, at, floor + 4);
                free = at + labelWidth + 8;
            }
        }

        Put(page, lastLabel, lastLeft, floor + 4);
    }
}
