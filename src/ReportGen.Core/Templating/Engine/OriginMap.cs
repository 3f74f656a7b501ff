using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Templating.Engine;

/// <summary>Pieces of a text in ascending order, each with its origin.</summary>
internal sealed class OriginMap
{
    /// <summary>Pieces in a block: few enough that no block is a large object to the garbage collector.</summary>
    private const int BlockSize = 512;
    private readonly List<MappedRange[]> blocks = [];

    /// <summary>The number of pieces.</summary>
    public int Count { get; private set; }

    /// <summary>A piece by its position in the order of writing.</summary>
    public MappedRange this[int index] => blocks[index / BlockSize][index % BlockSize];

    /// <summary>Adds a piece after the existing ones.</summary>
    public void Add(MappedRange piece)
    {
        if (piece.Length == 0)
        {
            return;
        }

        if (Count == blocks.Count * BlockSize)
        {
            // The first block is small: most texts are a paragraph.
            blocks.Add(new MappedRange[blocks.Count == 0 ? 4 : BlockSize]);
        }
        else if (blocks.Count == 1 && Count == blocks[0].Length)
        {
            var larger = blocks[0];
            Array.Resize(ref larger, Math.Min(BlockSize, Count * 2));
            blocks[0] = larger;
        }

        blocks[^1][Count % BlockSize] = piece;
        Count++;
    }

    /// <summary>The pieces that begin before an offset.</summary>
    public ImmutableArray<MappedRange> Before(int end)
    {
        var found = ImmutableArray.CreateBuilder<MappedRange>(Count);
        for (var i = 0; i < Count && this[i].Start < end; i++)
        {
            found.Add(this[i]);
        }

        return found.DrainToImmutable();
    }

    /// <summary>The origin of a range, or null.</summary>
    public SourceSpan? Find(int start, int end)
    {
        var first = FirstEndingAfter(start);
        SourceSpan? literal = null;
        for (var i = first; i < Count; i++)
        {
            var piece = this[i];
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

    private int FirstEndingAfter(int offset)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) =
                this[middle].Start + this[middle].Length <= offset
                    ? (middle + 1, high)
                    : (low, middle);
        }

        return low;
    }

    /// <summary>A piece of the text.</summary>
    /// <param name="Start">Offset of its first character.</param>
    /// <param name="Length">Its length in UTF-16 code units.</param>
    /// <param name="Origin">Where it came from.</param>
    /// <param name="IsExact">True when characters correspond one to one; false when only the origin of the whole is known.</param>
    /// <param name="IsLiteral">True for the fixed text of a template, false for what an author wrote in YAML.</param>
    internal readonly record struct MappedRange(
        int Start,
        int Length,
        SourceSpan Origin,
        bool IsExact,
        bool IsLiteral
    )
    {
        /// <summary>The part of the piece within a range, moved to another offset; null when there is none.</summary>
        /// <param name="start">Where the range begins.</param>
        /// <param name="length">Its length.</param>
        /// <param name="newStart">Where the beginning of the range is moved to.</param>
        public MappedRange? Clip(int start, int length, int newStart)
        {
            var from = Math.Max(Start, start);
            var to = Math.Min(Start + Length, start + length);
            return from < to
                ? this with
                {
                    Start = newStart + from - start,
                    Length = to - from,
                    Origin = Place(from, to),
                }
                : null;
        }

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
