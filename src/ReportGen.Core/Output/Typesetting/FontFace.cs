using ReportGen.Core.Output.Printing;

namespace ReportGen.Core.Output.Typesetting;

/// <summary>A face of a font family. Immutable, and shared by all threads.</summary>
internal sealed class FontFace
{
    public FontFace(int index, SfntTables tables)
    {
        Index = index;
        Tables = tables;
        SpaceGlyph = tables.Characters.Glyph(' ');
        SpaceAdvance = SpaceGlyph == 0 ? tables.UnitsPerEm / 4 : tables.Advance(SpaceGlyph);
    }

    /// <summary>Its index among the fonts, from 0.</summary>
    public int Index { get; }

    public SfntTables Tables { get; }

    public bool IsBold => Tables.Weight >= 600;

    public int SpaceGlyph { get; }

    /// <summary>In font units.</summary>
    public int SpaceAdvance { get; }

    public bool Has(int codePoint) => Tables.Characters.Glyph(codePoint) != 0;
}
