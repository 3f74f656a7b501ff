namespace ReportGen.Core.Output.Typesetting;

/// <summary>A placed glyph in font units.</summary>
/// <param name="Id">Glyph index in the face.</param>
/// <param name="Cluster">Offset in the word of the first character that it represents.</param>
/// <param name="Advance">The advance of the pen.</param>
/// <param name="OffsetX">Shift to the right before drawing.</param>
/// <param name="OffsetY">Shift upwards before drawing.</param>
internal readonly record struct Glyph(
    ushort Id,
    int Cluster,
    int Advance,
    short OffsetX,
    short OffsetY
);

/// <summary>Shaped text without spaces in one face; independent of size, so that all sizes share it.</summary>
internal sealed class ShapedWord
{
    public ShapedWord(FontFace face, string text, Glyph[] glyphs, bool isRightToLeft)
    {
        Face = face;
        Text = text;
        Glyphs = glyphs;
        IsRightToLeft = isRightToLeft;
        var sum = 0;
        foreach (var glyph in glyphs)
        {
            sum += glyph.Advance;
        }

        Advance = sum;
        IsPlain = !isRightToLeft && HasOneGlyphPerCharacter(text, glyphs);
        NeedsText = isRightToLeft || (!IsPlain && HasSharedCluster(glyphs));
    }

    public FontFace Face { get; }

    public string Text { get; }

    /// <summary>In visual order, left to right.</summary>
    public Glyph[] Glyphs { get; }

    public bool IsRightToLeft { get; }

    /// <summary>The total advance in font units.</summary>
    public int Advance { get; }

    /// <summary>True when every glyph represents one UTF-16 unit, in order, without vertical shift.</summary>
    public bool IsPlain { get; }

    /// <summary>
    /// True when the text can't be recovered from the glyphs: they run backwards, or several share characters.
    /// </summary>
    public bool NeedsText { get; }

    /// <summary>The characters that a glyph represents, alone or with its neighbours.</summary>
    public (int Start, int End) Characters(int glyph)
    {
        var start = Math.Clamp(Glyphs[glyph].Cluster, 0, Text.Length - 1);
        var end = Text.Length;
        foreach (var other in Glyphs)
        {
            if (other.Cluster > start && other.Cluster < end)
            {
                end = other.Cluster;
            }
        }

        return (start, end);
    }

    /// <summary>Splits at the last cluster boundary at which the first part is at most <paramref name="units"/> wide; the first part has at least one cluster.</summary>
    /// <returns>Both parts; the second is null when the whole fits or can't be split.</returns>
    public (ShapedWord Head, ShapedWord? Tail) SplitAt(double units)
    {
        if (IsRightToLeft)
        {
            return SplitRightToLeft(units);
        }

        var width = 0;
        var cut = 0;
        for (var i = 0; i < Glyphs.Length; i++)
        {
            width += Glyphs[i].Advance;
            var isEnd = i + 1 == Glyphs.Length || Glyphs[i + 1].Cluster != Glyphs[i].Cluster;
            if (!isEnd)
            {
                continue;
            }

            if (width > units && cut > 0)
            {
                break;
            }

            cut = i + 1;
            if (width > units)
            {
                break;
            }
        }

        return cut >= Glyphs.Length ? (this, null) : Parts(cut, Glyphs[cut].Cluster);
    }

    private (ShapedWord Head, ShapedWord? Tail) Parts(int glyph, int character)
    {
        var tail = Glyphs[glyph..];
        for (var i = 0; i < tail.Length; i++)
        {
            tail[i] = tail[i] with { Cluster = tail[i].Cluster - character };
        }

        return (
            new ShapedWord(Face, Text[..character], Glyphs[..glyph], isRightToLeft: false),
            new ShapedWord(Face, Text[character..], tail, isRightToLeft: false)
        );
    }

    private (ShapedWord Head, ShapedWord? Tail) SplitRightToLeft(double units)
    {
        var width = 0;
        var cut = Glyphs.Length;
        for (var i = Glyphs.Length - 1; i >= 0; i--)
        {
            width += Glyphs[i].Advance;
            var isEnd = i == 0 || Glyphs[i - 1].Cluster != Glyphs[i].Cluster;
            if (isEnd && (width <= units || cut == Glyphs.Length))
            {
                cut = i;
            }

            if (width > units && cut < Glyphs.Length)
            {
                break;
            }
        }

        if (cut <= 0)
        {
            return (this, null);
        }

        var character = Glyphs[cut - 1].Cluster;
        var tail = Glyphs[..cut];
        for (var i = 0; i < tail.Length; i++)
        {
            tail[i] = tail[i] with { Cluster = tail[i].Cluster - character };
        }

        return (
            new ShapedWord(Face, Text[..character], Glyphs[cut..], isRightToLeft: true),
            new ShapedWord(Face, Text[character..], tail, isRightToLeft: true)
        );
    }

    private static bool HasSharedCluster(Glyph[] glyphs)
    {
        for (var i = 1; i < glyphs.Length; i++)
        {
            if (glyphs[i].Cluster == glyphs[i - 1].Cluster)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasOneGlyphPerCharacter(string text, Glyph[] glyphs)
    {
        if (text.Length != glyphs.Length)
        {
            return false;
        }

        for (var i = 0; i < glyphs.Length; i++)
        {
            if (glyphs[i].Cluster != i || glyphs[i].OffsetY != 0 || char.IsSurrogate(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
