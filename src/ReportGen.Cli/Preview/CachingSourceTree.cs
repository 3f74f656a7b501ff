using System.Collections.Concurrent;
using NodaTime;
using ReportGen.Core.Sources;

namespace ReportGen.Cli.Preview;

/// <summary>Files that are read once, however often they are requested.</summary>
/// <param name="tree">Where they are read.</param>
internal sealed class CachingSourceTree(ISourceTree tree) : ISourceTree
{
    private readonly ConcurrentDictionary<string, ReadOnlyMemory<byte>?> files = new(
        StringComparer.Ordinal
    );

    /// <inheritdoc/>
    public Instant Now => tree.Now;

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string folder) => tree.List(folder);

    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? Read(string path) => files.GetOrAdd(path, tree.Read);
}
