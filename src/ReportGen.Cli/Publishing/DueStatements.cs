using System.Collections.Immutable;
using NodaTime;
using ReportGen.Cli.Invocation;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Publishing;
using ReportGen.Core.Sources;
using ReportGen.GitHub.Api;
using ReportGen.GitHub.Publishing;

namespace ReportGen.Cli.Publishing;

/// <summary>Finds what <c>publish --due</c> has to do.</summary>
/// <param name="options">The options of the command.</param>
/// <param name="access">The way to GitHub.</param>
/// <param name="context">Where it writes.</param>
internal sealed class DueStatements(
    PublishOptions options,
    GitHubAccess access,
    CommandContext context
)
{
    /// <summary>Every statement whose embargo has passed and that is not completely published; null when that could not be found out.</summary>
    public ImmutableArray<ProgrammeStatement>? Find(
        ContentSet content,
        ISourceTree source,
        Instant now
    )
    {
        var open = StatementLookup
            .Programmes(content, options.Programme)
            .SelectMany(static p => p.Statements.Select(s => new ProgrammeStatement(p, s)))
            .Where(c =>
                c.Statement.Embargo is { } embargo
                && Embargo.OpensAt(embargo) <= now + options.Wait
                && c.Statement.Documents.Contains(DocumentIds.ReleaseNotes, StringComparer.Ordinal)
            )
            .OrderBy(static c => c.Statement.Embargo)
            .ToImmutableArray();
        var known = new Dictionary<RepositoryName, PublishedReleases>();
        foreach (var repository in open.Select(c => access.PublicationOf(c.Programme)).Distinct())
        {
            if (PublishedIn(repository) is not { } published)
            {
                return null;
            }

            known.Add(repository, published);
        }

        return
        [
            .. open.Where(c =>
                !known[access.PublicationOf(c.Programme)]
                    .IsFinished(
                        ReleaseText.TagOf(c.Programme, c.Statement),
                        c.Statement.Corrects is null
                            ? null
                            : PublicationPlan.CorrectedBy(
                                c,
                                PublicationPlan.TextOf(c, source, access)
                            )
                    )
            ),
        ];
    }

    private PublishedReleases? PublishedIn(RepositoryName repository)
    {
        var server = options.IsDryRun ? access.For(repository) : access.Require(repository);
        if (server is null)
        {
            context.Console.Error.WriteLine(
                $"Without a token, GitHub could not be asked what is already published in {repository}."
            );
            return PublishedReleases.None;
        }

        var answer = server.Published(repository, context.Stop).GetAwaiter().GetResult();
        if (answer.Value is null)
        {
            context.Console.Error.WriteLine(
                $"What is already published in {repository} is unknown, so nothing was sent. {answer.Fault} Run the same command again."
            );
        }

        return answer.Value;
    }
}
