using System.Collections.Immutable;
using System.Diagnostics;
using ReportGen.Cli.Engines;
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

    /// <summary>Makes a report and tells its pages, processor time, peak memory and size as a row of a table.</summary>
    /// <param name="chapters">Each fills about six pages.</param>
    /// <param name="name">The PDF engine; the optional one under its licence for evaluation.</param>
    public static string Run(int chapters, string name)
    {
        using var process = Process.GetCurrentProcess();
        var (engine, faults) = new PdfEngines(BuiltInFiles.Instance, null).Choose(
            EngineChoice.Of(new EngineFlags(name, "evaluation"), null)
        );
        if (engine is null)
        {
            return faults[0].Message;
        }

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
        var file = engine.Render(document, options).Value!;

        process.Refresh();
        var seconds = (process.TotalProcessorTime - begin).TotalSeconds;
        return FormattableString.Invariant(
            $"| {file.PageCount} | {seconds:F2} | {1000 * seconds / file.PageCount:F2} | {process.PeakWorkingSet64 / 1048576} | {file.Bytes.Length / 1000} |"
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
