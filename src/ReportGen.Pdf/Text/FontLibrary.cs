using System.Collections.Concurrent;
using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Pdf.Text;

/// <summary>
/// The fonts of a run, parsed once and used by any number of documents on any number of threads.
/// The order of the files is the order of fallback.
/// </summary>
public sealed class FontLibrary
{
    private readonly IReadOnlyList<ReadFont> fonts;
    private readonly ImmutableArray<FontFace> faces;
    private readonly ConcurrentBag<Shaper> shapers = [];
    private readonly ConcurrentDictionary<string, FontChain> chains = new(StringComparer.Ordinal);

    private FontLibrary(IReadOnlyList<ReadFont> fonts)
    {
        this.fonts = fonts;
        faces = [.. fonts.Select(static (f, i) => new FontFace(i, f.Tables, f.File.Bytes))];
    }

    /// <summary>The families in the library, in the order of fallback.</summary>
    public ImmutableArray<string> Families =>
        [.. faces.Select(static f => f.Tables.Family).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Parses fonts. Family, weight and style are read from the fonts themselves.</summary>
    /// <param name="files">The fonts in the order of fallback: text first, then code, symbols and emoji.</param>
    /// <returns>
    /// The library with every font that can be used; RG5002 for each that can't (its place is the
    /// start of the file), and no library with RG5003 when none can.
    /// </returns>
    public static Checked<FontLibrary> Load(IEnumerable<FontFile> files)
    {
        var (read, diagnostics) = ReadFont.Read(files);
        return new(read is null ? null : new FontLibrary(read), diagnostics);
    }

    internal ImmutableArray<FontFace> Faces => faces;

    internal Shaper RentShaper() => shapers.TryTake(out var shaper) ? shaper : new Shaper(this);

    internal void Return(Shaper shaper) => shapers.Add(shaper);

    /// <summary>The faces to try for a style, best first.</summary>
    internal FontChain Chain(
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
                .. ReadFont
                    .Order(fonts, families, isBold, isItalic, isFixedPitch)
                    .Select(i => faces[i]),
            ])
        );
    }
}

/// <summary>Faces in the order in which they are tried for a character.</summary>
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
