using System.Collections.Immutable;
using ReportGen.Cli.Disk;
using ReportGen.Cli.Git;
using ReportGen.Cli.Terminal;
using ReportGen.Core.Preview.Reports;
using ReportGen.Core.Sources;

namespace ReportGen.Cli.Preview;

/// <summary>The two sides of a preview, and what differs between them.</summary>
/// <param name="After">The files with the change.</param>
/// <param name="Base">What they are compared with.</param>
/// <param name="Changed">The files of content and templates that differ.</param>
internal sealed record PreviewSides(
    ISourceTree After,
    PreviewBase Base,
    ImmutableArray<ChangedFile> Changed
)
{
    private const string Origin = GitRepository.Origin + "/";

    /// <summary>Finds them.</summary>
    /// <param name="disk">The repository on disk.</param>
    /// <param name="git">The same in git.</param>
    /// <param name="baseName">The branch that the change is for.</param>
    /// <param name="headName">The revision with the change; null for the files on disk.</param>
    /// <exception cref="UsageException">A name means nothing.</exception>
    public static PreviewSides Find(
        DiskSourceTree disk,
        GitRepository git,
        string baseName,
        string? headName
    )
    {
        var head = headName is null ? null : git.Revision(headName);
        ISourceTree after = new CachingSourceTree(head is null ? disk : git.Tree(head, disk.Now));
        if ((head ?? git.Head) is not { } tip)
        {
            return Nothing(after, "There is no commit yet: everything is new.");
        }

        if (git.TryRevision(baseName) is not { } wanted)
        {
            return git.IsShallow ? OutOfReach(after, baseName)
                : git.IsFirst(tip)
                    ? Nothing(
                        after,
                        $"This is the first commit, and there is no {Branch(baseName)} before it: everything is new."
                    )
                : throw new UsageException(git.ExplainUnknown(baseName));
        }

        var from = git.MergeBase(wanted, tip);
        if (from is null && git.IsShallow)
        {
            return OutOfReach(after, baseName);
        }

        var words = from is null
            ? $"This change and {Branch(baseName)} have no history in common, so it is compared with {Branch(baseName)} as it is now ({wanted.Short})."
            : $"Compared with {Branch(baseName)} as it was when this change began ({from.Short}).";
        var start = from ?? wanted;
        var changed = (head is null ? git.ChangesSince(start) : git.Changes(start, head))
            .Where(static c => IsRead(c.Path) || IsRead(c.OldPath))
            .Select(Of)
            .ToImmutableArray();
        var earlier = new CachingSourceTree(
            new OverlaySourceTree(
                git.Tree(start, disk.Now),
                after,
                changed
                    .Select(static c => c.Before)
                    .OfType<string>()
                    .ToImmutableHashSet(StringComparer.Ordinal)
            )
        );
        return new PreviewSides(
            after,
            new PreviewBase(PreviewBaseKind.Revision, earlier, words),
            changed
        );
    }

    private static PreviewSides Nothing(ISourceTree after, string words) =>
        new(
            after,
            new PreviewBase(PreviewBaseKind.Nothing, null, words),
            [
                .. after
                    .List(RepositoryFolders.Content)
                    .Select(static path => new ChangedFile(null, path, [])),
            ]
        );

    private static PreviewSides OutOfReach(ISourceTree after, string baseName) =>
        new(
            after,
            new PreviewBase(
                PreviewBaseKind.Unavailable,
                null,
                $"This clone is shallow, and does not include the commit where this change left {Branch(baseName)}. In a workflow, give actions/checkout the input fetch-depth: 0; by hand, run git fetch --unshallow. Then the preview can show what changes."
            ),
            []
        );

    /// <summary>The name by which people know a branch that a workflow calls <c>origin/main</c>.</summary>
    private static string Branch(string name) =>
        name.StartsWith(Origin, StringComparison.Ordinal) ? name[Origin.Length..] : name;

    private static bool IsRead(string path) =>
        path.StartsWith(RepositoryFolders.Content + "/", StringComparison.Ordinal)
        || path.StartsWith(RepositoryFolders.Templates + "/", StringComparison.Ordinal);

    private static ChangedFile Of(FileChange change) =>
        new(
            change.Kind == FileChangeKind.Added ? null : change.OldPath,
            change.Kind == FileChangeKind.Deleted ? null : change.Path,
            change.Lines
        );
}
