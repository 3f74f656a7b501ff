using ReportGen.Core.Documents;
using ReportGen.Pdf.Images;

namespace ReportGen.Pdf.Layout;

/// <summary>The images of a document, each read once.</summary>
internal sealed class ImageStore(LayoutScope scope)
{
    private readonly Dictionary<string, ImageResource?> read = new(StringComparer.Ordinal);

    /// <summary>The image, or null when it is missing or can't be shown (then reported).</summary>
    public ImageResource? Find(Image image)
    {
        if (read.TryGetValue(image.Source, out var known))
        {
            return known;
        }

        var reason = "it is not there";
        var resource = scope.Document.Images.TryGetValue(image.Source, out var file)
            ? Read(file, out reason)
            : null;
        if (resource is null)
        {
            scope.Report(
                PdfDiagnostics.UnusableImage,
                image.Origin,
                $"The image {image.Source} is not shown: {reason}.",
                "Save it as a PNG, or as a JPEG in RGB, beside the text."
            );
        }

        read.Add(image.Source, resource);
        return resource;
    }

    private static ImageResource? Read(ImageFile file, out string reason)
    {
        var bytes = file.Bytes;
        if (bytes.Span.StartsWith(PngImage.Signature))
        {
            return PngImage.TryRead(bytes, out reason);
        }

        if (bytes.Span is [0xFF, 0xD8, ..])
        {
            return JpegImage.TryRead(bytes, out reason);
        }

        reason = "it is neither a PNG nor a JPEG";
        return null;
    }
}
