using System.Text;

namespace ReportGen.Core.Templating.Engine;

/// <summary>
/// Writes plain text so that the Markdown reads back as the same text. White space is
/// collapsed to single spaces, as Markdown itself does.
/// </summary>
internal static class MarkdownEscape
{
    /// <summary>Escapes for the middle of a line.</summary>
    public static string Inline(string text) => Escape(text, atLineStart: false, inHeading: false);

    /// <summary>Escapes for a place within a line.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="atLineStart">True when only indentation, quotation or list markers precede it.</param>
    /// <param name="inHeading">True on a line that begins with <c>#</c>, where a final <c>#</c> would be dropped.</param>
    public static string Escape(string text, bool atLineStart, bool inHeading)
    {
        var words = Collapse(text, trimStart: atLineStart);
        if (words.AsSpan().IndexOfAny(Marked) < 0 && !(atLineStart && StartsBlock(words)))
        {
            return words;
        }

        var written = new StringBuilder(words.Length + 16);
        var markerEnd = atLineStart ? MarkerEnd(words) : -1;
        for (var i = 0; i < words.Length; i++)
        {
            if (i == markerEnd || NeedsBackslash(words, i, inHeading))
            {
                written.Append('\\');
            }

            written.Append(words[i]);
        }

        return written.ToString();
    }

    /// <summary>Encodes the address of a link: what would end or break it is percent-encoded.</summary>
    public static string LinkTarget(string address)
    {
        var written = new StringBuilder(address.Length + 8);
        foreach (var rune in address.Trim().EnumerateRunes())
        {
            if (
                rune.Value <= ' '
                || rune.Value == 127
                || "<>()\"\\|`{}[]^*_~".Contains((char)Math.Min(rune.Value, 0xFFFF))
            )
            {
                Percent(rune, written);
            }
            else
            {
                written.Append(rune.ToString());
            }
        }

        return written.ToString();
    }

    /// <summary>Escapes for the inside of a double-quoted YAML scalar on one line.</summary>
    public static string Quoted(string text) =>
        Collapse(text, trimStart: true)
            .TrimEnd(' ')
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal);

    /// <summary>An inline code span that contains exactly this text.</summary>
    public static string Code(string text)
    {
        var words = Collapse(text, trimStart: true).TrimEnd(' ');
        if (words.Length == 0)
        {
            return "";
        }

        var fence = new string('`', LongestRun(words) + 1);
        var pad = words[0] == '`' || words[^1] == '`' ? " " : "";
        return $"{fence}{pad}{words}{pad}{fence}";
    }

    /// <summary>Collapses every run of white space to one space and drops control characters.</summary>
    public static string Collapse(string text, bool trimStart)
    {
        if (IsCollapsed(text, trimStart))
        {
            return text;
        }

        var written = new StringBuilder(text.Length);
        var isSpace = trimStart;
        foreach (var c in text)
        {
            if (
                c is ' ' or '\t' or '\n' or '\r' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029'
            )
            {
                if (!isSpace)
                {
                    written.Append(' ');
                }

                isSpace = true;
            }
            else if (!char.IsControl(c))
            {
                written.Append(c);
                isSpace = false;
            }
        }

        return written.ToString();
    }

    private static bool IsCollapsed(string text, bool trimStart)
    {
        var isSpace = trimStart;
        foreach (var c in text)
        {
            if ((c == ' ' && isSpace) || char.IsControl(c) || c is '\u2028' or '\u2029')
            {
                return false;
            }

            isSpace = c == ' ';
        }

        return true;
    }

    private static readonly System.Buffers.SearchValues<char> Marked =
        System.Buffers.SearchValues.Create("\\`*_[]{}<>|~#&!@:.$");

    private static bool NeedsBackslash(string text, int i, bool inHeading)
    {
        var next = i + 1 < text.Length ? text[i + 1] : '\0';
        switch (text[i])
        {
            case '\\' or '`' or '*' or '[' or ']' or '{' or '}' or '<' or '|' or '~' or '$':
                return true;
            case '_':
                return i == 0
                    || next == '\0'
                    || !char.IsLetterOrDigit(text[i - 1])
                    || !char.IsLetterOrDigit(next);
            case '#':
                return inHeading;
            case '&':
                return next is '\0' or '#' || char.IsAsciiLetter(next);
            case '!':
                return next == '\0';
            // An address in a text is not a link: only the function link and source notes write links.
            case ':':
                return next == '/';
            case '.':
                return IsWww(text, i);
            case '@':
                return true;
            default:
                return false;
        }
    }

    private static bool IsWww(string text, int dot) =>
        dot >= 3 && text.AsSpan(dot - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase);

    private static bool StartsBlock(string words) => MarkerEnd(words) >= 0;

    /// <summary>The index of the character to escape so that the start of a line does not open a block; -1 when there is none.</summary>
    private static int MarkerEnd(string words)
    {
        if (words.Length == 0)
        {
            return -1;
        }

        if (words[0] is '#' or '>' or '+' or '-' or '=' or ':' or '%' or '^')
        {
            return 0;
        }

        // "12." and "a." and "iv)" open lists.
        var i = 0;
        while (i < words.Length && i < 10 && char.IsAsciiLetterOrDigit(words[i]))
        {
            i++;
        }

        return i > 0 && i < words.Length && words[i] is '.' or ')' ? i : -1;
    }

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private static void Percent(Rune rune, StringBuilder target)
    {
        Span<byte> bytes = stackalloc byte[4];
        var count = rune.EncodeToUtf8(bytes);
        for (var i = 0; i < count; i++)
        {
            target
                .Append('%')
                .Append(bytes[i].ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
