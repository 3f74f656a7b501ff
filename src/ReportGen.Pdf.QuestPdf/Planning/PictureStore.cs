using System.Buffers.Binary;
using ReportGen.Core.Documents;

namespace ReportGen.Pdf.QuestPdf.Planning;

/// <summary>The images of a document with their printed sizes.</summary>
/// <param name="document">The document.</param>
/// <param name="isReadable">False for a file that the library can't decode, although its head is sound.</param>
/// <param name="report">Told of RG5004.</param>
internal sealed class PictureStore(
    Document document,
    Func<ImageFile, bool> isReadable,
    FaultReport report
)
{
    private readonly HashSet<string> reported = new(StringComparer.Ordinal);

    /// <summary>The picture made to fit, or null when it is missing or can't be shown (then reported).</summary>
    public PlanPicture? Find(Image image, double width, double height)
    {
        var reason = "it is not there";
        if (
            document.Images.TryGetValue(image.Source, out var file)
            && Size(file.Bytes, out reason) is { } size
            && IsReadable(file, ref reason)
        )
        {
            var scale = Math.Min(0.75, Math.Min(width / size.Width, height / size.Height));
            var spoken = PrintableText.Spoken(image.Alternative);
            return new PlanPicture(
                file,
                Math.Max(0.5, size.Width * scale),
                Math.Max(0.5, size.Height * scale),
                spoken.Length == 0 ? null : spoken
            );
        }

        if (reported.Add(image.Source))
        {
            report(
                PdfDiagnostics.UnusableImage,
                image.Origin,
                $"The image {image.Source} is not shown: {reason}.",
                "Save it as a PNG, or as a JPEG in RGB, beside the text."
            );
        }

        return null;
    }

    private bool IsReadable(ImageFile file, ref string reason)
    {
        reason = "the file is damaged";
        return isReadable(file);
    }

    /// <summary>Width and height in pixels, from the head of a PNG or JPEG.</summary>
    internal static (int Width, int Height)? Size(ReadOnlyMemory<byte> file, out string reason)
    {
        var bytes = file.Span;
        if (bytes is [0xFF, 0xD8, ..])
        {
            return JpegHead.TryRead(file, out reason) is { } jpeg
                ? (jpeg.Width, jpeg.Height)
                : null;
        }

        reason = "it is neither a PNG nor a JPEG";
        return bytes is [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..]
            ? PngSize(bytes, out reason)
            : null;
    }

    private static (int Width, int Height)? PngSize(ReadOnlySpan<byte> bytes, out string reason)
    {
        reason = "the PNG is damaged";
        if (bytes.Length < 33 || !bytes[12..16].SequenceEqual("IHDR"u8))
        {
            return null;
        }

        var width = BinaryPrimitives.ReadInt32BigEndian(bytes[16..]);
        var height = BinaryPrimitives.ReadInt32BigEndian(bytes[20..]);
        return width > 0 && height > 0 && bytes.IndexOf("IDAT"u8) > 0 ? (width, height) : null;
    }
}
