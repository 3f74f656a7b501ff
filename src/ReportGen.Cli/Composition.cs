using System.CommandLine;
using System.CommandLine.Help;
using ReportGen.Cli.Commands;
using ReportGen.Cli.Invocation;
using ReportGen.Cli.Terminal;

namespace ReportGen.Cli;

/// <summary>Wires the program together: which commands there are, and what each receives.</summary>
/// <param name="console">Where commands write.</param>
/// <param name="environment">The environment, the time and the network.</param>
/// <param name="stop">Cancelled when the user stops the command.</param>
internal sealed class Composition(
    ConsoleStreams console,
    HostEnvironment environment,
    CancellationToken stop
)
{
    /// <summary>Reads the arguments and runs a command.</summary>
    public ExitCode Run(string[] arguments)
    {
        var context = new CommandContext(console, environment, stop);
        var commands = new RootCommand(
            "Turns progress recorded as YAML into statements to the House: Markdown, accessible HTML and PDF."
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
            return UsageErrors.Explain(result, console);
        }

        return (ExitCode)
            result.Invoke(
                new InvocationConfiguration
                {
                    Output = console.Output,
                    Error = console.Error,
                    // Program.cs catches what is thrown, and TerminationSignals handles Ctrl-C.
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                }
            );
    }
}
