using System.Buffers.Binary;
using System.IO.Compression;

namespace ReportGen.Pdf.Images;

/// <summary>
/// Reads a PNG (ISO/IEC 15948). A plain PNG keeps its compressed data, which PDF reads unchanged;
/// one with transparency, 16 bits or interlacing is decoded to 8 bits per channel.
/// </summary>
internal static class PngImage
{
    /// <summary>The maximum number of pixels that are decoded: 40 million.</summary>
    private const long MostPixels = 40_000_000;

    public static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private sealed record Header(int Width, int Height, int Bits, int Type, bool IsInterlaced)
    {
        public int Channels =>
            Type switch
            {
                2 => 3,
                4 => 2,
                6 => 4,
                _ => 1,
            };

        public int BitsPerPixel => Channels * Bits;

        public int Stride(int width) => (width * BitsPerPixel + 7) / 8;

        public bool IsValid =>
            Width > 0
            && Height > 0
            && (long)Width * Height <= MostPixels
            && Type switch
            {
                0 => Bits is 1 or 2 or 4 or 8 or 16,
                3 => Bits is 1 or 2 or 4 or 8,
                2 or 4 or 6 => Bits is 8 or 16,
                _ => false,
            };
    }

    public static ImageResource? TryRead(ReadOnlyMemory<byte> file, out string reason)
    {
        reason = "the PNG is damaged";
        var bytes = file.Span;
        Header? header = null;
        var palette = default(ReadOnlySpan<byte>);
        var transparency = default(ReadOnlySpan<byte>);
        var packed = new MemoryStream();
        for (var at = 8; at + 12 <= bytes.Length; )
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            if (length > (uint)(bytes.Length - at - 12))
            {
                return null;
            }

            var name = bytes.Slice(at + 4, 4);
            var data = bytes.Slice(at + 8, (int)length);
            at += 12 + (int)length;
            if (name.SequenceEqual("IHDR"u8) && data.Length >= 13)
            {
                header = new Header(
                    BinaryPrimitives.ReadInt32BigEndian(data),
                    BinaryPrimitives.ReadInt32BigEndian(data[4..]),
                    data[8],
                    data[9],
                    data[12] == 1
                );
            }
            else if (name.SequenceEqual("PLTE"u8))
            {
                palette = data;
            }
            else if (name.SequenceEqual("tRNS"u8))
            {
                transparency = data;
            }
            else if (name.SequenceEqual("IDAT"u8))
            {
                packed.Write(data);
            }
            else if (name.SequenceEqual("IEND"u8))
            {
                break;
            }
        }

        if (header is not { IsValid: true } || (header.Type == 3 && palette.Length < 3))
        {
            return null;
        }

        var raw = Inflate(packed, header);
        if (raw is null)
        {
            return null;
        }

