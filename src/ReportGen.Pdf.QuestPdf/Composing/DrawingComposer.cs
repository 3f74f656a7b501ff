using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using ReportGen.Pdf.QuestPdf.Planning;

namespace ReportGen.Pdf.QuestPdf.Composing;

/// <summary>
/// A chart: shapes as SVG, and its words as lines above them. Words within an SVG would be set in whatever font lies
/// beside the program: the library's reader of SVG doesn't know the fonts that were registered.
/// </summary>
internal static class DrawingComposer
{
    public static void Compose(IContainer container, DrawingPiece piece, TextComposer text)
    {
        // The paragraph is outside, or the library would put each of the words into a paragraph of its own.
        var figure = container.SemanticParagraph().SemanticFigure(piece.Alternative);
        figure = piece.Scale < 1 ? figure.Scale((float)piece.Scale) : figure;
        figure
            .Width((float)piece.Width)
            .Height((float)piece.Height)
            .Layers(layers =>
            {
                layers.PrimaryLayer().Svg(piece.Svg).FitArea();
                foreach (var words in piece.Words)
                {
                    text.Line(
                        layers
                            .Layer()
                            .OffsetX((float)words.X)
                            .OffsetY((float)words.Top)
                            .Unconstrained(),
                        words.Line,
                        words.Line.Height
                    );
                }
            });
    }
}
