using System.Buffers.Binary;

namespace ReportGen.Core.Output.Printing;

/// <summary>A map from characters to glyphs: a font's Unicode <c>cmap</c> (formats 4 and 12), read in place.</summary>
internal sealed class CharacterMap
{
    private readonly ReadOnlyMemory<byte> table;
    private readonly int format;

    public CharacterMap(ReadOnlyMemory<byte> cmap)
    {
        var bytes = cmap.Span;
        var count = bytes.Length >= 4 ? BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]) : 0;
        var best = 0;
        for (var i = 0; i < count && 4 + 8 * (i + 1) <= bytes.Length; i++)
        {
            var record = bytes.Slice(4 + 8 * i, 8);
            var offset = BinaryPrimitives.ReadUInt32BigEndian(record[4..]);
            if (offset + 16 > (uint)bytes.Length)
            {
                continue;
            }

            var form = BinaryPrimitives.ReadUInt16BigEndian(bytes[(int)offset..]);
            var rank = Rank(
                BinaryPrimitives.ReadUInt16BigEndian(record),
                BinaryPrimitives.ReadUInt16BigEndian(record[2..]),
                form
            );
            if (rank > best)
            {
                best = rank;
                format = form;
                table = cmap[(int)offset..];
            }
        }
    }

    private static int Rank(int platform, int encoding, int format) =>
        (platform, encoding, format) switch
        {
            (3, 10, 12) => 4,
            (0, _, 12) => 3,
            (3, 1, 4) => 2,
            (0, _, 4) => 1,
            _ => 0,
        };

    /// <summary>The glyph of a character; 0 when the font has none.</summary>
    public int Glyph(int codePoint) =>
        format switch
        {
            12 => InGroups(table.Span, (uint)codePoint),
            4 => codePoint <= 0xFFFF ? InSegments(table.Span, codePoint) : 0,
            _ => 0,
        };

    private static int InGroups(ReadOnlySpan<byte> bytes, uint code)
    {
        var high = (int)
            Math.Min(
                BinaryPrimitives.ReadUInt32BigEndian(bytes[12..]),
                (uint)(bytes.Length - 16) / 12
            );
        var low = 0;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            var group = bytes.Slice(16 + 12 * middle, 12);
            if (code > BinaryPrimitives.ReadUInt32BigEndian(group[4..]))
            {
                low = middle + 1;
            }
            else
            {
                var start = BinaryPrimitives.ReadUInt32BigEndian(group);
                if (code >= start)
                {
                    var first = BinaryPrimitives.ReadUInt32BigEndian(group[8..]);
                    return (int)Math.Min(first + (code - start), 0xFFFF);
                }

                high = middle;
            }
        }

        return 0;
    }

    private static int InSegments(ReadOnlySpan<byte> bytes, int code)
    {
        var twice = U16(bytes, 6);
        for (int low = 0, high = twice / 2; low < high; )
        {
            var middle = (low + high) >> 1;
            if (code > U16(bytes, 14 + 2 * middle))
            {
                low = middle + 1;
                continue;
            }

            var start = U16(bytes, 16 + twice + 2 * middle);
            if (code < start)
            {
                high = middle;
                continue;
            }

            var delta = U16(bytes, 16 + 2 * twice + 2 * middle);
            var rangeAt = 16 + 3 * twice + 2 * middle;
            var range = U16(bytes, rangeAt);
            if (range == 0)
            {
                return (code + delta) & 0xFFFF;
            }

            var glyph = U16(bytes, rangeAt + range + 2 * (code - start));
            return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
        }

        return 0;
    }

    private static int U16(ReadOnlySpan<byte> bytes, int at) =>
        at >= 0 && at + 2 <= bytes.Length ? BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]) : 0;
}
