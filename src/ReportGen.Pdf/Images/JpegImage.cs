namespace ReportGen.Pdf.Images;

/// <summary>Reads a JPEG, which is embedded unchanged.</summary>
internal static class JpegImage
{
    public static ImageResource? TryRead(ReadOnlyMemory<byte> file, out string reason) =>
        JpegHeader.TryRead(file, out reason) is { } jpeg
            ? new ImageResource
            {
                Width = jpeg.Width,
                Height = jpeg.Height,
                Channels = jpeg.Components,
                Data = file,
                Encoding = ImageEncoding.Jpeg,
            }
            : null;
}
