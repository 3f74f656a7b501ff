using System.Collections.Concurrent;
using System.Collections.Immutable;
using HarfBuzzSharp;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Pdf.Text;

/// <summary>
/// The fonts of a run, parsed once and shared by any number of documents on any number of threads.
/// The order of the files is the order of fallback.
/// </summary>
public sealed class FontLibrary
{
    private readonly ConcurrentBag<Shaper> shapers = [];
    private readonly ImmutableArray<ShapingFont> fonts;

    private FontLibrary(IReadOnlyList<LoadedFont> fonts)
    {
        Faces = new FontFaces(fonts);
        this.fonts =
        [
            .. fonts.Select(static f => new ShapingFont(f.File.Bytes, f.Tables.UnitsPerEm)),
        ];
    }

    /// <summary>The families in the library, in the order of fallback.</summary>
    public ImmutableArray<string> Families =>
        [
            .. Faces
                .All.Select(static f => f.Tables.Family)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];

    /// <summary>Parses fonts. Family, weight and style are read from the fonts themselves.</summary>
    /// <param name="files">The fonts in the order of fallback: text first, then code, symbols and emoji.</param>
    /// <returns>
    /// The library of every font that can be used, with RG5002 at the start of the file for each that
    /// can't; null with RG5003 when none can.
    /// </returns>
    public static Checked<FontLibrary> Load(IEnumerable<FontFile> files)
    {
        var (read, diagnostics) = LoadedFont.Load(files);
        return new(read is null ? null : new FontLibrary(read), diagnostics);
    }

    internal FontFaces Faces { get; }

    internal Shaper RentShaper() => shapers.TryTake(out var shaper) ? shaper : new Shaper(this);

    internal void Return(Shaper shaper) => shapers.Add(shaper);

    /// <summary>The HarfBuzz font of a face.</summary>
    internal Font ShapingFontOf(FontFace face) => fonts[face.Index].Font;
}
