using System.Text;
using ReportGen.Pdf.Pages;
using ReportGen.Pdf.Tagging;

namespace ReportGen.Pdf.Writing;

/// <summary>
/// Writes the content stream of one page (ISO 32000-1, 7.8.2): marked content, text and paths, with as few
/// operators as possible. Pages count from the upper left corner, PDF from the lower left.
/// </summary>
internal sealed partial class ContentStream(
    SharedResources resources,
    LinkWriter links,
    double pageHeight
)
{
    private readonly ByteBuilder ops = new(8 * 1024);
    private readonly List<int> annotations = [];
    private bool isInText;
    private int fill = -1;
    private int stroke = -1;

    /// <summary>The operators.</summary>
    public ReadOnlySpan<byte> Written => ops.Written;

    /// <summary>The object numbers of the page's annotations, in order.</summary>
    public IReadOnlyList<int> Annotations => annotations;

    /// <summary>Writes a page, discarding the previous one.</summary>
    /// <param name="page">The page.</param>
    /// <param name="number">Its object number.</param>
    public void Write(Page page, int number)
    {
        ops.Clear();
        annotations.Clear();
        font = null;
        fontSize = 0;
        fill = -1;
        stroke = -1;
        var markedContent = 0;
        for (var i = 0; i < page.Contents.Count; i++)
        {
            markedContent = Begin(page.Contents[i], markedContent);
            foreach (ref readonly var item in page.ItemsOf(i))
            {
                Item(item, number);
            }

            EndText();
            ops.Add("EMC\n"u8);
        }
    }

    /// <summary>Begins a marked-content sequence.</summary>
    /// <returns>The next MCID.</returns>
    private int Begin(MarkedContent content, int id)
    {
        if (content.Owner is { } owner)
        {
            ops.Add((byte)'/').Add(Encoding.ASCII.GetBytes(owner.Type));
            ops.Add("<</MCID "u8).Add(id).Add(">>BDC\n"u8);
            return id + 1;
        }

        ops.Add(
            content.Artifact switch
            {
                ArtifactKind.Header =>
                    "/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC\n"u8,
                ArtifactKind.Footer =>
                    "/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC\n"u8,
                ArtifactKind.Repeated => "/Artifact<</Type/Pagination>>BDC\n"u8,
                _ => "/Artifact<</Type/Layout>>BDC\n"u8,
            }
        );
        return id;
    }

    private void Item(in PageItem item, int page)
    {
        switch (item.Object)
        {
            case null:
                Show(item.Glyphs);
                break;
            case FilledRectangle rectangle:
                Rectangle(rectangle);
                break;
            case Polyline polyline:
                Stroke(polyline);
                break;
            case PlacedImage image:
                Image(image);
                break;
            case LinkArea link:
                annotations.Add(links.Write(link, page));
                break;
        }
    }

    private void Rectangle(FilledRectangle r)
    {
        EndText();
        Fill(r.Colour);
        ops.Add(r.X).Add((byte)' ').Add(pageHeight - r.Top - r.Height).Add((byte)' ');
        ops.Add(r.Width).Add((byte)' ').Add(r.Height).Add(" re f\n"u8);
    }

    private void Stroke(Polyline polyline)
    {
        EndText();
        Stroke(polyline.Colour);
        ops.Add(polyline.Weight).Add(" w "u8);
        var dashes = polyline.Dashes;
        if (dashes.Length > 0)
        {
            // Round caps turn dashes of zero length into dots.
            ops.Add(dashes[0] == 0 ? "1 J ["u8 : "["u8);
            for (var i = 0; i < dashes.Length; i++)
            {
                ops.Add(i == 0 ? default : " "u8).Add(dashes[i]);
            }

            ops.Add("]0 d "u8);
        }

        var points = polyline.Points;
        for (var i = 0; i < points.Length; i++)
        {
            ops.Add(points[i].X).Add((byte)' ').Add(pageHeight - points[i].Y);
            ops.Add(i == 0 ? " m "u8 : " l "u8);
        }

        ops.Add("S\n"u8);
        if (dashes.Length > 0)
        {
            ops.Add("0 J []0 d\n"u8);
        }
    }

    private void Image(PlacedImage image)
    {
        EndText();
        ops.Add("q "u8).Add(image.Width).Add(" 0 0 "u8).Add(image.Height).Add((byte)' ');
        ops.Add(image.X).Add((byte)' ').Add(pageHeight - image.Top - image.Height).Add(" cm "u8);
        ops.Name(resources.Name(image.Image)).Add(" Do Q\n"u8);
    }

    private void EndText()
    {
        EndArray();
        if (isInText)
        {
            ops.Add("ET\n"u8);
            isInText = false;
        }
    }

    private void Fill(int colour)
    {
        if (fill != colour)
        {
            fill = colour;
            Colour(colour);
            ops.Add("rg\n"u8);
        }
    }

    private void Stroke(int colour)
    {
        if (stroke != colour)
        {
            stroke = colour;
            Colour(colour);
            ops.Add("RG\n"u8);
        }
    }

    private void Colour(int colour)
    {
        for (var shift = 16; shift >= 0; shift -= 8)
        {
            var thousandths = (int)Math.Round(((colour >> shift) & 0xFF) / 255.0 * 1000);
            if (thousandths == 1000)
            {
                ops.Add("1 "u8);
            }
            else
            {
                ops.Add("0."u8).Add((byte)('0' + thousandths / 100));
                ops.Add((byte)('0' + thousandths / 10 % 10)).Add((byte)('0' + thousandths % 10));
                ops.Add((byte)' ');
            }
        }
    }
}
