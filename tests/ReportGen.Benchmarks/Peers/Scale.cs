using System.Collections.Immutable;
using System.Diagnostics;
using ReportGen.Cli;
using ReportGen.Core.Building;
using ReportGen.Core.Documents;
using ReportGen.Core.Markdown;
using ReportGen.Core.Output;
using ReportGen.Core.Sources;

namespace ReportGen.Benchmarks.Peers;

/// <summary>One long report, Markdown and PDF, to see how time and memory grow with its pages.</summary>
internal static class Scale
{
    /// <summary>Chapters read at once: a text has a limit, a document has none.</summary>
    private const int Part = 200;

    /// <summary>Makes a report and tells its pages, processor time and peak memory as a row of a table.</summary>
    /// <param name="chapters">Each fills about six pages.</param>
    public static string Run(int chapters)
    {
        using var process = Process.GetCurrentProcess();
        var engine = new PdfEngines(BuiltInFiles.Instance, null).Standard;
        var options = new PdfOptions(new Theme(), [], null);
        _ = engine.Render(Report(1, 1), options);
        var begin = process.TotalProcessorTime;

        var blocks = ImmutableArray.CreateBuilder<Block>();
        for (var first = 1; first <= chapters; first += Part)
        {
            blocks.AddRange(Report(first, Math.Min(Part, chapters - first + 1)).Blocks);
        }

        var document = new Document(
            new DocumentInfo("Annual report", "en-GB"),
            blocks.ToImmutable()
        );
        var pages = engine.Render(document, options).Value!.PageCount;

        process.Refresh();
        var seconds = (process.TotalProcessorTime - begin).TotalSeconds;
        return FormattableString.Invariant(
            $"| {pages} | {seconds:F2} | {1000 * seconds / pages:F2} | {process.PeakWorkingSet64 / 1048576} |"
        );
    }

    private static Document Report(int first, int chapters) =>
        MarkdownReader
            .Read(
                new SourceText(
                    "report.md",
                    PeerMarkdown.Write(PeerDocument.Report(first, chapters))
                ),
                new MarkdownOptions { Defaults = new DocumentInfo("Annual report", "en-GB") }
            )
            .Value!;
}
