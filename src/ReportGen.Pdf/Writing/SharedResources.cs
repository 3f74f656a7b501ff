using System.Globalization;
using System.Text;
using ReportGen.Pdf.Images;

namespace ReportGen.Pdf.Writing;

/// <summary>A face embedded in a file.</summary>
/// <param name="Tag">Its resource name with the slash, in ASCII.</param>
/// <param name="Number">Its object number.</param>
/// <param name="Glyphs">The glyphs used.</param>
internal sealed record EmbeddedFont(byte[] Tag, int Number, GlyphSet Glyphs)
{
    public FontFace Face => Glyphs.Face;
}

/// <summary>The resources that all pages of a file share (ISO 32000-1, 7.8.3): fonts and images.</summary>
internal sealed class SharedResources(PdfWriter writer)
{
    private readonly Dictionary<FontFace, EmbeddedFont> fonts = [];
    private readonly List<EmbeddedFont> fontOrder = [];
    private readonly Dictionary<ImageResource, (string Name, int Number)> images = [];
    private readonly List<(string Name, int Number, ImageResource Image)> imageOrder = [];
    private readonly ByteBuilder line = new();
    private FontFace? lastFace;
    private EmbeddedFont? lastFont;

    /// <summary>The object number of the resource dictionary.</summary>
    public int Number { get; } = writer.Reserve();

    /// <summary>The font for a face, created at its first use.</summary>
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

    /// <summary>The resource name of an image, without the slash.</summary>
    public string Name(ImageResource image)
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

    /// <summary>Writes fonts, images and the dictionary, once all pages have been written.</summary>
    public void Write()
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

        writer.Object(Number, line.Add(">>"u8).Written);
        foreach (var font in fontOrder)
        {
            FontWriter.Write(writer, font.Number, font.Glyphs);
        }

        foreach (var (_, number, image) in imageOrder)
        {
            ImageWriter.Write(writer, number, image);
        }
    }
}
