using System.Collections.Concurrent;
using System.Collections.Immutable;
using ReportGen.Core.Output.Printing;

namespace ReportGen.Core.Output.Typesetting;

/// <summary>The faces of all fonts in the order of fallback, and the order in which a style tries them.</summary>
internal sealed class FontFaces(IReadOnlyList<LoadedFont> fonts)
{
    private readonly ConcurrentDictionary<string, FontChain> chains = new(StringComparer.Ordinal);

    public ImmutableArray<FontFace> All { get; } =
    [.. fonts.Select(static (f, i) => new FontFace(i, f.Tables))];

    /// <summary>The faces to try for a style, best first.</summary>
    public FontChain Chain(
        ImmutableArray<string> families,
        bool isBold,
        bool isItalic,
        bool isFixedPitch
    )
    {
        var key =
            $"{(isBold ? 'b' : '-')}{(isItalic ? 'i' : '-')}{(isFixedPitch ? 'm' : '-')}{string.Join('|', families)}";
        return chains.GetOrAdd(
            key,
            _ => new FontChain([
                .. LoadedFont
                    .Order(fonts, families, isBold, isItalic, isFixedPitch)
                    .Select(i => All[i]),
            ])
        );
    }
}

/// <summary>Faces in the order of fallback for a character.</summary>
internal sealed class FontChain(ImmutableArray<FontFace> faces)
{
    public FontFace First => faces[0];

    /// <summary>The first face that has a character, or null.</summary>
    public FontFace? For(int codePoint)
    {
        foreach (var face in faces)
        {
            if (face.Has(codePoint))
            {
                return face;
            }
        }

        return null;
    }
}

/// <summary>Converts words to glyphs.</summary>
internal interface IShaper
{
    /// <summary>Shapes text without spaces, all of whose characters <paramref name="face"/> has.</summary>
    ShapedWord Shape(
        FontFace face,
        ReadOnlySpan<char> text,
        bool isRightToLeft = false,
        bool isTabular = false
    );
}
