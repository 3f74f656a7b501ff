using System.Collections.Immutable;
using ReportGen.Core.Documents;
using ReportGen.Pdf.Pages;
using ReportGen.Pdf.Tagging;

namespace ReportGen.Pdf.Layout;

/// <summary>A heading for the contents list and the bookmarks.</summary>
internal sealed class HeadingEntry(int index, int level, int structureLevel, string title)
{
    /// <summary>Its index among all headings, from 0.</summary>
    public int Index { get; } = index;

    /// <summary>The level as written, 1 to 6.</summary>
    public int Level { get; } = level;

    /// <summary>The level as tagged, never more than one below the heading before (PDF/UA-1 7.4.2); 0 for a heading without words.</summary>
    public int StructureLevel { get; } = structureLevel;

    public string Title { get; } = title;

    public AnchorPosition Position { get; } = new();

    public StructureElement? Element { get; set; }
}

/// <summary>The headings of a document, collected before layout, and the positions of all anchors.</summary>
internal sealed class Headings
{
    private readonly Dictionary<Heading, HeadingEntry> entries = new(
        ReferenceEqualityComparer.Instance
    );
    private readonly Dictionary<string, AnchorPosition> positions = new(StringComparer.Ordinal);
    private readonly List<HeadingEntry> all = [];

    public Headings(TypesettingScope scope)
    {
        foreach (var heading in scope.Outline)
        {
            AddPosition(heading.Node.Id, AddEntry(heading).Position);
        }
    }

    /// <summary>The entries, in the order of the document.</summary>
    public IReadOnlyList<HeadingEntry> All => all;

    /// <summary>The entry of a heading. A heading within a footnote has no level in the structure of the document.</summary>
    public HeadingEntry Of(Heading heading) =>
        entries.TryGetValue(heading, out var entry)
            ? entry
            : new HeadingEntry(-1, heading.Level, 0, PlainText.Of(heading.Content));

    /// <summary>The anchor of a heading in the contents list.</summary>
    public string AnchorOf(HeadingEntry entry)
    {
        var key =
            "heading " + entry.Index.ToString(System.Globalization.CultureInfo.InvariantCulture);
        positions.TryAdd(key, entry.Position);
        return key;
    }

    /// <summary>The position of an anchor, or null.</summary>
    public AnchorPosition? Find(string anchor) => positions.GetValueOrDefault(anchor);

    /// <summary>The position of an anchor, added when it is new.</summary>
    public AnchorPosition PositionOf(string anchor)
    {
        if (!positions.TryGetValue(anchor, out var position))
        {
            position = new AnchorPosition();
            positions.Add(anchor, position);
        }

        return position;
    }

    /// <summary>A bookmark for each heading on a page; a single one with the title when there are no headings.</summary>
    public List<Bookmark> Bookmarks(string title)
    {
        var bookmarks = new List<Bookmark>(all.Count);
        foreach (var entry in all)
        {
            if (entry.Position.Destination is { } destination)
            {
                bookmarks.Add(
                    new Bookmark(entry.Title, entry.StructureLevel, destination, entry.Element)
                );
            }
        }

        return all.Count > 0 ? bookmarks : [new Bookmark(title, 1, default, null)];
    }

    private HeadingEntry AddEntry(OutlineHeading heading)
    {
        var entry = new HeadingEntry(
            heading.Index,
            heading.Node.Level,
            heading.StructureLevel,
            heading.Title
        );
        entries[heading.Node] = entry;
        if (heading.Index >= 0)
        {
            all.Add(entry);
        }

        return entry;
    }

    private void AddPosition(string id, AnchorPosition position)
    {
        if (id.Length > 0)
        {
            positions.TryAdd(id, position);
        }
    }
}
