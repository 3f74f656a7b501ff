using System.Collections.Immutable;
using NodaTime;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Publishing;
using ReportGen.Core.Record;

namespace ReportGen.Cli.Git;

/// <summary>Compares the content on disk with what a revision shows to have been published.</summary>
internal static class PublishedContent
{
    /// <summary>Everything that is not as it was published.</summary>
    /// <param name="git">The repository.</param>
    /// <param name="revision">The revision: a branch, or the tag of a release.</param>
    /// <param name="now">The content as it is to be.</param>
    /// <param name="found">What was found in it so far.</param>
    /// <param name="moment">The present moment: it decides which embargoes have passed.</param>
    /// <param name="warn">Receives a note for the reader.</param>
    public static ImmutableArray<Diagnostic> Check(
        GitRepository git,
        GitRevision revision,
        ContentSet now,
        ImmutableArray<Diagnostic> found,
        Instant moment,
        Action<string> warn
    )
    {
        var before = RevisionContent.Programmes(git, revision, moment, warn);
        var unreadable = found
            .Where(static d => d.Severity == Severity.Error)
            .Select(static d => d.Span.Path)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. before.SelectMany(programme =>
                new RecordCheck(
                    RecordOf(git, programme, moment, warn),
                    now.Programmes.FirstOrDefault(p => p.Id == programme.Id),
                    unreadable.Contains,
                    statement => ReleaseText.TagOf(programme, statement)
                ).Run()
            ),
        ];
    }

    /// <summary>
    /// What the release of the last published statement holds, where its tag is in this repository; else
    /// what the revision holds. News that was written down after the release is not yet published.
    /// </summary>
    public static PublishedRecord RecordOf(
        GitRepository git,
        Programme programme,
        Instant moment,
        Action<string> warn
    )
    {
        var record = PublishedRecord.By(programme, moment);
        if (
            record.Statements is [.., var last]
            && git.TryRevision($"refs/tags/{ReleaseText.TagOf(programme, last)}") is { } release
            && RevisionContent
                .Programmes(git, release, moment, warn)
                .FirstOrDefault(p => p.Id == programme.Id)
                is { } published
        )
        {
            return PublishedRecord.By(published, moment);
        }

        return record;
    }
}
