using System.Collections.Immutable;
using NodaTime;
using ReportGen.Cli.Disk;
using ReportGen.Core.Building;
using ReportGen.Core.Sources;

namespace ReportGen.Cli.Watching;

/// <summary>
/// The files that a build reads. Each look gives them as they are at that moment, held in memory, and says
/// which differ in their bytes from the look before; so what editors do beside saving changes nothing.
/// </summary>
/// <param name="root">The repository.</param>
internal sealed class WatchedFiles(string root)
{
    /// <summary>The folders below the root that a build reads.</summary>
    public static ImmutableArray<string> Folders { get; } = ["content", "templates"];

    /// <summary>
    /// A file of the same size and time is not read again, unless it was written so lately that it may have
    /// been written twice within the resolution of its file system's clock (2 s on FAT).
    /// </summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);

    private Dictionary<string, SeenFile> seen = new(StringComparer.Ordinal);
    private Look last = new(
        new InMemorySourceTree(ImmutableDictionary<string, ReadOnlyMemory<byte>>.Empty),
        [],
        IsSettled: false,
        []
    );

    /// <summary>Looks at every file.</summary>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public Look Look()
    {
        var disk = new DiskSourceTree(root);
        List<string> paths;
        try
        {
            paths = [.. Folders.SelectMany(disk.List)];
        }
        catch (IOException)
        {
            // A folder went while it was being listed: another revision is being checked out, say.
            return last with { Changed = [], IsSettled = false };
        }

        var now = new Dictionary<string, SeenFile>(seen.Count, StringComparer.Ordinal);
        var changed = ImmutableArray.CreateBuilder<string>();
        var isSettled = true;
        foreach (var path in paths)
        {
            seen.TryGetValue(path, out var before);
            try
            {
                if (See(disk, path, before) is not { } file)
                {
                    continue;
                }

                now.Add(path, file);
                if (before is null || !before.Bytes.Span.SequenceEqual(file.Bytes.Span))
                {
                    changed.Add(path);
                }
            }
            catch (IOException)
            {
                // Someone is writing it and lets no one read.
                isSettled = false;
                if (before is not null)
                {
                    now.Add(path, before);
                }
            }
        }

        changed.AddRange(seen.Keys.Where(path => !now.ContainsKey(path)));
        changed.Sort(StringComparer.Ordinal);
        seen = now;
        var files = now.ToImmutableDictionary(
            static f => f.Key,
            static f => f.Value.Bytes,
            StringComparer.Ordinal
        );
        last = new Look(
            new InMemorySourceTree(files, SystemClock.Instance.GetCurrentInstant()),
            changed.ToImmutable(),
            isSettled,
            disk.RefusedLinks
        );
        return last;
    }

    private SeenFile? See(DiskSourceTree disk, string path, SeenFile? before)
    {
        var there = new FileInfo(RepositoryPath.OnDisk(root, path));
        var (size, time) = (there.Exists ? there.Length : -1, there.LastWriteTimeUtc);
        var isKnown =
            before is not null
            && before.Size == size
            && before.Time == time
            && before.IsOld
            && there.LinkTarget is null;
        if (isKnown)
        {
            return before;
        }

        var isOld = DateTime.UtcNow - time > Fresh;
        return disk.Read(path) is { } bytes ? new SeenFile(size, time, isOld, bytes) : null;
    }

    /// <summary>A file as it was seen.</summary>
    /// <param name="Size">In bytes.</param>
    /// <param name="Time">When it was written last.</param>
    /// <param name="IsOld">True when it had not been written for a while.</param>
    /// <param name="Bytes">Its content.</param>
    private sealed record SeenFile(
        long Size,
        DateTime Time,
        bool IsOld,
        ReadOnlyMemory<byte> Bytes
    );
}

/// <summary>The files at one moment.</summary>
/// <param name="Tree">The files.</param>
/// <param name="Changed">Paths of files that are new, gone, or have other bytes than at the look before; in ordinal order.</param>
/// <param name="IsSettled">False when a file could not be read because it was being written.</param>
/// <param name="RefusedLinks">Links that lead out of the repository and were not followed.</param>
internal sealed record Look(
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
