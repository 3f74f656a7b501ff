using System.Buffers.Binary;
using System.Text;

namespace ReportGen.Tests.Pdf.Conformance.Reading;

/// <summary>What a TrueType or OpenType font says of its glyphs (OpenType 1.9: head, hhea, hmtx, maxp).</summary>
internal sealed class FontProgram
{
    private readonly byte[] data;
    private readonly Dictionary<string, int> tables = new(StringComparer.Ordinal);
    private readonly int longMetrics;
    private readonly double unitsPerEm;

    private FontProgram(byte[] data)
    {
        this.data = data;
        var count = U16(4);
        for (var i = 0; i < count; i++)
        {
            var record = 12 + (16 * i);
            tables[Encoding.ASCII.GetString(data, record, 4)] = (int)
                BinaryPrimitives.ReadUInt32BigEndian(data.AsSpan(record + 8));
        }

        unitsPerEm = U16(tables["head"] + 18);
        longMetrics = U16(tables["hhea"] + 34);
        GlyphCount = U16(tables["maxp"] + 4);
    }

    public int GlyphCount { get; }

    /// <summary>Reads a font, or gives null when it isn't one.</summary>
    public static FontProgram? Read(byte[]? data)
    {
        if (data is null || data.Length < 12)
        {
            return null;
        }

        try
        {
            return new FontProgram(data);
        }
        catch (KeyNotFoundException)
        {
            return null;
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    /// <summary>The advance in thousandths of the size.</summary>
    public double Advance(int glyph) =>
        U16(tables["hmtx"] + (4 * Math.Min(glyph, longMetrics - 1))) * 1000 / unitsPerEm;

    private int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(at));
}
