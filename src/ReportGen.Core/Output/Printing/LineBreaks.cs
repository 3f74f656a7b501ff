using System.Globalization;

namespace ReportGen.Core.Output.Printing;

/// <summary>
/// Finds where a line may end inside a word, by the classes of UAX #14. The caller handles spaces;
/// ranges of numbers ("2024–25") are kept whole; nothing is hyphenated.
/// </summary>
internal static class LineBreaks
{
    private const string Openers = "([{‘“«‹¿¡「『（［｛【〈《";
    private const string Closers =
        ")]}!?,.:;/'\"’”»›…%‰、。，．：；？！」』）］｝】〉》々ーぁぃぅぇぉっゃゅょァィゥェォッャュョ";
    private const string Glue = "\u00A0\u202F\u2007\u2060\uFEFF\u200D\u034F\u2011";

    /// <summary>True when a line may end between the characters at <paramref name="at"/> − 1 and <paramref name="at"/>, neither a space.</summary>
    public static bool IsAllowed(ReadOnlySpan<char> text, int at)
    {
        if (at <= 0 || at >= text.Length)
        {
            return false;
        }

        var before = text[at - 1];
        var after = text[at];
        if (before < 0x80 && after < 0x80 && char.IsAsciiLetterOrDigit(before))
        {
            return false;
        }

        if (before == '\u200B')
        {
            return true;
        }

        if (
            after == '\u200B'
            || char.IsLowSurrogate(after)
            || Glue.Contains(before, StringComparison.Ordinal)
            || Glue.Contains(after, StringComparison.Ordinal)
            || IsMark(after)
            || Closers.Contains(after, StringComparison.Ordinal)
            || Openers.Contains(before, StringComparison.Ordinal)
        )
        {
            return false;
        }

        return before switch
        {
            '-' or '\u2010' => at >= 2
                && char.IsLetterOrDigit(text[at - 2])
                && char.IsLetter(after),
            '\u2013' or '\u2014' => char.IsLetter(after),
            '/' => char.IsLetter(after) && at >= 2 && text[at - 2] != '/',
            _ => IsIdeograph(before) || IsIdeograph(after),
        };
    }

    /// <summary>True for combining marks, which belong to the character before them.</summary>
    public static bool IsMark(char c) =>
        c >= 0x300
        && CharUnicodeInfo.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.SpacingCombiningMark;

    private static bool IsIdeograph(char c) =>
        c >= 0x2E80
        && (
            c is >= '\u2E80' and <= '\u312F'
            || c is >= '\u3190' and <= '\u9FFF'
            || c is >= '\uAC00' and <= '\uD7A3'
            || c is >= '\uF900' and <= '\uFAFF'
            || c is >= '\uFF66' and <= '\uFF9D'
            || c is >= '\uD840' and <= '\uD888'
        );
}
