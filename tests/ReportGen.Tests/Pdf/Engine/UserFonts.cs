using ReportGen.Cli.Engines;
using ReportGen.Core.Building;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Output;
using ReportGen.Core.Sources;

namespace ReportGen.Tests.Pdf.Engine;

/// <summary>The engine of the command in a repository whose own folder of fonts holds one for Hebrew.</summary>
internal static class UserFonts
{
    private static readonly PdfEngines Engines = new(
        BuiltInFiles.Instance,
        new InMemorySourceTree(
            new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal)
            {
                ["templates/theme/fonts/NotoSansHebrew_400Regular.ttf"] = TestPdf.FixtureFont(
                    "NotoSansHebrew_400Regular.ttf"
                ),
            }
        )
    );

    /// <summary>A PDF from Markdown.</summary>
    public static Checked<PdfFile> Render(string markdown) =>
        Engines.Standard.Render(TestPdf.Document(markdown), TestPdf.Plain);
}
