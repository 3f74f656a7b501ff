using System.Collections.Immutable;
using System.Diagnostics;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using ReportGen.Pdf.QuestPdf.Planning;

namespace ReportGen.Pdf.QuestPdf.Composing;

/// <summary>Pieces of a plan in the library's elements, one for one.</summary>
/// <param name="text">Composes lines.</param>
/// <param name="lineColour">Of hairlines, as 0xRRGGBB.</param>
internal sealed class PieceComposer(TextComposer text, int lineColour)
{
    /// <summary>Pieces below one another.</summary>
    public void Pieces(IContainer container, ImmutableArray<Piece> pieces) =>
        container.Column(column =>
        {
            for (var i = 0; i < pieces.Length; i++)
            {
                var piece = pieces[i];
                if (piece.KeepsWithNext > 0 && i + 1 < pieces.Length)
                {
                    // The two together ask for room: for the first and the beginning of the second.
                    var next = pieces[++i];
                    Spaced(column, piece)
                        .EnsureSpace((float)piece.KeepsWithNext)
                        .Column(pair =>
                        {
                            Piece(pair.Item(), piece);
                            Piece(pair.Item().PaddingTop((float)next.Above), next);
                        });
                }
                else
                {
                    Piece(Spaced(column, piece), piece);
                }
            }
        });

    private static IContainer Spaced(ColumnDescriptor column, Piece piece) =>
        piece.Above > 0 ? column.Item().PaddingTop((float)piece.Above) : column.Item();

    private void Piece(IContainer container, Piece piece)
    {
        // The rule about pages stands outside the place, or the place would be marked on the page before.
        var kept = piece is TextPiece { IsWhole: true } ? container.PreventPageBreak() : container;
        var placed = piece.Anchor is { } anchor ? kept.Section(anchor) : kept;
        switch (piece)
        {
            case TextPiece lines:
                text.Text(placed, lines);
                break;
            case GroupPiece group:
                Group(placed, group);
                break;
            case ItemPiece item:
                Item(placed, item);
                break;
            case EntryPiece entry:
                Entry(placed, entry);
                break;
            case TablePiece table:
                TableComposer.Compose(placed, table, text, lineColour);
                break;
            case PicturePiece picture:
                text.Picture(placed, picture.Picture);
                break;
            case DrawingPiece drawing:
                placed
                    .SemanticFigure(drawing.Alternative)
                    .Width((float)drawing.Width)
                    .Height((float)drawing.Height)
                    .Svg(drawing.Svg)
                    .FitArea();
                break;
            case RulePiece rule:
                placed
                    .SemanticIgnore()
                    .Width((float)rule.Width)
                    .LineHorizontal(1)
                    .LineColor(TextComposer.ColourOf(lineColour));
                break;
            default:
                throw new UnreachableException($"No element for {piece.GetType().Name}.");
        }
    }

    private void Group(IContainer container, GroupPiece group)
    {
        var inner = Tagged(container, group.Role);
        inner = group.Language is { } language ? inner.SemanticLanguage(language) : inner;
        inner = group.Indent > 0 ? inner.PaddingLeft((float)group.Indent) : inner;
        if (group.Frame is { } frame)
        {
            inner = frame.Fill is { } fill ? inner.Background(TextComposer.ColourOf(fill)) : inner;
            inner =
                frame.Bar > 0
                    ? inner
                        .BorderLeft((float)frame.Bar)
                        .BorderColor(TextComposer.ColourOf(frame.BarColour))
                        .PaddingLeft((float)frame.Bar)
                    : inner;
            inner = inner
                .PaddingLeft((float)frame.PaddingSide)
                .PaddingRight(frame.Bar > 0 ? 0 : (float)frame.PaddingSide)
                .PaddingVertical((float)frame.PaddingEnds);
        }

        Pieces(inner, group.Pieces);
    }

    private static IContainer Tagged(IContainer container, GroupRole role) =>
        role switch
        {
            GroupRole.None => container,
            GroupRole.Section => container.SemanticSection(),
            GroupRole.Division => container.SemanticDivision(),
            GroupRole.Quotation => container.SemanticBlockQuotation(),
            GroupRole.List => container.SemanticList(),
            GroupRole.Contents => container.SemanticTableOfContents(),
            _ => throw new UnreachableException($"No element for {role}."),
        };

    private void Item(IContainer container, ItemPiece item)
    {
        var tagged = container.SemanticListItem();
        if (item.LabelWidth <= 0 || item.Body.Length == 0)
        {
            tagged.Column(column =>
            {
                text.Text(column.Item().PreventPageBreak(), item.Label);
                Pieces(column.Item().SemanticListItemBody(), item.Body);
            });
            return;
        }

        // Not a row: a row measures each item twice, so that nested lists would take twice the time a level.
        tagged.Layers(layers =>
        {
            text.Text(layers.Layer(), item.Label);
            var body = layers.PrimaryLayer();
            body = item.Label.Lines.Length > 1 ? body.MinHeight((float)item.Label.Height) : body;
            Pieces(body.PaddingLeft((float)item.LabelWidth).SemanticListItemBody(), item.Body);
        });
    }

    /// <summary>TOCI, P, Link: a Link directly in a TOCI is not allowed, and the whole line is the link.</summary>
    private void Entry(IContainer container, EntryPiece entry) =>
        container
            .PreventPageBreak()
            .SemanticTableOfContentsItem()
            .SemanticParagraph()
            .SemanticLink(entry.Description)
            .SectionLink(entry.Target)
            .Row(row =>
            {
                if (entry.Indent > 0)
                {
                    row.ConstantItem((float)entry.Indent);
                }

                text.Lines(row.RelativeItem(), entry.Words);
                var style = text.Style(
                    entry.Words.Lines[0].Segments[0].Spans[0].Style,
                    entry.Words.Leading
                );
                row.ConstantItem((float)entry.NumberWidth)
                    .AlignBottom()
                    .Text(number =>
                    {
                        number.AlignRight();
                        number.DefaultTextStyle(style);
                        number.BeginPageNumberOfSection(entry.Target);
                    });
            });
}
