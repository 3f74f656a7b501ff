using ReportGen.Core.Content.Values;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Sources;
using ReportGen.Core.Yaml;

namespace ReportGen.Core.Publishing;

/// <summary>
/// Adds a clearance to the text of a statement's file by inserting lines. Every other character stays as it
/// was, remarks and line ends included, so that the difference in a pull request is the sign-off and nothing else.
/// </summary>
public static class ClearanceEntry
{
    private const string Field = "clearances";

    /// <summary>The text with the entry; null when the file has a form that can't be added to (say so, and show <see cref="Lines"/>).</summary>
    /// <param name="path">The file, for positions.</param>
    /// <param name="text">Its text, without a byte order mark.</param>
    /// <param name="clearance">What to record.</param>
    public static string? AddTo(string path, string text, Clearance clearance)
    {
        var bag = new DiagnosticBag();
        if (
            YamlParser.Parse(new SourceText(path, text), bag) is not { IsPartial: false } document
            || document.Root is not YamlMapping root
            || text[root.Span.Start] == '{'
        )
        {
            return null;
        }

        var end = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        return root[Field] switch
        {
            null => AtEnd(text, clearance, end),
            YamlScalar { IsEmpty: true } => UnderName(text, root, clearance, end),
            YamlSequence list when text[list.Span.Start] == '[' => InBrackets(
                text,
                list,
                clearance,
                end
            ),
            YamlSequence { Items: [.., var last] } list => BehindLast(
                text,
                list,
                last,
                clearance,
                end
            ),
            _ => null,
        };
    }

    /// <summary>The entry as lines of YAML.</summary>
    /// <param name="clearance">What to record.</param>
    /// <param name="indent">The spaces before its dash.</param>
    /// <param name="lineEnd">Between the lines; none stands at the end.</param>
    public static string Lines(Clearance clearance, string indent, string lineEnd) =>
        string.Join(
            lineEnd,
            $"{indent}- role: {YamlSyntaxErrors.Quote(clearance.Role)}",
            $"{indent}  person: {YamlSyntaxErrors.Quote(clearance.Person)}",
            $"{indent}  date: {DateText.Write(clearance.Date)}",
            $"{indent}  digest: {clearance.Digest}"
        );

    private static string AtEnd(string text, Clearance clearance, string end)
    {
        var gap = text.Length == 0 || text[^1] is '\n' or '\r' ? "" : end;
        return $"{text}{gap}{Field}:{end}{Lines(clearance, "  ", end)}{end}";
    }

    private static string UnderName(string text, YamlMapping root, Clearance clearance, string end)
    {
        var name = root.Entries.First(static e => e.Key.Value == Field).Key.Span;
        return InsertBehindLine(text, name.End, Lines(clearance, "  ", end), end);
    }

    private static string InBrackets(
        string text,
        YamlSequence list,
        Clearance clearance,
        string end
    )
    {
        if (list.Items is [.., var last])
        {
            var entry =
                $"{{role: {YamlSyntaxErrors.Quote(clearance.Role)}, person: {YamlSyntaxErrors.Quote(clearance.Person)}, "
                + $"date: {DateText.Write(clearance.Date)}, digest: {clearance.Digest}}}";
            return text.Insert(last.Span.End, ", " + entry);
        }

        // The empty brackets make way for lines; spaces before them would be left at the end of the line.
        var (from, to) = (list.Span.Start, list.Span.End);
        if (LineEnd(text, to) == to)
        {
            while (text[from - 1] == ' ')
            {
                from--;
            }
        }

        return InsertBehindLine(
            text.Remove(from, to - from),
            from,
            Lines(clearance, "  ", end),
            end
        );
    }

    private static string? BehindLast(
        string text,
        YamlSequence list,
        YamlNode last,
        Clearance clearance,
        string end
    )
    {
        var start = LineStart(text, list.Items[0].Span.Start);
        var dash = text.IndexOf('-', start);
        var indent = text[start..dash];
        return indent.Trim(' ').Length > 0
            ? null
            : InsertBehindLine(text, last.Span.End, Lines(clearance, indent, end), end);
    }

    /// <summary>Puts lines behind the line that holds an offset.</summary>
    private static string InsertBehindLine(string text, int offset, string lines, string end) =>
        text.Insert(LineEnd(text, offset), end + lines);

    private static int LineStart(string text, int offset)
    {
        while (offset > 0 && text[offset - 1] is not ('\n' or '\r'))
        {
            offset--;
        }

        return offset;
    }

    private static int LineEnd(string text, int offset)
    {
        var at = text.AsSpan(offset).IndexOfAny('\r', '\n');
        return at < 0 ? text.Length : offset + at;
    }
}
