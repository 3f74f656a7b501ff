using System.Text;

namespace ReportGen.Core.Output.Html;

/// <summary>Shortens style sheets without changing their meaning, as every page carries a copy.</summary>
internal static class StyleSheet
{
    /// <summary>
    /// Removes comments and unnecessary white space. Strings, unquoted addresses and escapes stay unchanged
    /// (CSS Syntax Module Level 3).
    /// </summary>
    public static string Compact(string css)
    {
        var text = new StringBuilder(css.Length);
        for (var i = 0; i < css.Length; )
        {
            var c = css[i];
            if (char.IsWhiteSpace(c) || IsComment(css, i))
            {
                i = EndOfSpace(css, i);
                if (text.Length > 0 && i < css.Length && IsNeeded(text[^1], css[i]))
                {
                    text.Append(' ');
                }

                continue;
            }

            if (c == '}' && text.Length > 0 && text[^1] == ';')
            {
                text.Length--;
            }

            var end = EndOfToken(css, i);
            text.Append(css, i, end - i);
            i = end;
        }

        return text.ToString();
    }

    private static bool IsComment(string css, int at) =>
        string.CompareOrdinal(css, at, "/*", 0, 2) == 0;

    /// <summary>The end of the white space and comments that begin here.</summary>
    private static int EndOfSpace(string css, int at)
    {
        while (at < css.Length)
        {
            if (IsComment(css, at))
            {
                var end = css.IndexOf("*/", at + 2, StringComparison.Ordinal);
                at = end < 0 ? css.Length : end + 2;
            }
            else if (char.IsWhiteSpace(css[at]))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    /// <summary>
    /// True when the space between two signs has a meaning: always, unless one of them separates rules, declarations or
    /// selectors by itself. It stays before a colon ("a :hover" is not "a:hover") and around plus and minus ("calc(1em + 2px)").
    /// </summary>
    private static bool IsNeeded(char before, char after) =>
        before is not ('{' or '}' or ';' or ',' or ':' or '>')
        && after is not ('{' or '}' or ';' or ',' or '>');

    /// <summary>The end of a string, an unquoted address or an escape that begins here; otherwise the end of this one character.</summary>
    private static int EndOfToken(string css, int at)
    {
        var c = css[at];
        if (c == '\\')
        {
            return Math.Min(at + 2, css.Length);
        }

        if (c is '"' or '\'')
        {
            var end = at + 1;
            while (end < css.Length && css[end] != c)
            {
                end += css[end] == '\\' ? 2 : 1;
            }

            return Math.Min(end + 1, css.Length);
        }

        var isAddress =
            string.Compare(css, at, "url(", 0, 4, StringComparison.OrdinalIgnoreCase) == 0;
        if (isAddress && at + 4 < css.Length && css[at + 4] is not ('"' or '\''))
        {
            var end = css.IndexOf(')', at);
            return end < 0 ? css.Length : end + 1;
        }

        return at + 1;
    }
}
