namespace ReportGen.Pdf.Writing;

/// <summary>A JPEG, which is embedded as it is (DCTDecode).</summary>
internal static class JpegImage
{
    public static ImageResource? TryRead(ReadOnlyMemory<byte> file, out string reason)
    {
        if (JpegHead.TryRead(file, out reason) is not { } jpeg)
        {
            return null;
        }

        var head = new ByteBuilder(96);
        head.Add(jpeg.Components == 1 ? "/ColorSpace/DeviceGray"u8 : "/ColorSpace/DeviceRGB"u8);
        head.Add("/BitsPerComponent 8/Filter/DCTDecode"u8);
        return new ImageResource
        {
            Width = jpeg.Width,
            Height = jpeg.Height,
            Head = head.Written.ToArray(),
            Data = file,
            IsPacked = true,
        };
    }
}
