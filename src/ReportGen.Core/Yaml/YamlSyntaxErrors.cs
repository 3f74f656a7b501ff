using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;

namespace ReportGen.Core.Yaml;

/// <summary>
/// Explains in plain words what YamlDotNet could not read. It looks at the line first, because the same
/// mistake raises different exceptions, and at the exception's message second.
/// </summary>
internal static partial class YamlSyntaxErrors
{
    /// <summary>Describes a syntax error.</summary>
    /// <param name="source">The file.</param>
    /// <param name="offset">Where the library stopped.</param>
    /// <param name="lastEnd">The end of the last value that could be read.</param>
    /// <param name="message">The library's message, to tell causes apart; never shown.</param>
    public static Diagnostic Describe(SourceText source, int offset, int lastEnd, string message)
    {
        var (line, column) = source.Locate(offset);
        var words = source.Line(line);
        return SmartQuotes(source, line, words)
            ?? Quoted(source, offset, message)
            ?? MissingSpace(source, line)
            ?? AfterQuote(source, offset, lastEnd)
            ?? ValueOfLine(source, line, words)
            ?? InvalidMapping(source, line, column, words, message)
            ?? StartOfValue(source, offset, message)
            ?? Brackets(source, offset, lastEnd, message)
            ?? Indentation(source, line, words, message)
            ?? YamlDiagnostics.NotUnderstood.At(
                LineSpan(source, line),
                "This line cannot be read.",
                "Write a name, a colon, a space and the value (title: Mandatory reporting), as far right as the line above."
            );
    }

    private static Diagnostic? SmartQuotes(SourceText source, int line, string words)
    {
        var value = ValueStart(words);
        if (value >= words.Length || words[value] is not ('“' or '”' or '‘' or '’' or '«'))
        {
            return null;
        }

        var start = source.OffsetOf(line, value + 1);
        var inside = words[value..].Trim().Trim('“', '”', '‘', '’', '«', '»');
        return YamlDiagnostics.SmartQuotes.At(
            source.Span(start, start + 1),
            "Curly quotes do not work here; they are read as part of the value.",
            $"Type straight quotes: {Quote(inside)}"
        );
    }

    private static Diagnostic? Quoted(SourceText source, int offset, string message)
    {
        if (!message.Contains("quoted scalar", StringComparison.Ordinal))
        {
            return null;
        }

        if (message.Contains("escape", StringComparison.Ordinal))
        {
            var slash = source.Text.IndexOf('\\', Math.Min(offset, source.Text.Length));
            var at = slash >= 0 ? slash : offset;
            return YamlDiagnostics.Backslash.At(
                source.Span(at, at + 1),
                "A backslash ‘\\’ has a special meaning between double quotes.",
                "Use single quotes around the value instead, or type the backslash twice."
            );
        }

        var quote = source.Text[Math.Min(offset, source.Text.Length - 1)];
        return YamlDiagnostics.UnclosedQuote.At(
            source.Span(offset, offset + 1),
            $"The quotation mark {quote} that opens here is never closed.",
            $"Type {quote} at the end of the value."
        );
    }

    private static Diagnostic? AfterQuote(SourceText source, int offset, int lastEnd)
    {
        if (lastEnd <= 0 || offset < lastEnd || source.Text[lastEnd - 1] is not ('"' or '\''))
        {
            return null;
        }

        var between = source.Text.AsSpan(lastEnd, offset - lastEnd);
        if (between.ContainsAny('\n', '\r'))
        {
            return null;
        }

        var quote = source.Text[lastEnd - 1];
        return YamlDiagnostics.TextAfterQuote.At(
            source.Span(offset, offset + 1),
            $"The value ends with the quotation mark {quote}, but more words follow it.",
            quote == '\''
                ? "Use double quotes around a value that contains an apostrophe: \"the Government's response\"."
                : "Put the closing quotation mark at the very end, and use single quotes inside the value: \"the ‘taskforce’\"."
        );
    }

    private static Diagnostic? MissingSpace(SourceText source, int line)
    {
        for (var at = line; at >= Math.Max(1, line - 1); at--)
        {
            var words = source.Line(at);
            var name = NameStart(words);
            var colon = words.IndexOf(':', Math.Min(name, words.Length));
            if (
                colon > name
                && IsFieldName(words.AsSpan(name, colon - name))
                && colon + 1 < words.Length
                && words[colon + 1] is not (' ' or '/' or '\t')
            )
            {
                var start = source.OffsetOf(at, colon + 1);
                return YamlDiagnostics.MissingSpace.At(
                    source.Span(start, start + 1),
                    "A space is missing after the colon.",
                    $"Type {words[name..colon]}: {words[(colon + 1)..].TrimEnd()}"
                );
            }
        }

        return null;
    }

