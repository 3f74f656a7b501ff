using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace ReportGen.Pdf.QuestPdf.Planning;

/// <summary>
/// The names under which fonts are registered with the library: derived from their bytes, and never a family name, so
/// that no other font is used.
/// </summary>
internal static class FontNames
{
    private static readonly ConcurrentDictionary<LoadedFont, string> Names = new(
        ReferenceEqualityComparer.Instance as IEqualityComparer<LoadedFont>
    );

    /// <summary>The name: <c>reportgen-</c> and the first 16 digits of the digest.</summary>
    public static string Of(LoadedFont font) =>
        Names.GetOrAdd(
            font,
            static f =>
                "reportgen-"
                + Convert.ToHexStringLower(SHA256.HashData(f.File.Bytes.Span).AsSpan(0, 8))
        );
}
