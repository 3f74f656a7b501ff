using System.Globalization;
using NodaTime;
using ReportGen.Core.Content.Scaffolding;
using ReportGen.Core.Content.Values;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;
using ReportGen.Core.Yaml;

namespace ReportGen.Core.Content.Issues;

/// <summary>Finds where in a list of dated entries a new one belongs, and puts it there. Every other byte stays.</summary>
/// <param name="file">The file.</param>
/// <param name="owner">The group of fields that holds the list.</param>
/// <param name="list">The list's name.</param>
/// <param name="dateField">The field by which its entries are ordered.</param>
internal sealed class EntryPlace(SourceText file, YamlMapping owner, string list, string dateField)
{
    /// <summary>The file with the entry, behind the last one that is not younger. RG2052.</summary>
    /// <param name="fields">Its lines, without spaces at the left.</param>
    /// <param name="date">Its day.</param>
    public Checked<IssueEntry> Insert(IReadOnlyList<string> fields, LocalDate date)
    {
        switch (owner[list])
        {
            case null:
                return AtEnd(fields);
            case YamlSequence { Items: [] } empty:
                return InPlaceOf(empty.Span.Start, fields);
            case YamlScalar { IsEmpty: true }:
                return InPlaceOf(
                    owner.Entries.First(e => e.Key.Value == list).Key.Span.Start,
                    fields
                );
            case YamlSequence { Items: [var first, ..] } entries when DashOf(first) is { } dash:
                return Among(entries, dash, fields, date);
            case var other:
                return Checked.Faulty<IssueEntry>(
                    IssueDiagnostics.ListInBrackets.At(
                        other.Span,
                        $"The list ‘{list}’ stands in square brackets, so that nothing can be pasted below an entry.",
                        "Write each entry on lines of its own, with a dash before it; then do this again."
                    )
                );
        }
    }

    private Checked<IssueEntry> AtEnd(IReadOnlyList<string> fields)
    {
        var indent = new string(' ', file.Locate(owner.Span.Start).Column - 1);
        var yaml = $"{indent}{list}:\n" + Entry(fields, indent + "  ");
        var text = file.Text.TrimEnd();
        return indent.Length > 0
            ? Below(LineBehind(owner.Span.End), yaml)
            : Made(
                $"At the end of {file.Path}:",
                yaml,
                text + End + yaml.Replace("\n", End, StringComparison.Ordinal)
            );
    }

    /// <summary>In place of the line on which a list without entries stands.</summary>
    private Checked<IssueEntry> InPlaceOf(int empty, IReadOnlyList<string> fields)
    {
        var (line, _) = file.Locate(empty);
        var words = file.Line(line);
        var indent = words[..^words.TrimStart().Length];
        var yaml = $"{indent}{list}:\n" + Entry(fields, indent + "  ");
        var (start, end) = (file.OffsetOf(line, 1), file.OffsetOf(line, words.Length + 1));
        var with = yaml.TrimEnd().Replace("\n", End, StringComparison.Ordinal);
        return Made(
            $"In {file.Path}, in place of line {Digits(line)} (‘{words.Trim()}’):",
            yaml,
            file.Text[..start] + with + file.Text[end..]
        );
    }

    private Checked<IssueEntry> Among(
        YamlSequence entries,
        string dash,
        IReadOnlyList<string> fields,
        LocalDate date
    )
    {
        var yaml = Entry(fields, dash);
        var before = entries.Items.LastOrDefault(e => DayOf(e) is { } day && day <= date);
        return before is not null
            ? Below(LineBehind(before.Span.End), yaml)
            : Below(file.Locate(entries.Items[0].Span.Start).Line - 1, yaml);
    }

    private Checked<IssueEntry> Below(int line, string yaml)
    {
        var at = file.OffsetOf(line, file.Line(line).Length + 1);
        var with = yaml.TrimEnd().Replace("\n", End, StringComparison.Ordinal);
        return Made(
            $"In {file.Path}, below line {Digits(line)}:",
            yaml,
            file.Text[..at] + End + with + file.Text[at..]
        );
    }

    private Checked<IssueEntry> Made(string where, string yaml, string text) =>
        Checked.Sound(new IssueEntry(file.Path, where, yaml, text));

    private LocalDate? DayOf(YamlNode entry) =>
        entry is YamlMapping fields
        && fields[dateField] is YamlScalar scalar
        && DateText.TryParse(scalar.Value, out var day)
            ? day
            : null;

    /// <summary>The spaces before the dash of an entry; null when it stands in brackets.</summary>
    private string? DashOf(YamlNode entry)
    {
        var (line, column) = file.Locate(entry.Span.Start);
        var before = file.Line(line)[..(column - 1)].TrimEnd();
        var spaces = before.Length - 1;
        return before.EndsWith('-') && before.AsSpan(0, spaces).Trim(' ').IsEmpty
            ? before[..spaces]
            : null;
    }

    /// <summary>The line on which something ends; blank lines behind it do not count.</summary>
    private int LineBehind(int end)
    {
        while (end > 0 && char.IsWhiteSpace(file.Text[end - 1]))
        {
            end--;
        }

        return file.Locate(Math.Max(0, end - 1)).Line;
    }

    private string End => file.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    private static string Entry(IReadOnlyList<string> fields, string indent)
    {
        var text = new YamlLineWriter("");
        for (var i = 0; i < fields.Count; i++)
        {
            text.Line(
                i == 0 ? $"{indent}- {fields[i]}"
                : fields[i].Length == 0 ? ""
                : $"{indent}  {fields[i]}"
            );
        }

        return text.ToString();
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
