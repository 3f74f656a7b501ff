using System.Collections.Frozen;
using System.Reflection;
using NodaTime;
using ReportGen.Core.Sources;

namespace ReportGen.Core.Building;

/// <summary>
/// The default templates, words, theme and fonts: the top-level <c>templates/</c> folder as it was when
/// the program was built, under the same paths. A file is read only when asked for, in
/// place in the program's own file.
/// </summary>
public sealed class BuiltInFiles : ISourceTree
{
    private readonly Assembly assembly = typeof(BuiltInFiles).Assembly;
    private readonly FrozenSet<string> paths;

    private BuiltInFiles() =>
        paths = assembly.GetManifestResourceNames().ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The one instance.</summary>
    public static BuiltInFiles Instance { get; } = new();

    /// <inheritdoc/>
    public Instant Now => default;

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string folder)
    {
        var prefix = folder.Length == 0 ? "" : folder.TrimEnd('/') + "/";
        return
        [
            .. paths
                .Where(path => path.StartsWith(prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? Read(string path)
    {
        if (!paths.Contains(path))
        {
            return null;
        }

        using var stream = assembly.GetManifestResourceStream(path)!;
        if (stream is UnmanagedMemoryStream resource)
        {
            return new EmbeddedResource(resource).Memory;
        }

        var bytes = GC.AllocateUninitializedArray<byte>((int)stream.Length);
        stream.ReadExactly(bytes);
        return bytes;
    }
}
