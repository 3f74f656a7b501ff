using System.CommandLine;
using ReportGen.Cli.Disk;
using ReportGen.Cli.Reporting;
using ReportGen.Cli.Terminal;
using ReportGen.Core.Building;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;

namespace ReportGen.Cli.Invocation;

/// <summary>What every command receives.</summary>
/// <param name="console">Where commands write.</param>
/// <param name="environment">The environment, the time and the network.</param>
/// <param name="stop">Cancelled when the user stops the command.</param>
internal sealed class CommandContext(
    ConsoleStreams console,
    HostEnvironment environment,
    CancellationToken stop
)
{
    /// <summary>The option <c>--root</c>, which every command takes.</summary>
    public Option<string?> Root { get; } =
        new("--root")
        {
            Description =
                "The repository. By default the nearest folder, from here upwards, with a content folder.",
            HelpName = "DIR",
            Recursive = true,
        };

    /// <summary>Where commands write.</summary>
    public ConsoleStreams Console => console;

    /// <summary>The environment, the time and the network.</summary>
    public HostEnvironment Environment => environment;

    /// <summary>Cancelled when the user stops the command.</summary>
    public CancellationToken Stop => stop;

    /// <summary>Reports diagnostics of a repository's files.</summary>
    public DiagnosticReporter Report(DiskSourceTree tree) =>
        new(
            console,
            path => tree.Read(path) ?? BuiltInFiles.Instance.Read(path),
            tree.Root,
            WorkflowRun.OfProcess()
        );

    /// <summary>Reports the errors among some diagnostics, and nothing else of them.</summary>
    public void ReportErrors(DiskSourceTree tree, IEnumerable<Diagnostic> diagnostics) =>
        Report(tree)
            .Tell(
                [.. diagnostics.Where(static d => d.Severity == Severity.Error)],
                DiagnosticFormat.Text
            );

    /// <summary>Ends a command that needs content without errors.</summary>
    /// <param name="tree">The repository.</param>
    /// <param name="diagnostics">What was found in it.</param>
    /// <param name="consequence">What was therefore not done, in a sentence.</param>
    public ExitCode RefuseContent(
        DiskSourceTree tree,
        IEnumerable<Diagnostic> diagnostics,
        string consequence
    )
    {
        ReportErrors(tree, diagnostics);
        console.Error.WriteLine(consequence);
        return ExitCode.ContentHasErrors;
    }

    /// <summary>The repository that the command is about.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public DiskSourceTree OpenRepository(ParseResult arguments)
    {
        if (arguments.GetValue(Root) is { } named)
        {
            return Directory.Exists(named)
                ? new DiskSourceTree(named)
                : throw new UsageException($"There is no folder {named} (--root).");
        }

        for (var folder = Directory.GetCurrentDirectory(); folder is not null; )
        {
            if (Directory.Exists(Path.Combine(folder, RepositoryFolders.Content)))
            {
                return new DiskSourceTree(folder);
            }

            folder = Path.GetDirectoryName(folder);
        }

        throw new UsageException(
            "There is no content folder here or above. Run reportgen in your repository, or give its path with --root DIR."
        );
    }
}
