using System.Buffers;

namespace ReportGen.Pdf.QuestPdf.Finishing;

/// <summary>Part of a file that is replaced.</summary>
/// <param name="Start">Its first byte.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="NewLength">The length of what replaces it.</param>
internal readonly record struct Place(int Start, int Length, int NewLength)
{
    /// <summary>True when all behind it moves.</summary>
    public bool HasOtherLength => NewLength != Length;
}

/// <summary>
/// A string of 16 bytes as PDF writes it (ISO 32000-1 7.3.4): hexadecimal, or as text between parentheses. The
/// library takes whichever is shorter, so about one identifier in a hundred is text.
/// </summary>
internal static class IdString
{
    /// <summary>Of 16 bytes in hexadecimal, with the angle brackets.</summary>
    public const int HexLength = 34;

    private const int Bytes = 16;

    private static readonly SearchValues<byte> HexDigits = SearchValues.Create(
        "0123456789abcdefABCDEF"u8
    );

    /// <summary>The string that starts at a place; null when there is none of 16 bytes.</summary>
    public static Place? At(ReadOnlySpan<byte> file, int at) =>
        at >= file.Length ? null
        : file[at] == (byte)'<' ? Hex(file, at)
        : file[at] == (byte)'(' ? Text(file, at)
        : null;

    private static Place? Hex(ReadOnlySpan<byte> file, int at) =>
        at + HexLength <= file.Length
        && file[at + HexLength - 1] == (byte)'>'
        && !file.Slice(at + 1, 2 * Bytes).ContainsAnyExcept(HexDigits)
            ? new Place(at, HexLength, HexLength)
            : null;

    private static Place? Text(ReadOnlySpan<byte> file, int start)
    {
        var count = 0;
        var depth = 0;
        for (var at = start + 1; at < file.Length && count <= Bytes; count++)
        {
            switch (file[at])
            {
                case (byte)')' when depth == 0:
                    return count == Bytes ? new Place(start, at + 1 - start, HexLength) : null;
                case (byte)'(':
                    depth++;
                    at++;
                    break;
                case (byte)')':
                    depth--;
                    at++;
                    break;
                case (byte)'\\':
                    at += 1 + Escape(file[(at + 1)..]);
                    break;
                default:
                    at++;
                    break;
            }
        }

        return null;
    }

    /// <summary>How many bytes follow a backslash for one byte of the string: up to three octal digits, or one sign.</summary>
    private static int Escape(ReadOnlySpan<byte> rest)
    {
        var digits = 0;
        while (digits < 3 && digits < rest.Length && rest[digits] is >= (byte)'0' and <= (byte)'7')
        {
            digits++;
        }

        return Math.Max(1, digits);
    }
}
