using System.Text;

namespace ReportGen.Core.Output.Reporting;

/// <summary>Words that anybody may have typed, put into Markdown so that they are shown as they are.</summary>
public static class MarkdownWords
{
    /// <summary>The words for a cell of a table: on one line, no character with a meaning of its own.</summary>
    /// <remarks>Nobody is called by an @ in them: an empty comment stands behind it.</remarks>
    public static string InCell(string words)
    {
        var cell = new StringBuilder(words.Length + 16);
        for (var i = 0; i < words.Length; i++)
        {
            switch (words[i])
            {
                case '\r' when i + 1 < words.Length && words[i + 1] == '\n':
                    break;
                case '\r' or '\n':
                    cell.Append("<br>");
                    break;
                case '@':
                    cell.Append("@<!-- -->");
                    break;
                case '&':
                    cell.Append("&amp;");
                    break;
                case '<':
                    cell.Append("&lt;");
                    break;
                case '\\'
                or '`'
                or '*'
                or '_'
                or '['
                or ']'
                or '|'
                or '~'
                or '#'
                or '$'
                or '>'
                or '!':
                    cell.Append('\\').Append(words[i]);
                    break;
                case < ' ':
                    cell.Append(' ');
                    break;
                default:
                    cell.Append(words[i]);
                    break;
            }
        }

        return cell.ToString().Trim();
    }
}
