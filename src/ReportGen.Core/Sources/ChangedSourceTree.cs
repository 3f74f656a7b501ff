using NodaTime;

namespace ReportGen.Core.Sources;

/// <summary>A repository as it would be with one file changed.</summary>
/// <param name="tree">The repository.</param>
/// <param name="changed">The path of the file; one that is there.</param>
/// <param name="bytes">Its new content.</param>
public sealed class ChangedSourceTree(ISourceTree tree, string changed, ReadOnlyMemory<byte> bytes)
    : ISourceTree
{
    /// <inheritdoc/>
    public Instant Now => tree.Now;

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string folder) => tree.List(folder);

    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? Read(string path) =>
        string.Equals(path, changed, StringComparison.Ordinal) ? bytes : tree.Read(path);
}
