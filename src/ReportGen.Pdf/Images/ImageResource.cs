using ReportGen.Core.Documents;

namespace ReportGen.Pdf.Images;

/// <summary>The encoding of an image's data.</summary>
internal enum ImageEncoding : byte
{
    /// <summary>Samples, row by row.</summary>
    None,

    /// <summary>Deflated rows with the predictors of PNG.</summary>
    Png,

    /// <summary>A whole JPEG file.</summary>
    Jpeg,
}

/// <summary>An image that can be embedded.</summary>
internal sealed class ImageResource : PrintableImage
{
    /// <summary>1 for grey or an index into <see cref="Palette"/>, 3 for RGB.</summary>
    public required int Channels { get; init; }

    public int BitsPerChannel { get; init; } = 8;

    /// <summary>Red, green and blue of each colour, one byte each; null when the data holds colours.</summary>
    public byte[]? Palette { get; init; }

    public required ReadOnlyMemory<byte> Data { get; init; }

    public ImageEncoding Encoding { get; init; }

    /// <summary>Opacity, one byte per pixel; null when opaque.</summary>
    public byte[]? Opacity { get; init; }

    /// <summary>Reads a PNG or JPEG; null with the reason when it can't be embedded.</summary>
    public static ImageResource? Read(ImageFile file, out string reason)
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
