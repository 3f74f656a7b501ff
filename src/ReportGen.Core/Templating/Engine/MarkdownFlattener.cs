using System.Text;

namespace ReportGen.Core.Templating.Engine;

/// <summary>Puts Markdown blocks on one line, for a table cell, a heading or the middle of a sentence.</summary>
internal static class MarkdownFlattener
{
    /// <summary>Joins paragraphs with a space and list items with a semicolon.</summary>
    /// <param name="markdown">Blocks or inline text.</param>
    /// <param name="isCell">True to escape what would end a table cell.</param>
    /// <returns>One line; the same string when there was nothing to do.</returns>
    public static string Flatten(string markdown, bool isCell)
    {
        var hasBreaks = markdown.Contains('\n', StringComparison.Ordinal);
        if (!hasBreaks && (!isCell || !markdown.Contains('|', StringComparison.Ordinal)))
        {
            return markdown;
        }

        var flat = hasBreaks ? Join(markdown) : markdown;
        return isCell ? WithoutBars(flat) : flat;
    }

    private static string Join(string markdown)
    {
        var flat = new StringBuilder(markdown.Length);
        var wasItem = false;
        foreach (var range in markdown.AsSpan().Split('\n'))
        {
            var line = markdown.AsSpan()[range].Trim();
            if (line.IsEmpty)
            {
                continue;
            }

            var rest = WithoutMarker(line, out var isItem);
            if (flat.Length > 0)
            {
                flat.Append(isItem && wasItem && flat[^1] is not (';' or '.') ? "; " : " ");
            }

            flat.Append(rest.TrimEnd('\\').TrimEnd());
            wasItem = isItem || wasItem;
        }

        return flat.ToString();
    }

    private static ReadOnlySpan<char> WithoutMarker(ReadOnlySpan<char> line, out bool isItem)
    {
        isItem = line is ['-' or '*' or '+', ' ', ..];
        if (isItem)
        {
            return line[2..].TrimStart();
        }

        var digits = 0;
        while (digits < line.Length && char.IsAsciiDigit(line[digits]))
        {
            digits++;
        }

        isItem =
            digits > 0
            && digits + 1 < line.Length
            && line[digits] is '.' or ')'
            && line[digits + 1] == ' ';
        return isItem ? line[(digits + 2)..].TrimStart() : line.TrimStart("#> ");
    }

    private static string WithoutBars(string line)
    {
        var cell = new StringBuilder(line.Length + 4);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\' && i + 1 < line.Length)
            {
                cell.Append(line[i]).Append(line[++i]);
            }
            else
            {
                cell.Append(line[i] == '|' ? "\\|" : line[i].ToString());
            }
        }

        return cell.ToString();
    }
}
