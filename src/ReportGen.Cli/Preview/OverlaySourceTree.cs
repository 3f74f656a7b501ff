using NodaTime;
using ReportGen.Core.Sources;

namespace ReportGen.Cli.Preview;

/// <summary>An earlier revision: of the files that did not change since, the current bytes serve for both.</summary>
/// <param name="earlier">The revision.</param>
/// <param name="now">The files as they are.</param>
/// <param name="changed">Paths, as the revision has them, of files that changed since.</param>
internal sealed class OverlaySourceTree(
    ISourceTree earlier,
    ISourceTree now,
    IReadOnlySet<string> changed
) : ISourceTree
{
    /// <inheritdoc/>
    public Instant Now => earlier.Now;

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string folder) => earlier.List(folder);

    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? Read(string path) =>
        changed.Contains(path) ? earlier.Read(path) : now.Read(path) ?? earlier.Read(path);
}
