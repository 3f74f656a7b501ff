using System.Diagnostics;
using System.Globalization;
using ReportGen.Core.Building;

namespace ReportGen.Cli.Disk;

/// <summary>
/// The folder that a build writes to. A finished folder of files is written aside and then swapped in,
/// so that a reader sees the old one or the new one and never a half.
/// </summary>
internal sealed class OutputDirectory : IDisposable
{
    private const string StagingPrefix = ".reportgen-staging-";
    private readonly string root;
    private readonly string staging;
    private int swaps;

    /// <summary>Opens the folder, creating it if needed, and clears what a killed process left.</summary>
    /// <param name="path">The folder.</param>
    public OutputDirectory(string path)
    {
        root = Path.GetFullPath(path);
        Directory.CreateDirectory(root);
        foreach (var left in Directory.EnumerateDirectories(root, StagingPrefix + "*"))
        {
            if (!IsAlive(Path.GetFileName(left)[StagingPrefix.Length..]))
            {
                Directory.Delete(left, recursive: true);
            }
        }

        staging = Path.Combine(
            root,
            StagingPrefix + Environment.ProcessId.ToString(CultureInfo.InvariantCulture)
        );
    }

    /// <summary>The folder, as a full path.</summary>
    public string Root => root;

    /// <summary>Writes a finished folder. Safe to call from several threads for different folders.</summary>
    public void Put(OutputFolder folder)
    {
        var target = RepositoryPath.OnDisk(root, folder.Path);
        if (folder.Scope == FolderScope.Some)
        {
            foreach (var file in folder.Files)
            {
                AtomicWriter.Write(Path.Combine(target, file.Name), file.Bytes.Span);
            }

            return;
        }

        var swap = Interlocked.Increment(ref swaps).ToString(CultureInfo.InvariantCulture);
        var own = Path.Combine(staging, swap);
        var aside = Path.Combine(own, "new");
        Directory.CreateDirectory(aside);
        foreach (var file in folder.Files)
        {
            File.WriteAllBytes(Path.Combine(aside, file.Name), file.Bytes.Span);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        if (Directory.Exists(target))
        {
            Directory.Move(target, Path.Combine(own, "old"));
        }

        Directory.Move(aside, target);
        Directory.Delete(own, recursive: true);
    }

    /// <summary>Writes a finished folder unless the files that it asks for are there already, byte for byte.</summary>
    /// <returns>True when something was written.</returns>
    public bool PutIfDifferent(OutputFolder folder)
    {
        if (Holds(folder))
        {
            return false;
        }

        Put(folder);
        return true;
    }

    private bool Holds(OutputFolder folder)
    {
        var target = RepositoryPath.OnDisk(root, folder.Path);
        if (
            !Directory.Exists(target)
            || (
                folder.Scope == FolderScope.Whole
                && Directory.EnumerateFileSystemEntries(target).Count() != folder.Files.Length
            )
        )
        {
            return false;
        }

        foreach (var file in folder.Files)
        {
            var there = new FileInfo(Path.Combine(target, file.Name));
            if (
                !there.Exists
                || there.Length != file.Bytes.Length
                || !File.ReadAllBytes(there.FullName).AsSpan().SequenceEqual(file.Bytes.Span)
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Removes a folder with all its files if it is there, in one step as readers see it.</summary>
    public void RemoveFolder(string path)
    {
        var target = RepositoryPath.OnDisk(root, path);
        if (Directory.Exists(target))
        {
            var swap = Interlocked.Increment(ref swaps).ToString(CultureInfo.InvariantCulture);
            var own = Path.Combine(staging, swap);
            Directory.CreateDirectory(own);
            Directory.Move(target, Path.Combine(own, "old"));
            Directory.Delete(own, recursive: true);
        }
    }

    /// <summary>Removes a file if it is there.</summary>
    public void Remove(string path) => File.Delete(RepositoryPath.OnDisk(root, path));

    /// <summary>Folders with digests below a programme's folder that are not among those named: left from an earlier build.</summary>
    public IReadOnlyList<string> LeftOver(string programme, IReadOnlySet<string> made)
    {
        var folder = Path.Combine(root, programme);
        return Directory.Exists(folder)
            ?
            [
                .. Directory
                    .EnumerateDirectories(folder)
                    .Where(path => File.Exists(Path.Combine(path, DigestList.FileName)))
                    .Select(path => programme + "/" + Path.GetFileName(path))
                    .Where(path => !made.Contains(path))
                    .Order(StringComparer.Ordinal),
            ]
            : [];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Directory.Exists(staging))
        {
            Directory.Delete(staging, recursive: true);
        }
    }

    private static bool IsAlive(string processId)
    {
        try
        {
            using var process = Process.GetProcessById(
                int.Parse(processId, CultureInfo.InvariantCulture)
            );
            return true;
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException)
        {
            return false;
        }
    }
}
