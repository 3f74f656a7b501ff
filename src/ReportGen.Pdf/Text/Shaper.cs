using HarfBuzzSharp;
using HbBuffer = HarfBuzzSharp.Buffer;

namespace ReportGen.Pdf.Text;

/// <summary>
/// Shapes words with HarfBuzz and caches them. A shaper is used by one thread at a time and then returned
/// to its library, so that the next document finds its words already shaped.
/// </summary>
internal sealed class Shaper : IShaper, IDisposable
{
    /// <summary>The number of cached words per face at which the cache is cleared; bounds memory over any number of documents.</summary>
    private const int MostWords = 20_000;
    private static readonly Language Language = new("en");

    private readonly HbBuffer buffer = new();
    private static readonly Feature[] Tabular = [new(new Tag('t', 'n', 'u', 'm'), 1)];

    private readonly Dictionary<string, ShapedWord>?[] known;

    private readonly FontLibrary library;

    public Shaper(FontLibrary library)
    {
        this.library = library;
        known = new Dictionary<string, ShapedWord>?[library.Faces.All.Length * 4];
    }

    /// <inheritdoc/>
    public ShapedWord Shape(
        FontFace face,
        ReadOnlySpan<char> text,
        bool isRightToLeft = false,
        bool isTabular = false
    )
    {
        ref var words = ref known[face.Index * 4 + (isRightToLeft ? 1 : 0) + (isTabular ? 2 : 0)];
        words ??= new Dictionary<string, ShapedWord>(StringComparer.Ordinal);
        if (words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var word))
        {
            return word;
        }

        if (words.Count >= MostWords)
        {
            words.Clear();
        }

        var key = text.ToString();
        var made = Make(face, key, isRightToLeft, isTabular);
        words.Add(key, made);
        return made;
    }

    private ShapedWord Make(FontFace face, string text, bool isRightToLeft, bool isTabular)
    {
        buffer.ClearContents();
        buffer.AddUtf16(text);
        buffer.Direction = isRightToLeft ? Direction.RightToLeft : Direction.LeftToRight;
        buffer.Script = ScriptOf(text);
        buffer.Language = Language;
        buffer.ClusterLevel = ClusterLevel.MonotoneGraphemes;
        buffer.Flags = BufferFlags.RemoveDefaultIgnorables | BufferFlags.DoNotInsertDottedCircle;
        library.ShapingFontOf(face).Shape(buffer, isTabular ? Tabular : []);
        var infos = buffer.GetGlyphInfoSpan();
        var positions = buffer.GetGlyphPositionSpan();
        var glyphs = new Glyph[infos.Length];
        for (var i = 0; i < glyphs.Length; i++)
        {
            glyphs[i] = new Glyph(
                (ushort)infos[i].Codepoint,
                (int)infos[i].Cluster,
                positions[i].XAdvance,
                (short)positions[i].XOffset,
                (short)positions[i].YOffset
            );
        }

        return new ShapedWord(face, text, glyphs, isRightToLeft);
    }

    public void Dispose() => buffer.Dispose();

    private static Script ScriptOf(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < 0x80)
            {
                if (char.IsAsciiLetter(text[i]))
                {
                    return Script.Latin;
                }

                continue;
            }

            var code = char.IsSurrogatePair(text, i)
                ? char.ConvertToUtf32(text[i], text[i + 1])
                : text[i];
            var script = UnicodeFunctions.Default.GetScript(code);
            if (script != Script.Common && script != Script.Inherited && script != Script.Unknown)
            {
                return script;
            }
        }

        return Script.Common;
    }
}
