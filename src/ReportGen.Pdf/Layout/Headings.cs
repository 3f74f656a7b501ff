using System.Collections.Immutable;
using ReportGen.Core.Documents;
using ReportGen.Pdf.Pages;
using ReportGen.Pdf.Tagging;

namespace ReportGen.Pdf.Layout;

/// <summary>A heading for the contents list and the bookmarks.</summary>
internal sealed class HeadingMark(int index, int level, int structureLevel, string title)
{
    /// <summary>Its place among all headings, from 0.</summary>
    public int Index { get; } = index;

    /// <summary>As written, 1 to 6.</summary>
    public int Level { get; } = level;

    /// <summary>As tagged, 0 for a heading without words: never more than one below the heading before (PDF/UA-1 7.4.2).</summary>
    public int StructureLevel { get; } = structureLevel;

    public string Title { get; } = title;

    public Place Place { get; } = new();

    public StructureElement? Element { get; set; }
}

/// <summary>All headings of a document, found before layout, and all places that links can lead to.</summary>
internal sealed class Headings
{
    private readonly Dictionary<Heading, HeadingMark> marks = new(
        ReferenceEqualityComparer.Instance
    );
    private readonly Dictionary<string, Place> places = new(StringComparer.Ordinal);
    private readonly List<HeadingMark> all = [];
    private readonly LayoutScope scope;

    public Headings(LayoutScope scope)
    {
        this.scope = scope;
        foreach (var heading in Outline.Of(scope.Document.Blocks, scope.Report))
        {
            AddPlace(heading.Node.Id, Mark(heading).Place);
        }
    }

    /// <summary>In the order of the document.</summary>
    public IReadOnlyList<HeadingMark> All => all;

    /// <summary>The mark of a heading; one within a footnote is no step in the structure of the document.</summary>
    public HeadingMark Of(Heading heading) =>
        marks.TryGetValue(heading, out var mark)
            ? mark
            : new HeadingMark(-1, heading.Level, 0, PlainText.Of(heading.Content));

    /// <summary>The key of a heading's place, its id where that is its own.</summary>
    public string AnchorOf(HeadingMark mark)
    {
        var key =
            "heading " + mark.Index.ToString(System.Globalization.CultureInfo.InvariantCulture);
        places.TryAdd(key, mark.Place);
        return key;
    }

    /// <summary>The place of a key, or null.</summary>
    public Place? Find(string anchor) => places.GetValueOrDefault(anchor);

    /// <summary>The place of an anchor, made when it is new.</summary>
    public Place PlaceOf(string anchor)
    {
        if (!places.TryGetValue(anchor, out var place))
        {
            place = new Place();
            places.Add(anchor, place);
        }

        return place;
    }

    /// <summary>A bookmark for each heading on a page; one with the title where there are no headings.</summary>
    public List<Bookmark> Bookmarks(string title)
    {
        var bookmarks = new List<Bookmark>(all.Count);
        foreach (var mark in all)
        {
            if (mark.Place.Destination is { } destination)
            {
                bookmarks.Add(
                    new Bookmark(mark.Title, mark.StructureLevel, destination, mark.Element)
                );
            }
        }

        return all.Count > 0 ? bookmarks : [new Bookmark(title, 1, default, null)];
    }

    private HeadingMark Mark(OutlineHeading heading)
    {
        var mark = new HeadingMark(
            heading.Index,
            heading.Node.Level,
            heading.StructureLevel,
            heading.Title
        );
        marks[heading.Node] = mark;
        if (heading.Index >= 0)
        {
            all.Add(mark);
        }

        return mark;
    }

    private void AddPlace(string id, Place place)
    {
        if (id.Length > 0 && places.TryAdd(id, place))
        {
            scope.AddAnchor(id);
        }
    }
}
