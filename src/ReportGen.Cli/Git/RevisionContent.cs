using System.Collections.Immutable;
using NodaTime;
using ReportGen.Cli.Terminal;
using ReportGen.Core.Content.Reading;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Cli.Git;

/// <summary>The content of a revision, for comparisons.</summary>
internal static class RevisionContent
{
    /// <summary>
    /// Whatever can be read. An old revision may break rules that are newer than it, so its faults are
    /// counted in a remark and stop nothing.
    /// </summary>
    public static ImmutableArray<Programme> Programmes(
        GitRepository git,
        GitRevision revision,
        Instant now,
        Action<string> warn
    )
    {
        var read = ContentReader.Read(git.Tree(revision, now));
        var errors = read.Diagnostics.Count(static d => d.Severity == Severity.Error);
        if (errors > 0)
        {
            warn(
                $"The content of {revision.Name} has {HumanReadable.Count(errors, "error", "errors")}: only what can be read is compared."
            );
        }

        return read.Value?.Programmes ?? [];
    }
}
