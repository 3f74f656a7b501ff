using System.Buffers.Binary;
using System.Text;

namespace ReportGen.Core.Output.Printing;

/// <summary>The tables of a TrueType file that layout and embedding need, found once and read in place.</summary>
internal sealed class SfntTables
{
    private readonly ReadOnlyMemory<byte> file;
    private readonly Dictionary<uint, (int Offset, int Length)> directory;
    private readonly int longMetrics;
    private readonly bool hasLongOffsets;

    private SfntTables(ReadOnlyMemory<byte> file, Dictionary<uint, (int, int)> directory)
    {
        this.file = file;
        this.directory = directory;
        var head = Table("head");
        UnitsPerEm = U16(head, 18);
        Bounds = (S16(head, 36), S16(head, 38), S16(head, 40), S16(head, 42));
        hasLongOffsets = S16(head, 50) != 0;
        var hhea = Table("hhea");
        Ascent = S16(hhea, 4);
        Descent = S16(hhea, 6);
        longMetrics = U16(hhea, 34);
        GlyphCount = U16(Table("maxp"), 4);
        var os2 = Table("OS/2");
        Weight = os2.Length >= 6 ? U16(os2, 4) : 400;
        IsItalic = os2.Length >= 64 && (U16(os2, 62) & 1) != 0;
        CapHeight = os2.Length >= 90 && U16(os2, 0) >= 2 ? S16(os2, 88) : Ascent * 7 / 10;
        var post = Table("post");
        ItalicAngle = post.Length >= 8 ? S16(post, 4) : 0;
        IsFixedPitch = post.Length >= 16 && BinaryPrimitives.ReadUInt32BigEndian(post[12..]) != 0;
        Family = NameOf(16) ?? NameOf(1) ?? "";
        PostScriptName = NameOf(6) ?? "";
        Characters = new CharacterMap(TableCache("cmap"));
    }

    /// <summary>Font units per em, 16 to 16384.</summary>
    public int UnitsPerEm { get; }

    /// <summary>The bounding box of all glyphs in font units: smallest x, smallest y, largest x, largest y.</summary>
    public (int Left, int Bottom, int Right, int Top) Bounds { get; }

    public int Ascent { get; }

    /// <summary>The descent in font units, negative below the baseline.</summary>
    public int Descent { get; }

    public int CapHeight { get; }

    public int GlyphCount { get; }

    public int Weight { get; }

    public bool IsItalic { get; }

    public int ItalicAngle { get; }

    public bool IsFixedPitch { get; }

    public string Family { get; }

    public string PostScriptName { get; }

    public CharacterMap Characters { get; }

    /// <summary>Reads the directory and checks that every needed table lies within the file.</summary>
    /// <returns>The tables, or null with the reason in plain words.</returns>
    public static SfntTables? TryRead(ReadOnlyMemory<byte> file, out string reason)
    {
        var bytes = file.Span;
        reason = "it is not a TrueType font";
        if (bytes.Length < 12)
        {
            return null;
        }

        var version = BinaryPrimitives.ReadUInt32BigEndian(bytes);
        if (version == 0x4F54544F)
        {
            reason =
                "its outlines are PostScript (.otf); only TrueType outlines (.ttf) can be used";
            return null;
        }

        if (version is not (0x00010000 or 0x74727565))
        {
            return null;
        }

        var count = BinaryPrimitives.ReadUInt16BigEndian(bytes[4..]);
        if (bytes.Length < 12 + 16 * count)
        {
            return null;
        }

        var places = new Dictionary<uint, (int, int)>(count);
        for (var i = 0; i < count; i++)
        {
            var record = bytes.Slice(12 + 16 * i, 16);
            var offset = BinaryPrimitives.ReadUInt32BigEndian(record[8..]);
            var length = BinaryPrimitives.ReadUInt32BigEndian(record[12..]);
            if (offset > (uint)bytes.Length || length > (uint)bytes.Length - offset)
            {
                reason = "it is incomplete";
                return null;
            }

            places[BinaryPrimitives.ReadUInt32BigEndian(record)] = ((int)offset, (int)length);
        }

        if (!IsComplete(bytes, places, ref reason))
        {
            return null;
        }

        var tables = new SfntTables(file, places);
        reason = "its measurements can’t be used";
        return tables.UnitsPerEm is >= 16 and <= 16384 && tables.GlyphCount > 1 ? tables : null;
    }

