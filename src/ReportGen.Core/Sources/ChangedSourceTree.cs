using NodaTime;

namespace ReportGen.Core.Sources;

/// <summary>A repository with the content of one file replaced.</summary>
/// <param name="tree">The repository.</param>
/// <param name="changed">The path of the file, which exists.</param>
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
