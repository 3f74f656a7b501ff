using System.Collections.Immutable;
using System.Text;
using LibGit2Sharp;
using NodaTime;
using ReportGen.Cli.Disk;
using ReportGen.Cli.Terminal;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Output.Reporting;
using ReportGen.Core.Publishing;

namespace ReportGen.Cli.Git;

/// <summary>The git repository of the content. It is only read: nothing here writes to it.</summary>
internal sealed class GitRepository : IDisposable
{
    /// <summary>The remote that the content comes from.</summary>
    public const string Origin = "origin";

    private readonly Repository repository;
    private readonly string root;
    private readonly string prefix;

    static GitRepository() =>
        // A container often runs as another user than the one who owns the clone. Reading objects runs
        // nothing that a configuration file names, so the owner does not matter here.
        GlobalSettings.SetOwnerValidation(false);

    private GitRepository(Repository repository, string root)
    {
        this.repository = repository;
        this.root = root;
        var top = RepositoryPath.Real(repository.Info.WorkingDirectory)!;
        var below = Path.GetRelativePath(top, RepositoryPath.Real(root)!);
        prefix = below == "." ? "" : below.Replace(Path.DirectorySeparatorChar, '/') + "/";
    }

    /// <summary>Opens the repository that a folder lies in.</summary>
    /// <param name="root">The folder with <c>content</c>: the clone itself or a folder in it.</param>
    /// <exception cref="UsageException">It is not in a git repository.</exception>
    public static GitRepository Open(string root) =>
        Find(root)
        ?? throw new UsageException(
            "This folder is not in a git repository, so there is no other revision of it. Run reportgen in a clone of the repository."
        );

    /// <summary>Opens the repository that contains a folder; null when it is not in a git repository.</summary>
    public static GitRepository? Find(string root)
    {
        // LibGit2Sharp's own search for the repository gives nothing in a natively compiled program.
        for (var folder = Path.GetFullPath(root); folder is not null; )
        {
            if (Path.Exists(Path.Combine(folder, ".git")) && Repository.IsValid(folder))
            {
                return new GitRepository(new Repository(folder), root);
            }

            folder = Path.GetDirectoryName(folder);
        }

        return null;
    }

    /// <summary>True for a clone that holds the last commits only.</summary>
    public bool IsShallow => repository.Info.IsShallow;

    /// <summary>The commit that is checked out; null before the first commit.</summary>
    public GitRevision? Head =>
        repository.Head.Tip is { } tip ? new GitRevision(tip.Sha, "HEAD") : null;

    /// <summary>The address of the remote <c>origin</c>, or null.</summary>
    public string? OriginAddress => repository.Network.Remotes[Origin]?.Url;

    /// <summary>A revision by its name: a branch, a tag, <c>HEAD~1</c>, the digits of a commit.</summary>
    /// <exception cref="UsageException">There is none; the message says what to do.</exception>
    public GitRevision Revision(string name) =>
        TryRevision(name) ?? throw new UsageException(ExplainUnknown(name));

    /// <summary>A revision by its name, also that of a branch only <c>origin</c> has; null when there is none.</summary>
    public GitRevision? TryRevision(string name)
    {
        foreach (var candidate in new[] { name, $"{Origin}/{name}" })
        {
            try
            {
                if (repository.Lookup(candidate, ObjectType.Commit) is Commit commit)
                {
                    return new GitRevision(commit.Sha, name);
                }
            }
            catch (Exception e) when (e is InvalidSpecificationException or LibGit2SharpException)
            {
                // The text can't name a revision at all, or names several: it names none.
            }
        }

        return null;
    }

    /// <summary>The newest commit that both have; null when they have none, or when a shallow clone does not reach it.</summary>
    public GitRevision? MergeBase(GitRevision a, GitRevision b) =>
        repository.ObjectDatabase.FindMergeBase(CommitOf(a), CommitOf(b)) is { } commit
            ? new GitRevision(commit.Sha, commit.Sha[..7])
            : null;

    /// <summary>True when a commit is a revision or lies in the history of it.</summary>
    public bool Contains(GitRevision revision, GitRevision commit) =>
        MergeBase(revision, commit)?.Commit == commit.Commit;

    /// <summary>True for a commit before which there is none.</summary>
    public bool IsFirst(GitRevision revision) => !CommitOf(revision).Parents.Any();

