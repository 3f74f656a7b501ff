using System.Globalization;
using System.Text;

namespace ReportGen.Core.Rules.Text;

/// <summary>Words in the form in which they are compared: folded, without punctuation at their ends.</summary>
internal static class ComparableWords
{
    /// <summary>The words of a text, folded. Everything but letters and digits separates words.</summary>
    internal static List<string> Folded(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var folded = TextFolding.Of(text);
        for (var i = 0; i < folded.Length; i++)
        {
            var c = folded[i];
            var isInside =
                c == '\''
                && word.Length > 0
                && i + 1 < folded.Length
                && char.IsLetter(folded[i + 1]);
            if (IsWordPart(c) || isInside)
            {
                word.Append(c);
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }

    /// <summary>The words of a text separated by white space alone, folded, without punctuation at their ends.</summary>
    internal static List<string> BySpace(string text)
    {
        var words = new List<string>();
        var folded = TextFolding.Of(text);
        foreach (var part in folded.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var (start, end) = (0, part.Length);
            while (start < end && !IsWordPart(part[start]))
            {
                start++;
            }

            while (end > start && !IsWordPart(part[end - 1]))
            {
                end--;
            }

            if (end > start)
            {
                words.Add(part[start..end]);
            }
        }

        return words;
    }

    private static bool IsWordPart(char c) =>
        c < 0x80
            ? char.IsAsciiLetterOrDigit(c)
            : char.IsLetterOrDigit(c)
                || char.IsSurrogate(c)
                || char.GetUnicodeCategory(c)
                    is UnicodeCategory.NonSpacingMark
                        or UnicodeCategory.SpacingCombiningMark;
}
