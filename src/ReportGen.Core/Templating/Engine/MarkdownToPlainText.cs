using System.Text;

namespace ReportGen.Core.Templating.Engine;

/// <summary>Reduces Markdown written by officials to plain words, for front matter, charts and counting.</summary>
internal static class MarkdownToPlainText
{
    /// <summary>The words on one line, without the mark-up of emphasis, links and notes.</summary>
    public static string Of(string markdown)
    {
        var flat = MarkdownFlattener.Flatten(markdown, isCell: false);
        if (flat.AsSpan().IndexOfAny("\\*_[`") < 0)
        {
            return flat;
        }

        var words = new StringBuilder(flat.Length);
        for (var i = 0; i < flat.Length; i++)
        {
            switch (flat[i])
            {
                case '\\'
                    when i + 1 < flat.Length
                        && (char.IsPunctuation(flat[i + 1]) || char.IsSymbol(flat[i + 1])):
                    words.Append(flat[++i]);
                    break;
                case '['
                    when i + 1 < flat.Length
                        && flat[i + 1] == '^'
                        && flat.IndexOf(']', i) is > 0 and var end:
                    i = end;
                    break;
                case ']'
                    when i + 1 < flat.Length
                        && flat[i + 1] == '('
                        && flat.IndexOf(')', i) is > 0 and var close:
                    i = close;
                    break;
                case '*' or '`' or '[' or ']':
                    break;
                case '_'
                    when i == 0
                        || i + 1 == flat.Length
                        || !char.IsLetterOrDigit(flat[i - 1])
                        || !char.IsLetterOrDigit(flat[i + 1]):
                    break;
                default:
                    words.Append(flat[i]);
                    break;
            }
        }

        return words.ToString();
    }
}
