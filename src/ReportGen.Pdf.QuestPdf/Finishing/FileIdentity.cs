using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace ReportGen.Pdf.QuestPdf.Finishing;

/// <summary>
/// Replaces what the library derives from the clock, so that the same document gives the same bytes: the two
/// strings of the trailer's <c>/ID</c>, and the <c>uuid:</c> values of the XMP packet. Both are derived from a digest of
/// everything else in the file. No object moves, because each value keeps its length, except strings that the library
/// wrote as text, which was shorter for their bytes; those are in the trailer, after all objects.
/// </summary>
internal static partial class FileIdentity
{
    private static readonly string NoId = new('-', 32);
    private static readonly string NoUuid = new('-', 36);

    /// <summary>Replaces the identifiers of a file with ones that depend on its content alone.</summary>
    /// <param name="file">The file.</param>
    /// <returns>The file with new identifiers; the same file when it has none.</returns>
    public static byte[] Fix(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file);
        var objects = text.LastIndexOf("endobj", StringComparison.Ordinal);
        var empty = Replaced(text, objects, NoId, NoUuid);
        if (string.Equals(empty, text, StringComparison.Ordinal))
        {
            return file;
        }

        var digest = SHA256.HashData(Encoding.Latin1.GetBytes(empty)).AsSpan(0, 16).ToArray();
        var id = Convert.ToHexStringLower(digest);
        // RFC 9562, version 8: a custom value.
        digest[6] = (byte)((digest[6] & 0x0F) | 0x80);
        digest[8] = (byte)((digest[8] & 0x3F) | 0x80);
        var uuid = new Guid(digest, bigEndian: true).ToString("D", CultureInfo.InvariantCulture);
        return Encoding.Latin1.GetBytes(Replaced(text, objects, id, uuid));
    }

    private static string Replaced(string text, int objects, string id, string uuid)
    {
        var made = Identifiers().Replace(text, match => Identifier(match, objects, id));
        return Uuids().Replace(made, "uuid:" + uuid);
    }

    private static string Identifier(Match match, int objects, string id)
    {
        var gap = match.Groups["gap"].Value;
        var made = $"{match.Groups["start"].Value}<{id}>{gap}<{id}>{match.Groups["end"].Value}";
        // Nothing may move except after the last object.
        return match.Index > objects || made.Length == match.Length ? made : match.Value;
    }

    /// <summary>
    /// Matches two strings of 16 bytes each in PDF syntax (ISO 32000-1 7.3.4): hexadecimal, or literal between
    /// parentheses, where a backslash with up to three digits, or with one sign, represents one byte.
    /// </summary>
    [GeneratedRegex(
        """(?<start>/ID[ \n\r]*\[[ \n\r]*)(<[0-9A-Fa-f]{32}>|\(([^\\()]|\\[0-7]{1,3}|\\[^0-7]|(?<open>\()|(?<-open>\))){16}(?(open)(?!))\))(?<gap>[ \n\r]*)(<[0-9A-Fa-f]{32}>|\(([^\\()]|\\[0-7]{1,3}|\\[^0-7]|(?<open>\()|(?<-open>\))){16}(?(open)(?!))\))(?<end>[ \n\r]*\])""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Identifiers();

    [GeneratedRegex(
        "uuid:[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Uuids();
}
