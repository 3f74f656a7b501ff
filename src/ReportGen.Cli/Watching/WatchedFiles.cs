using System.Collections.Immutable;
using NodaTime;
using ReportGen.Cli.Disk;
using ReportGen.Core.Sources;

namespace ReportGen.Cli.Watching;

/// <summary>
/// The files that a build reads. Each snapshot holds them as they are at that moment, in memory, and says
/// which differ in their bytes from the snapshot before; so what editors do beside saving changes nothing.
/// </summary>
/// <param name="root">The repository.</param>
internal sealed class WatchedFiles(string root)
{
    /// <summary>The folders below the root that a build reads.</summary>
    public static ImmutableArray<string> Folders { get; } =
    [RepositoryFolders.Content, RepositoryFolders.Templates];

    /// <summary>
    /// A file of the same size and time is not read again, unless it was written so lately that it may have
    /// been written twice within the resolution of its file system's clock (2 s on FAT).
    /// </summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);

    private Dictionary<string, FileState> seen = new(StringComparer.Ordinal);
    private FileSnapshot last = new(
        new InMemorySourceTree(ImmutableDictionary<string, ReadOnlyMemory<byte>>.Empty),
        [],
        IsSettled: false,
        []
    );

    /// <summary>Reads every file that may have changed.</summary>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public FileSnapshot TakeSnapshot()
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

        var now = new Dictionary<string, FileState>(seen.Count, StringComparer.Ordinal);
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
        last = new FileSnapshot(
            new InMemorySourceTree(files, SystemClock.Instance.GetCurrentInstant()),
            changed.ToImmutable(),
            isSettled,
            disk.RefusedLinks
        );
        return last;
    }

    private FileState? See(DiskSourceTree disk, string path, FileState? before)
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
        return disk.Read(path) is { } bytes ? new FileState(size, time, isOld, bytes) : null;
    }

    /// <summary>A file as it was seen.</summary>
    /// <param name="Size">In bytes.</param>
    /// <param name="Time">When it was written last.</param>
    /// <param name="IsOld">True when it had not been written for a while.</param>
    /// <param name="Bytes">Its content.</param>
    private sealed record FileState(
        long Size,
        DateTime Time,
        bool IsOld,
        ReadOnlyMemory<byte> Bytes
    );
}