    private static Diagnostic? InvalidMapping(
        SourceText source,
        int line,
        int column,
        string words,
        string message
    )
    {
        if (!message.Contains("invalid mapping", StringComparison.Ordinal))
        {
            return null;
        }

        if (message.Contains("multiline", StringComparison.Ordinal))
        {
            return MissingColon(source, PreviousLine(source, line));
        }

        var name = NameStart(words);
        var colon = Math.Min(column - 1, words.Length);
        if (name < colon && IsFieldName(words.AsSpan(name, colon - name)))
        {
            return YamlDiagnostics.Indentation.At(
                source.Span(source.OffsetOf(line, name + 1), source.OffsetOf(line, colon + 1)),
                $"‘{words[name..colon]}’ starts further right than the field above it, which already has a value.",
                "Start this line as far right as the line above (same number of spaces)."
            );
        }

        var value = ValueStart(words);
        return YamlDiagnostics.ColonInValue.At(
            source.Span(source.OffsetOf(line, colon + 1), source.OffsetOf(line, colon + 2)),
            "A value that contains a colon and a space needs quotes around it.",
            value < words.Length
                ? $"Type {Quote(words[value..].Trim())}"
                : "Put quotes around the whole value."
        );
    }

    private static Diagnostic? StartOfValue(SourceText source, int offset, string message)
    {
        if (offset >= source.Text.Length)
        {
            return null;
        }

        var c = source.Text[offset];
        var (line, column) = source.Locate(offset);
        if (
            (c is '@' or '`' or '%' or '*' or '&' or '!' or '?' or ',' or ']' or '}')
            && string.IsNullOrWhiteSpace(source.Line(line)[..(column - 1)])
        )
        {
            return YamlDiagnostics.NotUnderstood.At(
                LineSpan(source, line),
                "This line cannot be read.",
                "If it is a comment, begin it with # and a space; if it is a field, write a name, a colon, a space and the value."
            );
        }

        var rest = source.Line(line)[(column - 1)..].Trim();
        var span = source.Span(offset, offset + 1);
        if (message.Contains("Block sequence entries", StringComparison.Ordinal))
        {
            return YamlDiagnostics.ListOnSameLine.At(
                span,
                "A list written with dashes begins on a new line.",
                "Put the dash on the next line, two spaces further right, or write the list as [first, second]."
            );
        }

        if (c is '|' or '>' && message.Contains("block scalar", StringComparison.Ordinal))
        {
            return YamlDiagnostics.NeedsQuotes.At(
                span,
                $"After ‘{c}’ the text begins on the next line.",
                $"Move the words to the next line, two spaces further right; or put quotes around them: {Quote(rest)}"
            );
        }

        if (c is ',' or ']' or '}' && OpenBracket(source, offset) is { } open)
        {
            return Unclosed(source, open);
        }

        return c is '@' or '`' or '%' or '*' or '&' or '!' or '?' or ',' or ']' or '}'
            ? YamlDiagnostics.NeedsQuotes.At(
                span,
                $"A value that begins with ‘{c}’ needs quotes around it.",
                $"Type {Quote(rest)}"
            )
            : null;
    }

    /// <summary>Checks how the line's value begins, wherever the library stopped.</summary>
    private static Diagnostic? ValueOfLine(SourceText source, int line, string words)
    {
        var value = ValueStart(words);
        if (value >= words.Length || value == NameStart(words))
        {
            return null;
        }

        var rest = words[value..].TrimEnd();
        var start = source.OffsetOf(line, value + 1);
        if (rest[0] is '*' or '&' or '!' || rest.StartsWith("{{", StringComparison.Ordinal))
        {
            var sign = rest[0] == '{' ? "{{" : rest[..1];
            return YamlDiagnostics.NeedsQuotes.At(
                source.Span(start, start + sign.Length),
                $"A value that begins with ‘{sign}’ needs quotes around it.",
                $"Type {Quote(rest)}"
            );
        }

        return rest[0] is '[' or '{' ? Unclosed(source, start) : null;
    }

    private static Diagnostic Unclosed(SourceText source, int at) =>
        YamlDiagnostics.UnclosedBracket.At(
            source.Span(at, at + 1),
            $"The bracket {source.Text[at]} that opens here is never closed, or a comma is missing after it.",
            source.Text[at] == '['
                ? "Write the list as [first, second], with ] at the end."
                : "Write {name: value, name: value}, with } at the end."
        );

    private static Diagnostic? Brackets(SourceText source, int offset, int lastEnd, string message)
    {
        var isFlow =
            message.Contains("flow", StringComparison.Ordinal)
            || message.Contains("current state", StringComparison.Ordinal);
        if (!isFlow)
        {
            return null;
        }

        return OpenBracket(source, Math.Max(offset, lastEnd)) is { } open
            ? Unclosed(source, open)
            : null;
    }

    /// <summary>The nearest unclosed bracket before an offset, within the same field.</summary>
    private static int? OpenBracket(SourceText source, int offset)
    {
        var depth = 0;
        for (var i = Math.Min(offset, source.Text.Length) - 1; i >= 0; i--)
        {
            var c = source.Text[i];
            depth += c is ']' or '}' ? 1 : 0;
            if (c is '[' or '{' && --depth < 0)
            {
                return i;
            }

            if (c == '\n' && i + 1 < source.Text.Length && char.IsAsciiLetter(source.Text[i + 1]))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>A value as it is typed in quotes: double, or single when it contains double quotes or backslashes.</summary>
    public static string Quote(string words) =>
        words.Contains('"', StringComparison.Ordinal)
        || words.Contains('\\', StringComparison.Ordinal)
            ? $"'{words.Replace("'", "''", StringComparison.Ordinal)}'"
            : $"\"{words}\"";
}
