using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ReportGen.Core.Documents;
using ReportGen.Pdf.Conformance;
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
        Find(scope.Document.Blocks);
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

    private void Find(ImmutableArray<Block> blocks)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return;
        }

        foreach (var block in blocks)
        {
            switch (block)
            {
                case Heading heading:
                    Mark(heading);
                    break;
                case Section section:
                    Find(section.Blocks);
                    break;
                case BlockQuote quote:
                    Find(quote.Blocks);
                    break;
                case Callout callout:
                    Find(callout.Blocks);
                    break;
                case ListBlock list:
                    foreach (var item in list.Items)
                    {
                        Find(item.Blocks);
                    }

                    break;
                case DefinitionList definitions:
                    foreach (var item in definitions.Items)
                    {
                        Find(item.Blocks);
                    }

                    break;
            }
        }
    }

    private HeadingMark Mark(Heading heading)
    {
        var title = PlainText.Of(heading.Content).Trim();
        if (!IsVisible(title))
        {
            // Nothing to read: no heading in the structure, only a place.
            var empty = new HeadingMark(-1, heading.Level, 0, title);
            marks[heading] = empty;
            AddPlace(heading.Id, empty.Place);
            return empty;
        }

        var previous = all.Count == 0 ? 0 : all[^1].StructureLevel;
        var wanted = Math.Clamp(heading.Level, 1, 6);
        var level = Math.Min(wanted, previous + 1);
        if (wanted > level)
        {
            scope.Report(
                PdfDiagnostics.SkippedHeading,
                heading.Origin,
                previous == 0
                    ? $"The first heading is of level {wanted}."
                    : $"A heading of level {wanted} follows one of level {previous}.",
                $"Write it with {level} # signs."
            );
        }

        var mark = new HeadingMark(all.Count, wanted, level, title);
        marks[heading] = mark;
        all.Add(mark);
        AddPlace(heading.Id, mark.Place);
        return mark;
    }

    /// <summary>True when some character leaves ink.</summary>
    private static bool IsVisible(string title)
    {
        foreach (var c in title)
        {
            if (
                !char.IsWhiteSpace(c)
                && c is not ('\u00AD' or InlineText.ImageMark)
                && !Itemizer.IsInvisible(c)
            )
            {
                return true;
            }
        }

        return false;
    }

    private void AddPlace(string id, Place place)
    {
        if (id.Length > 0 && places.TryAdd(id, place))
        {
            scope.AddAnchor(id);
        }
    }
}