        var isPlain = header is { IsInterlaced: false, Bits: <= 8, Type: 0 or 2 or 3 };
        return isPlain && transparency.IsEmpty
            ? Plain(header, palette, packed.ToArray())
            : Decoded(header, palette, transparency, raw);
    }

    /// <summary>All scan lines with their filter bytes; null when there are too few.</summary>
    private static byte[]? Inflate(MemoryStream packed, Header header)
    {
        long needed = 0;
        foreach (var (width, height, _, _, _, _) in Passes(header))
        {
            needed += width == 0 ? 0 : (long)height * (1 + header.Stride(width));
        }

        if (needed > int.MaxValue / 2)
        {
            return null;
        }

        var raw = new byte[needed];
        packed.Position = 0;
        try
        {
            using var zlib = new ZLibStream(packed, CompressionMode.Decompress, leaveOpen: true);
            return zlib.ReadAtLeast(raw, raw.Length, throwOnEndOfStream: false) == raw.Length
                ? raw
                : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static ImageResource Plain(Header header, ReadOnlySpan<byte> palette, byte[] packed)
    {
        var colours = Math.Min(palette.Length / 3, 1 << header.Bits);
        return new ImageResource
        {
            Width = header.Width,
            Height = header.Height,
            Channels = header.Channels,
            BitsPerChannel = header.Bits,
            Palette = header.Type == 3 ? palette[..(3 * colours)].ToArray() : null,
            Data = packed,
            Encoding = ImageEncoding.Png,
        };
    }

    private static ImageResource Decoded(
        Header header,
        ReadOnlySpan<byte> palette,
        ReadOnlySpan<byte> transparency,
        byte[] raw
    )
    {
        var isGrey = header.Type is 0 or 4;
        var colours = new byte[header.Width * header.Height * (isGrey ? 1 : 3)];
        var opacity =
            header.Type is 4 or 6 || transparency.Length > 0
                ? new byte[header.Width * header.Height]
                : null;
        var at = 0;
        foreach (var (width, height, x0, y0, dx, dy) in Passes(header))
        {
            if (width == 0)
            {
                continue;
            }

            var stride = header.Stride(width);
            var previous = new byte[stride];
            for (var row = 0; row < height; row++)
            {
                var line = raw.AsSpan(at + 1, stride);
                Unfilter(raw[at], line, previous, Math.Max(1, header.BitsPerPixel / 8));
                line.CopyTo(previous);
                at += 1 + stride;
                for (var column = 0; column < width; column++)
                {
                    var pixel = (y0 + row * dy) * header.Width + x0 + column * dx;
                    Pixel(header, line, column, pixel, palette, transparency, colours, opacity);
                }
            }
        }

        return new ImageResource
        {
            Width = header.Width,
            Height = header.Height,
            Channels = isGrey ? 1 : 3,
            Data = colours,
            Opacity = opacity,
        };
    }

    private static void Pixel(
        Header header,
        ReadOnlySpan<byte> line,
        int column,
        int pixel,
        ReadOnlySpan<byte> palette,
        ReadOnlySpan<byte> transparency,
        byte[] colours,
        byte[]? opacity
    )
    {
        if (header.Type == 3)
        {
            var index = Sample(line, column, header.Bits);
            for (var c = 0; c < 3; c++)
            {
                colours[3 * pixel + c] =
                    3 * index + c < palette.Length ? palette[3 * index + c] : (byte)0;
            }

            if (opacity is not null)
            {
                opacity[pixel] = index < transparency.Length ? transparency[index] : (byte)255;
            }

            return;
        }

        var plain = header.Type is 0 or 4 ? 1 : 3;
        var matches = transparency.Length >= 2 * plain && header.Type is 0 or 2;
        for (var c = 0; c < plain; c++)
        {
            var sample = Sample(line, column * header.Channels + c, header.Bits);
            matches =
                matches && sample == BinaryPrimitives.ReadUInt16BigEndian(transparency[(2 * c)..]);
            colours[plain * pixel + c] = ToByte(sample, header.Bits);
        }

        if (opacity is not null)
        {
            opacity[pixel] =
                header.Type is 4 or 6
                    ? ToByte(
                        Sample(line, column * header.Channels + plain, header.Bits),
                        header.Bits
                    )
                : matches ? (byte)0
                : (byte)255;
        }
    }

    private static int Sample(ReadOnlySpan<byte> line, int index, int bits) =>
        bits switch
        {
            16 => BinaryPrimitives.ReadUInt16BigEndian(line[(2 * index)..]),
            8 => line[index],
            _ => (line[index * bits / 8] >> (8 - bits - index * bits % 8)) & ((1 << bits) - 1),
        };

    private static byte ToByte(int sample, int bits) =>
        bits == 16 ? (byte)(sample >> 8) : (byte)(sample * 255 / ((1 << bits) - 1));

    private static void Unfilter(byte filter, Span<byte> line, ReadOnlySpan<byte> above, int step)
    {
        for (var i = 0; i < line.Length; i++)
        {
            var left = i >= step ? line[i - step] : 0;
            var up = above[i];
            var corner = i >= step ? above[i - step] : 0;
            line[i] += filter switch
            {
                1 => (byte)left,
                2 => up,
                3 => (byte)((left + up) / 2),
                4 => (byte)Paeth(left, up, corner),
                _ => 0,
            };
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (a, b, c) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return a <= b && a <= c ? left
            : b <= c ? up
            : corner;
    }

    /// <summary>The single pass of a plain image, or the seven of Adam7.</summary>
    private static IEnumerable<(int Width, int Height, int X, int Y, int StepX, int StepY)> Passes(
        Header header
    )
    {
        if (!header.IsInterlaced)
        {
            yield return (header.Width, header.Height, 0, 0, 1, 1);
            yield break;
        }

        (int X, int Y, int StepX, int StepY)[] passes =
        [
            (0, 0, 8, 8),
            (4, 0, 8, 8),
            (0, 4, 4, 8),
            (2, 0, 4, 4),
            (0, 2, 2, 4),
            (1, 0, 2, 2),
            (0, 1, 1, 2),
        ];
        foreach (var (x, y, stepX, stepY) in passes)
        {
            var width = (header.Width - x + stepX - 1) / stepX;
            var height = (header.Height - y + stepY - 1) / stepY;
            yield return height <= 0
                ? (0, 0, x, y, stepX, stepY)
                : (width, height, x, y, stepX, stepY);
        }
    }
}
