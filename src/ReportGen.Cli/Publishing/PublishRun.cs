using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using ReportGen.Cli.Disk;
using ReportGen.Cli.Terminal;
using ReportGen.Core.Building;
using ReportGen.Core.Content.Model;
using ReportGen.Core.Content.State;
using ReportGen.Core.Content.Words;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Publishing;
using ReportGen.GitHub.Api;
using ReportGen.GitHub.Publishing;

namespace ReportGen.Cli.Publishing;

/// <summary>What <c>publish</c> was asked for.</summary>
internal sealed record PublishOptions(
    ImmutableArray<string> Statements,
    bool IsDue,
    string? Programme,
    bool IsDryRun,
    Duration Wait,
    string? Save
);

/// <summary>Plans first, publishes then, and gives an account at the end.</summary>
/// <param name="options">What was asked for.</param>
/// <param name="tree">The repository's files.</param>
/// <param name="revision">The commit they belong to; null outside git.</param>
/// <param name="access">The way to GitHub.</param>
/// <param name="composition">Where it is told.</param>
internal sealed class PublishRun(
    PublishOptions options,
    DiskSourceTree tree,
    RevisionState? revision,
    GitHubAccess access,
    Composition composition
)
{
    private readonly TextWriter output = composition.Screen.Output;
    private readonly EngineChooser engines = composition.Around.Engines(tree);
    private int published;

    /// <summary>Does it.</summary>
    /// <exception cref="WrongUseException">No such statement, no token, no repository.</exception>
    public ExitCode Run()
    {
        var content = ContentCheck.Run(tree);
        if (content.HasErrors || content.Value is not { } sound)
        {
            composition.Report(tree).Tell(Errors(content.Diagnostics), DiagnosticFormat.Text);
            composition.Screen.Error.WriteLine(
                "Nothing was published: the content has errors. They are also what this finds: reportgen validate"
            );
            return ExitCode.ContentHasErrors;
        }

        var now = composition.Around.Clock.GetCurrentInstant();
        var chosen = options.IsDue ? Due(sound, now) : Named(sound);
        if (chosen.IsEmpty)
        {
            output.WriteLine("Nothing is due.");
            Tell("due", 0);
            Tell("published", 0);
            return ExitCode.Fine;
        }

        var state = Standing();
        var plans = chosen
            .Select(c => Plan(content, c, state, MomentOf(c, now)))
            .ToImmutableArray();
        foreach (var plan in plans)
        {
            PlanText.Tell(plan, output);
            output.WriteLine();
        }

        if (plans.Any(static p => p.HasErrors))
        {
            composition
                .Report(tree)
                .Tell(
                    Errors([.. plans.SelectMany(static p => p.Candidate.Diagnostics).Distinct()]),
                    DiagnosticFormat.Text
                );
        }

        Tell("due", plans.Count(static p => p.MayBePublished));
        ExitCode[] codes = [.. plans.Select(p => options.IsDryRun ? Foretell(p) : Publish(p))];
        Tell("published", published);
        return codes.Max();
    }

    /// <summary>The moment at which the gates are asked: now, or the end of an embargo that is waited for.</summary>
    private Instant MomentOf(ChosenStatement chosen, Instant now) =>
        chosen.Statement.Embargo is { } embargo
        && Embargo.OpensAt(embargo) is var opens
        && opens > now
        && opens <= now + options.Wait
            ? opens
            : now;

    /// <summary>Waits until the embargo has ended by the clock: a timer may wake early.</summary>
    private void WaitFor(PublicationPlan plan)
    {
        var clock = composition.Around.Clock;
        if (plan.Candidate.Now <= clock.GetCurrentInstant())
        {
            return;
        }

        output.WriteLine(
            $"Waiting for the end of the embargo, {DateWords.Time(plan.Chosen.Statement.Embargo!.Value.TimeOfDay)} London time."
        );
        output.Flush();
        while (plan.Candidate.Now - clock.GetCurrentInstant() is var left && left > Duration.Zero)
        {
            composition
                .Around.Delay(left.ToTimeSpan() + TimeSpan.FromMilliseconds(1), composition.Stop)
                .GetAwaiter()
                .GetResult();
        }
    }

    /// <summary>Tells a number to the later steps of a workflow.</summary>
    private void Tell(string name, int number)
    {
        if (composition.Around.Set("GITHUB_OUTPUT") is { } file)
        {
            File.AppendAllText(
                file,
                string.Create(CultureInfo.InvariantCulture, $"{name}={number}\n")
            );
        }
    }

    /// <summary>Keeps the files of a release that was just published.</summary>
    private void Save(PublicationPlan plan)
    {
        published++;
        if (options.Save is { } folder)
        {
            using var saved = new OutputDirectory(Path.GetFullPath(folder));
            saved.Put(
                new OutputFolder(
                    plan.Publication!.Tag,
                    plan.Candidate.Files.Sort(
                        static (a, b) => string.CompareOrdinal(a.Name, b.Name)
                    ),
                    FolderScope.Whole
                )
            );
        }
    }

    private ImmutableArray<ChosenStatement> Named(ContentSet content) =>
        [
            .. options
                .Statements.Select(s => StatementChoice.Find(content, s, options.Programme))
                .DistinctBy(static c => c.Name, StringComparer.Ordinal),
        ];

    /// <summary>Every statement whose embargo has passed and whose tag has no published release.</summary>
    private ImmutableArray<ChosenStatement> Due(ContentSet content, Instant now)
    {
        var open = StatementChoice
            .Programmes(content, options.Programme)
            .SelectMany(static p => p.Statements.Select(s => new ChosenStatement(p, s)))
            .Where(c =>
                c.Statement.Embargo is { } embargo
                && Embargo.OpensAt(embargo) <= now + options.Wait
                && c.Statement.Documents.Contains("release-notes", StringComparer.Ordinal)
            )
            .OrderBy(static c => c.Statement.Embargo)
            .ToImmutableArray();
        var known = new Dictionary<RepositoryName, ImmutableHashSet<string>>();
        foreach (var repository in open.Select(c => access.PublicationOf(c.Programme)).Distinct())
        {
            known.Add(repository, PublishedIn(repository));
        }

        return
        [
            .. open.Where(c =>
                !known[access.PublicationOf(c.Programme)]
                    .Contains(ReleaseText.TagOf(c.Programme, c.Statement))
            ),
        ];
    }

    private ImmutableHashSet<string> PublishedIn(RepositoryName repository)
    {
        var server = options.IsDryRun ? access.For(repository) : access.Require(repository);
        if (server is null)
        {
            composition.Screen.Error.WriteLine(
                $"Without a token GitHub was not asked what is published in {repository} already."
            );
            return [];
        }

        var answer = server.PublishedTags(repository, composition.Stop).GetAwaiter().GetResult();
        return answer.Value ?? throw new IOException(answer.Fault);
    }

    /// <summary>The state of the repository, with what GitHub says of its branch.</summary>
    private RevisionState? Standing()
    {
        if (revision is null || access.Drafting is not { } drafting)
        {
            return revision;
        }

        if (access.For(drafting) is not { } server)
        {
            composition.Screen.Error.WriteLine(
                $"Without a token GitHub was not asked whether the branch of {drafting} is protected."
            );
            return revision;
        }

        var answer = server
            .StandingOf(drafting, revision.Commit, composition.Stop)
            .GetAwaiter()
            .GetResult();
        if (answer.Value is not { } standing)
        {
            composition.Screen.Error.WriteLine($"The branch of {drafting}: {answer.Fault}");
            return revision;
        }

        return revision with
        {
            IsOnProtectedBranch = standing.IsProtected && standing.IsOnBranch,
            Branch = standing.IsProtected ? standing.Branch : null,
        };
    }

    private PublicationPlan Plan(
        Checked<ContentSet> content,
        ChosenStatement chosen,
        RevisionState? state,
        Instant now
    )
    {
        var repository = access.PublicationOf(chosen.Programme);
        var made = PublicationBuild.Make(
            content,
            chosen.Programme,
            chosen.Statement,
            tree,
            BuiltInFiles.Instance,
            engines,
            composition.Stop
        );
        return PublicationPlan.Of(
            chosen,
            repository,
            new PublicationCandidate(
                content.Value!,
                chosen.Programme,
                chosen.Statement,
                made.Files,
                made.Diagnostics,
                state,
                now
            ),
            new ReleaseText(
                chosen.Programme,
                TemplateFiles.For(BuiltInFiles.Instance, tree, chosen.Programme.Id),
                access.Address.PageOf(repository)
            ),
            // Another repository does not know this commit: there the tag goes to the head of its default branch.
            repository == access.Drafting
                ? state?.Commit
                : null
        );
    }

    private ExitCode Foretell(PublicationPlan plan)
    {
        output.WriteLine(
            plan.MayBePublished
                ? $"{plan.Chosen.Name} may be published. Nothing was sent: this was a dry run."
                : Refused(plan)
        );
        return CodeOf(plan);
    }

    private ExitCode Publish(PublicationPlan plan)
    {
        if (!plan.MayBePublished || plan.Publication is not { } publication)
        {
            output.WriteLine(Refused(plan));
            return CodeOf(plan);
        }

        WaitFor(plan);
        output.WriteLine($"Publishing {plan.Chosen.Name} in {plan.Repository}");
        output.Flush();
        var account = access
            .Require(plan.Repository)
            .Publish(plan.Repository, publication, Say, composition.Stop)
            .GetAwaiter()
            .GetResult();
        output.WriteLine(account.Message);
        if (account.Url is { } url)
        {
            output.WriteLine(url);
        }

        foreach (var warning in account.Warnings)
        {
            composition.Screen.Error.WriteLine($"Warning: {warning}");
        }

        if (account.Outcome == PublicationOutcome.Published)
        {
            Save(plan);
        }

        return account.Outcome switch
        {
            PublicationOutcome.Published or PublicationOutcome.AlreadyPublished => ExitCode.Fine,
            PublicationOutcome.Interrupted => ExitCode.BrokenMachine,
            _ => ExitCode.Refused,
        };
    }

    private void Say(string step)
    {
        output.WriteLine($"  {step}");
        output.Flush();
    }

    private static ExitCode CodeOf(PublicationPlan plan) =>
        plan.MayBePublished ? ExitCode.Fine
        : plan.HasErrors ? ExitCode.ContentHasErrors
        : ExitCode.Refused;

    private static string Refused(PublicationPlan plan)
    {
        var shut = plan.Refusals.Count(static r => !r.IsOverridden);
        return $"{plan.Chosen.Name} was not published: {Amounts.Count(shut, "gate refuses", "things are in the way")} (✗ above, each with how to mend it). Nothing was sent.";
    }

    private static ImmutableArray<Diagnostic> Errors(ImmutableArray<Diagnostic> found) =>
        [.. found.Where(static d => d.Severity == Severity.Error)];
}
