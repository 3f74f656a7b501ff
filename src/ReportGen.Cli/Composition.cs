using System.CommandLine;
using System.CommandLine.Help;
using ReportGen.Cli.Commands;
using ReportGen.Cli.Disk;
using ReportGen.Cli.Publishing;
using ReportGen.Cli.Terminal;
using ReportGen.Core.Building;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Cli;

/// <summary>The visible wiring: which commands there are, and what each is given.</summary>
/// <param name="screen">Where commands write.</param>
/// <param name="around">The environment, the time and the network.</param>
/// <param name="stop">Cancelled when the user stops the command.</param>
internal sealed class Composition(Screen screen, Surroundings around, CancellationToken stop)
{
    private readonly Option<string?> root = new("--root")
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

    /// <summary>Reads the arguments and runs a command.</summary>
    public ExitCode Run(string[] arguments)
    {
        var commands = new RootCommand(
            "Turns the progress of a programme, kept as YAML, into statements to the House: Markdown, accessible HTML and PDF."
        )
        {
            root,
            ValidateCommand.Create(this),
            BuildCommand.Create(this),
            WatchCommand.Create(this),
            DiffCommand.Create(this),
            PreviewCommand.Create(this),
            RenderCommand.Create(this),
            SchemaCommand.Create(this),
            NewCommand.Create(this),
            ClearCommand.Create(this),
            PublishCommand.Create(this),
            CorrectCommand.Create(this),
            DoctorCommand.Create(this),
        };
        foreach (var help in commands.Options.OfType<HelpOption>())
        {
            help.Action = new HelpWithExitCodes();
        }

        var result = commands.Parse(
            arguments,
            new ParserConfiguration { EnablePosixBundling = false }
        );
        if (result.Errors.Count > 0 && result.Action is not (null or { ClearsParseErrors: true }))
        {
            return Usage.Explain(result, screen);
        }

        return (ExitCode)
            result.Invoke(
                new InvocationConfiguration
                {
                    Output = screen.Output,
                    Error = screen.Error,
                    // Program.cs catches what is thrown, and Interruption hears Ctrl-C.
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                }
            );
    }

    /// <summary>What turns documents into files, as it ships with the program; RG7031 or RG7032 for an engine that can't be had.</summary>
    /// <param name="flags">What flags say of the engine.</param>
    /// <param name="hasPdf">False to make no PDF files.</param>
    public static Checked<DocumentOutput> DocumentOutputFor(
        Core.Building.EngineFlags flags,
        bool hasPdf
    )
    {
        var engine = hasPdf
            ? new PdfEngines(BuiltInFiles.Instance, null).Choose(EngineChoice.Of(flags, null))
            : default;
        return hasPdf && engine.Value is null
            ? Checked.Faulty<DocumentOutput>(engine.Diagnostics)
            : TemplateFiles.DocumentOutputFor(
                TemplateFiles.For(BuiltInFiles.Instance, null, null),
                engine.Value
            );
    }

    /// <summary>Tells diagnostics of a repository's files.</summary>
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
        if (arguments.GetValue(root) is { } named)
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
