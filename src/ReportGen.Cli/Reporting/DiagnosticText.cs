using System.Text;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;

namespace ReportGen.Cli.Reporting;

/// <summary>
/// A diagnostic for people: its place and sentence, the line that it is about with a caret below, what to
/// type instead, and other places that explain it.
/// </summary>
/// <param name="hasColour">True to set the severity in colour and the place in bold.</param>
internal sealed class DiagnosticText(bool hasColour)
{
    /// <summary>The text, with a line end at its end.</summary>
    public string Of(Diagnostic diagnostic, Func<string, SourceText?> textOf)
    {
        var text = new StringBuilder();
        var source = textOf(diagnostic.Span.Path);
        var word = DiagnosticPrinter.Word(diagnostic.Severity);
        text.Append(Bold(DiagnosticPrinter.Place(diagnostic.Span, source)))
            .Append(": ")
            .Append(Coloured($"{word} {diagnostic.Code.Id}", diagnostic.Severity))
            .Append(": ")
            .Append(diagnostic.Message)
            .Append('\n');
        foreach (var line in DiagnosticPrinter.Excerpt(diagnostic.Span, source))
        {
            text.Append(line).Append('\n');
        }

        if (diagnostic.Hint is { } hint)
        {
            foreach (var line in hint.Split('\n'))
            {
                text.Append("  → ").Append(line).Append('\n');
            }
        }

        foreach (var related in diagnostic.Related)
        {
            text.Append("  ")
                .Append(DiagnosticPrinter.Place(related.Span, textOf(related.Span.Path)))
                .Append(": ")
                .Append(related.Note)
                .Append('\n');
        }

        return text.ToString();
    }

    private string Bold(string words) => hasColour ? $"\e[1m{words}\e[0m" : words;

    private string Coloured(string words, Severity severity)
    {
        if (!hasColour)
        {
            return words;
        }

        var colour = severity switch
        {
            Severity.Error => "31",
            Severity.Warning => "33",
            _ => "36",
        };
        return $"\e[1;{colour}m{words}\e[0m";
    }
}
