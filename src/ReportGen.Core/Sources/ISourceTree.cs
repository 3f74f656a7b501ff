using NodaTime;

namespace ReportGen.Core.Sources;

/// <summary>The only access to files, the clock and the revision.</summary>
public interface ISourceTree
{
    /// <summary>The current time. Used only where the user asks for it, never in a document.</summary>
    Instant Now { get; }

    /// <summary>
    /// Paths of all files below a folder, relative to the repository, with forward slashes,
    /// in ordinal order. Empty when there is no such folder.
    /// </summary>
    IReadOnlyList<string> List(string folder);

    /// <summary>The bytes of a file, or null when there is none.</summary>
    ReadOnlyMemory<byte>? Read(string path);
}

/// <summary>Files held in memory: for tests, and for what ships with the program.</summary>
/// <param name="files">Path → bytes.</param>
/// <param name="now">The current time that it reports.</param>
public sealed class InMemorySourceTree(
    IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files,
    Instant now = default
) : ISourceTree
{
    /// <inheritdoc/>
    public Instant Now => now;

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string folder)
    {
        var prefix = folder.Length == 0 ? "" : folder.TrimEnd('/') + "/";
        return
        [
            .. files
                .Keys.Where(path => path.StartsWith(prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? Read(string path) =>
        // The cast matters: a bare null would convert to an empty file, through byte[].
        files.TryGetValue(path, out var bytes)
            ? bytes
            : (ReadOnlyMemory<byte>?)null;
}
