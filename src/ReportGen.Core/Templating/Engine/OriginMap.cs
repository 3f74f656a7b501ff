using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Templating.Engine;

/// <summary>Pieces of a text in ascending order, each with the place it came from.</summary>
internal sealed class OriginMap
{
    private readonly List<Piece> pieces = [];

    /// <summary>The pieces in the order in which they were written.</summary>
    public IReadOnlyList<Piece> Pieces => pieces;

    /// <summary>Adds a piece behind those that are there.</summary>
    public void Add(Piece piece)
    {
        if (piece.Length > 0)
        {
            pieces.Add(piece);
        }
    }

    /// <summary>The place of a range, or null.</summary>
    public SourceSpan? Find(int start, int end)
    {
        var first = FirstEndingBehind(start);
        SourceSpan? literal = null;
        for (var i = first; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (piece.Start > Math.Max(start, end - 1))
            {
                break;
            }

            if (!piece.IsLiteral)
            {
                return piece.Place(start, end);
            }

            literal ??= piece.Place(start, end);
        }

        return literal;
    }

    private int FirstEndingBehind(int offset)
    {
        var (low, high) = (0, pieces.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) =
                pieces[middle].Start + pieces[middle].Length <= offset
                    ? (middle + 1, high)
                    : (low, middle);
        }

        return low;
    }

    /// <summary>A piece of the text.</summary>
    /// <param name="Start">Offset of its first character.</param>
    /// <param name="Length">Its length in UTF-16 code units.</param>
    /// <param name="Origin">Where it came from.</param>
    /// <param name="IsExact">True when character follows character in both; false when only the whole is known.</param>
    /// <param name="IsLiteral">True for the fixed text of a template, false for what an author wrote in YAML.</param>
    internal readonly record struct Piece(
        int Start,
        int Length,
        SourceSpan Origin,
        bool IsExact,
        bool IsLiteral
    )
    {
        public SourceSpan Place(int start, int end)
        {
            if (!IsExact)
            {
                return Origin;
            }

            var from = Math.Clamp(start - Start, 0, Length);
            var to = Math.Clamp(end - Start, from, Length);
            return new SourceSpan(Origin.Path, Origin.Start + from, Origin.Start + to);
        }
    }
}
