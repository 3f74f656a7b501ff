namespace ReportGen.Pdf.Tagging;

/// <summary>A child of a structure element: another element, marked content, or an annotation.</summary>
/// <param name="Element">The element, or null.</param>
/// <param name="Page">Index of the page of marked content or an annotation, from 0.</param>
/// <param name="Number">The MCID, or the index of the annotation among those of the document, from 0.</param>
/// <param name="IsAnnotation">True for an OBJR.</param>
internal readonly record struct StructureKid(
    StructureElement? Element,
    int Page,
    int Number,
    bool IsAnnotation
);

/// <summary>An element of the structure tree (ISO 32000-1, 14.7.2).</summary>
internal sealed class StructureElement(string type, StructureElement? parent)
{
    private readonly List<StructureKid> kids = [];

    /// <summary>A standard structure type of ISO 32000-1, 14.8.4.</summary>
    public string Type { get; } = type;

    public StructureElement? Parent { get; } = parent;

    /// <summary>Its object number in the file, assigned at the first reference; 0 before.</summary>
    public int ObjectNumber { get; set; }

    public string? Language { get; set; }

    public string? Alternative { get; set; }

    public string? Expansion { get; set; }

    /// <summary>The text of its content, where it can't be recovered from the glyphs.</summary>
    public string? ActualText { get; set; }

    public string? Title { get; set; }

    /// <summary>Unique within the document; listed in the IDTree.</summary>
    public string? Id { get; set; }

    /// <summary>Attribute dictionaries as PDF, without the array brackets; null when there are none.</summary>
    public string? Attributes { get; set; }

    /// <summary>Left, bottom, right, top on its page, in points from the lower left; for figures.</summary>
    public (double Left, double Bottom, double Right, double Top)? Bounds { get; set; }

    public IReadOnlyList<StructureKid> Kids => kids;

    /// <summary>True when it is kept even if empty: a cell, which the grid needs.</summary>
    private bool IsNeeded => Type is "TD" or "TH";

    /// <summary>True when it has content, at any depth.</summary>
    public bool HasContent
    {
        get
        {
            foreach (var kid in kids)
            {
                if (kid.Element is null || kid.Element.IsNeeded || kid.Element.HasContent)
                {
                    return true;
                }
            }

            return IsNeeded;
        }
    }

    /// <summary>Adds a new element as the last child.</summary>
    public StructureElement Add(string type)
    {
        var element = new StructureElement(type, this);
        kids.Add(new StructureKid(element, 0, 0, IsAnnotation: false));
        return element;
    }

    /// <summary>Adds an element that was created with this one as its parent.</summary>
    public void Add(StructureElement element) =>
        kids.Add(new StructureKid(element, 0, 0, IsAnnotation: false));

    public void AddContent(int page, int markedContent) =>
        kids.Add(new StructureKid(null, page, markedContent, IsAnnotation: false));

    public void AddAnnotation(int page, int number) =>
        kids.Add(new StructureKid(null, page, number, IsAnnotation: true));
}
