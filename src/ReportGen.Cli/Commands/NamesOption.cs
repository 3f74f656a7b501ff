using System.CommandLine;

namespace ReportGen.Cli.Commands;

/// <summary>An option that names programmes, statements or documents.</summary>
internal static class NamesOption
{
    /// <summary>An option that may be given several times, with one name each.</summary>
    public static Option<string[]> Create(string name, string helpName, string description) =>
        new(name)
        {
            Description = description + " May be given several times.",
            HelpName = helpName,
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
        };
}
