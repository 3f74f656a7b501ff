using System.Text;

namespace ReportGen.Core.Output.Reporting;

/// <summary>
/// Escapes plain words so that GitHub shows them unchanged: without mark-up, without an @ that mentions somebody, and
/// without a number that links to a pull request. GitHub looks for @, # and addresses after parsing the Markdown, when
/// a backslash is no longer visible, so an empty comment breaks them up.
/// </summary>
public static class GitHubMarkdown
{
    private const string Gap = "<!-- -->";

    /// <summary>Escapes words for a table cell; line breaks are preserved.</summary>
    public static string InCell(string words) =>
        string.Join("<br>", words.Trim().ReplaceLineEndings("\n").Split('\n').Select(InLine));

    /// <summary>Escapes words on one line.</summary>
    public static string InLine(string words)
    {
        var text = new StringBuilder(words.Length + 16);
        for (var i = 0; i < words.Length; i++)
        {
            var c = words[i];
            switch (c)
            {
                case '@' or '#':
                    text.Append('\\').Append(c).Append(Gap);
                    break;
                case ':' when IsInName(words, i + 1):
                    // https://…, and the name of an emoji between colons.
                    text.Append(c).Append(Gap);
                    break;
                case '.' when IsAfter(words, i, "www") || IsAfter(words, i, "WWW"):
                    text.Append(c).Append(Gap);
                    break;
                case '-' when IsAfter(words, i, "GH") || IsAfter(words, i, "gh"):
                    text.Append(c).Append(Gap);
                    break;
                case '&':
                    text.Append("&amp;");
                    break;
                case '<':
                    text.Append("&lt;");
                    break;
                case '>':
                    text.Append("&gt;");
                    break;
                case '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '$' or '!':
                    text.Append('\\').Append(c);
                    break;
                case '+' or '-' or '=' when i == 0:
                    text.Append('\\').Append(c);
                    break;
                case '.' or ')' when i > 0 && IsNumber(words.AsSpan(0, i)):
                    text.Append('\\').Append(c);
                    break;
                case var _ when char.IsControl(c) || c is '\u2028' or '\u2029':
                    text.Append(' ');
                    break;
                case var _ when IsTurn(c):
                    // Direction marks would garble the text around them.
                    text.Append('□');
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }

        return Unhashed(text.ToString().Trim());
    }

    /// <summary>Escapes the words of a message, in which backticks mark text to type.</summary>
    public static string OfMessage(string message)
    {
        var parts = message.Split('`');
        if (parts.Length % 2 == 0)
        {
            return InLine(message);
        }

        var text = new StringBuilder();
        for (var i = 0; i < parts.Length; i++)
        {
            var edge = parts[i].Length - parts[i].TrimStart().Length;
            text.Append(i % 2 == 1 ? Code(parts[i]) : parts[i][..edge] + InLine(parts[i]));
            text.Append(i % 2 == 0 && parts[i].Length > edge && parts[i].EndsWith(' ') ? " " : "");
        }

        return text.ToString();
    }

    /// <summary>Puts words between backticks, for the names of files and commands.</summary>
    public static string Code(string words)
    {
        var fence = "`";
        while (words.Contains(fence, StringComparison.Ordinal))
        {
            fence += "`";
        }

        var isEdge = words.StartsWith('`') || words.EndsWith('`');
        var line = words.Replace('\n', ' ').Replace('\r', ' ');
        return isEdge ? $"{fence} {line} {fence}" : fence + line + fence;
    }

    private static bool IsInName(string words, int next) =>
        next < words.Length
        && (char.IsAsciiLetter(words[next]) || words[next] is '/' or '+' or '-');

    private static bool IsAfter(string words, int at, string name) =>
        at >= name.Length
        && words.AsSpan(at - name.Length, name.Length).SequenceEqual(name)
        && (at == name.Length || !char.IsLetterOrDigit(words[at - name.Length - 1]));

    private static bool IsNumber(ReadOnlySpan<char> words) =>
        words.Length <= 9 && !words.ContainsAnyExceptInRange('0', '9');

    private static bool IsTurn(char c) =>
        c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>Breaks up seven or more hexadecimal digits with a letter among them, which would become a link to a commit.</summary>
    private static string Unhashed(string text)
    {
        var parted = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; )
        {
            var end = i;
            while (end < text.Length && char.IsAsciiHexDigitLower(text[end]))
            {
                end++;
            }

            var isWord =
                (i == 0 || !char.IsLetterOrDigit(text[i - 1]))
                && (end == text.Length || !char.IsLetterOrDigit(text[end]));
            if (end - i >= 7 && isWord)
            {
                parted.Append(text, i, 4).Append(Gap).Append(text, i + 4, end - i - 4);
            }
            else
            {
                end = Math.Max(end, i + 1);
                parted.Append(text, i, end - i);
            }

            i = end;
        }

        return parted.ToString();
    }
}