    /// <summary>The files of a revision.</summary>
    public GitSourceTree Tree(GitRevision revision, Instant now) =>
        new(repository, CommitOf(revision), prefix, now);

    /// <summary>
    /// What was changed from a revision to the files as they are on disk, new files included. A file that
    /// was renamed is one change.
    /// </summary>
    public IReadOnlyList<FileChange> ChangesSince(GitRevision revision)
    {
        using var changes = repository.Diff.Compare<TreeChanges>(
            CommitOf(revision).Tree,
            DiffTargets.Index | DiffTargets.WorkingDirectory,
            prefix.Length == 0 ? null : [prefix],
            null,
            Comparing()
        );
        return FileChange.Of(changes, prefix, entry => TextOf(entry.OldOid), TextOnDisk);
    }

    /// <summary>The lines that were changed since this history and that of a revision parted.</summary>
    public ChangedLines ChangedLines(GitRevision revision)
    {
        var start = Head is { } head ? MergeBase(revision, head) ?? revision : revision;
        return new ChangedLines(
            ChangesSince(start)
                .Select(static change =>
                    KeyValuePair.Create<string, ImmutableArray<LineRange>>(
                        change.Path,
                        [.. change.Lines.Select(static line => new LineRange(line, line))]
                    )
                )
        );
    }

    /// <summary>What was changed from one revision to another. A file that was renamed is one change.</summary>
    public IReadOnlyList<FileChange> Changes(GitRevision from, GitRevision to)
    {
        using var changes = repository.Diff.Compare<TreeChanges>(
            CommitOf(from).Tree,
            CommitOf(to).Tree,
            prefix.Length == 0 ? null : [prefix],
            null,
            Comparing()
        );
        return FileChange.Of(
            changes,
            prefix,
            entry => TextOf(entry.OldOid),
            entry => TextOf(entry.Oid)
        );
    }

    /// <summary>
    /// The commit that is checked out, and whether the files are as it has them. Files that git ignores
    /// (what was built) do not count. Null before the first commit.
    /// </summary>
    public RevisionState? State() =>
        repository.Head.Tip is { } tip
            ? new RevisionState(
                tip.Sha,
                !repository.RetrieveStatus(new StatusOptions { IncludeIgnored = false }).IsDirty,
                IsOnProtectedBranch: null,
                Branch: null
            )
            : null;

    /// <inheritdoc/>
    public void Dispose() => repository.Dispose();

    // A patch would give the lines too, but its callbacks fail in native code.
    private static CompareOptions Comparing() => new() { Similarity = SimilarityOptions.Renames };

    private string TextOf(ObjectId id)
    {
        if (repository.Lookup<Blob>(id) is not { } blob)
        {
            return "";
        }

        using var content = blob.GetContentStream();
        using var text = new StreamReader(content, Encoding.UTF8);
        return Words(text.ReadToEnd());
    }

    private string TextOnDisk(TreeEntryChanges entry)
    {
        var file = RepositoryPath.OnDisk(repository.Info.WorkingDirectory, entry.Path);
        return File.Exists(file) ? Words(File.ReadAllText(file, Encoding.UTF8)) : "";
    }

    /// <summary>Pictures and the like have no lines.</summary>
    private static string Words(string text) =>
        text.Contains('\0', StringComparison.Ordinal) ? "" : text;

    private Commit CommitOf(GitRevision revision) =>
        repository.Lookup<Commit>(revision.Commit)
        ?? throw new UsageException(ExplainUnknown(revision.Name));

    /// <summary>Why a revision can't be found, and what to do.</summary>
    public string ExplainUnknown(string name)
    {
        if (repository.Head.Tip is null)
        {
            return "This repository has no commit yet, so there is nothing to compare with.";
        }

        if (IsShallow)
        {
            return $"There is no revision {name} in this clone, which is shallow: it holds only the latest commits. In a workflow, give actions/checkout the input fetch-depth: 0; by hand, run: git fetch --unshallow";
        }

        var near = ClosestWord.Find(
            name,
            repository
                .Branches.Select(static b => b.FriendlyName)
                .Concat(repository.Tags.Select(static t => t.FriendlyName))
        );
        return near is null
            ? $"There is no revision {name} in this repository. Give a branch (main), a tag or a commit."
            : $"There is no revision {name} in this repository. Did you mean {near}?";
    }
}
