using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Output.Printing;

/// <summary>A font with its tables located.</summary>
/// <param name="File">The file.</param>
/// <param name="Tables">Its tables.</param>
internal sealed record LoadedFont(FontFile File, SfntTables Tables)
{
    /// <summary>True for weights of 600 or more.</summary>
    public bool IsBold => Tables.Weight >= 600;

    /// <summary>Loads fonts. Family, weight and style are read from the fonts themselves.</summary>
    /// <param name="files">The fonts in the order of fallback: text first, then code, symbols and emoji.</param>
    /// <returns>
    /// Every font that can be used, with RG5002 at the start of the file for each that can't; null with RG5003
    /// when none can.
    /// </returns>
    public static Checked<IReadOnlyList<LoadedFont>> Load(IEnumerable<FontFile> files)
    {
        var usable = new List<LoadedFont>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var file in files)
        {
            if (SfntTables.TryRead(file.Bytes, out var reason) is { } tables)
            {
                usable.Add(new LoadedFont(file, tables));
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
                    "No font can be used, so no PDF can be written.",
                    "Restore the fonts in templates/theme/fonts."
                )
            );
            return new(null, diagnostics.ToImmutable());
        }

        return new(usable, diagnostics.ToImmutable());
    }

    /// <summary>The fonts to try for a style, best first, one of each family.</summary>
    /// <param name="fonts">All fonts, in the order of fallback.</param>
    /// <param name="families">The theme's families.</param>
    /// <param name="isBold">True for bold.</param>
    /// <param name="isItalic">True for italics.</param>
    /// <param name="isFixedPitch">True for code: families of fixed pitch come first.</param>
    /// <returns>Their indices in <paramref name="fonts"/>.</returns>
    public static IEnumerable<int> Order(
        IReadOnlyList<LoadedFont> fonts,
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
                fonts.Where(static f => f.Tables.IsFixedPitch).Select(static f => f.Tables.Family)
            );
        }

        names.AddRange(families);
        names.AddRange(fonts.Select(static f => f.Tables.Family));
        foreach (var name in names.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var best = Enumerable
                .Range(0, fonts.Count)
                .Where(i =>
                    string.Equals(fonts[i].Tables.Family, name, StringComparison.OrdinalIgnoreCase)
                )
                .OrderBy(i =>
                    (fonts[i].Tables.IsItalic == isItalic ? 0 : 2)
                    + (fonts[i].IsBold == isBold ? 0 : 1)
                )
                .ThenBy(i => Math.Abs(fonts[i].Tables.Weight - (isBold ? 700 : 400)))
                .ThenBy(static i => i)
                .FirstOrDefault(-1);
            if (best >= 0)
            {
                yield return best;
            }
        }
    }
}
