using ReportGen.Core.Documents;
using ReportGen.Core.Output.Charts;
using ReportGen.Pdf.Tagging;

namespace ReportGen.Pdf.Layout;

/// <summary>Draws a chart as vectors and words within one Figure element.</summary>
internal sealed class ChartDrawing(
    ChartData data,
    TypesettingScope scope,
    double x,
    double width,
    StructureElement owner
)
{
    private readonly ChartMeasures measures = new() { Left = x, Width = width };
    private readonly ChartWords words = new(data, scope);
    private double? figureTop;
    private int figurePage;

    /// <summary>The chart as boxes, between which a page may end when the chart is tall.</summary>
    public IEnumerable<Box> Boxes(ChartKind kind)
    {
        if (kind == ChartKind.Trend)
        {
            return [new BandBox(this, TrendChart<WrappedText>.Of(data, measures, words))];
        }

        return BarBoxes();
    }

    private IEnumerable<Box> BarBoxes()
    {
        var chart = new BarChart<WrappedText>(data, measures, words);
        double total = 0;
        foreach (var band in chart.Legend())
        {
            var rule = total == 0 ? PageBreakRule.Free : PageBreakRule.Avoid;
            total += band.Height;
            yield return new BandBox(this, band) { Before = rule };
        }

        foreach (var band in chart.Bars())
        {
            total += band.Height;
            yield return new BandBox(this, band)
            {
                Before =
                    total < scope.ColumnHeight * 0.7 ? PageBreakRule.Avoid : PageBreakRule.Free,
            };
        }
    }

    private void Draw(PageCanvas page, ChartPart part, double top)
    {
        switch (part)
        {
            case ChartBox box:
                Rectangle(page, box.X, top + box.Y, box.Width, box.Height, box.Series);
                break;
            case ChartLine line:
                Line(page, line, [.. line.Points.Select(p => (p.X, top + p.Y))]);
                break;
            case ChartLabel<WrappedText> label:
                Put(page, label.Text, label.X, top + label.Y);
                break;
        }
    }

    /// <summary>Draws words with their upper left corner at a position.</summary>
    private void Put(PageCanvas page, WrappedText text, double left, double top)
    {
        for (var i = 0; i < text.Lines.Count; i++)
        {
            page.Line(
                text,
                text.Lines[i],
                left,
                top + i * words.Leading,
                words.Leading,
                owner,
                isRightToLeft: false
            );
        }
    }

    private void Rectangle(
        PageCanvas page,
        double left,
        double top,
        double boxWidth,
        double height,
        int series
    )
    {
        page.BeginContent(owner);
        page.Rectangle(left, top, boxWidth, height, SeriesStyle.PrintedColour(data, series));
    }

    private void Line(PageCanvas page, ChartLine line, (double X, double Y)[] points)
    {
        if (line.Kind != ChartLineKind.Series)
        {
            var (weight, grey) =
                line.Kind == ChartLineKind.Axis
                    ? (0.75, scope.TextColour)
                    : (0.5, scope.LineColour);
            page.BeginContent(owner);
            page.Polyline(points, weight, grey, []);
            return;
        }

        if (points.Length > 1)
        {
            page.BeginContent(owner);
            page.Polyline(
                points,
                2,
                SeriesStyle.PrintedColour(data, line.Series),
                SeriesStyle.PrintedDashes(line.Series)
            );
        }

        foreach (var point in points)
        {
            Rectangle(page, point.X - 2, point.Y - 2, 4, 4, line.Series);
        }
    }

    /// <summary>Extends the figure's bounds by a box; the bounds of a figure on two pages are those on the first.</summary>
    private void Extend(PageCanvas page, double top, double height)
    {
        if (page.IsRepeating || (figureTop is not null && figurePage != page.Page))
        {
            return;
        }

        figureTop ??= top;
        figurePage = page.Page;
        owner.Bounds = (x, page.Flip(top + height), x + width, page.Flip(figureTop.Value));
    }

    /// <summary>A box that draws a band of the chart.</summary>
    private sealed class BandBox : Box
    {
        private readonly ChartDrawing drawing;
        private readonly ChartBand band;

        public BandBox(ChartDrawing drawing, ChartBand band)
        {
            this.drawing = drawing;
            this.band = band;
            Height = band.Height;
        }

        protected override void DrawContent(PageCanvas page, double top)
        {
            foreach (var part in band.Parts)
            {
                drawing.Draw(page, part, top);
            }

            drawing.Extend(page, top, Height);
        }
    }

    /// <summary>Sets the words of a chart in the theme's small type.</summary>
    private sealed class ChartWords(ChartData data, TypesettingScope scope)
        : PrintedChartText<WrappedText>(data, scope.QuietColour)
    {
        public override double Leading => scope.Theme.Small.Leading;

        public override int LinesOf(WrappedText text) => text.Lines.Count;

        public override double WidthOf(WrappedText text) =>
            text.Lines.Count == 0 ? 0 : text.Lines.Max(static l => l.Width);

        protected override WrappedText Set(string words, double room, int? colour, bool isBold)
        {
            var inline = new InlineText(scope);
            inline.AddText(
                words,
                scope.Style(scope.Theme.Small.Size, isBold, colour: colour),
                null,
                null
            );
            return new Itemizer(scope).Itemize(inline, Leading).Break(room);
        }
    }
}
