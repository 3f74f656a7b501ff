using System.CommandLine;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Cli.Reporting;

/// <summary>The format of diagnostics.</summary>
internal enum DiagnosticFormat
{
    /// <summary>For people at a terminal: the line with a caret below.</summary>
    Text,

    /// <summary>For a workflow of GitHub: annotations beside the lines, the rest in the job summary.</summary>
    GitHub,

    /// <summary>For code scanning: one SARIF 2.1.0 log on the results' stream.</summary>
    Sarif,

    /// <summary>For programs: one JSON object on the results' stream.</summary>
    Json,
}

/// <summary>The option for the format of diagnostics.</summary>
internal static class DiagnosticFormatOption
{
    private static readonly (string Word, DiagnosticFormat Format)[] Words =
    [
        ("text", DiagnosticFormat.Text),
        ("github", DiagnosticFormat.GitHub),
        ("sarif", DiagnosticFormat.Sarif),
        ("json", DiagnosticFormat.Json),
    ];

    /// <summary>True when the results' stream holds one file for a program, and nothing else may be written to it.</summary>
    public static bool IsForPrograms(this DiagnosticFormat format) =>
        format is DiagnosticFormat.Sarif or DiagnosticFormat.Json;

    /// <summary>A new <c>--format</c> option.</summary>
    public static Option<DiagnosticFormat> Option() =>
        new("--format")
        {
            Description =
                "The format of diagnostics: text for people, github for a workflow, sarif for code scanning, json for programs.",
            HelpName = "text|github|sarif|json",
            CustomParser = static result =>
            {
                var typed = result.Tokens[0].Value;
                foreach (var (word, format) in Words)
                {
                    if (string.Equals(word, typed, StringComparison.Ordinal))
                    {
                        return format;
                    }
                }

                result.AddError(
                    ClosestWord.Find(typed, Words.Select(static w => w.Word)) is { } near
                        ? $"There is no format \"{typed}\". Did you mean {near}?"
                        : $"There is no format \"{typed}\". Write --format text, github, sarif or json."
                );
                return DiagnosticFormat.Text;
            },
        };
}
