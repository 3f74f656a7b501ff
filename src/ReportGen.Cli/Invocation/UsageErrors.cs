using System.CommandLine;
using ReportGen.Cli.Terminal;

namespace ReportGen.Cli.Invocation;

/// <summary>Reports what is wrong with the arguments, with a suggestion.</summary>
internal static class UsageErrors
{
    /// <summary>Explains the faults of a parsed command line.</summary>
    public static ExitCode Explain(ParseResult result, ConsoleStreams console)
    {
        var command = result.CommandResult.Command;
        var unknown = result.UnmatchedTokens;
        foreach (var word in unknown)
        {
            console.Error.WriteLine(Unknown(word, command));
        }

        if (unknown.Count == 0)
        {
            foreach (
                var message in result
                    .Errors.Select(static e => e.Message)
                    .Distinct(StringComparer.Ordinal)
            )
            {
                console.Error.WriteLine(message);
            }
        }

        console.Error.WriteLine($"For help: {Path(command)} --help");
        return ExitCode.UsageError;
    }

    private static string Unknown(string word, Command command)
    {
        var isOption = word.StartsWith('-');
        var known = isOption
            ? Options(command)
            : command.Subcommands.Where(static c => !c.Hidden).Select(static c => c.Name);
        var what =
            isOption ? "option"
            : command.Subcommands.Count > 0 ? "command"
            : "argument";
        return UnknownNameMessage.Of(what, word, known);
    }

    private static IEnumerable<string> Options(Command command)
    {
        for (Symbol? at = command; at is Command here; at = here.Parents.FirstOrDefault())
        {
            foreach (var option in here.Options.Where(o => at == command || o.Recursive))
            {
                yield return option.Name;
            }
        }
    }

    private static string Path(Command command)
    {
        var above = command.Parents.OfType<Command>().FirstOrDefault();
        return above is null ? "reportgen" : $"{Path(above)} {command.Name}";
    }
}
