using System.Collections.Frozen;
using System.Text;

namespace ReportGen.Core.Output.Html;

/// <summary>
/// Removes the rules of a compact style sheet that can't apply to a page, because the page has no element or
/// class that they name. Whatever is not clearly such a rule stays.
/// </summary>
internal static class UnusedCssRules
{
    /// <param name="css">A style sheet written by <see cref="StyleSheet.Compact"/>.</param>
    /// <param name="body">The page's own markup, in which every tag and class is written out.</param>
    public static string LeftOut(string css, string body)
    {
        var text = new StringBuilder(css.Length);
        AppendRules(text, css, NamesIn(body));
        return text.ToString();
    }

    private static void AppendRules(
        StringBuilder text,
        ReadOnlySpan<char> css,
        FrozenSet<string> names
    )
    {
        while (!css.IsEmpty)
        {
            var open = IndexOf(css, '{', ';');
            if (open < 0 || css[open] == ';')
            {
                // A statement such as @import, or trailing text that is not a rule.
                var end = open < 0 ? css.Length : open + 1;
                text.Append(css[..end]);
                css = css[end..];
                continue;
            }

            var length = BlockLength(css[open..]);
            AppendRule(text, css[..open], css.Slice(open, length), names);
            css = css[(open + length)..];
        }
    }

    private static void AppendRule(
        StringBuilder text,
        ReadOnlySpan<char> selectors,
        ReadOnlySpan<char> block,
        FrozenSet<string> names
    )
    {
        if (selectors.StartsWith("@media") && block is ['{', .., '}'])
        {
            var inner = new StringBuilder();
            AppendRules(inner, block[1..^1], names);
            text.Append(selectors).Append('{').Append(inner).Append('}');
            return;
        }

        if (selectors.StartsWith('@') || selectors.Contains('\\'))
        {
            text.Append(selectors).Append(block);
            return;
        }

        var kept = 0;
        while (!selectors.IsEmpty)
        {
            var end = IndexOf(selectors, ',', ',');
            var selector = end < 0 ? selectors : selectors[..end];
            selectors = end < 0 ? [] : selectors[(end + 1)..];
            if (CanApply(selector, names))
            {
                text.Append(kept++ > 0 ? "," : "").Append(selector);
            }
        }

        if (kept > 0)
        {
            text.Append(block);
        }
    }

    /// <summary>True unless the selector names an element or a class, outside brackets, that the page lacks.</summary>
    private static bool CanApply(ReadOnlySpan<char> selector, FrozenSet<string> names)
    {
        var known = names.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < selector.Length; )
        {
            var start = i;
            switch (selector[i])
            {
                case '(' or '[':
                    i += BlockLength(selector[i..]);
                    continue;
                case '.' or ':' or '#':
                    i++;
                    break;
            }

            var name = i;
            while (
                i < selector.Length
                && (char.IsAsciiLetterOrDigit(selector[i]) || selector[i] is '-' or '_')
            )
            {
                i++;
            }

            var isClass = selector[start] == '.';
            var isElement = name == start && i > name;
            if ((isClass || isElement) && !known.Contains(selector[(isClass ? start : name)..i]))
            {
                return false;
            }

            i = i == start ? i + 1 : i;
        }

        return true;
    }

    /// <summary>The names of the page's elements, and those of its classes with a dot before them.</summary>
    private static FrozenSet<string> NamesIn(string body)
    {
        var names = new HashSet<string>(StringComparer.Ordinal) { "html", "head", "body" };
        for (
            var i = body.IndexOf('<', StringComparison.Ordinal);
            i >= 0;
            i = body.IndexOf('<', i + 1)
        )
        {
            var tag = body.AsSpan(i + 1);
            var end = tag.IndexOf('>');
            if (end <= 0 || !char.IsAsciiLetter(tag[0]))
            {
                continue;
            }

            tag = tag[..end];
            var space = tag.IndexOfAny(' ', '/');
            names.Add((space < 0 ? tag : tag[..space]).ToString());
            if (tag.IndexOf(" class=") is > 0 and var at)
            {
                AddClasses(names, tag[(at + 7)..]);
            }
        }

        return names.ToFrozenSet(StringComparer.Ordinal);
    }

    private static void AddClasses(HashSet<string> names, ReadOnlySpan<char> value)
    {
        value = value.StartsWith('"') ? value[1..] : value;
        var end = value.IndexOfAny('"', '>');
        value = end < 0 ? value : value[..end];
        foreach (var part in value.Split(' '))
        {
            names.Add($".{value[part]}");
        }
    }

    /// <summary>The index of the first of two signs outside strings and brackets; -1 when there is none.</summary>
    private static int IndexOf(ReadOnlySpan<char> css, char first, char second)
    {
        for (var i = 0; i < css.Length; )
        {
            if (css[i] == first || css[i] == second)
            {
                return i;
            }

            i += css[i] is '(' or '[' or '"' or '\'' ? BlockLength(css[i..]) : 1;
        }

        return -1;
    }

    /// <summary>The length of a block in brackets, or of a string, that begins here; never less than 1.</summary>
    private static int BlockLength(ReadOnlySpan<char> css)
    {
        if (css[0] is '"' or '\'')
        {
            var quote = 1;
            while (quote < css.Length && css[quote] != css[0])
            {
                quote += css[quote] == '\\' ? 2 : 1;
            }

            return Math.Min(quote + 1, css.Length);
        }

        var depth = 0;
        for (var i = 0; i < css.Length; )
        {
            switch (css[i])
            {
                case '(' or '[' or '{':
                    depth++;
                    break;
                case ')' or ']' or '}' when --depth == 0:
                    return i + 1;
                case '"' or '\'':
                    i += BlockLength(css[i..]) - 1;
                    break;
            }

            i++;
        }

        return css.Length;
    }
}