    private static bool IsComplete(
        ReadOnlySpan<byte> bytes,
        Dictionary<uint, (int Offset, int Length)> directory,
        ref string reason
    )
    {
        foreach (
            var (tag, least) in new[]
            {
                ("head", 54),
                ("hhea", 36),
                ("maxp", 6),
                ("hmtx", 4),
                ("cmap", 4),
                ("loca", 4),
                ("glyf", 0),
            }
        )
        {
            if (!directory.TryGetValue(Tag(tag), out var place) || place.Length < least)
            {
                reason = $"its table \"{tag}\" is missing";
                return false;
            }
        }

        var measured = BinaryPrimitives.ReadUInt16BigEndian(
            bytes[(directory[Tag("hhea")].Offset + 34)..]
        );
        reason = "its glyph widths are missing";
        return measured > 0 && directory[Tag("hmtx")].Length >= 4 * measured;
    }

    /// <summary>Advance width of a glyph in font units.</summary>
    public int Advance(int glyph)
    {
        var hmtx = Table("hmtx");
        return U16(hmtx, 4 * Math.Min(glyph, longMetrics - 1));
    }

    /// <summary>Left side bearing of a glyph in font units.</summary>
    public int Bearing(int glyph)
    {
        var hmtx = Table("hmtx");
        var at = glyph < longMetrics ? 4 * glyph + 2 : 4 * longMetrics + 2 * (glyph - longMetrics);
        return at + 2 <= hmtx.Length ? S16(hmtx, at) : 0;
    }

    /// <summary>The stored outline of a glyph; empty for a glyph without one.</summary>
    public ReadOnlySpan<byte> Outline(int glyph)
    {
        var loca = Table("loca");
        var size = hasLongOffsets ? 4 : 2;
        if (glyph < 0 || (glyph + 2) * size > loca.Length)
        {
            return default;
        }

        var start = Location(loca, glyph);
        var end = Location(loca, glyph + 1);
        var glyf = Table("glyf");
        return start < end && end <= glyf.Length ? glyf[(int)start..(int)end] : default;
    }

    private long Location(ReadOnlySpan<byte> loca, int index) =>
        hasLongOffsets
            ? BinaryPrimitives.ReadUInt32BigEndian(loca[(4 * index)..])
            : 2L * U16(loca, 2 * index);

    /// <summary>The bytes of a table; empty when there is none.</summary>
    public ReadOnlySpan<byte> Table(string tag) => TableCache(tag).Span;

    private ReadOnlyMemory<byte> TableCache(string tag) =>
        directory.TryGetValue(Tag(tag), out var place)
            ? file.Slice(place.Offset, place.Length)
            : default;

    private static uint Tag(string tag) =>
        ((uint)tag[0] << 24) | ((uint)tag[1] << 16) | ((uint)tag[2] << 8) | tag[3];

    /// <summary>A name in English from the Windows (UTF-16) records, or null.</summary>
    private string? NameOf(int id)
    {
        var name = Table("name");
        if (name.Length < 6)
        {
            return null;
        }

        var count = U16(name, 2);
        var strings = U16(name, 4);
        for (var i = 0; i < count && 6 + 12 * (i + 1) <= name.Length; i++)
        {
            var record = name.Slice(6 + 12 * i, 12);
            if (U16(record, 0) != 3 || U16(record, 4) != 0x409 || U16(record, 6) != id)
            {
                continue;
            }

            var start = strings + U16(record, 10);
            var length = U16(record, 8);
            return start + length <= name.Length
                ? Encoding.BigEndianUnicode.GetString(name.Slice(start, length))
                : null;
        }

        return null;
    }

    private static int U16(ReadOnlySpan<byte> bytes, int at) =>
        BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);

    private static int S16(ReadOnlySpan<byte> bytes, int at) =>
        BinaryPrimitives.ReadInt16BigEndian(bytes[at..]);
}
