using System.Security.Cryptography;

namespace ReportGen.Core.Building;

/// <summary>A file that was made.</summary>
/// <param name="Name">Its name within its folder; may not hold a slash.</param>
/// <param name="Bytes">Its content.</param>
public sealed record OutputFile(string Name, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>What is known of it once its bytes are gone.</summary>
    public WrittenFile Describe() =>
        new(Name, Bytes.Length, Convert.ToHexStringLower(SHA256.HashData(Bytes.Span)));
}

/// <summary>A file that was made and handed on.</summary>
/// <param name="Name">Its name within its folder.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">64 hexadecimal digits, lower case.</param>
public sealed record WrittenFile(string Name, long Size, string Sha256);
