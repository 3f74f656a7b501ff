using System.Security.Cryptography;

namespace ReportGen.Core.Building;

/// <summary>A file of the output.</summary>
/// <param name="Name">Its name within its folder; must not contain a slash.</param>
/// <param name="Bytes">Its content.</param>
public sealed record OutputFile(string Name, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Its name, size and digest, which remain known once its bytes are released.</summary>
    public WrittenFile Describe() =>
        new(Name, Bytes.Length, Convert.ToHexStringLower(SHA256.HashData(Bytes.Span)));
}

/// <summary>A file that was written.</summary>
/// <param name="Name">Its name within its folder.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">64 hexadecimal digits, lower case.</param>
public sealed record WrittenFile(string Name, long Size, string Sha256);
