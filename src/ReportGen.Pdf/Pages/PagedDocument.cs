using ReportGen.Pdf.Tagging;

namespace ReportGen.Pdf.Pages;

/// <summary>A document laid out on pages.</summary>
/// <param name="Pages">Each is made when it is asked for, and holds until the next one is.</param>
/// <param name="PageCount">How many there are.</param>
/// <param name="PageWidth">In points.</param>
/// <param name="PageHeight">In points.</param>
/// <param name="Structure">The root of the structure tree, complete once all pages are made.</param>
/// <param name="Bookmarks">In the order of the document.</param>
internal sealed record PagedDocument(
    IEnumerable<Page> Pages,
    int PageCount,
    double PageWidth,
    double PageHeight,
    StructureElement Structure,
    IReadOnlyList<Bookmark> Bookmarks
);

/// <summary>An entry of the document outline.</summary>
/// <param name="Title">Its words.</param>
/// <param name="Level">1 for the outermost; 0 for a heading without words.</param>
/// <param name="Destination">Where it leads.</param>
/// <param name="Element">The heading's structure element, or null.</param>
internal sealed record Bookmark(
    string Title,
    int Level,
    Destination Destination,
    StructureElement? Element
);
