using System.Collections.Immutable;
using ReportGen.Core.Documents;
using ReportGen.Core.Output.Charts;

namespace ReportGen.Pdf.QuestPdf.Planning;

/// <content>Pictures and charts, with their captions and sources.</content>
internal sealed partial class BlockPlan
{
    /// <inheritdoc/>
    protected override void Figure(Figure figure, PlanColumn column)
    {
        var spoken = PrintableText.Spoken(figure.Image.Alternative);
        if (scope.Images.Find(figure.Image) is { } image)
        {
            var (width, height) = image.FitInto(column.Width, scope.ColumnHeight * 0.6);
            var picture = new PlanPicture(image, width, height, spoken.Length > 0 ? spoken : null);
            column.Flow.Add(new PicturePiece(picture), column.Gap + 4, column.Gap + 4);
        }
        else if (spoken.Length > 0)
        {
            var style = scope.Style(column.Size.Size);
            ImmutableArray<Inline> words = [new Text($"[{figure.Image.Alternative}]")];
            Paragraph(words, column, column.Size, style, column.Gap, column.Gap);
        }

        Source(figure.Caption, column);
        column.Flow.Widen(column.Gap + 4);
    }

    /// <inheritdoc/>
    protected override void Drawing(ChartData data, ChartKind kind, PlanColumn column) =>
        column.Flow.Add(ChartDrawing.Of(scope, text, kind, data, column.Width), 4, column.Gap);

    /// <summary>Plans a title above a table or chart, in bold: a paragraph, because the library allows only rows in a Table.</summary>
    protected override void Caption(ImmutableArray<Inline> title, PlanColumn column)
    {
        var words = text.Flow(
            title,
            scope.Style(column.Size.Size, isBold: true),
            column.Size.Leading
        );
        if (Piece(words, column.Width) is { } piece)
        {
            column.Flow.Add(
                piece with
                {
                    KeepsWithNext = Kept(piece.Height + 4 + 3 * column.Size.Leading),
                },
                column.Gap + 6,
                4
            );
        }
    }

    /// <inheritdoc/>
    protected override void Source(ImmutableArray<Inline> source, PlanColumn column)
    {
        var small = scope.Theme.Small;
        var style = scope.Style(small.Size, colour: scope.QuietColour);
        if (Piece(text.Flow(source, style, small.Leading), column.Width) is { } piece)
        {
            column.Flow.Add(piece, 3, column.Gap);
        }
    }
}
