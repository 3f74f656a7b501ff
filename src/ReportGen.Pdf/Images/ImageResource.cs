namespace ReportGen.Pdf.Images;

/// <summary>How the data of an image is encoded.</summary>
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
internal sealed class ImageResource
{
    /// <summary>Pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Pixels.</summary>
    public required int Height { get; init; }

    /// <summary>1 for grey or an index into <see cref="Palette"/>, 3 for RGB.</summary>
    public required int Channels { get; init; }

    public int BitsPerChannel { get; init; } = 8;

    /// <summary>Red, green and blue of each colour, one byte each; null when the data holds colours.</summary>
    public byte[]? Palette { get; init; }

    public required ReadOnlyMemory<byte> Data { get; init; }

    public ImageEncoding Encoding { get; init; }

    /// <summary>Opacity, one byte per pixel; null when opaque.</summary>
    public byte[]? Opacity { get; init; }

    /// <summary>The size in points: 96 pixels to the inch, made smaller to fit.</summary>
    public (double Width, double Height) FitInto(double width, double height)
    {
        var scale = Math.Min(0.75, Math.Min(width / Width, height / Height));
        return (Math.Max(0.5, Width * scale), Math.Max(0.5, Height * scale));
    }
}
