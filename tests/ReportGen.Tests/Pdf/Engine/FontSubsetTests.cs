using System.Text;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Output.Printing;
using ReportGen.Pdf.Text;
using ReportGen.Pdf.Writing;

namespace ReportGen.Tests.Pdf.Engine;

public class FontSubsetTests
{
    [Fact]
    public void Make_keeps_outlines_and_widths_of_the_glyphs_used()
    {
        var face = Face("SourceSans3_400Regular.ttf");
        var set = new GlyphSet(face);
        var glyph = (ushort)face.Tables.Characters.Glyph('g');
        var number = set.Number(glyph, 'g');

        var made = SfntTables.TryRead(WithCharacterMap(FontSubset.Make(set)), out var reason);

        Assert.True(made is not null, reason);
        Assert.Equal(face.Tables.Advance(glyph), made.Advance(number));
        Assert.Equal(face.Tables.Bearing(glyph), made.Bearing(number));
        Assert.Equal(face.Tables.UnitsPerEm, made.UnitsPerEm);
        Assert.False(made.Outline(number).IsEmpty);
    }

    [Fact]
    public void Make_brings_the_parts_of_a_composite_glyph()
    {
        var face = Face("NotoSansMath_400Regular.ttf");
        var composite = Enumerable
            .Range(1, face.Tables.GlyphCount - 1)
            .First(g => face.Tables.Outline(g) is [0xFF, 0xFF, ..]);
        var set = new GlyphSet(face);
        set.Number((ushort)composite, 'x');

        var made = SfntTables.TryRead(WithCharacterMap(FontSubset.Make(set)), out _)!;

        Assert.True(made.GlyphCount > 2);
        var part = (made.Outline(1)[12] << 8) | made.Outline(1)[13];
        Assert.InRange(part, 2, made.GlyphCount - 1);
        Assert.False(made.Outline(part).IsEmpty);
    }

    [Fact]
    public void Number_differs_for_one_glyph_with_two_meanings()
    {
        var set = new GlyphSet(Face("SourceSans3_400Regular.ttf"));

        var hyphen = set.Number(20, '-');
        var other = set.Number(20, 0x2010);
        var ligature = set.Number(21, "fi");

        Assert.NotEqual(hyphen, other);
        Assert.Equal(hyphen, set.Number(20, '-'));
        Assert.Equal(ligature, set.Number(21, "fi"));
        Assert.Equal(4, set.Entries.Count);
    }

    [Theory]
    [InlineData("not a font at all", "is not a TrueType font")]
    [InlineData("OTTO\0\u0001\0\0\0\0\0\0", "PostScript")]
    [InlineData("\0\u0001\0\0\0\0\0\0\0\0\0\0", "missing")]
    public void Load_of_an_unusable_font_reports_why(string content, string expected)
    {
        var loaded = FontLibrary.Load([new FontFile("x.ttf", Encoding.Latin1.GetBytes(content))]);

        Assert.Null(loaded.Value);
        Assert.Equal(["RG5002", "RG5003"], loaded.Diagnostics.Select(d => d.Code.Id));
        Assert.Contains(expected, loaded.Diagnostics[0].Message, StringComparison.Ordinal);
        Assert.Equal(Severity.Error, loaded.Diagnostics[1].Severity);
    }

    [Fact]
    public void Load_of_a_font_cut_anywhere_never_throws()
    {
        var whole = TestPdf.Font("SourceCodePro_700Bold.ttf");
        for (var length = 0; length < whole.Length; length += 1 + whole.Length / 200)
        {
            var loaded = FontLibrary.Load([new FontFile("cut.ttf", whole.AsMemory(0, length))]);

            Assert.Null(loaded.Value);
        }
    }

    private static FontFace Face(string name) =>
        FontLibrary.Load([new FontFile(name, TestPdf.Font(name))]).Value!.Faces[0];

    /// <summary>A PDF's font program has no character map; the reader of fonts wants one.</summary>
    private static byte[] WithCharacterMap(byte[] program)
    {
        const int entry = 16;
        var count = program[5];
        var made = new byte[program.Length + entry + 4];
        program.AsSpan(0, 12).CopyTo(made);
        made[5]++;
        for (var i = 0; i < count; i++)
        {
            var record = made.AsSpan(12 + entry * i, entry);
            program.AsSpan(12 + entry * i, entry).CopyTo(record);
            var offset = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(record[8..]);
            System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(record[8..], offset + entry);
        }

        var map = made.AsSpan(12 + entry * count, entry);
        "cmap"u8.CopyTo(map);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(map[8..], made.Length - 4);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(map[12..], 4);
        program.AsSpan(12 + entry * count).CopyTo(made.AsSpan(12 + entry * (count + 1)));
        return made;
    }
}
