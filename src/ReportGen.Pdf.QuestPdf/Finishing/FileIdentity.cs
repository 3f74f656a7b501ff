using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace ReportGen.Pdf.QuestPdf.Finishing;

/// <summary>
/// Replaces what the library makes from the clock, so that the same document gives the same bytes: the two
/// strings of the trailer's <c>/ID</c>, and the <c>uuid:</c> values of the XMP packet. Each keeps its length, so
/// no offset moves; both come from a digest of everything else in the file.
/// </summary>
internal static class FileIdentity
{
    private const int HexLength = 32;
    private const int UuidLength = 36;

    private static readonly SearchValues<byte> HexDigits = SearchValues.Create(
        "0123456789abcdefABCDEF"u8
    );

    /// <summary>Makes the identifiers of a file depend on its content alone.</summary>
    /// <param name="file">The file; changed in place.</param>
    /// <returns>How many identifiers were replaced.</returns>
    public static int Fix(Span<byte> file)
    {
        var places = Find(file);
        foreach (var (start, length) in places)
        {
            file.Slice(start, length).Fill((byte)'0');
        }

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(file, digest);
        foreach (var (start, length) in places)
        {
            Write(file.Slice(start, length), digest[..16]);
        }

        return places.Count;
    }

    private static List<(int Start, int Length)> Find(ReadOnlySpan<byte> file)
    {
        var places = new List<(int, int)>();
        for (var at = 0; at < file.Length; )
        {
            var next = file[at..].IndexOf("/ID"u8);
            if (next < 0)
            {
                break;
            }

            at += next + 3;
            if (Pair(file, at) is var (first, second) && first > 0)
            {
                places.Add((first, HexLength));
                places.Add((second, HexLength));
            }
        }

        for (var at = 0; at < file.Length; )
        {
            var next = file[at..].IndexOf("uuid:"u8);
            if (next < 0)
            {
                break;
            }

            at += next + 5;
            if (
                file.Length - at >= UuidLength
                && Utf8Parser.TryParse(file.Slice(at, UuidLength), out Guid _, out var read, 'D')
                && read == UuidLength
            )
            {
                places.Add((at, UuidLength));
            }
        }

        return places;
    }

    /// <summary>The starts of two hexadecimal strings of 16 bytes in an array; zeros when there is no such array.</summary>
    private static (int First, int Second) Pair(ReadOnlySpan<byte> file, int at)
    {
        at = Skip(file, at);
        if (at >= file.Length || file[at] != (byte)'[')
        {
            return default;
        }

        var first = Hex(file, at + 1);
        if (first == 0)
        {
            return default;
        }

        var second = Hex(file, first + HexLength + 1);
        if (second == 0)
        {
            return default;
        }

        at = Skip(file, second + HexLength + 1);
        return at < file.Length && file[at] == (byte)']' ? (first, second) : default;
    }

    private static int Hex(ReadOnlySpan<byte> file, int at)
    {
        at = Skip(file, at);
        return
            at + HexLength + 1 < file.Length
            && file[at] == (byte)'<'
            && file[at + HexLength + 1] == (byte)'>'
            && !file.Slice(at + 1, HexLength).ContainsAnyExcept(HexDigits)
            ? at + 1
            : 0;
    }

    private static int Skip(ReadOnlySpan<byte> file, int at)
    {
        while (at < file.Length && file[at] is (byte)' ' or (byte)'\n' or (byte)'\r')
        {
            at++;
        }

        return at;
    }

    private static void Write(Span<byte> place, ReadOnlySpan<byte> digest)
    {
        if (place.Length == HexLength)
        {
            _ = Convert.TryToHexStringLower(digest, place, out _);
            return;
        }

        // RFC 9562, version 8: a value of the application's own making.
        Span<byte> uuid = stackalloc byte[16];
        digest.CopyTo(uuid);
        uuid[6] = (byte)((uuid[6] & 0x0F) | 0x80);
        uuid[8] = (byte)((uuid[8] & 0x3F) | 0x80);
        _ = new Guid(uuid, bigEndian: true).TryFormat(place, out _, "D");
    }
}
