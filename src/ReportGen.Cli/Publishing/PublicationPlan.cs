using System.Collections.Immutable;
using ReportGen.Cli.Disk;
using ReportGen.Core.Building;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Publishing;
using ReportGen.Core.Sources;
using ReportGen.GitHub.Api;
using ReportGen.GitHub.Publishing;

namespace ReportGen.Cli.Publishing;

/// <summary>What is to become of one statement, known before anything is sent.</summary>
/// <param name="Target">The statement.</param>
/// <param name="Repository">Where it is published.</param>
/// <param name="Candidate">What the gates looked at.</param>
/// <param name="Refusals">What they refused.</param>
/// <param name="Publication">The release; null when the documents could not be built.</param>
internal sealed record PublicationPlan(
    ProgrammeStatement Target,
    RepositoryName Repository,
    PublicationCandidate Candidate,
    ImmutableArray<GateFailure> Refusals,
    Publication? Publication
)
{
    /// <summary>True when every gate is open, or overridden for a recorded reason.</summary>
    public bool MayBePublished =>
        Publication is not null && Refusals.All(static r => r.IsOverridden);

    /// <summary>True when errors in the content or the templates are among what is in the way.</summary>
    public bool HasErrors => Candidate.Diagnostics.Any(static d => d.Severity == Severity.Error);

    /// <summary>Works out the plan of a statement whose files were built.</summary>
    /// <param name="chosen">The statement.</param>
    /// <param name="repository">Where it is published.</param>
    /// <param name="candidate">The files and what surrounds them.</param>
    /// <param name="text">Writes the words of releases.</param>
    /// <param name="commit">The commit that the tag points at, or null in another repository.</param>
    public static PublicationPlan Of(
        ProgrammeStatement chosen,
        RepositoryName repository,
        PublicationCandidate candidate,
        ReleaseText text,
        string? commit
    )
    {
        var statement = chosen.Statement;
        var title = text.Title(statement);
        var body = text.Body(statement, candidate.Files);
        var complete = candidate with
        {
            Release = body is null ? null : new ReleaseWords(title, body),
        };
        return new PublicationPlan(
            chosen,
            repository,
            complete,
            Gates.Check(complete),
            body is null
                ? null
                : new Publication(
                    ReleaseText.TagOf(chosen.Programme, statement),
                    title,
                    body,
                    commit,
                    [.. candidate.Files.Select(Asset)]
                )
                {
                    Name = chosen.Name,
                    KnownNotices = [.. text.NoticesOn(statement).Select(static n => n.Text)],
                    Corrects = CorrectedBy(chosen, text),
                }
        );
    }

    /// <summary>What writes the words of a statement's release.</summary>
    public static ReleaseText TextOf(
        ProgrammeStatement chosen,
        ISourceTree source,
        GitHubAccess access
    ) =>
        new(
            chosen.Programme,
            TemplateFiles.For(BuiltInFiles.Instance, source, chosen.Programme.Id),
            access.Address.PageOf(access.PublicationOf(chosen.Programme))
        );

    /// <summary>The release that a statement corrects, with the notice that it gets; null when it corrects none.</summary>
    public static CorrectedRelease? CorrectedBy(ProgrammeStatement chosen, ReleaseText text) =>
        text.Corrected(chosen.Statement) is { } corrected
            ? new CorrectedRelease(
                ReleaseText.TagOf(chosen.Programme, corrected),
                text.Notice(chosen.Statement, corrected).Text
            )
            : null;

    private static PublicationAsset Asset(OutputFile file) =>
        new(file.Name, MediaTypes.Of(file.Name), file.Bytes);
}
