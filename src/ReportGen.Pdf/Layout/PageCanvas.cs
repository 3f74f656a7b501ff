using ReportGen.Pdf.Images;
using ReportGen.Pdf.Pages;
using ReportGen.Pdf.Tagging;

namespace ReportGen.Pdf.Layout;

/// <summary>
/// Places text, lines and images on a page, and begins a marked-content sequence whenever the owner changes.
/// Coordinates are points from the upper left corner.
/// </summary>
/// <param name="page">The page, reused for each page of the document.</param>
/// <param name="pageHeight">In points.</param>
/// <param name="anchors">Returns the position of an anchor, or null.</param>
internal sealed partial class PageCanvas(
    Page page,
    double pageHeight,
    Func<string, AnchorPosition?> anchors
)
{
    private StructureElement? open;
    private ArtifactKind? openArtifact;

    /// <summary>The index of the page, from 0.</summary>
    public int Page => page.Index;

    /// <summary>True while everything placed is a repetition, and so an artifact.</summary>
    public bool IsRepeating { get; set; }

    /// <summary>Begins a new page.</summary>
    public void Start(int index)
    {
        page.Start(index);
        open = null;
        openArtifact = null;
    }

    /// <summary>Ends the page.</summary>
    public void Finish() => Close();

    /// <summary>Ensures that what follows belongs to an element.</summary>
    public void BeginContent(StructureElement owner)
    {
        if (IsRepeating)
        {
            BeginArtifact(ArtifactKind.Repeated);
            return;
        }

        if (ReferenceEquals(open, owner))
        {
            return;
        }

        Close();
        open = owner;
        page.Begin(owner);
    }

    /// <summary>Ensures that what follows is an artifact.</summary>
    public void BeginArtifact(ArtifactKind kind)
    {
        if (IsRepeating)
        {
            kind = ArtifactKind.Repeated;
        }

        if (openArtifact == kind)
        {
            return;
        }

        Close();
        openArtifact = kind;
        page.Begin(kind);
    }

    /// <summary>Fills a rectangle within the current sequence.</summary>
    public void Rectangle(double x, double top, double width, double height, int colour) =>
        page.Add(new FilledRectangle(x, top, width, height, colour));

    /// <summary>Strokes a line through points within the current sequence.</summary>
    /// <param name="points">At least two.</param>
    /// <param name="weight">Width of the stroke in points.</param>
    /// <param name="colour">As 0xRRGGBB.</param>
    /// <param name="dashes">Alternating lengths of dashes and gaps, in points; none for a solid line.</param>
    public void Polyline(
        (double X, double Y)[] points,
        double weight,
        int colour,
        params int[] dashes
    ) => page.Add(new Polyline(points, weight, colour, dashes));

    /// <summary>Places an image within the current sequence.</summary>
    public void Picture(PrintableImage image, double x, double top, double width, double height) =>
        page.Add(new PlacedImage((ImageResource)image, x, top, width, height));

    /// <summary>Converts a distance from the upper edge to one from the lower edge, as the bounds of figures need.</summary>
    public double Flip(double y) => pageHeight - y;

    private void Close()
    {
        FlushUnderlines();
        open = null;
        openArtifact = null;
    }
}
