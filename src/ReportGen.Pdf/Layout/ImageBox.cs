using ReportGen.Pdf.Tagging;

namespace ReportGen.Pdf.Layout;

/// <summary>An image on a separate line.</summary>
internal sealed class ImageBox : Box
{
    private readonly PrintableImage image;
    private readonly double x;
    private readonly double width;
    private readonly StructureElement? owner;

    public ImageBox(
        PrintableImage image,
        double x,
        double width,
        double height,
        StructureElement? owner
    )
    {
        this.image = image;
        this.x = x;
        this.width = width;
        this.owner = owner;
        Height = height;
    }

    protected override void DrawContent(PageCanvas page, double top)
    {
        if (owner is null)
        {
            page.BeginArtifact(ArtifactKind.Layout);
        }
        else
        {
            page.BeginContent(owner);
            owner.Bounds = (x, page.Flip(top + Height), x + width, page.Flip(top));
        }

        page.Picture(image, x, top, width, Height);
    }
}
