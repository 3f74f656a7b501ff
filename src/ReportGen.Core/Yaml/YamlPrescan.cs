using System.Globalization;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;

namespace ReportGen.Core.Yaml;

/// <summary>
/// Finds, line by line, what no YAML message explains: tabs and non-breaking spaces in place of spaces,
/// invisible characters, long dashes and bullets at the beginning of a line, and the markers of an unfinished
/// merge. Reports each and replaces it with spaces, so that offsets do not move and the rest of the file can be
/// read.
/// </summary>
internal static class YamlPrescan
{
    /// <summary>Returns the text to parse; the same string when nothing was found.</summary>
    /// <param name="source">The file.</param>
    /// <param name="bag">Receives the diagnostics.</param>
    /// <param name="tabs">Receives the offsets of tabs: the intended indentation of such lines is unknown.</param>
    public static string Clean(SourceText source, DiagnosticBag bag, List<int> tabs)
    {
        var text = source.Text;
        char[]? copy = null;
        var blockIndent = -1;
        var markers = new MergeConflictMarkers(source, bag);
        var at = 0;
        while (at < text.Length)
        {
            var end = text.AsSpan(at).IndexOfAny('\n', '\r') is var n and >= 0
                ? at + n
                : text.Length;
            var line = text.AsSpan(at, end - at);
            if (markers.Consume(at, end))
            {
                Blank(ref copy, text, at, end);
            }
            else
            {
                FindInvisible(source, at, end, bag, ref copy);
                var indent = line.IndexOfAnyExcept(' ');
                var isContent = blockIndent >= 0 && (indent < 0 || indent > blockIndent);
                if (!isContent && indent >= 0)
                {
                    FindWrongSpaces(source, at, line, bag, tabs, ref copy);
                    if (YamlListMarks.Find(source, at, line, bag) is { } mark)
                    {
                        copy ??= text.ToCharArray();
                        (copy[mark], copy[mark + 1]) = ('-', ' ');
                    }

                    blockIndent = BlockIndent(line);
                }
            }

            at = end;
            while (at < text.Length && text[at] is '\n' or '\r')
            {
                at++;
            }
        }

        return copy is null ? text : new string(copy);
    }

    private static void FindInvisible(
        SourceText source,
        int start,
        int end,
        DiagnosticBag bag,
        ref char[]? copy
    )
    {
        var isReported = false;
        for (var i = start; i < end; i++)
        {
            var c = source.Text[i];
            if ((c is >= ' ' and < '\u007F') || c == '\t' || !IsInvisible(c))
            {
                continue;
            }

            Blank(ref copy, source.Text, i, i + 1);
            if (!isReported)
            {
                isReported = true;
                bag.Add(
                    YamlDiagnostics.Invisible.At(
                        source.Span(i, i + 1),
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"There is an invisible character (U+{(int)c:X4}) here; it usually comes with text copied from another program."
                        ),
                        "Delete it: put the cursor after it, press Backspace once, and type the space again if one is needed."
                    )
                );
            }
        }
    }

    /// <summary>True for control characters, direction marks and zero-width spaces; not for the joiner inside emoji.</summary>
    private static bool IsInvisible(char c) =>
        c < ' '
        || c is >= '\u007F' and <= '\u009F'
        || c
            is '\u00AD'
                or '\u061C'
                or '\u200B'
                or '\u200E'
                or '\u200F'
                or '\u2028'
                or '\u2029'
                or '\u2060'
                or '\uFEFF'
        || c is >= '\u202A' and <= '\u202E'
        || c is >= '\u2066' and <= '\u2069';

    private static void FindWrongSpaces(
        SourceText source,
        int start,
        ReadOnlySpan<char> line,
        DiagnosticBag bag,
        List<int> tabs,
        ref char[]? copy
    )
    {
        var at = 0;
        while (
            at < line.Length
            && (line[at] is ' ' or '\t' || KeyboardCharacters.IsHardSpace(line[at]))
        )
        {
            at++;
        }

        var leading = line[..at];
        if (at < line.Length && leading.Contains('\t'))
        {
            var tab = start + leading.IndexOf('\t');
            bag.Add(
                YamlDiagnostics.Tab.At(
                    source.Span(tab, tab + 1),
                    "This line begins with a tab; only spaces may come before a field.",
                    "Replace the tab with spaces: two for each level."
                )
            );
            Blank(ref copy, source.Text, start, start + at);
            tabs.Add(start + at);
            return;
        }

        var hard = -1;
        for (var i = 0; i < leading.Length; i++)
        {
            if (KeyboardCharacters.IsHardSpace(leading[i]))
            {
                hard = i;
                break;
            }
        }

        hard = hard >= 0 ? hard : HardSpaceOfField(line, at);

        if (hard >= 0)
        {
            bag.Add(
                YamlDiagnostics.HardSpace.At(
                    source.Span(start + hard, start + hard + 1),
                    "There is a non-breaking space here instead of an ordinary one.",
                    "Delete it and press the space bar."
                )
            );
            for (var i = 0; i < Math.Max(hard + 1, at); i++)
            {
                if (KeyboardCharacters.IsHardSpace(line[i]))
                {
                    Blank(ref copy, source.Text, start + i, start + i + 1);
                }
            }
        }
    }

    /// <summary>The index of a non-breaking space after a dash or around the colon of a field; -1 for none.</summary>
    private static int HardSpaceOfField(ReadOnlySpan<char> line, int at)
    {
        if (at + 1 < line.Length && line[at] == '-' && KeyboardCharacters.IsHardSpace(line[at + 1]))
        {
            return at + 1;
        }

        var colon = line.IndexOf(':');
        if (colon <= at)
        {
            return -1;
        }

        var name = line[at..colon].TrimStart("- ");
        if (name.Length > 1 && KeyboardCharacters.IsHardSpace(name[^1]) && IsName(name[..^1]))
        {
            return colon - 1;
        }

        return
            colon + 1 < line.Length
            && IsName(name)
            && KeyboardCharacters.IsHardSpace(line[colon + 1])
            ? colon + 1
            : -1;
    }

    /// <summary>True for text that may be the name of a field.</summary>
    public static bool IsName(ReadOnlySpan<char> name) =>
        name.Length > 0 && name.IndexOfAnyExceptInRange('-', 'z') < 0;

    /// <summary>The indentation of the field that a block text of this line belongs to, or -1.</summary>
    private static int BlockIndent(ReadOnlySpan<char> line)
    {
        var trimmed = line.TrimEnd();
        var header = trimmed.Length - 1;
        while (header > 0 && (trimmed[header] is '+' or '-' || char.IsAsciiDigit(trimmed[header])))
        {
            header--;
        }

        if (header < 2 || trimmed[header] is not ('|' or '>'))
        {
            return -1;
        }

        var before = trimmed[..header].TrimEnd();
        if (before.Length == header || before.Length == 0 || before[^1] is not (':' or '-'))
        {
            return -1;
        }

        var at = 0;
        var column = 0;
        while (at < line.Length && line[at] is ' ' or '-' or '\t')
        {
            if (line[at] == '-' && (at + 1 == line.Length || line[at + 1] != ' '))
            {
                break;
            }

            column = line[at] == '-' ? at : column;
            at++;
        }

        return before[^1] == ':' ? at : column;
    }

    private static void Blank(ref char[]? copy, string text, int start, int end)
    {
        copy ??= text.ToCharArray();
        copy.AsSpan(start, end - start).Fill(' ');
    }
}
