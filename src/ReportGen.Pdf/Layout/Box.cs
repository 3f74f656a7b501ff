using ReportGen.Pdf.Tagging;

namespace ReportGen.Pdf.Layout;

/// <summary>Whether a page may end before a box.</summary>
internal enum PageBreakRule : byte
{
    /// <summary>A page may end here.</summary>
    Free,

    /// <summary>A page may end here only as a last resort.</summary>
    Avoid,
}

/// <summary>The header rows of a table, repeated as an artifact on each page on which the table continues.</summary>
internal sealed record RepeatedHeader(List<Box> Boxes, double Height);

/// <summary>
/// A box of the vertical list that fills the text column: the unit of page breaking. Coordinates are
/// points from the upper left corner of the page.
/// </summary>
internal abstract class Box
{
    /// <summary>The space above it, dropped at the top of a page.</summary>
    public double Gap { get; set; }

    public double Height { get; protected set; }

    /// <summary>Whether a page may end before it.</summary>
    public PageBreakRule Before { get; set; }

    public Frame? Frame { get; set; }

    /// <summary>The list labels at its left, outermost first.</summary>
    public List<ItemLabel>? Labels { get; set; }

    public List<Footnote>? Notes { get; set; }

    /// <summary>Its position in reading order.</summary>
    public int Order { get; set; }

    public RepeatedHeader? Repeated { get; set; }

    /// <summary>The anchor for links to it, set once it is on a page; null when no link leads to it.</summary>
    public AnchorPosition? Anchor { get; set; }

    /// <summary>Draws the box.</summary>
    /// <param name="page">The page.</param>
    /// <param name="top">Distance of the box from the upper edge of the page, in points.</param>
    public void Draw(PageCanvas page, double top)
    {
        if (Labels is not null)
        {
            foreach (var label in Labels)
            {
                label.Draw(page, top);
            }
        }

        DrawContent(page, top);
    }

    /// <summary>Splits the box so that the first part is at most <paramref name="room"/> high; null when it can't be split.</summary>
    public virtual (Box Head, Box Tail)? Split(double room) => null;

    protected abstract void DrawContent(PageCanvas page, double top);
}

/// <summary>Empty space that belongs to a frame.</summary>
internal sealed class SpacerBox : Box
{
    public SpacerBox(double height) => Height = height;

    protected override void DrawContent(PageCanvas page, double top) { }
}

/// <summary>A horizontal rule, an artifact.</summary>
internal sealed class RuleBox : Box
{
    private readonly double x;
    private readonly double width;
    private readonly double weight;
    private readonly int colour;

    public RuleBox(double x, double width, double weight, int colour, double height)
    {
        this.x = x;
        this.width = width;
        this.weight = weight;
        this.colour = colour;
        Height = height;
    }

    protected override void DrawContent(PageCanvas page, double top)
    {
        page.BeginArtifact(ArtifactKind.Layout);
        page.Rectangle(x, top + (Height - weight) / 2, width, weight, colour);
    }
}
