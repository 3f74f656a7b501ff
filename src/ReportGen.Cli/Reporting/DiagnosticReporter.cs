using System.Collections.Immutable;
using System.Text;
using ReportGen.Cli.Terminal;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Output.Reporting;
using ReportGen.Core.Sources;

namespace ReportGen.Cli.Reporting;

/// <summary>Writes diagnostics in the requested format.</summary>
/// <param name="console">Where it writes.</param>
/// <param name="read">The bytes of a file by the path that diagnostics name, or null.</param>
/// <param name="root">The folder that those paths are relative to.</param>
/// <param name="run">The workflow that runs the command, if any.</param>
internal sealed class DiagnosticReporter(
    ConsoleStreams console,
    Func<string, ReadOnlyMemory<byte>?> read,
    string root,
    WorkflowRun run
)
{
    private readonly SourceTextCache texts = new(read);

    /// <summary>Tells all of them: text to the diagnostics' stream, every other format to the results'.</summary>
    /// <param name="diagnostics">In the order in which they are written.</param>
    /// <param name="format">How.</param>
    /// <param name="changed">The lines that the current change touched; null when unknown.</param>
    public void Tell(
        ImmutableArray<Diagnostic> diagnostics,
        DiagnosticFormat format,
        ChangedLines? changed = null
    )
    {
        switch (format)
        {
            case DiagnosticFormat.Json:
                Write(DiagnosticJson.Write(diagnostics, TextOf));
                break;
            case DiagnosticFormat.Sarif:
                Write(
                    SarifLog.Write(
                        diagnostics,
                        TextOf,
                        ProgramVersion.Short,
                        Links,
                        run.FolderOf(root)
                    )
                );
                break;
            case DiagnosticFormat.GitHub:
                TellGitHub(diagnostics, changed ?? ChangedLines.None);
                break;
            default:
                TellPeople(diagnostics);
                break;
        }
    }

    private ReportLinks Links =>
        run.LinksFor(run.FolderOf(root), read(ReportLinks.DiagnosticsPage) is not null);

    private void Write(byte[] utf8) => console.Output.Write(Encoding.UTF8.GetString(utf8));

    private void TellPeople(ImmutableArray<Diagnostic> diagnostics)
    {
        var printed = new DiagnosticText(console.Capabilities.ErrorHasColour);
        foreach (var diagnostic in diagnostics)
        {
            console.Error.Write(printed.Of(diagnostic, TextOf));
        }

        if (diagnostics.Length > 0)
        {
            console.Error.WriteLine(SeverityCounts.Of(diagnostics).InWords() + ".");
        }
    }

    private void TellGitHub(ImmutableArray<Diagnostic> diagnostics, ChangedLines changed)
    {
        if (diagnostics.IsEmpty)
        {
            console.Output.WriteLine("Nothing is wrong.");
            return;
        }

        var shown = Annotations
            .Choose(diagnostics, d => changed.Touch(d.Span, TextOf(d.Span.Path)))
            .Shown;
        foreach (var diagnostic in shown)
        {
            console.Output.WriteLine(WorkflowCommands.Of(diagnostic, TextOf, run.FolderOf(root)));
        }

        if (run.SummaryFile is { } file)
        {
            File.AppendAllText(file, Summary(DiagnosticSummary.MaximumBytes - run.SummaryTaken));
            console.Output.WriteLine(
                $"{SeverityCounts.Of(diagnostics).InWords()}: all of them are listed in the job summary, {shown.Length} are shown beside their lines."
            );
        }
        else
        {
            console.Output.Write(Summary(DiagnosticSummary.MaximumBytes));
        }

        string Summary(int maximumBytes) =>
            DiagnosticSummary.Write(diagnostics, TextOf, changed, Links, maximumBytes);
    }

    /// <summary>Names the links that were not followed.</summary>
    public void TellRefused(IReadOnlyList<string> links)
    {
        foreach (var link in links)
        {
            console.Error.WriteLine(
                $"{link} is a link to a place outside the repository and was not read."
            );
        }
    }

    private SourceText? TextOf(string path) => texts.Find(path);
}
