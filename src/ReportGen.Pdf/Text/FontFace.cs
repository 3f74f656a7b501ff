using System.Buffers;
using HarfBuzzSharp;

namespace ReportGen.Pdf.Text;

/// <summary>One face of a family, ready for shaping. Immutable, and shared by all threads.</summary>
internal sealed class FontFace
{
    private readonly MemoryHandle pin;
    private readonly Lazy<Font> font;

    public FontFace(int index, SfntTables tables, ReadOnlyMemory<byte> bytes)
    {
        Index = index;
        Tables = tables;
        pin = bytes.Pin();
        var length = bytes.Length;
        font = new Lazy<Font>(() => MakeFont(length));
        SpaceGlyph = tables.Characters.Glyph(' ');
        SpaceAdvance = SpaceGlyph == 0 ? tables.UnitsPerEm / 4 : tables.Advance(SpaceGlyph);
    }

    /// <summary>Its index in the library, from 0.</summary>
    public int Index { get; }

    public SfntTables Tables { get; }

    public bool IsBold => Tables.Weight >= 600;

    public int SpaceGlyph { get; }

    /// <summary>In font units.</summary>
    public int SpaceAdvance { get; }

    /// <summary>The shaping font, made when a character first needs it.</summary>
    public Font Font => font.Value;

    public bool Has(int codePoint) => Tables.Characters.Glyph(codePoint) != 0;

    private unsafe Font MakeFont(int length)
    {
        using var blob = new Blob((nint)pin.Pointer, length, MemoryMode.ReadOnly);
        blob.MakeImmutable();
        using var face = new Face(blob, 0);
        face.MakeImmutable();
        var made = new Font(face);
        made.SetFunctionsOpenType();
        made.SetScale(Tables.UnitsPerEm, Tables.UnitsPerEm);
        return made;
    }
}
