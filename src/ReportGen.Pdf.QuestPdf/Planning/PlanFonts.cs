using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace ReportGen.Pdf.QuestPdf.Planning;

/// <summary>
/// Which font prints which character, and how wide. Kerning is not counted: a segment may end up a little
/// narrower than planned, never in need of another line.
/// </summary>
/// <param name="fonts">All fonts, in the order of fallback.</param>
/// <param name="families">The theme's families.</param>
internal sealed class PlanFonts(IReadOnlyList<ReadFont> fonts, ImmutableArray<string> families)
{
    private readonly Dictionary<Face, int[]> chains = [];

    /// <summary>The first font of a look.</summary>
    public int First(Face face) => Chain(face)[0];

    /// <summary>The font of a character, or -1 when none has it.</summary>
    /// <param name="rune">The character.</param>
    /// <param name="face">The look.</param>
    /// <param name="current">The font before it, kept for marks and joiners; -1 at the start.</param>
    public int For(Rune rune, Face face, int current)
    {
        if (rune.IsBmp && PrintableText.IsInvisible((char)rune.Value))
        {
            return current < 0 ? First(face) : current;
        }

        if (current >= 0 && rune.IsBmp && LineBreaks.IsMark((char)rune.Value) && Has(current, rune))
        {
            return current;
        }

        if (Rune.IsControl(rune))
        {
            return -1;
        }

        foreach (var font in Chain(face))
        {
            if (Has(font, rune))
            {
                return font;
            }
        }

        return -1;
    }

    /// <summary>Width of text in one font, in points.</summary>
    public double Width(ReadOnlySpan<char> text, int font, double size)
    {
        var tables = fonts[font].Tables;
        long units = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsBmp && PrintableText.IsInvisible((char)rune.Value))
            {
                continue;
            }

            var glyph = tables.Characters.Glyph(rune.Value);
            if (glyph == 0 && rune.Value == 0xA0)
            {
                glyph = tables.Characters.Glyph(' ');
            }

            units += tables.Advance(glyph);
        }

        return units * size / tables.UnitsPerEm;
    }

    /// <summary>
    /// From the top of a line to the baseline in points, when text of this font stands alone in a line of the
    /// given height: the library scales ascent and descent so that they fill the line.
    /// </summary>
    public double Baseline(int font, double leading)
    {
        var tables = fonts[font].Tables;
        var height = tables.Ascent - tables.Descent;
        return height <= 0 ? leading * 0.8 : leading * tables.Ascent / height;
    }

    /// <summary>True when a font has a character.</summary>
    public bool Has(int font, Rune rune) =>
        fonts[font].Tables.Characters.Glyph(rune.Value) != 0
        || (rune.Value == 0xA0 && fonts[font].Tables.Characters.Glyph(' ') != 0);

    private int[] Chain(Face face)
    {
        if (!chains.TryGetValue(face, out var chain))
        {
            chain =
            [
                .. ReadFont.Order(fonts, families, face.IsBold, face.IsItalic, face.IsFixedPitch),
            ];
            chains.Add(face, chain);
        }

        return chain;
    }
}

/// <summary>Which face of a family.</summary>
internal readonly record struct Face(bool IsBold, bool IsItalic, bool IsFixedPitch);

/// <summary>
/// The names under which fonts are known to the library, the same for the same bytes only: never a family's, so that no
/// other font is taken.
/// </summary>
internal static class FontNames
{
    private static readonly ConcurrentDictionary<ReadFont, string> Names = new(
        ReferenceEqualityComparer.Instance as IEqualityComparer<ReadFont>
    );

    /// <summary>The name: <c>reportgen-</c> and the first 16 digits of the digest.</summary>
    public static string Of(ReadFont font) =>
        Names.GetOrAdd(
            font,
            static f =>
                "reportgen-"
                + Convert.ToHexStringLower(SHA256.HashData(f.File.Bytes.Span).AsSpan(0, 8))
        );
}
