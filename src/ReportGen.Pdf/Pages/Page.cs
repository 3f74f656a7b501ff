using System.Runtime.InteropServices;
using ReportGen.Pdf.Tagging;

namespace ReportGen.Pdf.Pages;

/// <summary>A marked-content sequence (ISO 32000-1, 14.6): content of one structure element, or one artifact.</summary>
/// <param name="Owner">The structure element; null for an artifact.</param>
/// <param name="Artifact">The kind of artifact when there is no owner.</param>
/// <param name="Start">Index of its first item on the page.</param>
internal readonly record struct MarkedContent(
    StructureElement? Owner,
    ArtifactKind Artifact,
    int Start
);

/// <summary>
/// A finished page: marked-content sequences of placed items, in painting order. Coordinates are points
/// from the upper left corner. A single page is reused, so that memory doesn't grow with the document.
/// </summary>
internal sealed class Page
{
    private readonly List<MarkedContent> contents = [];
    private readonly List<PageItem> items = [];
    private readonly List<StructureElement> owners = [];

    /// <summary>The index of the page, from 0.</summary>
    public int Index { get; private set; }

    public IReadOnlyList<MarkedContent> Contents => contents;

    /// <summary>The structure element of each MCID, in order.</summary>
    public IReadOnlyList<StructureElement> Owners => owners;

    /// <summary>Clears the page and reuses it for the page at an index.</summary>
    public void Start(int index)
    {
        Index = index;
        contents.Clear();
        items.Clear();
        owners.Clear();
    }

    /// <summary>Begins a marked-content sequence and appends it to the children of its element.</summary>
    public void Begin(StructureElement owner)
    {
        owner.AddContent(Index, owners.Count);
        owners.Add(owner);
        contents.Add(new MarkedContent(owner, default, items.Count));
    }

    /// <summary>Begins an artifact.</summary>
    public void Begin(ArtifactKind artifact) =>
        contents.Add(new MarkedContent(null, artifact, items.Count));

    /// <summary>Adds glyphs to the current sequence.</summary>
    public void Add(in GlyphRun glyphs) => items.Add(new PageItem(glyphs, null));

    /// <summary>Adds an object to the current sequence.</summary>
    public void Add(PlacedObject item) => items.Add(new PageItem(default, item));

    /// <summary>The items of a marked-content sequence.</summary>
    /// <param name="content">Its index in <see cref="Contents"/>.</param>
    public ReadOnlySpan<PageItem> ItemsOf(int content)
    {
        var end = content + 1 < contents.Count ? contents[content + 1].Start : items.Count;
        return CollectionsMarshal.AsSpan(items)[contents[content].Start..end];
    }
}
