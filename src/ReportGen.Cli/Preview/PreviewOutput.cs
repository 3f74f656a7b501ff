using ReportGen.Cli.Disk;
using ReportGen.Cli.Reporting;
using ReportGen.Cli.Terminal;
using ReportGen.Core.Output.Reporting;
using ReportGen.Core.Preview.Reports;
using ReportGen.Core.Preview.Writing;

namespace ReportGen.Cli.Preview;

/// <summary>Brings a preview to where people read it.</summary>
/// <param name="options">The options of the command.</param>
/// <param name="tree">The repository on disk.</param>
/// <param name="run">The workflow that runs the command, if any.</param>
/// <param name="console">Where it is written otherwise.</param>
/// <param name="comments">The pull request to comment on; null for none.</param>
internal sealed class PreviewOutput(
    PreviewOptions options,
    DiskSourceTree tree,
    WorkflowRun run,
    ConsoleStreams console,
    PullRequestComment? comments
)
{
    /// <summary>Writes it. A comment that can't be written is reported and is not a failure.</summary>
    public void Deliver(PreviewReport report, CancellationToken stop)
    {
        var links = new PreviewLinks(
            run.LinksFor(
                run.FolderOf(tree.Root),
                hasDiagnosticsPage: tree.Read(ReportLinks.DiagnosticsPage) is not null
            ),
            options.Artifacts,
            null
        );
        string? remark = null;
        if (comments is not null)
        {
            var account = comments
                .Put(room => Comment(report, links, room), stop)
                .GetAwaiter()
                .GetResult();
            console.Error.WriteLine(account.Words);
            remark = account.IsWritten ? null : GitHubMarkdown.OfMessage(account.Words);
        }

        Write(report, links, remark);
    }

    /// <summary>The shorter form, which says where the full one is.</summary>
    private string Comment(PreviewReport report, PreviewLinks links, int taken) =>
        PreviewMarkdown.Write(report, links with { Whole = run.Page }, PreviewPlace.Comment, taken);

    private void Write(PreviewReport report, PreviewLinks links, string? remark)
    {
        if (options.Output is { } file)
        {
            File.WriteAllText(file, Text(0));
        }
        else if (run.SummaryFile is { } summary)
        {
            File.AppendAllText(summary, Text(run.SummaryTaken));
        }
        else
        {
            console.Output.Write(Text(0));
        }

        string Text(int taken) =>
            PreviewMarkdown.Write(report, links, PreviewPlace.JobSummary, taken, remark);
    }
}
