using System.Text;
using ReportGen.Core.Content.Checking;
using ReportGen.Core.Content.Reading;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;

namespace ReportGen.Tests.Content;

/// <summary>Trees of files for tests of reading.</summary>
internal static class Fixture
{
    /// <summary>The repository's folder.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>tests/fixtures.</summary>
    public static string Folder { get; } = Path.Combine(Repository, "tests", "fixtures");

    /// <summary>The files of a valid programme that uses every field.</summary>
    public static Dictionary<string, ReadOnlyMemory<byte>> Base() =>
        Load(Path.Combine(Folder, "base"));

    /// <summary>The files of the sample that ships with the repository, by path from the repository.</summary>
    public static Dictionary<string, ReadOnlyMemory<byte>> Sample() =>
        Load(Path.Combine(Repository, "content"))
            .ToDictionary(
                static f => "content/" + f.Key,
                static f => f.Value,
                StringComparer.Ordinal
            );

    /// <summary>All files below a folder, by path relative to it.</summary>
    public static Dictionary<string, ReadOnlyMemory<byte>> Load(string folder)
    {
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(folder, path).Replace('\\', '/');
            files[name] = File.ReadAllBytes(path);
        }

        return files;
    }

    /// <summary>Reads the base programme with some files put over it.</summary>
    public static Checked<Core.Programmes.Model.ContentSet> ReadWith(
        params (string Path, string Text)[] files
    )
    {
        var all = Base();
        foreach (var (path, text) in files)
        {
            all["content/shelter/" + path] = Encoding.UTF8.GetBytes(text);
        }

        return ContentReader.Read(new InMemorySourceTree(all));
    }

    /// <summary>Diagnostics as they are printed, one after the other.</summary>
    public static string Print(
        IEnumerable<Diagnostic> diagnostics,
        IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files
    )
    {
        var cache = new Dictionary<string, SourceText?>(StringComparer.Ordinal);
        var printed = new StringBuilder();
        foreach (var diagnostic in diagnostics)
        {
            foreach (var line in DiagnosticPrinter.Print(diagnostic, Find))
            {
                printed.Append(line).Append('\n');
            }
        }

        return printed.ToString();

        SourceText? Find(string path)
        {
            if (!cache.TryGetValue(path, out var text))
            {
                text = files.TryGetValue(path, out var bytes)
                    ? SourceDecoder.DecodeLeniently(path, bytes.Span)
                    : null;
                cache[path] = text;
            }

            return text;
        }
    }

    private static string FindRepository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ReportGen.sln")))
        {
            folder =
                Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("The repository was not found.");
        }

        return folder;
    }
}
