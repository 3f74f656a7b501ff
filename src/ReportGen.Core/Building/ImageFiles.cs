using ReportGen.Core.Documents;
using ReportGen.Core.Sources;

namespace ReportGen.Core.Building;

/// <summary>Finds the images that a document names, in one folder and below it.</summary>
public static class ImageFiles
{
    /// <summary>Reads images by their source as written, relative to a folder; null for what is not a PNG or JPEG there.</summary>
    /// <param name="tree">Where files are read.</param>
    /// <param name="folder">Relative to the repository; empty for its root.</param>
    public static Func<string, ImageFile?> In(ISourceTree tree, string folder) =>
        source =>
        {
            var path = folder.Length == 0 ? source : folder + "/" + source;
            return tree.Read(path) is { } bytes && MediaType(bytes.Span) is { } mediaType
                ? new ImageFile(mediaType, bytes)
                : null;
        };

    /// <summary>The media type from the first bytes, whatever the file is called; null when it is neither.</summary>
    private static string? MediaType(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
        ReadOnlySpan<byte> jpeg = [0xFF, 0xD8, 0xFF];
        return bytes.StartsWith(png) ? "image/png"
            : bytes.StartsWith(jpeg) ? "image/jpeg"
            : null;
    }
}
