using LibGit2Sharp;
using NodaTime;
using ReportGen.Cli.Disk;
using ReportGen.Core.Sources;

namespace ReportGen.Cli.Git;

/// <summary>The files of a commit, read from git without touching those on disk. Links are not followed.</summary>
internal sealed class GitSourceTree : ISourceTree
{
    private readonly Repository repository;
    private readonly SortedDictionary<string, ObjectId> files = new(StringComparer.Ordinal);

    // A repository handle of libgit2 serves one thread at a time.
    private readonly Lock gate = new();

    /// <summary>Lists the files of a commit.</summary>
    /// <param name="repository">Where its objects are.</param>
    /// <param name="commit">The commit.</param>
    /// <param name="prefix">The folder in the repository that paths are relative to, with a slash at its end; or empty.</param>
    /// <param name="now">The present moment.</param>
    public GitSourceTree(Repository repository, Commit commit, string prefix, Instant now)
    {
        this.repository = repository;
        Now = now;
        var top = prefix.Length == 0 ? commit.Tree : commit[prefix.TrimEnd('/')]?.Target as Tree;
        if (top is not null)
        {
            Walk(top, "");
        }
    }

    /// <inheritdoc/>
    public Instant Now { get; }

    /// <summary>True when the commit holds links, so that the files on disk may be more than these.</summary>
    public bool HasLinks { get; private set; }

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string folder)
    {
        var prefix = folder.Length == 0 ? "" : folder.TrimEnd('/') + "/";
        return [.. files.Keys.Where(path => path.StartsWith(prefix, StringComparison.Ordinal))];
    }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? Read(string path)
    {
        if (!files.TryGetValue(path, out var id))
        {
            return null;
        }

        lock (gate)
        {
            if (repository.Lookup<Blob>(id) is not { } blob)
            {
                return null;
            }

            using var content = blob.GetContentStream();
            var bytes = new byte[blob.Size];
            content.ReadExactly(bytes);
            return bytes;
        }
    }

    private void Walk(Tree tree, string folder)
    {
        foreach (var entry in tree)
        {
            var path = folder + entry.Name;
            if (DiskSourceTree.IsIgnored(path, entry.Name))
            {
                continue;
            }

            switch (entry.TargetType)
            {
                case TreeEntryTargetType.Tree:
                    Walk((Tree)entry.Target, path + "/");
                    break;
                case TreeEntryTargetType.Blob when entry.Mode == Mode.SymbolicLink:
                    HasLinks = true;
                    break;
                case TreeEntryTargetType.Blob:
                    files.Add(path, entry.Target.Id);
                    break;
            }
        }
    }
}
