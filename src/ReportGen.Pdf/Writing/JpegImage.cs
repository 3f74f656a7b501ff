using System.Buffers.Binary;

namespace ReportGen.Pdf.Writing;

/// <summary>Reads the head of a JPEG, which is embedded as it is (DCTDecode).</summary>
internal static class JpegImage
{
    public static ImageResource? TryRead(ReadOnlyMemory<byte> file, out string reason)
    {
        var bytes = file.Span;
        reason = "the JPEG is damaged";
        var at = 2;
        while (at + 4 <= bytes.Length)
        {
            if (bytes[at] != 0xFF)
            {
                return null;
            }

            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            if (marker is 0x01 or (>= 0xD0 and <= 0xD8))
            {
                at += 2;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (length < 2 || at + 2 + length > bytes.Length || marker is 0xD9 or 0xDA)
            {
                return null;
            }

            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return Frame(file, bytes.Slice(at + 4, length - 2), marker, out reason);
            }

            at += 2 + length;
        }

        return null;
    }

    private static ImageResource? Frame(
        ReadOnlyMemory<byte> file,
        ReadOnlySpan<byte> frame,
        byte marker,
        out string reason
    )
    {
        reason = "the JPEG is damaged";
        if (frame.Length < 6)
        {
            return null;
        }

        var height = BinaryPrimitives.ReadUInt16BigEndian(frame[1..]);
        var width = BinaryPrimitives.ReadUInt16BigEndian(frame[3..]);
        if (width == 0 || height == 0 || file.Span.LastIndexOf([(byte)0xFF, (byte)0xD9]) < 0)
        {
            return null;
        }

        if (marker is not (0xC0 or 0xC1 or 0xC2) || frame[0] != 8)
        {
            reason = "it is a JPEG of a rare kind";
            return null;
        }

        if (frame[5] is not (1 or 3))
        {
            reason = "its colours are CMYK, not RGB";
            return null;
        }

        var head = new ByteBuilder(96);
        head.Add(frame[5] == 1 ? "/ColorSpace/DeviceGray"u8 : "/ColorSpace/DeviceRGB"u8);
        head.Add("/BitsPerComponent 8/Filter/DCTDecode"u8);
        return new ImageResource
        {
            Width = width,
            Height = height,
            Head = head.Written.ToArray(),
            Data = file,
            IsPacked = true,
        };
    }
}
