using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using ReportGen.Pdf.QuestPdf.Planning;

namespace ReportGen.Pdf.QuestPdf.Composing;

/// <summary>
/// Draws a chart: its shapes as SVG, and its words as lines over them. Words within an SVG would be set in any font
/// found next to the program, because the library's SVG reader doesn't know the registered fonts.
/// </summary>
internal static class DrawingComposer
{
    public static void Compose(IContainer container, DrawingPiece piece, TextComposer text)
    {
        // The paragraph is outside, as the library would otherwise put each label into a separate paragraph.
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
