using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ReportGen.Pdf.QuestPdf.Planning;

/// <summary>
/// A drawing in points from its upper left corner: shapes in SVG, and words beside them, since the library's reader of
/// SVG doesn't know the registered fonts. Nothing is used that it leaves out (percentages, drawings within drawings,
/// strokes that don't scale).
/// </summary>
/// <param name="scope">The document.</param>
/// <param name="width">In points.</param>
internal sealed class Drawing(PlanScope scope, double width)
{
    private readonly StringBuilder shapes = new();
    private readonly ImmutableArray<DrawingWords>.Builder written =
        ImmutableArray.CreateBuilder<DrawingWords>();

    /// <summary>In points.</summary>
    public double Width => width;

    /// <summary>In points; set by whoever draws.</summary>
    public double Height { get; set; }

    /// <summary>Size of the words, in points.</summary>
    public double TypeSize => scope.Theme.Small.Size;

    /// <summary>Between lines of words, in points.</summary>
    public double Leading => scope.Theme.Small.Leading;

    /// <summary>The whole drawing.</summary>
    /// <param name="tallest">In points; a taller one is drawn smaller.</param>
    /// <param name="alternative">What it says, in words.</param>
    public DrawingPiece Piece(double tallest, string alternative) =>
        new(Svg(), written.ToImmutable(), Width, Height, alternative)
        {
            Scale = Math.Min(1, tallest / Height),
        };

    private string Svg() =>
        new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
            .Append(Number(Width))
            .Append("\" height=\"")
            .Append(Number(Height))
            .Append("\" viewBox=\"0 0 ")
            .Append(Number(Width))
            .Append(' ')
            .Append(Number(Height))
            .Append("\">\n")
            .Append(shapes)
            .Append("</svg>\n")
            .ToString();

    /// <summary>Words on one line; null when there are none.</summary>
    public PlanLine? Line(string words, bool isBold = false) =>
        Lines(words, double.MaxValue, isBold).FirstOrDefault();

    /// <summary>Words broken into lines of a width.</summary>
    public ImmutableArray<PlanLine> Lines(string words, double room, bool isBold = false) =>
        InlinePlan.Lines(
            scope,
            InlinePlan.Words(scope, words, scope.Look(TypeSize, isBold)),
            room,
            Leading,
            null
        );

    /// <summary>Draws words.</summary>
    /// <param name="line">The words.</param>
    /// <param name="x">Where they begin.</param>
    /// <param name="baseline">Their baseline.</param>
    public void Words(PlanLine? line, double x, double baseline)
    {
        if (line is not null)
        {
            var drop = line
                .Segments.SelectMany(static s => s.Spans)
                .Max(s => scope.Fonts.Baseline(s.Style.Font, Leading));
            written.Add(new DrawingWords(line, x, baseline - drop));
        }
    }

    /// <summary>Draws a box.</summary>
    public void Box(
        double x,
        double y,
        double boxWidth,
        double height,
        string fill,
        string stroke
    ) =>
        shapes
            .Append("<rect")
            .Append(Attribute("x", x))
            .Append(Attribute("y", y))
            .Append(Attribute("width", boxWidth))
            .Append(Attribute("height", height))
            .Append(
                CultureInfo.InvariantCulture,
                $" fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"1\"/>\n"
            );

    /// <summary>Draws a line through points.</summary>
    /// <param name="points">The points.</param>
    /// <param name="stroke">Its colour as #rrggbb.</param>
    /// <param name="thickness">In points.</param>
    /// <param name="dash">Lengths of dashes and gaps, or empty.</param>
    public void Stroke(
        IReadOnlyList<(double X, double Y)> points,
        string stroke,
        double thickness,
        string dash = ""
    )
    {
        shapes.Append("<path d=\"");
        for (var i = 0; i < points.Count; i++)
        {
            shapes
                .Append(i == 0 ? 'M' : 'L')
                .Append(Number(points[i].X))
                .Append(' ')
                .Append(Number(points[i].Y));
        }

        shapes
            .Append(CultureInfo.InvariantCulture, $"\" fill=\"none\" stroke=\"{stroke}\"")
            .Append(Attribute("stroke-width", thickness))
            .Append(dash.Length > 0 ? $" stroke-dasharray=\"{dash}\"" : "")
            .Append("/>\n");
    }

    /// <summary>Draws a dot.</summary>
    public void Dot(double x, double y, string fill) =>
        shapes
            .Append("<circle")
            .Append(Attribute("cx", x))
            .Append(Attribute("cy", y))
            .Append(CultureInfo.InvariantCulture, $" r=\"3\" fill=\"{fill}\"/>\n");

    private static string Attribute(string name, double value) => $" {name}=\"{Number(value)}\"";

    private static string Number(double value) =>
        value.ToString("0.##", CultureInfo.InvariantCulture);
}
