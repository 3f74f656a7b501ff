using System.Collections.Immutable;
using System.Security.Cryptography;
using ReportGen.Core.Building;

namespace ReportGen.Core.Publishing;

/// <summary>One digest for all public files of a statement.</summary>
public static class StatementDigest
{
    /// <summary>SHA-256, in lower-case hexadecimal, of the list of digests; null when there is no list.</summary>
    /// <param name="files">The statement's files.</param>
    public static string? Of(ImmutableArray<OutputFile> files)
    {
        foreach (var file in files)
        {
            if (file.Name == DigestList.FileName)
            {
                return Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span));
            }
        }

        return null;
    }
}
