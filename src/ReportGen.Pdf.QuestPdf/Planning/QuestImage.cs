using System.Buffers.Binary;
using ReportGen.Core.Documents;

namespace ReportGen.Pdf.QuestPdf.Planning;

/// <summary>An image that the library decodes.</summary>
internal sealed class QuestImage : PrintableImage
{
    /// <summary>The image decoded by the library; null when nothing is drawn.</summary>
    public QuestPDF.Infrastructure.Image? Picture { get; set; }

    /// <summary>Reads width and height from the header of a PNG or JPEG; null with the reason when it has none.</summary>
    public static QuestImage? Read(ImageFile file, out string reason)
    {
        var bytes = file.Bytes.Span;
        if (bytes is [0xFF, 0xD8, ..])
        {
            return JpegHeader.TryRead(file.Bytes, out reason) is { } jpeg
                ? Of(jpeg.Width, jpeg.Height)
                : null;
        }

        if (bytes is not [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..])
        {
            reason = "it is neither a PNG nor a JPEG";
            return null;
        }

        reason = "the PNG is damaged";
        return
            bytes.Length >= 33
            && bytes[12..16].SequenceEqual("IHDR"u8)
            && bytes.IndexOf("IDAT"u8) > 0
            ? Of(
                BinaryPrimitives.ReadInt32BigEndian(bytes[16..]),
                BinaryPrimitives.ReadInt32BigEndian(bytes[20..])
            )
            : null;
    }

    private static QuestImage? Of(int width, int height) =>
        width > 0 && height > 0 ? new QuestImage { Width = width, Height = height } : null;
}
