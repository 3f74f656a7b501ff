using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;

namespace ReportGen.Core.Templating;

/// <summary>One line of a theme or words file.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value without quotation marks.</param>
/// <param name="KeySpan">Where the key is.</param>
/// <param name="ValueSpan">Where the value is.</param>
internal readonly record struct FlatEntry(
    string Key,
    string Value,
    SourceSpan KeySpan,
    SourceSpan ValueSpan
);

/// <summary>
/// Reads lines of <c>key: value</c>: the part of YAML that theme and words files need. Values may be in
/// double quotation marks; a line that begins with # is a comment.
/// </summary>
internal static class FlatYaml
{
    /// <summary>All entries in order; RG3013 for a line that is not an entry and for a repeated key.</summary>
    public static List<FlatEntry> Read(SourceText file, DiagnosticBag bag)
    {
        var entries = new List<FlatEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var number = 1; number <= file.LineCount; number++)
        {
            var line = file.Line(number);
            var start = file.OffsetOf(number, 1);
            var words = line.AsSpan().TrimStart();
            if (words.IsEmpty || words[0] == '#' || words is "---")
            {
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || char.IsWhiteSpace(line[0]))
            {
                Report(
                    file.Span(start, start + line.Length),
                    "This line is not a name, a colon and a value.",
                    "Write a name, a colon, a space and the value on one line."
                );
                continue;
            }

            var key = line[..colon].TrimEnd();
            var raw = line[(colon + 1)..];
            var value = raw.Trim();
            var valueStart = start + colon + 1 + raw.Length - raw.TrimStart().Length;
            var keySpan = file.Span(start, start + key.Length);
            if (!seen.Add(key))
            {
                Report(
                    keySpan,
                    $"“{key}” appears twice in this file.",
                    "Delete one of the two lines."
                );
                continue;
            }

            entries.Add(
                new(key, Unquoted(value), keySpan, file.Span(valueStart, valueStart + value.Length))
            );
        }

        return entries;

        void Report(SourceSpan at, string message, string hint) =>
            bag.Add(TemplateDiagnostics.DataUnreadable.At(at, message, hint));
    }

    private static string Unquoted(string value)
    {
        if (value is not ['"', .., '"'] || value.Length < 2)
        {
            var comment = value.IndexOf(" #", StringComparison.Ordinal);
            return comment < 0 ? value : value[..comment].TrimEnd();
        }

        return value[1..^1]
            .Replace("\\\"", "\"", StringComparison.Ordinal)
            .Replace("\\\\", "\\", StringComparison.Ordinal);
    }
}
