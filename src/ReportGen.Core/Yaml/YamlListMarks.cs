using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;

namespace ReportGen.Core.Yaml;

/// <summary>Finds list entries that begin with a long dash or a bullet, as Word writes them.</summary>
internal static class YamlListMarks
{
    private const string Marks = KeyboardCharacters.Dashes + "•·‣▪●◦";

    /// <summary>
    /// Reports an entry that begins with such a mark. The lines of a text may begin with a dash too, so it
    /// counts only with a sign of a list: a field after the mark, a name with a colon on the line above, or an
    /// entry above. RG1030.
    /// </summary>
    /// <returns>The offset of the mark, or null when there is none.</returns>
    public static int? Find(
        SourceText source,
        int start,
        ReadOnlySpan<char> line,
        DiagnosticBag bag
    )
    {
        var at = line.IndexOfAnyExcept(' ');
        if (!IsMark(line, at))
        {
            return null;
        }

        var rest = line[(at + 2)..].Trim();
        var colon = rest.IndexOf(':');
        var isField =
            colon > 0
            && YamlPrescan.IsName(rest[..colon])
            && (colon + 1 == rest.Length || rest[colon + 1] == ' ');
        if (!isField && !IndicatesList(LineAbove(source.Text, start), at))
        {
            return null;
        }

        bag.Add(
            YamlDiagnostics.WrongDash.At(
                source.Span(start + at, start + at + 1),
                $"This line begins with ‘{line[at]}’; a list entry begins with a hyphen.",
                $"Type a hyphen and a space instead: - {rest}"
            )
        );
        return start + at;
    }

    private static bool IsMark(ReadOnlySpan<char> line, int at) =>
        at >= 0
        && at + 1 < line.Length
        && Marks.Contains(line[at], StringComparison.Ordinal)
        && (line[at + 1] is ' ' or '\t' || KeyboardCharacters.IsHardSpace(line[at + 1]));

    private static bool IndicatesList(ReadOnlySpan<char> above, int indent)
    {
        var first = above.IndexOfAnyExcept(' ');
        return above.TrimEnd().EndsWith(':')
            || (
                first == indent
                && (above.StartsWith("- ", StringComparison.Ordinal) || IsMark(above, first))
            );
    }

    /// <summary>The nearest line above that is not blank; empty when there is none.</summary>
    private static ReadOnlySpan<char> LineAbove(string text, int start)
    {
        var before = text.AsSpan(0, start).TrimEnd();
        return before[(before.LastIndexOfAny('\n', '\r') + 1)..];
    }
}
