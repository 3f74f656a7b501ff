using ReportGen.Pdf.Tagging;

namespace ReportGen.Pdf.Layout;

/// <summary>Horizontal bars, one per category, their parts stacked; numbers in the parts, totals at the end.</summary>
internal sealed class BarsDrawing(
    ChartFacts facts,
    LayoutScope scope,
    double x,
    double width,
    StructureElement owner
) : ChartDrawing(facts, scope, x, width, owner)
{
    private const double BarHeight = 16;
    private const double Gap = 6;

    public override IEnumerable<Box> Boxes()
    {
        var isFirst = true;
        double total = 0;
        foreach (var box in LegendBoxes())
        {
            total += box.Height;
            if (!isFirst)
            {
                box.Before = PageBreakRule.Avoid;
            }

            isFirst = false;
            yield return box;
        }

        var labels = Facts.Categories.Select(c => Words(c, Width * 0.34)).ToArray();
        var left = labels.Length == 0 ? 0 : labels.Max(WidthOf) + 10;
        decimal most = 0;
        for (var i = 0; i < Facts.Categories.Length; i++)
        {
            most = Math.Max(most, Sum(i));
        }

        var right = WidthOf(Words(ChartFacts.Number(most), 100)) + 8;
        var scale = most == 0 ? 0 : (Width - left - right) / (double)most;
        for (var i = 0; i < labels.Length; i++)
        {
            var index = i;
            var height = Math.Max(BarHeight, labels[i].Lines.Count * Size.Leading) + Gap;
            total += height;
            yield return new ChartBox(
                this,
                height,
                (page, top) => Bar(page, top, height - Gap, index, labels[index], left, scale)
            )
            {
                Before =
                    total < Scope.ColumnHeight * 0.7 ? PageBreakRule.Avoid : PageBreakRule.Free,
            };
        }
    }

    private decimal Sum(int category)
    {
        decimal sum = 0;
        foreach (var series in Facts.Series)
        {
            sum += series.Values[category];
        }

        return sum;
    }

    private void Bar(
        PageCanvas page,
        double top,
        double height,
        int category,
        WrappedText label,
        double left,
        double scale
    )
    {
        Put(page, label, X, top + (height - label.Lines.Count * Size.Leading) / 2);
        var at = X + left;
        var barTop = top + (height - BarHeight) / 2;
        for (var i = 0; i < Facts.Series.Length; i++)
        {
            var value = Facts.Series[i].Values[category];
            var length = (double)value * scale;
            if (length <= 0)
            {
                continue;
            }

            var colour = ColourOf(i);
            // A white seam parts neighbours that look alike in grey.
            Rectangle(page, at, barTop, Math.Max(0.5, length - 1), BarHeight, colour);
            var number = Words(
                ChartFacts.Number(value) + " ",
                double.MaxValue,
                Colours.IsDark(colour) ? Colours.White : Colours.Black,
                isBold: true
            );
            if (WidthOf(number) + 6 <= length)
            {
                Put(
                    page,
                    number,
                    at + (length - 1 - WidthOf(number)) / 2,
                    barTop + (BarHeight - Size.Leading) / 2
                );
            }

            at += length;
        }

        if (Facts.Series.Length > 1 || Sum(category) == 0)
        {
            Put(
                page,
                Words(ChartFacts.Number(Sum(category)), double.MaxValue),
                at + 4,
                barTop + (BarHeight - Size.Leading) / 2
            );
        }
    }

    /// <summary>The legend: sign, colour and name of each series, in as many lines as it takes.</summary>
    private IEnumerable<Box> LegendBoxes()
    {
        if (Facts.Series.Length < 2)
        {
            yield break;
        }

        var line = new List<(WrappedText Name, double At, int Colour)>();
        double at = 0;
        for (var i = 0; i < Facts.Series.Length; i++)
        {
            var name = Words(NameOf(i), Width - 20);
            var needed = 16 + WidthOf(name) + 14;
            if (at > 0 && at + needed - 14 > Width)
            {
                yield return LegendLine([.. line]);
                line.Clear();
                at = 0;
            }

            line.Add((name, at, ColourOf(i)));
            at += needed;
        }

        yield return LegendLine([.. line]);
    }

    private ChartBox LegendLine((WrappedText Name, double At, int Colour)[] line)
    {
        var lines = line.Max(static l => l.Name.Lines.Count);
        return new ChartBox(
            this,
            lines * Size.Leading + 6,
            (page, top) =>
            {
                foreach (var (name, at, colour) in line)
                {
                    Rectangle(page, X + at, top + 2, 11, 11, colour);
                    Put(page, name, X + at + 16, top);
                }
            }
        );
    }
}
