using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ReportGen.Pdf.Writing;

/// <summary>Writes a face as a composite font: Type0, Identity-H, CIDFontType2 with a subset (ISO 32000-1, 9.7).</summary>
internal static class FontWriter
{
    /// <summary>Writes the font and all that it refers to.</summary>
    /// <param name="writer">The file.</param>
    /// <param name="number">The object number by which pages refer to the font.</param>
    /// <param name="set">The glyphs in use.</param>
    public static void Write(PdfWriter writer, int number, GlyphSet set)
    {
        var program = FontSubset.Make(set);
        var name = SubsetName(set);
        var line = new ByteBuilder();

        var fileNumber = writer.Reserve();
        line.Add("/Length1 "u8).Add(program.Length);
        writer.Stream(fileNumber, line.Written, program);

        var unicode = writer.Reserve();
        writer.Stream(unicode, default, ToUnicode(set));

        line.Clear();
        Descriptor(line, set.Face, name, fileNumber);
        var descriptor = writer.Object(line.Written);

        line.Clear();
        line.Add("<</Type/Font/Subtype/CIDFontType2/BaseFont"u8).Name(name);
        line.Add("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"u8);
        line.Add("/CIDToGIDMap/Identity/FontDescriptor "u8).Reference(descriptor).Add("/W[1["u8);
        var tables = set.Face.Tables;
        for (var i = 1; i < set.Entries.Count; i++)
        {
            var width = tables.Advance(set.Entries[i].Glyph) * 1000.0 / tables.UnitsPerEm;
            line.Add(width).Add((byte)' ');
        }

        var descendant = writer.Object(line.Add("]]>>"u8).Written);
        line.Clear();
        line.Add("<</Type/Font/Subtype/Type0/BaseFont"u8).Name(name);
        line.Add("/Encoding/Identity-H/DescendantFonts["u8).Reference(descendant);
        line.Add("]/ToUnicode "u8).Reference(unicode).Add(">>"u8);
        writer.Object(number, line.Written);
    }

    /// <summary>The PostScript name with a prefix of six letters derived from the glyphs in use (9.6.4).</summary>
    private static string SubsetName(GlyphSet set)
    {
        var plain = set.Face.Tables.PostScriptName;
        var name = new StringBuilder(plain.Length == 0 ? "Font" : plain);
        var data = new byte[2 * set.Entries.Count + 2];
        BinaryPrimitives.WriteUInt16BigEndian(data, (ushort)set.Face.Index);
        for (var i = 0; i < set.Entries.Count; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(data.AsSpan(2 * i + 2), set.Entries[i].Glyph);
        }

        var digest = SHA256.HashData(data);
        Span<char> tag = stackalloc char[7];
        for (var i = 0; i < 6; i++)
        {
            tag[i] = (char)('A' + digest[i] % 26);
        }

        tag[6] = '+';
        return name.Insert(0, tag.ToString()).ToString(0, Math.Min(name.Length, 100));
    }

    private static void Descriptor(ByteBuilder line, FontFace face, string name, int fileNumber)
    {
        var tables = face.Tables;
        var scale = 1000.0 / tables.UnitsPerEm;
        var flags = 4 | (tables.IsFixedPitch ? 1 : 0) | (tables.IsItalic ? 64 : 0);
        line.Add("<</Type/FontDescriptor/FontName"u8).Name(name).Add("/Flags "u8).Add(flags);
        line.Add("/FontBBox["u8).Add(tables.Bounds.Left * scale).Add((byte)' ');
        line.Add(tables.Bounds.Bottom * scale).Add((byte)' ').Add(tables.Bounds.Right * scale);
        line.Add((byte)' ').Add(tables.Bounds.Top * scale).Add("]/ItalicAngle "u8);
        line.Add(tables.ItalicAngle).Add("/Ascent "u8).Add(tables.Ascent * scale);
        line.Add("/Descent "u8).Add(tables.Descent * scale).Add("/CapHeight "u8);
        line.Add(tables.CapHeight * scale).Add("/StemV "u8).Add(face.IsBold ? 140 : 80);
        line.Add("/FontFile2 "u8).Reference(fileNumber).Add(">>"u8);
    }

    private static ReadOnlySpan<byte> ToUnicode(GlyphSet set)
    {
        var map = new ByteBuilder();
        map.Add(
            "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n"u8
        );
        Span<char> pair = stackalloc char[2];
        for (var start = 1; start < set.Entries.Count; start += 100)
        {
            var end = Math.Min(start + 100, set.Entries.Count);
            map.Add(end - start).Add(" beginbfchar\n"u8);
            for (var i = start; i < end; i++)
            {
                var (_, character, text) = set.Entries[i];
                map.Add((byte)'<').Hex4(i).Add("><"u8);
                if (text is not null)
                {
                    foreach (var unit in text)
                    {
                        map.Hex4(unit);
                    }
                }
                else
                {
                    var units = new Rune(character).EncodeToUtf16(pair);
                    foreach (var unit in pair[..units])
                    {
                        map.Hex4(unit);
                    }
                }

                map.Add(">\n"u8);
            }

            map.Add("endbfchar\n"u8);
        }

        map.Add("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n"u8);
        return map.Written;
    }
}
