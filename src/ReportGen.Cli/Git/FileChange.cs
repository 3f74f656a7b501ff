using System.Collections.Immutable;
using LibGit2Sharp;
using ReportGen.Core.Sources;

namespace ReportGen.Cli.Git;

/// <summary>What became of a file between two revisions.</summary>
public enum FileChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>Its text changed.</summary>
    Changed,

    /// <summary>It has another path; its text may have changed too.</summary>
    Renamed,

    /// <summary>It was deleted.</summary>
    Deleted,
}

/// <summary>A file that was changed. Paths are relative to the folder with <c>content</c>, with forward slashes.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Path">Its path now; for a deleted file, the one it had.</param>
/// <param name="OldPath">The path it had; equal to <paramref name="Path"/> unless it was renamed.</param>
/// <param name="Lines">The lines, from 1 and in order, that are new or changed in it as it is now.</param>
internal sealed record FileChange(
    FileChangeKind Kind,
    string Path,
    string OldPath,
    ImmutableArray<int> Lines
)
{
    /// <summary>What became of each file below a folder, by path.</summary>
    /// <param name="changes">As git reports it.</param>
    /// <param name="prefix">The folder, with a slash at its end; or empty.</param>
    /// <param name="before">The text of a file as it was; empty when it has none.</param>
    /// <param name="after">The text of a file as it is; empty when it has none.</param>
    internal static IReadOnlyList<FileChange> Of(
        TreeChanges changes,
        string prefix,
        Func<TreeEntryChanges, string> before,
        Func<TreeEntryChanges, string> after
    ) =>
        [
            .. changes
                .Where(entry => entry.Path.StartsWith(prefix, StringComparison.Ordinal))
                .Select(entry => new FileChange(
                    KindOf(entry),
                    entry.Path[prefix.Length..],
                    Below(entry.OldPath, prefix),
                    entry.Status == ChangeKind.Deleted
                        ? []
                        : LineDiff.Of(before(entry), after(entry))
                ))
                .OrderBy(static change => change.Path, StringComparer.Ordinal),
        ];

    private static FileChangeKind KindOf(TreeEntryChanges entry) =>
        entry.Status switch
        {
            ChangeKind.Added or ChangeKind.Untracked or ChangeKind.Copied => FileChangeKind.Added,
            ChangeKind.Deleted => FileChangeKind.Deleted,
            ChangeKind.Renamed => FileChangeKind.Renamed,
            _ => FileChangeKind.Changed,
        };

    /// <summary>A file that came from outside the folder keeps the whole path it had.</summary>
    private static string Below(string path, string prefix) =>
        path.StartsWith(prefix, StringComparison.Ordinal) ? path[prefix.Length..] : path;
}
