using System.Globalization;
using NodaTime;
using ReportGen.Core.Content.Values;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;
using ReportGen.Core.Yaml;

namespace ReportGen.Core.Content.Editing;

/// <summary>
/// Inserts an entry into a list of a YAML file. Every other character stays, comments and line ends included, so
/// that the difference in a pull request is the entry and nothing else.
/// </summary>
public sealed class ListEntryInsertion
{
    private readonly SourceText file;
    private readonly YamlMapping owner;
    private readonly string list;

    /// <summary>Prepares an insertion; the list need not exist yet.</summary>
    /// <param name="file">The file.</param>
    /// <param name="owner">The mapping that holds the list.</param>
    /// <param name="list">The list's name.</param>
    internal ListEntryInsertion(SourceText file, YamlMapping owner, string list)
    {
        this.file = file;
        this.owner = owner;
        this.list = list;
    }

    /// <summary>Appends to a list at the top level of a file; null when it has errors or no place for an entry.</summary>
    /// <param name="file">The file.</param>
    /// <param name="list">The list's name.</param>
    /// <param name="fields">The entry's lines, not indented.</param>
    /// <param name="flow">The entry as one goes into square brackets.</param>
    public static InsertedEntry? Append(
        SourceText file,
        string list,
        IReadOnlyList<string> fields,
        string flow
    ) =>
        YamlParser.Parse(file, new DiagnosticBag()) is { IsPartial: false, Root: YamlMapping owner }
            ? new ListEntryInsertion(file, owner, list).Insert(fields, static _ => true, flow)
            : null;

    /// <summary>Inserts after the last entry that is not later; null when the list or its mapping is in brackets.</summary>
    /// <param name="fields">The entry's lines, not indented.</param>
    /// <param name="dateField">The field by which the entries are ordered.</param>
    /// <param name="date">The entry's day.</param>
    internal InsertedEntry? InsertByDate(
        IReadOnlyList<string> fields,
        string dateField,
        LocalDate date
    ) => Insert(fields, entry => DayOf(entry, dateField) is { } day && day <= date, flow: null);

    /// <summary>The lines of an entry of a block list.</summary>
    internal static IEnumerable<string> Lines(IReadOnlyList<string> fields, string indent) =>
        fields.Select(
            (field, i) =>
                i == 0 ? $"{indent}- {field}"
                : field.Length == 0 ? ""
                : $"{indent}  {field}"
        );

    private InsertedEntry? Insert(
        IReadOnlyList<string> fields,
        Func<YamlNode, bool> goesBefore,
        string? flow
    )
    {
        if (file.Text[owner.Span.Start] == '{')
        {
            return null;
        }

        var indent = new string(' ', file.Locate(owner.Span.Start).Column - 1);
        string[] inNewList = [.. Lines(fields, indent + "  ")];
        switch (owner[list])
        {
            case null:
                return WithList([$"{indent}{list}:", .. inNewList], isAtTop: indent.Length == 0);
            case YamlScalar { IsEmpty: true }:
                var key = owner.Entries.First(e => e.Key.Value == list).Key.Span.End;
                return InPlaceOf(key, key, inNewList);
            case YamlSequence { Items: [] } empty:
                return InPlaceOf(empty.Span.Start, empty.Span.End, inNewList);
            case YamlSequence { Items: [var first, ..] items } when DashIndent(first) is { } dash:
                var line = items.LastOrDefault(goesBefore) is { } before
                    ? LastLine(before.Span.End)
                    : file.Locate(first.Span.Start).Line - 1;
                return Below(line, Lines(fields, dash));
            case YamlSequence { Items: [.., var last] } when flow is not null:
                return new(
                    $"In {file.Path}, on line {Digits(file.Locate(last.Span.End).Line)}, inside the brackets:",
                    flow,
                    file.Text.Insert(last.Span.End, ", " + flow)
                );
            default:
                return null;
        }
    }

    private InsertedEntry WithList(IEnumerable<string> lines, bool isAtTop)
    {
        if (!isAtTop)
        {
            return Below(LastLine(owner.Span.End), lines);
        }

        var yaml = Yaml(lines);
        var gap = file.Text is [.., '\n' or '\r'] ? "" : LineEnd;
        return new($"At the end of {file.Path}:", yaml, file.Text + gap + InFile(yaml));
    }

    /// <summary>Removes empty brackets, with the spaces before them when nothing follows on the line, and inserts below.</summary>
    private InsertedEntry InPlaceOf(int start, int end, IEnumerable<string> lines)
    {
        var number = file.Locate(start).Line;
        var line = file.Line(number);
        var lineStart = file.OffsetOf(number, 1);
        var lineEnd = EndOf(file.Locate(end).Line);
        var (before, after) = (file.Text[lineStart..start], file.Text[end..lineEnd]);
        var name = after.Length == 0 ? before.TrimEnd(' ') : before + after;
        var yaml = Yaml([name, .. lines]);
        return new(
            $"In {file.Path}, in place of line {Digits(number)} (‘{line.Trim()}’):",
            yaml,
            file.Text[..lineStart] + InFile(yaml[..^1]) + file.Text[lineEnd..]
        );
    }

    private InsertedEntry Below(int line, IEnumerable<string> lines)
    {
        var yaml = Yaml(lines);
        return new(
            $"In {file.Path}, below line {Digits(line)}:",
            yaml,
            file.Text.Insert(EndOf(line), LineEnd + InFile(yaml[..^1]))
        );
    }

    private static LocalDate? DayOf(YamlNode entry, string dateField) =>
        entry is YamlMapping fields
        && fields[dateField] is YamlScalar scalar
        && DateText.TryParse(scalar.Value, out var day)
            ? day
            : null;

    /// <summary>The spaces before the dash of an entry; null when it has no dash on its first line.</summary>
    private string? DashIndent(YamlNode entry)
    {
        var (line, column) = file.Locate(entry.Span.Start);
        var before = file.Line(line)[..(column - 1)].TrimEnd();
        return before is [.. var spaces, '-'] && spaces.Trim(' ').Length == 0 ? spaces : null;
    }

    /// <summary>The last line of a node that ends at an offset, without blank lines after a block of text.</summary>
    private int LastLine(int end)
    {
        while (end > 0 && char.IsWhiteSpace(file.Text[end - 1]))
        {
            end--;
        }

        return file.Locate(Math.Max(0, end - 1)).Line;
    }

    private string LineEnd => file.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    private int EndOf(int line) => file.OffsetOf(line, file.Line(line).Length + 1);

    private string InFile(string yaml) => yaml.Replace("\n", LineEnd, StringComparison.Ordinal);

    private static string Yaml(IEnumerable<string> lines) => string.Join('\n', lines) + "\n";

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
