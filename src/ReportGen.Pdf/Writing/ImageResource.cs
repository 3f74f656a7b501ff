namespace ReportGen.Pdf.Writing;

/// <summary>An image that can be embedded.</summary>
internal sealed class ImageResource
{
    /// <summary>Pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Pixels.</summary>
    public required int Height { get; init; }

    /// <summary>Dictionary entries: /ColorSpace, /BitsPerComponent, and filters when the data is encoded.</summary>
    public required byte[] Head { get; init; }

    public required ReadOnlyMemory<byte> Data { get; init; }

    /// <summary>True when <see cref="Data"/> is encoded as <see cref="Head"/> says.</summary>
    public required bool IsPacked { get; init; }

    /// <summary>Opacity, one byte per pixel; null when opaque.</summary>
    public byte[]? Opacity { get; init; }

    /// <summary>The size in points: 96 pixels to the inch, made smaller to fit.</summary>
    public (double Width, double Height) FitInto(double width, double height)
    {
        var scale = Math.Min(0.75, Math.Min(width / Width, height / Height));
        return (Math.Max(0.5, Width * scale), Math.Max(0.5, Height * scale));
    }

    public void Write(PdfWriter writer, int number)
    {
        var head = new ByteBuilder();
        head.Add("/Type/XObject/Subtype/Image/Width "u8).Add(Width).Add("/Height "u8).Add(Height);
        if (Opacity is not null)
        {
            var mask = writer.Reserve();
            var maskHead = new ByteBuilder();
            maskHead.Add(head.Written).Add("/ColorSpace/DeviceGray/BitsPerComponent 8"u8);
            writer.Stream(mask, maskHead.Written, Opacity);
            head.Add("/SMask "u8).Reference(mask);
        }

        head.Add(Head);
        writer.Stream(number, head.Written, Data.Span, IsPacked);
    }
}
