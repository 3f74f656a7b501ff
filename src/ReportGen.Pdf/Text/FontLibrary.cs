using System.Collections.Concurrent;
using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;
using ReportGen.Pdf.Conformance;

namespace ReportGen.Pdf.Text;

/// <summary>
/// The fonts of a run, parsed once and used by any number of documents on any number of threads.
/// The order of the files is the order of fallback.
/// </summary>
public sealed class FontLibrary
{
    private readonly ImmutableArray<FontFace> faces;
    private readonly ConcurrentBag<Shaper> shapers = [];
    private readonly ConcurrentDictionary<string, FontChain> chains = new(StringComparer.Ordinal);

    private FontLibrary(ImmutableArray<FontFace> faces) => this.faces = faces;

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
        var usable = ImmutableArray.CreateBuilder<FontFace>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var file in files)
        {
            if (SfntTables.TryRead(file.Bytes, out var reason) is { } tables)
            {
                usable.Add(new FontFace(usable.Count, tables, file.Bytes));
            }
            else
            {
                diagnostics.Add(
                    PdfDiagnostics.UnusableFont.At(
                        SourceSpan.StartOf(file.Name),
                        $"The font {file.Name} was left out: {reason}.",
                        "Use a TrueType file (.ttf)."
                    )
                );
            }
        }

        if (usable.Count == 0)
        {
            diagnostics.Add(
                PdfDiagnostics.NoFont.At(
                    SourceSpan.StartOf("fonts"),
                    "No font can be used, so no PDF can be made.",
                    "Restore the fonts in templates/theme/fonts."
                )
            );
            return new(null, diagnostics.ToImmutable());
        }

        return new(new FontLibrary(usable.ToImmutable()), diagnostics.ToImmutable());
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
            _ => new FontChain([.. Ordered(families, isBold, isItalic, isFixedPitch)])
        );
    }

    private IEnumerable<FontFace> Ordered(
        ImmutableArray<string> families,
        bool isBold,
        bool isItalic,
        bool isFixedPitch
    )
    {
        var names = new List<string>();
        if (isFixedPitch)
        {
            names.AddRange(
                faces.Where(static f => f.Tables.IsFixedPitch).Select(static f => f.Tables.Family)
            );
        }

        names.AddRange(families);
        names.AddRange(Families);
        foreach (var name in names.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var best = faces
                .Where(f =>
                    string.Equals(f.Tables.Family, name, StringComparison.OrdinalIgnoreCase)
                )
                .OrderBy(f =>
                    (f.Tables.IsItalic == isItalic ? 0 : 2) + (f.IsBold == isBold ? 0 : 1)
                )
                .ThenBy(f => Math.Abs(f.Tables.Weight - (isBold ? 700 : 400)))
                .ThenBy(static f => f.Index)
                .FirstOrDefault();
            if (best is not null)
            {
                yield return best;
            }
        }
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
