using System.Buffers.Binary;

namespace ReportGen.Core.Output.Printing;

/// <summary>The header of a JPEG.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Components">1 for grey, 3 for colour.</param>
internal sealed record JpegHeader(int Width, int Height, int Components)
{
    /// <summary>Reads the header of a JPEG that a PDF can embed unchanged; otherwise null with the reason.</summary>
    public static JpegHeader? TryRead(ReadOnlyMemory<byte> file, out string reason)
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

    private static JpegHeader? Frame(
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
            reason = "it is a kind of JPEG that can’t be used";
            return null;
        }

        if (frame[5] is not (1 or 3))
        {
            reason = "its colours are CMYK, not RGB";
            return null;
        }

        return new JpegHeader(width, height, frame[5]);
    }
}
