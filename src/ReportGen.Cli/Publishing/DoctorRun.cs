using System.Collections.Immutable;
using ReportGen.Cli.Disk;
using ReportGen.Cli.Invocation;
using ReportGen.Cli.Reporting;
using ReportGen.Cli.Terminal;
using ReportGen.Core.Building;
using ReportGen.Core.Content.Reading;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Publishing;
using ReportGen.GitHub.Api;
using ReportGen.GitHub.Safety;

namespace ReportGen.Cli.Publishing;

/// <summary>Asks files and GitHub whether this repository is set up safely.</summary>
/// <param name="tree">The repository's files.</param>
/// <param name="access">The way to GitHub.</param>
/// <param name="context">Where it writes.</param>
internal sealed class DoctorRun(DiskSourceTree tree, GitHubAccess access, CommandContext context)
{
    /// <summary>Does it.</summary>
    public ExitCode Run(OutputFormat format)
    {
        var read = ContentReader.Read(tree);
        if (read.HasErrors || read.Value is not { } content)
        {
            return context.RefuseContent(
                tree,
                read.Diagnostics,
                "The content can't be read, so its settings were not checked."
            );
        }

        var today = Gates.DayOf(context.Environment.Clock.GetCurrentInstant());
        ImmutableArray<SafetyCheck> checks =
        [
            .. Drafting(),
            .. content
                .Programmes.Select(PublicationOf)
                .OfType<RepositoryName>()
                .Distinct()
                .SelectMany(r => Publication(r)),
            .. FileSafetyChecks.Check(
                content,
                tree,
                today,
                new EngineFlags(
                    context.Environment.Get(EngineFlags.EngineVariable),
                    context.Environment.Get(EngineFlags.LicenceVariable)
                )
            ),
        ];
        var name = access.NamedOrDrafting?.ToString();
        if (format == OutputFormat.Json)
        {
            SafetyJson.Write(name, checks, context.Console.Output);
        }
        else
        {
            SafetyText.Write(name, checks, context.Console.Output);
        }

        return checks.Any(static c => c.Outcome == SafetyOutcome.Wrong)
            ? ExitCode.Refused
            : ExitCode.Success;
    }

    private RepositoryName? PublicationOf(Programme programme) =>
        programme.Publishing.Repository is { } own
            ? RepositoryName.TryParse(own)
            : access.NamedOrDrafting;

    private ImmutableArray<SafetyCheck> Drafting()
    {
        if (access.NamedOrDrafting is not { } repository)
        {
            return Unasked(
                RepositorySafetyChecks.DraftingIds,
                "It is not known which GitHub repository this is.",
                "Give it with --repository OWNER/NAME."
            );
        }

        return access.ForDrafting() is { } server
            ? RepositorySafetyChecks
                .OfDrafting(server, repository, WorkflowFiles.Publishing(tree), context.Stop)
                .GetAwaiter()
                .GetResult()
            : WithoutToken(RepositorySafetyChecks.DraftingIds, repository);
    }

    private ImmutableArray<SafetyCheck> Publication(RepositoryName repository) =>
        access.For(repository) is { } server
            ? RepositorySafetyChecks
                .OfPublication(server, repository, context.Stop)
                .GetAwaiter()
                .GetResult()
            : WithoutToken(RepositorySafetyChecks.PublicationIds, repository);

    private static ImmutableArray<SafetyCheck> WithoutToken(
        ImmutableArray<string> ids,
        RepositoryName repository
    ) =>
        Unasked(
            ids,
            $"There is no token with which to ask GitHub about {repository}.",
            "Put a token that may read the repository's administration settings in GITHUB_TOKEN, and run this again."
        );

    private static ImmutableArray<SafetyCheck> Unasked(
        ImmutableArray<string> ids,
        string words,
        string mend
    ) => [.. ids.Select(id => SafetyCheck.Unknown(id, words, mend))];
}
