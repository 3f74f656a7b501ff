namespace ReportGen.Pdf.Writing;

/// <summary>
/// The glyphs of one face used by one document. Each pair of glyph and text gets its own number
/// (CID), in the order of first use, so that a glyph that represents two characters is read correctly.
/// </summary>
internal sealed class GlyphSet(FontFace face)
{
    private readonly ushort[] numbers = new ushort[face.Tables.GlyphCount];
    private readonly int[] characters = new int[face.Tables.GlyphCount];
    private readonly Dictionary<(ushort Glyph, int Character), ushort> others = [];
    private readonly Dictionary<(ushort Glyph, string Text), ushort> phrases = [];
    private readonly List<(ushort Glyph, int Character, string? Text)> entries = [(0, 0, null)];

    public FontFace Face { get; } = face;

    /// <summary>By CID: the glyph and what it represents (one character, or a text). Entry 0 is unused.</summary>
    public IReadOnlyList<(ushort Glyph, int Character, string? Text)> Entries => entries;

    /// <summary>The CID of a glyph that represents one character.</summary>
    public ushort Number(ushort glyph, int character)
    {
        if (glyph < numbers.Length && numbers[glyph] != 0 && characters[glyph] == character)
        {
            return numbers[glyph];
        }

        if (glyph < numbers.Length && numbers[glyph] == 0)
        {
            characters[glyph] = character;
            return numbers[glyph] = Add(glyph, character, null);
        }

        if (!others.TryGetValue((glyph, character), out var number))
        {
            number = Add(glyph, character, null);
            others.Add((glyph, character), number);
        }

        return number;
    }

    /// <summary>The CID of a glyph that represents several characters (a ligature).</summary>
    public ushort Number(ushort glyph, string text)
    {
        if (text.Length == 1 || (text.Length == 2 && char.IsSurrogatePair(text[0], text[1])))
        {
            return Number(glyph, char.ConvertToUtf32(text, 0));
        }

        if (!phrases.TryGetValue((glyph, text), out var number))
        {
            number = Add(glyph, 0, text);
            phrases.Add((glyph, text), number);
        }

        return number;
    }

    private ushort Add(ushort glyph, int character, string? text)
    {
        entries.Add((glyph, character, text));
        return (ushort)(entries.Count - 1);
    }
}
