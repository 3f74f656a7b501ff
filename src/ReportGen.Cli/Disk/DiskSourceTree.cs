using System.Collections.Concurrent;
using NodaTime;
using ReportGen.Core.Sources;

namespace ReportGen.Cli.Disk;

/// <summary>
/// The repository on disk. Nothing outside its folder is read, neither by spelling (<c>..</c>)
/// nor through a link; output, build folders and hidden files are not seen.
/// </summary>
internal sealed class DiskSourceTree : ISourceTree
{
    private readonly string root;
    private readonly string realRoot;
    private readonly ConcurrentDictionary<string, bool> folderHasLink = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> refused = new(StringComparer.Ordinal);

    /// <summary>Opens a repository.</summary>
    /// <param name="root">Its folder.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public DiskSourceTree(string root)
    {
        this.root = Path.GetFullPath(root);
        realRoot =
            RepositoryPath.Real(this.root)
            ?? throw new DirectoryNotFoundException($"There is no folder {root}.");
    }

    /// <summary>The folder, as a full path.</summary>
    public string Root => root;

    /// <inheritdoc/>
    public Instant Now => SystemClock.Instance.GetCurrentInstant();

    /// <summary>Links to places outside the repository, which were not followed, in ordinal order.</summary>
    public IReadOnlyList<string> RefusedLinks => [.. refused.Keys.Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string folder)
    {
        var start = folder.TrimEnd('/');
        if (start.Length > 0 && !RepositoryPath.IsPlain(start))
        {
            return [];
        }

        var found = new List<string>();
        if (Directory.Exists(RepositoryPath.OnDisk(root, start)))
        {
            Walk(start, found, depth: 0);
        }

        found.Sort(StringComparer.Ordinal);
        return found;
    }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? Read(string path)
    {
        if (!RepositoryPath.IsPlain(path))
        {
            return null;
        }

        var file = RepositoryPath.OnDisk(root, path);
        if (!File.Exists(file) || !StaysInside(path, file))
        {
            return null;
        }

        return File.ReadAllBytes(file);
    }

    private void Walk(string folder, List<string> found, int depth)
    {
        // A link to a folder above itself would never end; no repository is this deep.
        if (depth > 32)
        {
            return;
        }

        var here = new DirectoryInfo(RepositoryPath.OnDisk(root, folder));
        foreach (var entry in here.EnumerateFileSystemInfos())
        {
            var path = folder.Length == 0 ? entry.Name : folder + "/" + entry.Name;
            if (IsIgnored(path, entry.Name))
            {
                continue;
            }

            if (entry.LinkTarget is not null && !StaysInside(path, entry.FullName))
            {
                continue;
            }

            if (entry is DirectoryInfo)
            {
                Walk(path, found, depth + 1);
            }
            else
            {
                found.Add(path);
            }
        }
    }

    private bool StaysInside(string path, string file)
    {
        if (!HasLink(path))
        {
            return true;
        }

        if (RepositoryPath.Real(file) is not { } real)
        {
            return false;
        }

        if (RepositoryPath.IsWithin(real, realRoot))
        {
            return true;
        }

        refused.TryAdd(path, 0);
        return false;
    }

    /// <summary>True when the file or a folder on the way to it, below the root, is a link.</summary>
    private bool HasLink(string path)
    {
        if (new FileInfo(RepositoryPath.OnDisk(root, path)).LinkTarget is not null)
        {
            return true;
        }

        var slash = path.LastIndexOf('/');
        return slash > 0 && folderHasLink.GetOrAdd(path[..slash], HasLink);
    }

    /// <summary>True for what is never read: hidden files, copies that editors leave, what is built.</summary>
    internal static bool IsIgnored(string path, string name) =>
        name.StartsWith('.')
        || name.EndsWith('~')
        || path is RepositoryFolders.Output or "bin" or "obj" or "artifacts" or "node_modules";
}
