using System.Globalization;

namespace ReportGen.Pdf.QuestPdf.Planning;

/// <summary>
/// Measures words by the advances of their characters, without the library. Kerning is ignored, so a word may be
/// slightly narrower than planned but never needs another line.
/// </summary>
internal sealed class CharacterShaper : IShaper
{
    public ShapedWord Shape(
        FontFace face,
        ReadOnlySpan<char> text,
        bool isRightToLeft = false,
        bool isTabular = false
    )
    {
        var glyphs = new List<Glyph>(text.Length);
        for (var at = 0; at < text.Length; )
        {
            var length = StringInfo.GetNextTextElementLength(text[at..]);
            foreach (var rune in text.Slice(at, length).EnumerateRunes())
            {
                var glyph = face.Tables.Characters.Glyph(rune.Value);
                // A character without a glyph is a joiner or selector, which is invisible.
                var advance = glyph == 0 ? 0 : face.Tables.Advance(glyph);
                glyphs.Add(new Glyph((ushort)glyph, at, advance, 0, 0));
            }

            at += length;
        }

        if (isRightToLeft)
        {
            glyphs.Reverse();
        }

        return new ShapedWord(face, text.ToString(), [.. glyphs], isRightToLeft);
    }
}
