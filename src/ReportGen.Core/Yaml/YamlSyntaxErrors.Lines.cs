using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;

namespace ReportGen.Core.Yaml;

/// <content>Lines: their indentation, missing colons, and where names and values begin.</content>
internal static partial class YamlSyntaxErrors
{
    private static Diagnostic? Indentation(
        SourceText source,
        int line,
        string words,
        string message
    )
    {
        if (message.Contains("simple key", StringComparison.Ordinal))
        {
            return MissingColon(source, line);
        }

        if (!message.Contains("expected", StringComparison.Ordinal))
        {
            return null;
        }

        if (!words.Contains(':', StringComparison.Ordinal) && !words.TrimStart().StartsWith('-'))
        {
            return char.IsLetter(words.AsSpan().TrimStart() is [var first, ..] ? first : ' ')
                ? YamlDiagnostics.MissingColon.At(
                    LineSpan(source, line),
                    "A colon is missing on this line, or the line belongs to a text and starts too far left.",
                    "Write a name, a colon, a space and the value (title: Mandatory reporting); or start the line as far right as the rest of its text."
                )
                : null;
        }

        return words.TrimStart().StartsWith('-')
            ? YamlDiagnostics.Indentation.At(
                LineSpan(source, line),
                "This list entry does not line up with the other entries of its list, or the field above it already has a value.",
                "Put the dash exactly below the dash of the entry before it; if another field begins in between, move the entry up to its list."
            )
            : YamlDiagnostics.Indentation.At(
                LineSpan(source, line),
                "This line starts too far left or too far right to belong to the lines above it.",
                "Start it exactly below the first letter of the field before it."
            );
    }

    private static Diagnostic MissingColon(SourceText source, int line)
    {
        var name = source.Line(line).Trim();
        return YamlDiagnostics.MissingColon.At(
            LineSpan(source, line),
            "A colon is missing on this line: it should be a name, a colon, a space and the value.",
            IsFieldName(name)
                ? $"Type ‘{name}:’ with the value after it or on the lines below it."
                : "For example: title: Mandatory reporting"
        );
    }

    private static SourceSpan LineSpan(SourceText source, int line)
    {
        var words = source.Line(line);
        var indent = words.Length - words.TrimStart().Length;
        var start = source.OffsetOf(line, indent + 1);
        return source.Span(start, start + words.Trim().Length);
    }

    private static int PreviousLine(SourceText source, int line)
    {
        var above = line - 1;
        while (above > 1 && string.IsNullOrWhiteSpace(source.Line(above)))
        {
            above--;
        }

        return Math.Max(1, above);
    }

    /// <summary>The start of the name of a line's field, after spaces and dashes.</summary>
    private static int NameStart(string words)
    {
        var at = 0;
        while (
            at < words.Length
            && (
                words[at] == ' '
                || (words[at] == '-' && at + 1 < words.Length && words[at + 1] == ' ')
            )
        )
        {
            at++;
        }

        return at;
    }

    /// <summary>The start of a line's value, after the first colon or the dash.</summary>
    private static int ValueStart(string words)
    {
        var at = NameStart(words);
        var colon = words.IndexOf(": ", at, StringComparison.Ordinal);
        if (colon >= 0 && IsFieldName(words.AsSpan(at, colon - at)))
        {
            at = colon + 1;
            while (at < words.Length && words[at] == ' ')
            {
                at++;
            }
        }

        return at;
    }

    private static bool IsFieldName(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_'))
            {
                return false;
            }
        }

        return name.Length > 0;
    }
}
