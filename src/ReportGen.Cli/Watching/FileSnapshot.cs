using System.Collections.Immutable;
using ReportGen.Core.Building;
using ReportGen.Core.Sources;

namespace ReportGen.Cli.Watching;

/// <summary>The files at one moment.</summary>
/// <param name="Tree">The files.</param>
/// <param name="Changed">Paths of files that are new, deleted or changed since the previous snapshot; in ordinal order.</param>
/// <param name="IsSettled">False when a file could not be read because it was being written.</param>
/// <param name="RefusedLinks">Links to places outside the repository, which were not followed.</param>
internal sealed record FileSnapshot(
    ISourceTree Tree,
    ImmutableArray<string> Changed,
    bool IsSettled,
    IReadOnlyList<string> RefusedLinks
)
{
    /// <summary>The bytes of a file that a fault points into: of the repository, or what ships with the program.</summary>
    public ReadOnlyMemory<byte>? Read(string path) =>
        Tree.Read(path) ?? BuiltInFiles.Instance.Read(path);
}
