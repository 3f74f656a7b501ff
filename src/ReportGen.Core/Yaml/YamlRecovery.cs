namespace ReportGen.Core.Yaml;

/// <summary>Finds the part of a file to leave out after a syntax error so that the rest can be read.</summary>
internal static class YamlRecovery
{
    /// <summary>
    /// Returns the outermost list entry that contains an offset, else the field at the left margin that does.
    /// Null when there is nothing left to leave out.
    /// </summary>
    /// <param name="text">The text, with earlier errors blanked.</param>
    /// <param name="offset">An offset within the error.</param>
    /// <param name="tried">The start of the region left out last; when it comes up again, the whole field is left out.</param>
    public static (int Start, int End)? Around(string text, int offset, int tried)
    {
        var errorLine = LineStart(text, Math.Min(offset, text.Length));
        var top = errorLine;
        var item = -1;
        var itemIndent = int.MaxValue;
        for (var line = errorLine; ; line = LineStart(text, line - 1))
        {
            var indent = Indent(text, line);
            if (indent >= 0)
            {
                if (text[line + indent] == '-' && indent < itemIndent && !IsMark(text, line))
                {
                    (item, itemIndent) = (line, indent);
                }

                if (indent == 0 && text[line] != '-')
                {
                    top = line;
                    break;
                }
            }

            if (line == 0)
            {
                top = 0;
                break;
            }
        }

        var useItem = item >= 0 && item != tried;
        var start = useItem ? item : top;
        var limit = useItem ? itemIndent : 0;
        var end = NextLine(text, errorLine);
        while (end < text.Length)
        {
            var indent = Indent(text, end);
            var isSibling = indent >= 0 && indent <= limit;
            // A list may start as far left as the field it belongs to.
            if (isSibling && (useItem || text[end + indent] != '-'))
            {
                break;
            }

            end = NextLine(text, end);
        }

        return IsBlank(text, start, end) ? null : (start, end);
    }

    /// <summary>Replaces a region with spaces and keeps its line ends.</summary>
    public static string Blank(string text, int start, int end) =>
        string.Create(
            text.Length,
            (text, start, end),
            static (target, state) =>
            {
                state.text.CopyTo(target);
                for (var i = state.start; i < state.end; i++)
                {
                    if (target[i] is not ('\n' or '\r'))
                    {
                        target[i] = ' ';
                    }
                }
            }
        );

    /// <summary>The start of the line that contains an offset.</summary>
    public static int LineStart(string text, int offset)
    {
        while (offset > 0 && text[offset - 1] is not ('\n' or '\r'))
        {
            offset--;
        }

        return offset;
    }

    /// <summary>The number of spaces a line begins with, or -1 for an empty line or a comment.</summary>
    public static int Indent(string text, int lineStart)
    {
        var at = lineStart;
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at >= text.Length || text[at] is '\n' or '\r' or '#' ? -1 : at - lineStart;
    }

    private static bool IsMark(string text, int line) =>
        string.CompareOrdinal(text, line, "---", 0, 3) == 0;

    private static int NextLine(string text, int offset)
    {
        while (offset < text.Length && text[offset] != '\n')
        {
            offset++;
        }

        return Math.Min(offset + 1, text.Length);
    }

    private static bool IsBlank(string text, int start, int end) =>
        text.AsSpan(start, end - start).IsWhiteSpace();
}
