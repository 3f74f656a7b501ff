using ReportGen.Pdf.Tagging;

namespace ReportGen.Pdf.Pages;

/// <summary>A document laid out on pages.</summary>
/// <param name="Pages">The pages; each is painted on request, and valid until the next one is requested.</param>
/// <param name="PageCount">The number of pages.</param>
/// <param name="PageWidth">In points.</param>
/// <param name="PageHeight">In points.</param>
/// <param name="Structure">The root of the structure tree, complete once all pages have been painted.</param>
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
/// <param name="Destination">Its destination.</param>
/// <param name="Element">The heading's structure element, or null.</param>
internal sealed record Bookmark(
    string Title,
    int Level,
    Destination Destination,
    StructureElement? Element
);
