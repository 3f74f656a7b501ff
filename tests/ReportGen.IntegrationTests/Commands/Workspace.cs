using System.Security.Cryptography;
using System.Text;

namespace ReportGen.IntegrationTests.Commands;

/// <summary>A temporary repository that is deleted after the test.</summary>
internal sealed class Workspace : IDisposable
{
    /// <summary>Makes an empty folder.</summary>
    public Workspace() => Folder = Directory.CreateTempSubdirectory("reportgen-test-").FullName;

    /// <summary>The repository that the tests belong to.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>A copy of the sample's content.</summary>
    public static Workspace OfSample()
    {
        var workspace = new Workspace();
        var from = Path.Combine(Repository, "content");
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            workspace.Write("content/" + Path.GetRelativePath(from, file), File.ReadAllBytes(file));
        }

        return workspace;
    }

    /// <summary>The command, to be run in this folder.</summary>
    public Run Run() => new(Folder);

    /// <summary>Runs the command in this folder.</summary>
    public Ended Command(params string[] arguments) => Run().Command(arguments);

    /// <summary>The place of a path on disk.</summary>
    public string this[string path] => Path.Combine(Folder, path);

    /// <summary>Writes a file; folders are made.</summary>
    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file; folders are made.</summary>
    public void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllBytes(this[path], bytes);
    }

    /// <summary>Replaces the first occurrence of a text in a file; fails when there is none.</summary>
    public void Replace(string path, string from, string to)
    {
        var text = File.ReadAllText(this[path]);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{path} does not hold {from}");
        File.WriteAllText(this[path], text[..at] + to + text[(at + from.Length)..]);
    }

    /// <summary>Every file below a folder with its SHA-256, a line each, in ordinal order.</summary>
    public string Inventory(string folder)
    {
        var root = this[folder];
        if (!Directory.Exists(root))
        {
            return "";
        }

        var lines = Directory
            .EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(file =>
                $"{Path.GetRelativePath(root, file).Replace('\\', '/')} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))}"
            )
            .Order(StringComparer.Ordinal);
        return string.Join('\n', lines);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string FindRepository()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "ReportGen.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder
            ?? throw new DirectoryNotFoundException("The tests do not run in the repository.");
    }
}
