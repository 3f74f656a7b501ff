using System.Collections.Immutable;
using System.Diagnostics;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using ReportGen.Pdf.QuestPdf.Planning;

namespace ReportGen.Pdf.QuestPdf.Composing;

/// <summary>Composes the pieces of a plan as elements of the library, one for one.</summary>
/// <param name="text">The composer of lines.</param>
/// <param name="lineColour">The colour of hairlines, as 0xRRGGBB.</param>
/// <param name="most">The maximum height kept on one page, in points: more would leave a page empty.</param>
internal sealed class PieceComposer(TextComposer text, int lineColour, double most)
{
    /// <summary>Composes pieces below one another.</summary>
    public void Pieces(IContainer container, ImmutableArray<Piece> pieces) =>
        container.Column(column =>
        {
            for (var i = 0; i < pieces.Length; )
            {
                var (count, room) = KeptPieces.From(pieces, i, most);
                Space(column, pieces[i]);
                if (count == 1)
                {
                    Piece(column.Item(), pieces[i]);
                }
                else
                {
                    // They request room together: for headings, and the beginning of what follows them.
                    var together = pieces.AsSpan(i, count).ToArray();
                    column
                        .Item()
                        .EnsureSpace((float)room)
                        .Column(kept =>
                        {
                            foreach (var piece in together)
                            {
                                if (!ReferenceEquals(piece, together[0]))
                                {
                                    Space(kept, piece);
                                }

                                Piece(kept.Item(), piece);
                            }
                        });
                }

                i += count;
            }
        });

    /// <summary>
    /// Adds the space above a piece, as far as the page has room for it. Padding would be repeated on each page on which
    /// the piece continues.
    /// </summary>
    private static void Space(ColumnDescriptor column, Piece piece)
    {
        if (piece.Above > 0)
        {
            // The row draws nothing but can't be an empty element, which would have no height.
            column
                .Item()
                .MaxHeight((float)piece.Above)
                .ExtendVertical()
                .Row(static row => row.ConstantItem(0));
        }
    }

    private void Piece(IContainer container, Piece piece)
    {
        // The page rule is outside the anchor, as otherwise the anchor would be set on the page before.
        var kept =
            piece is TextPiece { IsWhole: true } ? container.PreventPageBreak()
            : KeptPieces.BeforeFirstBreak(piece) is > 0 and var room
                ? container.EnsureSpace((float)Math.Min(room, most))
            : container;
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
                TextComposer.Picture(placed, picture.Picture);
                break;
            case DrawingPiece drawing:
                DrawingComposer.Compose(placed, drawing, text);
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
        var inner = TextComposer.Tagged(container, group.Role);
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

    private void Item(IContainer container, ItemPiece item)
    {
        var tagged = container.SemanticListItem();
        if (item.LabelWidth <= 0 || KeptPieces.AreBlank(item.Body))
        {
            tagged.Column(column =>
            {
                text.Text(column.Item(), item.Label);
                Pieces(column.Item().SemanticListItemBody(), item.Body);
            });
            return;
        }

        // Not a row: a row measures each item twice, so that the time would double with each level of nested lists.
        tagged.Layers(layers =>
        {
            text.Text(layers.Layer(), item.Label);
            var body = layers.PrimaryLayer();
            // The library omits a layer that is taller than the first, so the label must not be taller.
            Pieces(
                body.MinHeight((float)item.Label.Height)
                    .PaddingLeft((float)item.LabelWidth)
                    .SemanticListItemBody(),
                item.Body
            );
        });
    }

    /// <summary>Composes TOCI, P, Link: a Link directly in a TOCI is not allowed, and the whole line is the link.</summary>
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
                var first = entry.Words.Lines[0].Segments[0].Spans[0];
                var style = text.Style(first.Face, first.Style, entry.Words.Leading);
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
