using System.Collections.Immutable;
using ReportGen.Pdf.QuestPdf.Planning;

namespace ReportGen.Pdf.QuestPdf.Composing;

/// <summary>Finds the pieces that stay on one page. The library supports only elements that are kept whole or that request room.</summary>
internal static class KeptPieces
{
    /// <summary>Finds the pieces that must stay together: headings, and what follows the last of them.</summary>
    /// <param name="pieces">Pieces below one another.</param>
    /// <param name="start">The index of the first piece.</param>
    /// <param name="most">The most room that may be requested, in points.</param>
    /// <returns>The number of pieces, at least one, and the room that they need together, in points.</returns>
    public static (int Count, double Room) From(
        ImmutableArray<Piece> pieces,
        int start,
        double most
    )
    {
        var count = 1;
        double above = 0;
        double room = 0;
        for (var i = start; i + 1 < pieces.Length && pieces[i].KeepsWithNext > 0; i++)
        {
            var needed = above + pieces[i].KeepsWithNext;
            if (count > 1 && needed > most)
            {
                break;
            }

            room = needed;
            above += (pieces[i] as TextPiece)?.Height ?? 0;
            above += pieces[i + 1].Above;
            count++;
        }

        return (count, Math.Min(room, most));
    }

    /// <summary>
    /// The minimum height in points of a piece that is partly drawn as soon as it is reached, although its content may
    /// move to the next page: the label of an item, the background of a frame. A label above its item requires two lines
    /// of the item. 0 for other pieces.
    /// </summary>
    public static double BeforeFirstBreak(Piece piece) =>
        piece switch
        {
            ItemPiece { LabelWidth: > 0 } item => First(item.Body),
            ItemPiece item => item.Label.Height
                + Math.Max(First(item.Body), 2 * item.Label.Leading),
            GroupPiece { Frame: { } frame } group => First(group.Pieces) is > 0 and var height
                ? height + 2 * frame.PaddingEnds
                : 0,
            _ => 0,
        };

    /// <summary>True when the piece draws nothing.</summary>
    public static bool AreBlank(ImmutableArray<Piece> pieces) =>
        pieces.All(static p =>
            p switch
            {
                TextPiece text => text.Lines.Length == 0,
                GroupPiece group => AreBlank(group.Pieces),
                _ => false,
            }
        );

    private static double First(ImmutableArray<Piece> pieces) =>
        pieces.Length == 0
            ? 0
            : pieces[0] switch
            {
                { KeepsWithNext: > 0 and var room } => room,
                TextPiece { IsWhole: true } text => text.Height,
                GroupPiece { Frame: null } group => First(group.Pieces),
                { } piece => BeforeFirstBreak(piece),
            };
}
