using System.Globalization;
using System.Text;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Sources;

/// <summary>
/// Prints a diagnostic as plain lines: place, severity, code and message; the source line with marks
/// below the mistake; the hint; related places.
/// </summary>
public static class DiagnosticPrinter
{
    /// <summary>The maximum width of an excerpt, in columns; a longer line is shown around the mistake.</summary>
    private const int MaximumWidth = 100;

    /// <summary>Prints one diagnostic.</summary>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <param name="source">Returns the text of a file, or null when there is none (then no line is shown).</param>
    /// <returns>Lines without line ends.</returns>
    public static IReadOnlyList<string> Print(
        Diagnostic diagnostic,
        Func<string, SourceText?> source
    )
    {
        var lines = new List<string>(5);
        var text = source(diagnostic.Span.Path);
        lines.Add(
            $"{Place(diagnostic.Span, text)}: {Word(diagnostic.Severity)} {diagnostic.Code.Id}: {diagnostic.Message}"
        );
        lines.AddRange(Excerpt(diagnostic.Span, text));

        if (diagnostic.Hint is { } hint)
        {
            lines.Add($"  hint: {hint}");
        }

        foreach (var related in diagnostic.Related)
        {
            lines.Add($"  see {Place(related.Span, source(related.Span.Path))}: {related.Note}");
        }

        return lines;
    }

    /// <summary>path:line:column, or the path alone when the file can't be shown.</summary>
    public static string Place(SourceSpan span, SourceText? text)
    {
        if (text is null)
        {
            return span.Path;
        }

        var (line, column) = text.Locate(span.Start);
        return string.Create(CultureInfo.InvariantCulture, $"{span.Path}:{line}:{column}");
    }

    /// <summary>The word for a severity.</summary>
    public static string Word(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "notice",
        };

    /// <summary>
    /// The source line with its number, and marks below the mistake; empty when there is no line to show.
    /// The marks line up with the mistake in a terminal, whatever the widths of the characters.
    /// </summary>
    /// <param name="span">The place of the mistake; of several lines the first is shown.</param>
    /// <param name="text">The file, or null when it can't be shown.</param>
    public static IReadOnlyList<string> Excerpt(SourceSpan span, SourceText? text)
    {
        if (text is null || text.Text.Length == 0 || IsWholeFile(span))
        {
            return [];
        }

        var (number, column) = text.Locate(span.Start);
        var line = text.Line(number);
        var start = Math.Min(column - 1, line.Length);
        var end = Math.Clamp(start + span.Length, start, line.Length);
        var (from, to) = Window(line, start);
        end = Math.Min(end, to);

        var label = number.ToString(CultureInfo.InvariantCulture).PadLeft(4);
        var shown = new StringBuilder(label).Append(" | ");
        var marks = new StringBuilder(new string(' ', label.Length)).Append(" | ");
        if (from > 0)
        {
            shown.Append('…');
            marks.Append(' ');
        }

        foreach (var rune in line.AsSpan(from, start - from).EnumerateRunes())
        {
            Append(shown, rune);
            // The terminal decides the width of a tab, so both lines have one.
            marks.Append(rune.Value == '\t' ? '\t' : ' ', rune.Value == '\t' ? 1 : Width(rune));
        }

        var width = 0;
        foreach (var rune in line.AsSpan(start, end - start).EnumerateRunes())
        {
            width += Width(rune);
        }

        marks.Append('^', Math.Max(1, width));
        foreach (var rune in line.AsSpan(start, to - start).EnumerateRunes())
        {
            Append(shown, rune);
        }

        if (to < line.Length)
        {
            shown.Append('…');
        }

        return [shown.ToString().TrimEnd(), marks.ToString()];
    }

    private static bool IsWholeFile(SourceSpan span) => span is { Start: 0, End: 0 };

    /// <summary>The part of a long line to show, so that the mistake is visible.</summary>
    private static (int From, int To) Window(string line, int at)
    {
        if (line.Length <= MaximumWidth)
        {
            return (0, line.Length);
        }

        var from = Math.Clamp(at - (MaximumWidth / 2), 0, line.Length - MaximumWidth);
        var to = from + MaximumWidth;
        // Never split a surrogate pair.
        from -= from > 0 && char.IsLowSurrogate(line[from]) ? 1 : 0;
        to += to < line.Length && char.IsLowSurrogate(line[to]) ? 1 : 0;
        return (from, to);
    }

    /// <summary>Shows control characters and direction marks, which would garble a terminal, as a box.</summary>
    private static void Append(StringBuilder line, Rune rune)
    {
        var isControl =
            rune.Value != '\t'
            && (
                Rune.IsControl(rune)
                || rune.Value
                    is (>= 0x202A and <= 0x202E)
                        or (>= 0x2066 and <= 0x2069)
                        or 0x200B
                        or 0x2028
                        or 0x2029
                        or 0x2060
                        or 0xFEFF
            );
        if (isControl)
        {
            line.Append('□');
        }
        else
        {
            line.Append(rune.ToString());
        }
    }

    /// <summary>Columns on a terminal: 2 for emoji and East Asian characters, 0 for combining marks.</summary>
    private static int Width(Rune rune)
    {
        var value = rune.Value;
        if (value < 0x300)
        {
            return 1;
        }

        if (
            value is 0x200D or (>= 0xFE00 and <= 0xFE0F)
            || Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.NonSpacingMark
                    or UnicodeCategory.EnclosingMark
        )
        {
            return 0;
        }

        var isWide =
            IsSymbolBlockEmoji(value)
            || value
                is (>= 0x1100 and <= 0x115F)
                    or (>= 0x2E80 and <= 0xA4CF)
                    or (>= 0xAC00 and <= 0xD7A3)
                    or (>= 0xF900 and <= 0xFAFF)
                    or (>= 0xFE30 and <= 0xFE6F)
                    or (>= 0xFF00 and <= 0xFF60)
                    or (>= 0xFFE0 and <= 0xFFE6)
                    or (>= 0x1F300 and <= 0x1FAFF)
                    or (>= 0x20000 and <= 0x3FFFD);
        return isWide ? 2 : 1;
    }

    /// <summary>Emoji in the blocks of symbols below U+3000, which are otherwise one column wide (UTS 51, Emoji_Presentation).</summary>
    private static bool IsSymbolBlockEmoji(int value) =>
        value
            is 0x231A
                or 0x231B
                or (>= 0x23E9 and <= 0x23EC)
                or 0x23F0
                or 0x23F3
                or 0x25FD
                or 0x25FE
                or 0x2614
                or 0x2615
                or (>= 0x2648 and <= 0x2653)
                or 0x267F
                or 0x2693
                or 0x26A1
                or 0x26AA
                or 0x26AB
                or 0x26BD
                or 0x26BE
                or 0x26C4
                or 0x26C5
                or 0x26CE
                or 0x26D4
                or 0x26EA
                or 0x26F2
                or 0x26F3
                or 0x26F5
                or 0x26FA
                or 0x26FD
                or 0x2705
                or 0x270A
                or 0x270B
                or 0x2728
                or 0x274C
                or 0x274E
                or (>= 0x2753 and <= 0x2755)
                or 0x2757
                or (>= 0x2795 and <= 0x2797)
                or 0x27B0
                or 0x27BF
                or 0x2B1B
                or 0x2B1C
                or 0x2B50
                or 0x2B55;
}
