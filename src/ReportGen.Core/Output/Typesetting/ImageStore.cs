using ReportGen.Core.Documents;
using ReportGen.Core.Output.Printing;

namespace ReportGen.Core.Output.Typesetting;

/// <summary>An image that an engine can print.</summary>
internal abstract class PrintableImage
{
    /// <summary>Pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Pixels.</summary>
    public required int Height { get; init; }

    /// <summary>The size in points: 96 pixels to the inch, reduced to fit.</summary>
    public (double Width, double Height) FitInto(double width, double height)
    {
        var scale = Math.Min(0.75, Math.Min(width / Width, height / Height));
        return (Math.Max(0.5, Width * scale), Math.Max(0.5, Height * scale));
    }
}

/// <summary>Reads an image; null with the reason, worded to follow a colon, when it can't be printed.</summary>
internal delegate PrintableImage? ImageReader(ImageFile file, out string reason);

/// <summary>The images of a document, each read once.</summary>
internal sealed class ImageStore(Document document, ImageReader reader, ReportDiagnostic report)
{
    private readonly Dictionary<string, PrintableImage?> read = new(StringComparer.Ordinal);

    /// <summary>The image; null when it is missing or can't be printed (reported as RG5004).</summary>
    public PrintableImage? Find(Image image)
    {
        if (read.TryGetValue(image.Source, out var known))
        {
            return known;
        }

        var reason = "the file is missing";
        var found = document.Images.TryGetValue(image.Source, out var file)
            ? reader(file, out reason)
            : null;
        if (found is null)
        {
            report(
                PdfDiagnostics.UnusableImage,
                image.Origin,
                $"The image {image.Source} is not shown: {reason}.",
                "Save it as a PNG, or as a JPEG in RGB, next to the text."
            );
        }

        read.Add(image.Source, found);
        return found;
    }
}
