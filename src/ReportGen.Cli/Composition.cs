using System.CommandLine;
using System.CommandLine.Help;
using ReportGen.Cli.Commands;
using ReportGen.Cli.Invocation;
using ReportGen.Cli.Terminal;

namespace ReportGen.Cli;

/// <summary>The visible wiring: which commands there are, and what each is given.</summary>
/// <param name="screen">Where commands write.</param>
/// <param name="around">The environment, the time and the network.</param>
/// <param name="stop">Cancelled when the user stops the command.</param>
internal sealed class Composition(Screen screen, Surroundings around, CancellationToken stop)
{
    /// <summary>Reads the arguments and runs a command.</summary>
    public ExitCode Run(string[] arguments)
    {
        var context = new CommandContext(screen, around, stop);
        var commands = new RootCommand(
            "Turns the progress of a programme, kept as YAML, into statements to the House: Markdown, accessible HTML and PDF."
        )
        {
            context.Root,
            ValidateCommand.Create(context),
            BuildCommand.Create(context),
            WatchCommand.Create(context),
            DiffCommand.Create(context),
            PreviewCommand.Create(context),
            RenderCommand.Create(context),
            SchemaCommand.Create(context),
            NewCommand.Create(context),
            ClearCommand.Create(context),
            PublishCommand.Create(context),
            CorrectCommand.Create(context),
            DoctorCommand.Create(context),
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
}
