using System.Globalization;
using System.Text;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;

namespace ReportGen.Cli.Terminal;

/// <summary>
/// A diagnostic for people: its place and sentence, the line that it is about with a caret below, what to
/// type instead, and other places that explain it.
/// </summary>
/// <param name="hasColour">True to set the severity in colour and the place in bold.</param>
internal sealed class DiagnosticText(bool hasColour)
{
    /// <summary>The longest piece of a line that is shown, in characters.</summary>
    private const int Width = 100;

    /// <summary>The text, with a line end at its end.</summary>
    public string Of(Diagnostic diagnostic, Func<string, SourceText?> textOf)
    {
        var text = new StringBuilder();
        var word = DiagnosticJson.Word(diagnostic.Severity);
        text.Append(Bold(Place(diagnostic.Span, textOf)))
            .Append(": ")
            .Append(Coloured($"{word} {diagnostic.Code.Id}", diagnostic.Severity))
            .Append(": ")
            .Append(diagnostic.Message)
            .Append('\n');
        AppendLine(text, diagnostic.Span, textOf);
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
                .Append(Place(related.Span, textOf))
                .Append(": ")
                .Append(related.Note)
                .Append('\n');
        }

        return text.ToString();
    }

    private static string Place(SourceSpan span, Func<string, SourceText?> textOf)
    {
        if (textOf(span.Path) is not { } source)
        {
            return span.Path;
        }

        var (line, column) = source.Locate(span.Start);
        return string.Create(CultureInfo.InvariantCulture, $"{span.Path}:{line}:{column}");
    }

    private static void AppendLine(
        StringBuilder text,
        SourceSpan span,
        Func<string, SourceText?> textOf
    )
    {
        if (textOf(span.Path) is not { } source)
        {
            return;
        }

        var (number, column) = source.Locate(span.Start);
        var line = source.Line(number);
        if (line.Trim().Length == 0)
        {
            return;
        }

        // A long line is shown around the fault; control characters must not reach the terminal.
        var from = column > Width - 20 ? Math.Min(column - 1 - 20, line.Length) : 0;
        var shown = line.AsSpan(from, Math.Min(Width, line.Length - from));
        var margin = number.ToString(CultureInfo.InvariantCulture);
        text.Append(CultureInfo.InvariantCulture, $"  {margin} | ");
        foreach (var letter in shown)
        {
            text.Append(char.IsControl(letter) ? ' ' : letter);
        }

        text.Append('\n');
        var carets = Math.Clamp(span.Length, 1, Math.Max(1, shown.Length - (column - 1 - from)));
        text.Append(' ', margin.Length + 2)
            .Append(" | ")
            .Append(' ', column - 1 - from)
            .Append('^', carets)
            .Append('\n');
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
