using System.Buffers.Binary;
using System.IO.Compression;
using ReportGen.Pdf.Images;

namespace ReportGen.Tests.Pdf.Engine;

public class ImageReadingTests
{
    [Fact]
    public void TryRead_of_a_plain_png_keeps_its_data_as_it_is()
    {
        var read = PngImage.TryRead(Png(2, 2, 8, 2, 0, new byte[14]), out _)!;

        Assert.Equal(ImageEncoding.Png, read.Encoding);
        Assert.Null(read.Opacity);
        Assert.Equal((2, 2), (read.Width, read.Height));
    }

    [Fact]
    public void TryRead_of_a_png_with_opacity_parts_colour_and_opacity()
    {
        // One row, filter "sub": the second pixel is the first plus the difference.
        var read = PngImage.TryRead(Png(2, 1, 8, 6, 0, [1, 10, 20, 30, 255, 1, 1, 1, 129]), out _)!;

        Assert.Equal(new byte[] { 10, 20, 30, 11, 21, 31 }, read.Data.ToArray());
        Assert.Equal(new byte[] { 255, 128 }, read.Opacity);
    }

    [Fact]
    public void TryRead_of_16_bits_takes_the_upper_half()
    {
        var read = PngImage.TryRead(Png(1, 1, 16, 2, 0, [0, 1, 9, 2, 9, 3, 9]), out _)!;

        Assert.Equal(new byte[] { 1, 2, 3 }, read.Data.ToArray());
    }

    [Fact]
    public void TryRead_of_an_interlaced_png_puts_every_pixel_in_its_place()
    {
        // 2 × 2: pass 1 holds (0,0), pass 6 holds (1,0), pass 7 the second row.
        var read = PngImage.TryRead(Png(2, 2, 8, 0, 1, [0, 1, 0, 2, 0, 3, 4]), out _)!;

        Assert.Equal(new byte[] { 1, 2, 3, 4 }, read.Data.ToArray());
    }

    [Fact]
    public void TryRead_of_a_png_cut_anywhere_never_throws()
    {
        var whole = Png(2, 1, 8, 6, 0, [1, 10, 20, 30, 255, 1, 1, 1, 129]);
        for (var length = 8; length < whole.Length - 12; length++)
        {
            Assert.Null(PngImage.TryRead(whole.AsMemory(0, length), out _));
        }
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void TryRead_of_a_jpeg_refuses_cmyk(int channels, bool isUsable)
    {
        byte[] head = [0xFF, 0xD8, 0xFF, 0xC0, 0, 8, 8, 0, 2, 0, 3, (byte)channels, 0xFF, 0xD9];

        var read = JpegImage.TryRead(head, out var reason);

        Assert.Equal(isUsable, read is not null);
        Assert.Equal(!isUsable, reason.Contains("CMYK", StringComparison.Ordinal));
    }

    private static byte[] Png(
        int width,
        int height,
        byte bits,
        byte type,
        byte interlace,
        byte[] rows
    )
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(rows);
        }

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = (bits, type, interlace);
        return
        [
            .. PngImage.Signature,
            .. Chunk("IHDR"u8, header),
            .. Chunk("IDAT"u8, packed.ToArray()),
            .. Chunk("IEND"u8, []),
        ];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> name, byte[] data)
    {
        var chunk = new byte[12 + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        name.CopyTo(chunk.AsSpan(4));
        data.CopyTo(chunk, 8);
        return chunk;
    }
}
