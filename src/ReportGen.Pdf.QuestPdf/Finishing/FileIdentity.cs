using System.Buffers.Text;
using System.Security.Cryptography;

namespace ReportGen.Pdf.QuestPdf.Finishing;

/// <summary>
/// Replaces what the library makes from the clock, so that the same document gives the same bytes: the two
/// strings of the trailer's <c>/ID</c>, and the <c>uuid:</c> values of the XMP packet. Both come from a digest of
/// everything else in the file. No object moves: each keeps its length, but for strings that the library wrote
/// as text, because that was shorter for the bytes they happened to have; those are in the trailer, behind all objects.
/// </summary>
internal static class FileIdentity
{
    private const int UuidLength = 36;

    /// <summary>Makes the identifiers of a file depend on its content alone.</summary>
    /// <param name="file">The file.</param>
    /// <returns>The file with identifiers of its own; the same one when it has none.</returns>
    public static byte[] Fix(byte[] file)
    {
        var places = Find(file);
        if (places.Count == 0)
        {
            return file;
        }

        var made = Copied(file, places);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(made, digest);
        var moved = 0;
        foreach (var place in places)
        {
            Write(made.AsSpan(place.Start + moved, place.NewLength), digest[..16]);
            moved += place.NewLength - place.Length;
        }

        return made;
    }

    /// <summary>The file with noughts for every identifier.</summary>
    private static byte[] Copied(byte[] file, List<Place> places)
    {
        var made = new byte[file.Length + places.Sum(static p => p.NewLength - p.Length)];
        var from = 0;
        var to = 0;
        foreach (var place in places)
        {
            file.AsSpan(from, place.Start - from).CopyTo(made.AsSpan(to));
            to += place.Start - from;
            made.AsSpan(to, place.NewLength).Fill((byte)'0');
            to += place.NewLength;
            from = place.Start + place.Length;
        }

        file.AsSpan(from).CopyTo(made.AsSpan(to));
        return made;
    }

    private static List<Place> Find(ReadOnlySpan<byte> file)
    {
        var places = new List<Place>();
        var objects = file.LastIndexOf("endobj"u8);
        for (var at = 0; Next(file, "/ID"u8, ref at); )
        {
            // Only behind the last object may anything move.
            if (
                Pair(file, at) is var (first, second)
                && (first.Start > objects || !(first.HasOtherLength || second.HasOtherLength))
            )
            {
                places.Add(first);
                places.Add(second);
            }
        }

        for (var at = 0; Next(file, "uuid:"u8, ref at); )
        {
            if (
                file.Length - at >= UuidLength
                && Utf8Parser.TryParse(file.Slice(at, UuidLength), out Guid _, out var read, 'D')
                && read == UuidLength
            )
            {
                places.Add(new Place(at, UuidLength, UuidLength));
            }
        }

        places.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        return places;
    }

    private static bool Next(ReadOnlySpan<byte> file, ReadOnlySpan<byte> word, ref int at)
    {
        var next = file[at..].IndexOf(word);
        at += next + word.Length;
        return next >= 0;
    }

    /// <summary>Two strings of 16 bytes in an array, or null when there is no such array.</summary>
    private static (Place First, Place Second)? Pair(ReadOnlySpan<byte> file, int at)
    {
        at = Skip(file, at);
        if (at >= file.Length || file[at] != (byte)'[')
        {
            return null;
        }

        if (
            IdString.At(file, Skip(file, at + 1)) is not { } first
            || IdString.At(file, Skip(file, first.Start + first.Length)) is not { } second
        )
        {
            return null;
        }

        at = Skip(file, second.Start + second.Length);
        return at < file.Length && file[at] == (byte)']' ? (first, second) : null;
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
        if (place.Length == IdString.HexLength)
        {
            place[0] = (byte)'<';
            _ = Convert.TryToHexStringLower(digest, place[1..], out _);
            place[^1] = (byte)'>';
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
