using System.Globalization;

namespace ReportGen.Core.Templating.Engine;

/// <summary>
/// Sentences composed of plain words and of Markdown (words marked as another language, say). Plain words stay
/// plain, so that they are escaped for the context in which they are inserted.
/// </summary>
internal static class MixedText
{
    /// <summary>Fills the placeholders {0}, {1}… of a sentence; the result is Markdown when any value is.</summary>
    /// <param name="sentence">Words with placeholders.</param>
    /// <param name="values">Strings or <see cref="MarkdownText"/>.</param>
    public static object Fill(string sentence, params ReadOnlySpan<object> values)
    {
        var isMarkdown = false;
        foreach (var value in values)
        {
            isMarkdown |= value is MarkdownText;
        }

        var (markdown, plain) = (isMarkdown ? MarkdownEscape.Inline(sentence) : "", sentence);
        for (var i = 0; i < values.Length; i++)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{{{i}}}");
            plain = plain.Replace(place, PlainOf(values[i]), StringComparison.Ordinal);
            if (isMarkdown)
            {
                var mark = string.Create(CultureInfo.InvariantCulture, $"\\{{{i}\\}}");
                markdown = markdown.Replace(mark, Inline(values[i]), StringComparison.Ordinal);
            }
        }

        return isMarkdown ? new MarkdownText(markdown, plain) : plain;
    }

    /// <summary>Joins parts with a separator.</summary>
    public static object Join(string separator, IReadOnlyList<object> parts)
    {
        var plain = string.Join(separator, parts.Select(PlainOf));
        return parts.Any(static p => p is MarkdownText)
            ? new MarkdownText(string.Join(separator, parts.Select(Inline)), plain)
            : plain;
    }

    /// <summary>Ends a sentence with one full stop, unless it ends with another closing mark.</summary>
    public static object Stop(object sentence)
    {
        var plain = PlainOf(sentence).TrimEnd();
        var ended =
            plain.EndsWith("..", StringComparison.Ordinal) ? plain[..^1]
            : plain is [.., '.' or '!' or '?'] ? plain
            : plain + ".";
        return sentence switch
        {
            MarkdownText { Markdown: var markdown } when ended.Length > plain.Length =>
                new MarkdownText(markdown + ".", ended),
            // Of two full stops, one may be within the marked words and the other after them.
            MarkdownText { Markdown: [.. var markdown, '.'] } when ended.Length < plain.Length =>
                new MarkdownText(markdown, ended),
            MarkdownText => sentence,
            _ => ended,
        };
    }

    private static string PlainOf(object value) =>
        value is MarkdownText text ? text.Plain : (string)value;

    private static string Inline(object value) =>
        value is MarkdownText text
            ? MarkdownFlattener.Flatten(text.Flat ?? text.Markdown, isCell: false)
            : MarkdownEscape.Inline((string)value);
}
