using ReportGen.Pdf.Images;

namespace ReportGen.Pdf.Writing;

/// <summary>Writes an image as an XObject (ISO 32000-1, 8.9.5), its opacity as a soft mask.</summary>
internal static class ImageWriter
{
    public static void Write(PdfWriter writer, int number, ImageResource image)
    {
        var head = new ByteBuilder(256);
        head.Add("/Type/XObject/Subtype/Image/Width "u8).Add(image.Width);
        head.Add("/Height "u8).Add(image.Height);
        if (image.Opacity is not null)
        {
            var mask = writer.Reserve();
            var maskHead = new ByteBuilder();
            maskHead.Add(head.Written).Add("/ColorSpace/DeviceGray/BitsPerComponent 8"u8);
            writer.Stream(mask, maskHead.Written, image.Opacity);
            head.Add("/SMask "u8).Reference(mask);
        }

        ColourSpace(head, image);
        head.Add("/BitsPerComponent "u8).Add(image.BitsPerChannel);
        Filter(head, image);
        writer.Stream(
            number,
            head.Written,
            image.Data.Span,
            isPacked: image.Encoding != ImageEncoding.None
        );
    }

    private static void ColourSpace(ByteBuilder head, ImageResource image)
    {
        if (image.Palette is { } palette)
        {
            head.Add("/ColorSpace[/Indexed/DeviceRGB "u8).Add(palette.Length / 3 - 1);
            head.HexString(palette).Add("]"u8);
        }
        else
        {
            head.Add(image.Channels == 1 ? "/ColorSpace/DeviceGray"u8 : "/ColorSpace/DeviceRGB"u8);
        }
    }

    private static void Filter(ByteBuilder head, ImageResource image)
    {
        switch (image.Encoding)
        {
            case ImageEncoding.Jpeg:
                head.Add("/Filter/DCTDecode"u8);
                break;
            case ImageEncoding.Png:
                head.Add("/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors "u8);
                head.Add(image.Channels).Add("/BitsPerComponent "u8).Add(image.BitsPerChannel);
                head.Add("/Columns "u8).Add(image.Width).Add(">>"u8);
                break;
        }
    }
}
