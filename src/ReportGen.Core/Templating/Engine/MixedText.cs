using System.Globalization;

namespace ReportGen.Core.Templating.Engine;

/// <summary>
/// Sentences made of words and of Markdown (words that are marked as another language, say). Words by themselves
/// stay words, so that they are escaped for wherever they land.
/// </summary>
internal static class MixedText
{
    /// <summary>A sentence with values in the places {0}, {1}…: words, or Markdown where a value is.</summary>
    /// <param name="sentence">Words with places.</param>
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

    /// <summary>Parts one after the other, with something between them.</summary>
    public static object Join(string separator, IReadOnlyList<object> parts)
    {
        var plain = string.Join(separator, parts.Select(PlainOf));
        return parts.Any(static p => p is MarkdownText)
            ? new MarkdownText(string.Join(separator, parts.Select(Inline)), plain)
            : plain;
    }

    /// <summary>With one full stop at the end, unless it ends with another mark of a sentence's end.</summary>
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
            // Of two full stops one may stand within the marked words, the other behind them.
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
