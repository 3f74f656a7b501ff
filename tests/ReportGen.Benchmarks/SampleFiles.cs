namespace ReportGen.Benchmarks;

/// <summary>The content that ships with the repository.</summary>
internal static class SampleFiles
{
    /// <summary>Every file below <c>content/</c>, by path from the repository.</summary>
    public static Dictionary<string, ReadOnlyMemory<byte>> Read()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "ReportGen.sln")))
        {
            root = Path.GetDirectoryName(root)!;
        }

        return Directory
            .EnumerateFiles(Path.Combine(root, "content"), "*", SearchOption.AllDirectories)
            .ToDictionary(
                file => Path.GetRelativePath(root, file).Replace('\\', '/'),
                static file => (ReadOnlyMemory<byte>)File.ReadAllBytes(file),
                StringComparer.Ordinal
            );
    }
}
