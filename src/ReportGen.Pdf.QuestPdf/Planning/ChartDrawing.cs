using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ReportGen.Core.Documents;
using ReportGen.Core.Output.Charts;

namespace ReportGen.Pdf.QuestPdf.Planning;

/// <summary>
/// Plans a chart: its shapes in SVG, and its words separately, because the library's SVG reader doesn't know the
/// registered fonts. The SVG avoids what that reader does not support (percentages, nested drawings, non-scaling
/// strokes).
/// </summary>
internal sealed class ChartDrawing
{
    private readonly TypesettingScope scope;
    private readonly ChartData data;
    private readonly StringBuilder shapes = new();
    private readonly ImmutableArray<DrawingWords>.Builder words =
        ImmutableArray.CreateBuilder<DrawingWords>();

    private ChartDrawing(TypesettingScope scope, ChartData data)
    {
        this.scope = scope;
        this.data = data;
    }

    /// <summary>Plans the drawing of a chart.</summary>
    /// <param name="scope">The document.</param>
    /// <param name="text">The planner of its words.</param>
    /// <param name="kind">The kind of chart.</param>
    /// <param name="data">What it shows.</param>
    /// <param name="width">In points.</param>
    public static DrawingPiece Of(
        TypesettingScope scope,
        TextPlan text,
        ChartKind kind,
        ChartData data,
        double width
    )
    {
        var measures = new ChartMeasures { Left = 0, Width = width };
        var labels = new ChartWords(data, scope, text);
        var bars = new BarChart<ImmutableArray<PlanLine>>(data, measures, labels);
        IEnumerable<ChartBand> bands =
            kind == ChartKind.Trend
                ? [TrendChart<ImmutableArray<PlanLine>>.Of(data, measures, labels)]
                : bars.Legend().Concat(bars.Bars());
        var drawing = new ChartDrawing(scope, data);
        double height = 0;
        foreach (var band in bands)
        {
            foreach (var part in band.Parts)
            {
                drawing.Draw(part, height);
            }

            height += band.Height;
        }

        var size = $"width=\"{Number(width)}\" height=\"{Number(height)}\"";
        var svg =
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" {size} viewBox=\"0 0 {Number(width)} {Number(height)}\">\n{drawing.shapes}</svg>\n";
        return new DrawingPiece(svg, drawing.words.ToImmutable(), width, height, data.Description)
        {
            // A chart taller than the page is scaled down.
            Scale = Math.Min(1, scope.ColumnHeight * 0.8 / height),
        };
    }

    private void Draw(ChartPart part, double top)
    {
        switch (part)
        {
            case ChartBox box:
                Box(box.X, top + box.Y, box.Width, box.Height, box.Series);
                break;
            case ChartLine line:
                Line(line, top);
                break;
            case ChartLabel<ImmutableArray<PlanLine>> label:
                for (var i = 0; i < label.Text.Length; i++)
                {
                    var y = top + label.Y + i * scope.Theme.Small.Leading;
                    words.Add(new DrawingWords(label.Text[i], label.X, y));
                }

                break;
        }
    }

    private void Box(double x, double y, double width, double height, int series) =>
        shapes.Append(
            CultureInfo.InvariantCulture,
            $"<rect x=\"{Number(x)}\" y=\"{Number(y)}\" width=\"{Number(width)}\" height=\"{Number(height)}\" fill=\"{ColourOf(series)}\"/>\n"
        );

    private void Line(ChartLine line, double top)
    {
        var isSeries = line.Kind == ChartLineKind.Series;
        var (colour, weight) = line.Kind switch
        {
            ChartLineKind.Series => (ColourOf(line.Series), "2"),
            ChartLineKind.Axis => (Hex(scope.TextColour), "0.75"),
            _ => (Hex(scope.LineColour), "0.5"),
        };
        var dash = isSeries ? string.Join(' ', SeriesStyle.PrintedDashes(line.Series)) : "";
        var path = string.Join('L', line.Points.Select(p => $"{Number(p.X)} {Number(top + p.Y)}"));
        shapes
            .Append(
                CultureInfo.InvariantCulture,
                $"<path d=\"M{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{weight}\""
            )
            .Append(dash.Length > 0 ? $" stroke-dasharray=\"{dash}\"" : "")
            .Append("/>\n");
        foreach (var (x, y) in isSeries ? line.Points : [])
        {
            Box(x - 2, top + y - 2, 4, 4, line.Series);
        }
    }

    private string ColourOf(int series) => Hex(SeriesStyle.PrintedColour(data, series));

    private static string Hex(int colour) =>
        "#" + colour.ToString("x6", CultureInfo.InvariantCulture);

    private static string Number(double value) =>
        value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Sets the words of a chart in the theme's small type.</summary>
    private sealed class ChartWords(ChartData data, TypesettingScope scope, TextPlan plan)
        : PrintedChartText<ImmutableArray<PlanLine>>(data, scope.QuietColour)
    {
        public override double Leading => scope.Theme.Small.Leading;

        public override int LinesOf(ImmutableArray<PlanLine> text) => text.Length;

        public override double WidthOf(ImmutableArray<PlanLine> text) =>
            text.Select(static l => l.Width).DefaultIfEmpty().Max();

        protected override ImmutableArray<PlanLine> Set(
            string words,
            double room,
            int? colour,
            bool isBold
        )
        {
            var style = scope.Style(scope.Theme.Small.Size, isBold, colour: colour);
            return plan.Lines(plan.Flow(words, style, Leading), room);
        }
    }
}
