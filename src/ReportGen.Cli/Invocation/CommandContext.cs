using System.CommandLine;
using ReportGen.Cli.Disk;
using ReportGen.Cli.Reporting;
using ReportGen.Cli.Terminal;
using ReportGen.Core.Building;

namespace ReportGen.Cli.Invocation;

/// <summary>What every command is given.</summary>
/// <param name="screen">Where commands write.</param>
/// <param name="around">The environment, the time and the network.</param>
/// <param name="stop">Cancelled when the user stops the command.</param>
internal sealed class CommandContext(Screen screen, Surroundings around, CancellationToken stop)
{
    /// <summary>The option <c>--root</c>, which every command takes.</summary>
    public Option<string?> Root { get; } =
        new("--root")
        {
            Description =
                "The repository. By default the nearest folder, from here upwards, that has a content folder.",
            HelpName = "DIR",
            Recursive = true,
        };

    /// <summary>Where commands write.</summary>
    public Screen Screen => screen;

    /// <summary>The environment, the time and the network.</summary>
    public Surroundings Around => around;

    /// <summary>Cancelled when the user stops the command.</summary>
    public CancellationToken Stop => stop;

    /// <summary>Reports diagnostics of a repository's files.</summary>
    public DiagnosticReport Report(DiskSourceTree tree) =>
        new(
            screen,
            path => tree.Read(path) ?? BuiltInFiles.Instance.Read(path),
            tree.Root,
            WorkflowRun.OfProcess()
        );

    /// <summary>The repository that the command is about.</summary>
    /// <exception cref="WrongUseException">There is none.</exception>
    public DiskSourceTree OpenRepository(ParseResult arguments)
    {
        if (arguments.GetValue(Root) is { } named)
        {
            return Directory.Exists(named)
                ? new DiskSourceTree(named)
                : throw new WrongUseException($"There is no folder {named} (--root).");
        }

        for (var folder = Directory.GetCurrentDirectory(); folder is not null; )
        {
            if (Directory.Exists(Path.Combine(folder, "content")))
            {
                return new DiskSourceTree(folder);
            }

            folder = Path.GetDirectoryName(folder);
        }

        throw new WrongUseException(
            "There is no content folder here or above. Run reportgen in your repository, or name it with --root DIR."
        );
    }
}
