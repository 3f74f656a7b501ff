namespace ReportGen.Core.Templating.Engine;

/// <summary>Where on a line of Markdown the next value is inserted.</summary>
internal enum InsertionContext
{
    /// <summary>At the start of a paragraph, list item or quotation.</summary>
    LineStart,

    /// <summary>Within a line: paragraph, table cell, link text, emphasis.</summary>
    Inline,

    /// <summary>Within a heading.</summary>
    Heading,

    /// <summary>Within the round brackets of a link.</summary>
    LinkTarget,

    /// <summary>Between backticks.</summary>
    InlineCode,

    /// <summary>Within a fenced block of code.</summary>
    CodeBlock,

    /// <summary>A value of front matter or of a chart, to be written as a whole quoted scalar.</summary>
    YamlValue,

    /// <summary>Inside the quotation marks of such a value.</summary>
    YamlQuoted,
}

/// <summary>Finds the context from the line so far.</summary>
internal static class InsertionContexts
{
    /// <summary>The context after a line outside front matter and fences.</summary>
    public static InsertionContext OfLine(ReadOnlySpan<char> line)
    {
        var rest = AfterMarkers(line);
        if (rest.IsEmpty)
        {
            return InsertionContext.LineStart;
        }

        if (IsInCode(rest))
        {
            return InsertionContext.InlineCode;
        }

        if (IsInTarget(rest))
        {
            return InsertionContext.LinkTarget;
        }

        return IsHeading(rest) ? InsertionContext.Heading : InsertionContext.Inline;
    }

    /// <summary>The context after a line of YAML.</summary>
    public static InsertionContext OfYaml(ReadOnlySpan<char> line)
    {
        var isQuoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\' && isQuoted)
            {
                i++;
            }
            else if (line[i] == '"')
            {
                isQuoted = !isQuoted;
            }
        }

        return isQuoted ? InsertionContext.YamlQuoted : InsertionContext.YamlValue;
    }

    /// <summary>What follows the indentation and the quotation, list and task markers of a line.</summary>
    private static ReadOnlySpan<char> AfterMarkers(ReadOnlySpan<char> line)
    {
        while (true)
        {
            var rest = line.TrimStart(" \t");
            var length = MarkerLength(rest);
            if (length == 0)
            {
                return rest;
            }

            line = rest[length..];
        }
    }

    private static int MarkerLength(ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty)
        {
            return 0;
        }

        if (rest[0] == '>')
        {
            return 1;
        }

        if (rest[0] is '-' or '*' or '+' && rest.Length > 1 && rest[1] == ' ')
        {
            return 2;
        }

        if (rest is ['[', ' ' or 'x' or 'X', ']', ' ', ..])
        {
            return 4;
        }

        var digits = 0;
        while (digits < rest.Length && char.IsAsciiDigit(rest[digits]))
        {
            digits++;
        }

        return
            digits is > 0 and < 10
            && digits + 1 < rest.Length
            && rest[digits] is '.' or ')'
            && rest[digits + 1] == ' '
            ? digits + 2
            : 0;
    }

    private static bool IsHeading(ReadOnlySpan<char> rest)
    {
        var marks = 0;
        while (marks < rest.Length && rest[marks] == '#')
        {
            marks++;
        }

        return marks is > 0 and < 7 && (marks == rest.Length || rest[marks] == ' ');
    }

    private static bool IsInCode(ReadOnlySpan<char> rest)
    {
        var open = 0;
        for (var i = 0; i < rest.Length; i++)
        {
            if (rest[i] == '\\' && open == 0)
            {
                i++;
                continue;
            }

            if (rest[i] != '`')
            {
                continue;
            }

            var run = 1;
            while (i + run < rest.Length && rest[i + run] == '`')
            {
                run++;
            }

            open =
                open == 0 ? run
                : open == run ? 0
                : open;
            i += run - 1;
        }

        return open != 0;
    }

    private static bool IsInTarget(ReadOnlySpan<char> rest)
    {
        var open = rest.LastIndexOf("](");
        return open >= 0 && rest[(open + 2)..].IndexOf(')') < 0;
    }
}
