using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using ReportGen.Cli.Terminal;

namespace ReportGen.Cli.Invocation;

/// <summary>The usual help, followed by what the exit codes mean.</summary>
internal sealed class HelpWithExitCodes : SynchronousCommandLineAction
{
    private readonly HelpAction usual = new();

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Exit codes:");
        foreach (var (code, meaning) in Meanings)
        {
            output.WriteLine($"  {(int)code, -4} {meaning}");
        }

        return (int)ExitCode.Success;
    }

    /// <summary>What each exit code means, in the order of display.</summary>
    public static IReadOnlyList<(ExitCode Code, string Meaning)> Meanings { get; } =
    [
        (ExitCode.Success, "Success; there may be warnings."),
        (
            ExitCode.ContentHasErrors,
            "The content has errors; the messages say where, and how to correct them."
        ),
        (ExitCode.UsageError, "The command line is wrong."),
        (
            ExitCode.Refused,
            "A gate refused (embargo, clearance, protected term), something different is already published, or doctor found a problem."
        ),
        (
            ExitCode.SystemError,
            "The system or GitHub failed; run the command again to continue where it stopped."
        ),
        (ExitCode.Interrupted, "Stopped by Ctrl-C; nothing is half-written."),
    ];
}
