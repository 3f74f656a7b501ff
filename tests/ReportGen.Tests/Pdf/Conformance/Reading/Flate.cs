using System.IO.Compression;

namespace ReportGen.Tests.Pdf.Conformance.Reading;

/// <summary>FlateDecode (P 7.4.4).</summary>
internal static class Flate
{
    /// <summary>The inflated bytes, or null when the data is broken.</summary>
    public static byte[]? Inflate(byte[] data)
    {
        try
        {
            using var input = new MemoryStream(data);
            using var zlib = new ZLibStream(input, CompressionMode.Decompress);
            using var output = new MemoryStream();
            zlib.CopyTo(output);
            return output.ToArray();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
