using System.Globalization;
using System.Text;
using ReportGen.Pdf.Layout;
using ReportGen.Pdf.Tagging;
using ReportGen.Pdf.Text;

namespace ReportGen.Pdf.Writing;

/// <summary>A face in one file.</summary>
/// <param name="Tag">Its resource name with the slash, in ASCII.</param>
/// <param name="Number">Its object number.</param>
/// <param name="Glyphs">The glyphs used.</param>
internal sealed record EmbeddedFont(byte[] Tag, int Number, GlyphSet Glyphs)
{
    public FontFace Face => Glyphs.Face;
}

/// <summary>The parts of one file that pages share: fonts, images, links, the structure tree.</summary>
internal sealed class FileAssembly(
    PdfWriter writer,
    StructureTree tree,
    Func<string, Place?> places
)
{
    private readonly Dictionary<FontFace, EmbeddedFont> fonts = [];
    private readonly List<EmbeddedFont> fontOrder = [];
    private readonly Dictionary<ImageResource, (string Name, int Number)> images = [];
    private readonly List<(string Name, int Number, ImageResource Image)> imageOrder = [];
    private readonly ByteBuilder line = new();
    private FontFace? lastFace;
    private EmbeddedFont? lastFont;

    public PdfWriter Writer => writer;

    public StructureTree Tree => tree;

    /// <summary>Object numbers of the pages in order; reserved before the first is drawn.</summary>
    public List<int> Pages { get; } = [];

    /// <summary>The resources that all pages share.</summary>
    public int Resources { get; } = writer.Reserve();

    public EmbeddedFont Font(FontFace face)
    {
        if (ReferenceEquals(face, lastFace))
        {
            return lastFont!;
        }

        if (!fonts.TryGetValue(face, out var font))
        {
            var name = "/F" + (fonts.Count + 1).ToString(CultureInfo.InvariantCulture);
            font = new EmbeddedFont(
                Encoding.ASCII.GetBytes(name),
                writer.Reserve(),
                new GlyphSet(face)
            );
            fonts.Add(face, font);
            fontOrder.Add(font);
        }

        lastFace = face;
        return lastFont = font;
    }

    public string ResourceName(ImageResource image)
    {
        if (!images.TryGetValue(image, out var entry))
        {
            entry = (
                "Im" + (images.Count + 1).ToString(CultureInfo.InvariantCulture),
                writer.Reserve()
            );
            images.Add(image, entry);
            imageOrder.Add((entry.Name, entry.Number, image));
        }

        return entry.Name;
    }

    /// <summary>The element of an inline tag, made and placed at the first call.</summary>
    public static StructureElement ElementOf(InlineTag tag, StructureElement owner)
    {
        if (tag.Element is { } made)
        {
            return made;
        }

        var parent = tag.Parent is null ? owner : ElementOf(tag.Parent, owner);
        var element = parent.Add(tag.Type);
        element.Language = tag.Language;
        element.Expansion = tag.Expansion;
        element.Alternative = tag.Alternative;
        element.Attributes = tag.Attributes;
        tag.Element = element;
        return element;
    }

    /// <summary>Writes the annotation of one stretch of a link.</summary>
    /// <returns>Its object number.</returns>
    public int AddLink(
        PageCanvas page,
        InlineTag link,
        double left,
        double top,
        double right,
        double bottom
    )
    {
        var target = link.Link!;
        var element = link.Element!;
        var number = writer.Reserve();
        element.AddAnnotation(page.Page, number);
        line.Clear();
        line.Add("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect["u8).Add(left).Add((byte)' ');
        line.Add(page.Flip(bottom)).Add((byte)' ').Add(right).Add((byte)' ').Add(page.Flip(top));
        line.Add("]/P "u8)
            .Reference(page.Page)
            .Add("/StructParent "u8)
            .Add(tree.AddAnnotation(element));
        line.Add("/Contents"u8).Text(target.Description);
        if (target.Address is not null)
        {
            line.Add("/A<</S/URI/URI"u8).Text(target.Address).Add(">>"u8);
        }
        else if (places(target.Anchor!) is { Page: >= 0 } place)
        {
            line.Add("/Dest"u8);
            Destination(line, place, page);
        }

        writer.Object(number, line.Add(">>"u8).Written);
        return number;
    }

    /// <summary>A destination: the page, and the place at the top of the window.</summary>
    public void Destination(ByteBuilder target, Place place, PageCanvas page) =>
        target
            .Add((byte)'[')
            .Reference(Pages[place.Page])
            .Add("/XYZ "u8)
            .Add(Math.Max(0, place.Left - 6))
            .Add((byte)' ')
            .Add(page.Flip(Math.Max(0, place.Top - 6)))
            .Add(" null]"u8);

    /// <summary>Writes fonts, images and resources, once all pages are drawn.</summary>
    public void Finish()
    {
        line.Clear();
        line.Add("<</Font<<"u8);
        foreach (var font in fontOrder)
        {
            line.Add(font.Tag).Add((byte)' ').Reference(font.Number);
        }

        line.Add(">>"u8);
        if (imageOrder.Count > 0)
        {
            line.Add("/XObject<<"u8);
            foreach (var (name, number, _) in imageOrder)
            {
                line.Name(name).Add((byte)' ').Reference(number);
            }

            line.Add(">>"u8);
        }

        writer.Object(Resources, line.Add(">>"u8).Written);
        foreach (var font in fontOrder)
        {
            FontWriter.Write(writer, font.Number, font.Glyphs);
        }

        foreach (var (_, number, image) in imageOrder)
        {
            image.Write(writer, number);
        }
    }
}
