using System.CommandLine;

namespace ReportGen.Cli.Reporting;

/// <summary>How something is reported.</summary>
internal enum OutputFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>For programs: one JSON object on the results' stream.</summary>
    Json,
}

/// <summary>The option that chooses a format.</summary>
internal static class OutputFormatOption
{
    /// <summary>A new <c>--format</c> option.</summary>
    public static Option<OutputFormat> Option()
    {
        var option = new Option<OutputFormat>("--format")
        {
            Description = "The output format: text for people, json for programs.",
            HelpName = "text|json",
            CustomParser = static result =>
            {
                switch (result.Tokens[0].Value)
                {
                    case "text":
                        return OutputFormat.Text;
                    case "json":
                        return OutputFormat.Json;
                    default:
                        result.AddError(
                            $"There is no format \"{result.Tokens[0].Value}\". Write --format text or --format json."
                        );
                        return OutputFormat.Text;
                }
            },
        };
        return option;
    }
}
