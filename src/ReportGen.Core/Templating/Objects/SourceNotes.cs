using System.Globalization;
using System.Text;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Programmes.Words;
using ReportGen.Core.Templating.Engine;

namespace ReportGen.Core.Templating.Objects;

/// <summary>How a document cites its sources.</summary>
internal enum SourceNoteStyle
{
    /// <summary>Footnotes.</summary>
    Footnotes,

    /// <summary>A list at the end, with no mark in the text: for what is spoken or goes into the Official Report.</summary>
    List,

    /// <summary>None: the release notes name sources where they matter.</summary>
    None,
}

/// <summary>The sources that a document has cited so far, each once.</summary>
internal sealed class SourceNotes(ProgrammeView view, SourceNoteStyle style)
{
    private readonly Dictionary<
        (string Source, string? At, NodaTime.LocalDate? Seen),
        string
    > labels = [];
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly List<(string Label, Citation Citation)> notes = [];

    /// <summary>True when a list of sources is to be written at the end.</summary>
    public bool HasList => style == SourceNoteStyle.List && notes.Count > 0;

    /// <summary>The marks of citations, to follow a word; empty where the style has none.</summary>
    public string Marks(IEnumerable<Citation> citations)
    {
        var marks = new StringBuilder();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var citation in citations)
        {
            if (
                style == SourceNoteStyle.None
                || !seen.Add(Label(citation))
                || style == SourceNoteStyle.List
            )
            {
                continue;
            }

            marks
                .Append(marks.Length == 0 ? "" : " ")
                .Append("[^")
                .Append(Label(citation))
                .Append(']');
        }

        return marks.ToString();
    }

    /// <summary>The definitions of all footnotes, for the end of the document; empty when there are none.</summary>
    public string Definitions()
    {
        if (style != SourceNoteStyle.Footnotes || notes.Count == 0)
        {
            return "";
        }

        var text = new StringBuilder();
        foreach (var (label, citation) in notes)
        {
            text.Append("\n[^").Append(label).Append("]: ").Append(Describe(citation)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The sources as a list of Markdown lines, in the order in which they were first cited.</summary>
    public IEnumerable<MarkdownText> Lines() =>
        notes.Select(n => new MarkdownText(Describe(n.Citation), Describe(n.Citation)));

    /// <summary>A source in words: publisher, linked title, date, place in it.</summary>
    public string Describe(Citation citation)
    {
        if (view.Programme.FindSource(citation.SourceId) is not { } source)
        {
            return MarkdownEscape.Inline(citation.SourceId);
        }

        var text = new StringBuilder();
        text.Append(MarkdownEscape.Escape(source.Publisher, atLineStart: true, inHeading: false));
        text.Append(", ");
        text.Append(LinkOf(source.Title, source.Url));
        if (source.Reference?.Value is { } reference)
        {
            text.Append(", ").Append(MarkdownEscape.Inline(reference));
        }

        if (source.Published is { } published)
        {
            text.Append(", ").Append(DateWords.Of(published, view.Language));
        }

        if (citation.At is { } at)
        {
            text.Append(", ").Append(MarkdownEscape.Inline(at));
        }

        if (citation.Seen is { } seen)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $" ({view.Say("seen-on", DateWords.Of(seen, view.Language))})"
            );
        }

        return text.ToString();
    }

    /// <summary>A linked title; the title alone when the source has no address.</summary>
    public static string LinkOf(string title, string? url) =>
        url is null
            ? MarkdownEscape.Inline(title)
            : $"[{MarkdownEscape.Inline(title)}]({MarkdownEscape.LinkTarget(url)})";

    private string Label(Citation citation)
    {
        var key = (citation.SourceId, citation.At, citation.Seen);
        if (labels.TryGetValue(key, out var known))
        {
            return known;
        }

        var label = citation.SourceId;
        for (var number = 2; !taken.Add(label); number++)
        {
            label = string.Create(CultureInfo.InvariantCulture, $"{citation.SourceId}-{number}");
        }

        labels.Add(key, label);
        notes.Add((label, citation));
        return label;
    }
}
