using System.Globalization;
using ReportGen.Core.Documents;

namespace ReportGen.Pdf.QuestPdf.Planning;

/// <summary>The names of anchors: numbers, because an id may be as long as a page.</summary>
internal sealed class Anchors
{
    private readonly Dictionary<Heading, int> headings = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly List<Note> notes = [];

    public Anchors(TypesettingScope scope)
    {
        for (var i = 0; i < scope.Outline.Count; i++)
        {
            headings[scope.Outline[i].Node] = i;
            names.TryAdd(scope.Outline[i].Node.Id, HeadingAt(i));
        }
    }

    /// <summary>The notes in the order of first reference.</summary>
    public IReadOnlyList<Note> Notes => notes;

    /// <summary>The name of a heading's anchor; null for a heading within a note.</summary>
    public string? Of(Heading heading) =>
        headings.TryGetValue(heading, out var index) ? HeadingAt(index) : null;

    /// <summary>The name of the anchor that a link leads to.</summary>
    public string Of(string anchor) => names[anchor];

    /// <summary>The name of a note's anchor.</summary>
    /// <param name="index">The index of the note, from 0.</param>
    public static string NoteAt(int index) =>
        string.Create(CultureInfo.InvariantCulture, $"note {index + 1}");

    /// <summary>Adds the notes that a text refers to for the first time.</summary>
    public void Add(IEnumerable<Note> found)
    {
        foreach (var note in found)
        {
            if (names.TryAdd(TypesettingScope.NoteAnchor(note.Id), NoteAt(notes.Count)))
            {
                notes.Add(note);
            }
        }
    }

    private static string HeadingAt(int index) =>
        string.Create(CultureInfo.InvariantCulture, $"heading {index}");
}
