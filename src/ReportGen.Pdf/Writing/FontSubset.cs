using System.Buffers.Binary;

namespace ReportGen.Pdf.Writing;

/// <summary>
/// Builds a TrueType file that holds only the glyphs of a <see cref="GlyphSet"/>, numbered by CID,
/// without hinting (neither printers nor modern screens use it).
/// </summary>
internal static class FontSubset
{
    private const int HasLongArguments = 0x0001;
    private const int HasScale = 0x0008;
    private const int HasMore = 0x0020;
    private const int HasTwoScales = 0x0040;
    private const int HasMatrix = 0x0080;
    private const int HasInstructions = 0x0100;

    /// <summary>Builds the font program.</summary>
    public static byte[] Make(GlyphSet set)
    {
        var tables = set.Face.Tables;
        var sources = new List<ushort>(set.Entries.Count + 8);
        var parts = new Dictionary<ushort, int>();
        foreach (var entry in set.Entries)
        {
            sources.Add(entry.Glyph);
        }

        var outlines = new ByteBuilder(16 * 1024);
        var starts = new List<int>(sources.Count + 1);
        for (var i = 0; i < sources.Count; i++)
        {
            starts.Add(outlines.Length);
            AddOutline(outlines, tables.Outline(sources[i]), sources, parts);
            while (outlines.Length % 4 != 0)
            {
                outlines.Add((byte)0);
            }
        }

        starts.Add(outlines.Length);
        return Assemble(tables, sources, starts, outlines);
    }

    private static void AddOutline(
        ByteBuilder target,
        ReadOnlySpan<byte> outline,
        List<ushort> sources,
        Dictionary<ushort, int> parts
    )
    {
        if (outline.Length < 10)
        {
            return;
        }

        var contours = BinaryPrimitives.ReadInt16BigEndian(outline);
        if (contours < 0)
        {
            AddComposite(target, outline, sources, parts);
            return;
        }

        var lengthAt = 10 + 2 * contours;
        if (lengthAt + 2 > outline.Length)
        {
            return;
        }

        var instructions = BinaryPrimitives.ReadUInt16BigEndian(outline[lengthAt..]);
        if (lengthAt + 2 + instructions > outline.Length)
        {
            return;
        }

        target.Add(outline[..lengthAt]).Add((byte)0).Add((byte)0);
        target.Add(outline[(lengthAt + 2 + instructions)..]);
    }

    private static void AddComposite(
        ByteBuilder target,
        ReadOnlySpan<byte> outline,
        List<ushort> sources,
        Dictionary<ushort, int> parts
    )
    {
        target.Add(outline[..10]);
        var at = 10;
        while (at + 4 <= outline.Length)
        {
            var flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            var part = BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]);
            if (!parts.TryGetValue(part, out var number))
            {
                number = sources.Count;
                parts.Add(part, number);
                sources.Add(part);
            }

            var length = (flags & HasLongArguments) != 0 ? 4 : 2;
            length +=
                (flags & HasScale) != 0 ? 2
                : (flags & HasTwoScales) != 0 ? 4
                : (flags & HasMatrix) != 0 ? 8
                : 0;
            if (at + 4 + length > outline.Length)
            {
                return;
            }

            var kept = flags & ~HasInstructions;
            target.Add((byte)(kept >> 8)).Add((byte)kept);
            target.Add((byte)(number >> 8)).Add((byte)number);
            target.Add(outline.Slice(at + 4, length));
            at += 4 + length;
            if ((flags & HasMore) == 0)
            {
                return;
            }
        }
    }

    private static byte[] Assemble(
        SfntTables tables,
        List<ushort> sources,
        List<int> starts,
        ByteBuilder outlines
    )
    {
        var head = tables.Table("head")[..54].ToArray();
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(8), 0);
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        var hhea = tables.Table("hhea")[..36].ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(hhea.AsSpan(34), (ushort)sources.Count);
        var maxp = tables.Table("maxp").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(4), (ushort)sources.Count);
        if (maxp.Length >= 32)
        {
            // No instructions remain, so the sizes of storage, functions and stack are zero.
            maxp.AsSpan(16, 12).Clear();
            BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(14), 1);
        }

        var hmtx = new byte[4 * sources.Count];
        var loca = new byte[4 * starts.Count];
        for (var i = 0; i < sources.Count; i++)
        {
            var at = hmtx.AsSpan(4 * i);
            BinaryPrimitives.WriteUInt16BigEndian(at, (ushort)tables.Advance(sources[i]));
            BinaryPrimitives.WriteInt16BigEndian(at[2..], (short)tables.Bearing(sources[i]));
        }

        for (var i = 0; i < starts.Count; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(4 * i), starts[i]);
        }

        return File([
            ("glyf", outlines.Written.ToArray()),
            ("head", head),
            ("hhea", hhea),
            ("hmtx", hmtx),
            ("loca", loca),
            ("maxp", maxp),
        ]);
    }

    private static byte[] File((string Tag, byte[] Data)[] tables)
    {
        var size = 12 + 16 * tables.Length;
        foreach (var (_, data) in tables)
        {
            size += (data.Length + 3) & ~3;
        }

        var file = new byte[size];
        BinaryPrimitives.WriteUInt32BigEndian(file, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(4), (ushort)tables.Length);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(6), 64);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(8), 2);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(10), (ushort)(16 * tables.Length - 64));
        var place = 12 + 16 * tables.Length;
        var headAt = 0;
        for (var i = 0; i < tables.Length; i++)
        {
            var (tag, data) = tables[i];
            data.CopyTo(file, place);
            headAt = string.Equals(tag, "head", StringComparison.Ordinal) ? place : headAt;
            var padded = (data.Length + 3) & ~3;
            var record = file.AsSpan(12 + 16 * i, 16);
            System.Text.Encoding.ASCII.GetBytes(tag, record);
            BinaryPrimitives.WriteUInt32BigEndian(record[4..], Sum(file.AsSpan(place, padded)));
            BinaryPrimitives.WriteInt32BigEndian(record[8..], place);
            BinaryPrimitives.WriteInt32BigEndian(record[12..], data.Length);
            place += padded;
        }

        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(headAt + 8), 0xB1B0AFBA - Sum(file));
        return file;
    }

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0u;
        for (var i = 0; i + 4 <= bytes.Length; i += 4)
        {
            sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(bytes[i..]));
        }

        return sum;
    }
}
