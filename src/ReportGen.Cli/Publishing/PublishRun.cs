using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using ReportGen.Cli.Disk;
using ReportGen.Cli.Git;
using ReportGen.Cli.Invocation;
using ReportGen.Cli.Terminal;
using ReportGen.Core.Building;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Programmes.Words;
using ReportGen.Core.Publishing;
using ReportGen.Core.Sources;
using ReportGen.GitHub.Publishing;

namespace ReportGen.Cli.Publishing;

/// <summary>The options of <c>publish</c>.</summary>
internal sealed record PublishOptions(
    ImmutableArray<string> Statements,
    bool IsDue,
    string? Programme,
    bool IsDryRun,
    Duration Wait,
    string? Save
);

/// <summary>Plans first, publishes then, and gives an account at the end.</summary>
/// <param name="options">The options of the command.</param>
/// <param name="tree">The repository's files.</param>
/// <param name="git">Their git repository, or null.</param>
/// <param name="access">The way to GitHub.</param>
/// <param name="context">Where it writes.</param>
internal sealed class PublishRun(
    PublishOptions options,
    DiskSourceTree tree,
    GitRepository? git,
    GitHubAccess access,
    CommandContext context
)
{
    private readonly TextWriter output = context.Console.Output;
    private int published;
    private int saved;

    /// <summary>Does it.</summary>
    /// <exception cref="UsageException">No such statement, no token, no repository.</exception>
    public ExitCode Run()
    {
        var revision = git?.State();
        var source = SourceOf(revision);
        var content = ContentCheck.Run(source);
        if (content.HasErrors || content.Value is not { } sound)
        {
            return context.RefuseContent(
                tree,
                content.Diagnostics,
                "Nothing was published: the content has errors. To list them again: reportgen validate"
            );
        }

        var now = context.Environment.Clock.GetCurrentInstant();
        if (
            (
                options.IsDue
                    ? new DueStatements(options, access, context).Find(sound, source, now)
                    : Named(sound)
            )
            is not { } chosen
        )
        {
            return ExitCode.SystemError;
        }

        if (chosen.IsEmpty)
        {
            output.WriteLine("Nothing is due.");
            Tell("due", 0);
            Tell("published", 0);
            Tell("saved", 0);
            return ExitCode.Success;
        }

        var state = ItemStatus(revision);
        var engines = context.Environment.Engines(source);
        var plans = chosen
            .Select(c => Plan(content, c, (source, engines), state, MomentOf(c, now)))
            .ToImmutableArray();
        foreach (var plan in plans)
        {
            PublicationPlanText.Tell(plan, output);
            output.WriteLine();
        }

        if (plans.Any(static p => p.HasErrors))
        {
            context.ReportErrors(
                tree,
                plans.SelectMany(static p => p.Candidate.Diagnostics).Distinct()
            );
        }

        Tell("due", plans.Count(static p => p.MayBePublished));
        ExitCode[] codes = [.. plans.Select(p => options.IsDryRun ? DryRun(p) : Publish(p))];
        Tell("published", published);
        Tell("saved", saved);
        return codes.Max();
    }

    /// <summary>
    /// Where the documents come from: the commit itself, when nothing differs from it, so that no file which git
    /// ignores, or was configured to skip, is published. Links are followed on disk alone.
    /// </summary>
    private ISourceTree SourceOf(RevisionState? revision) =>
        revision is { IsClean: true }
        && git?.Head is { } head
        && git.Tree(head, context.Environment.Clock.GetCurrentInstant())
            is { HasLinks: false } committed
            ? committed
            : tree;

    /// <summary>The moment at which the gates are asked: now, or the end of an embargo that is waited for.</summary>
    private Instant MomentOf(ProgrammeStatement chosen, Instant now) =>
        chosen.Statement.Embargo is { } embargo
        && Embargo.OpensAt(embargo) is var opens
        && opens > now
        && opens <= now + options.Wait
            ? opens
            : now;

    /// <summary>Waits until the embargo has ended by the clock: a timer may wake early.</summary>
    private void WaitFor(PublicationPlan plan)
    {
        var clock = context.Environment.Clock;
        if (plan.Candidate.Now <= clock.GetCurrentInstant())
        {
            return;
        }

        output.WriteLine(
            $"Waiting for the end of the embargo, {DateWords.Time(plan.Target.Statement.Embargo!.Value.TimeOfDay)} London time."
        );
        output.Flush();
        while (plan.Candidate.Now - clock.GetCurrentInstant() is var left && left > Duration.Zero)
        {
            context
                .Environment.Delay(left.ToTimeSpan() + TimeSpan.FromMilliseconds(1), context.Stop)
                .GetAwaiter()
                .GetResult();
        }
    }

    /// <summary>Tells a number to the later steps of a workflow.</summary>
    private void Tell(string name, int number)
    {
        if (context.Environment.Get("GITHUB_OUTPUT") is { } file)
        {
            File.AppendAllText(
                file,
                string.Create(CultureInfo.InvariantCulture, $"{name}={number}\n")
            );
        }
    }

    /// <summary>Keeps the files of a release that is public and has exactly these.</summary>
    private void Save(PublicationPlan plan)
    {
        if (options.Save is { } folder)
        {
            saved++;
            using var kept = new OutputDirectory(Path.GetFullPath(folder));
            kept.Put(
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

    private ImmutableArray<ProgrammeStatement>? Named(ContentSet content) =>
        [
            .. options
                .Statements.Select(s => StatementLookup.Find(content, s, options.Programme))
                .DistinctBy(static c => c.Name, StringComparer.Ordinal),
        ];

    /// <summary>The state of the repository, with what GitHub says of its branch.</summary>
    private RevisionState? ItemStatus(RevisionState? revision)
    {
        if (revision is null || access.Drafting is not { } drafting)
        {
            return revision;
        }

        if (access.For(drafting) is not { } server)
        {
            context.Console.Error.WriteLine(
                $"Without a token, GitHub could not be asked whether the branch of {drafting} is protected."
            );
            return revision;
        }

        var answer = server
            .CompareWithDefaultBranch(drafting, revision.Commit, context.Stop)
            .GetAwaiter()
            .GetResult();
        if (answer.Value is not { } itemStatus)
        {
            context.Console.Error.WriteLine(
                $"It is unknown whether the branch of {drafting} is protected. {answer.Fault}"
            );
            return revision;
        }

        return revision with
        {
            IsOnProtectedBranch = itemStatus.IsProtected && itemStatus.IsOnBranch,
            Branch = itemStatus.IsProtected ? itemStatus.Branch : null,
            IsPushed = itemStatus.IsKnown,
        };
    }

    private PublicationPlan Plan(
        Checked<ContentSet> content,
        ProgrammeStatement chosen,
        (ISourceTree Source, EngineFactory Engines) from,
        RevisionState? state,
        Instant now
    )
    {
        var repository = access.PublicationOf(chosen.Programme);
        var made = PublicationBuild.Make(
            content,
            chosen.Programme,
            chosen.Statement,
            from.Source,
            BuiltInFiles.Instance,
            from.Engines,
            context.Stop
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
            PublicationPlan.TextOf(chosen, from.Source, access),
            // Another repository does not know this commit: there the tag goes to the head of its default branch.
            repository == access.Drafting
                ? state?.Commit
                : null
        );
    }

    private ExitCode DryRun(PublicationPlan plan)
    {
        if (!plan.MayBePublished || plan.Publication is not { } publication)
        {
            output.WriteLine(Refused(plan));
            return CodeOf(plan);
        }

        if (
            access
                .For(plan.Repository)
                ?.DryRun(plan.Repository, publication, context.Stop)
                .GetAwaiter()
                .GetResult() is
            { } account
        )
        {
            output.Write($"{plan.Target.Name}: ");
            TellAccount(account);
            return CodeOf(account);
        }

        output.WriteLine(
            $"{plan.Target.Name} is ready to publish. Nothing was sent: this was a dry run."
        );
        return ExitCode.Success;
    }

    private ExitCode Publish(PublicationPlan plan)
    {
        if (!plan.MayBePublished || plan.Publication is not { } publication)
        {
            output.WriteLine(Refused(plan));
            return CodeOf(plan);
        }

        WaitFor(plan);
        output.WriteLine($"Publishing {plan.Target.Name} in {plan.Repository}");
        output.Flush();
        var account = access
            .Require(plan.Repository)
            .Publish(plan.Repository, publication, Say, context.Stop)
            .GetAwaiter()
            .GetResult();
        TellAccount(account);
        published += account.IsNew ? 1 : 0;
        if (account.IsWhole)
        {
            Save(plan);
        }

        return CodeOf(account);
    }

    private void TellAccount(PublicationResult account)
    {
        output.WriteLine(account.Message);
        if (account.Url is { } url)
        {
            output.WriteLine(url);
        }

        foreach (var warning in account.Warnings)
        {
            context.Console.Error.WriteLine($"Warning: {warning}");
        }
    }

    private static ExitCode CodeOf(PublicationResult account) =>
        account.Outcome switch
        {
            PublicationOutcome.Published or PublicationOutcome.AlreadyPublished => ExitCode.Success,
            PublicationOutcome.Interrupted => ExitCode.SystemError,
            _ => ExitCode.Refused,
        };

    private void Say(string step)
    {
        output.WriteLine($"  {step}");
        output.Flush();
    }

    private static ExitCode CodeOf(PublicationPlan plan) =>
        plan.MayBePublished ? ExitCode.Success
        : plan.HasErrors ? ExitCode.ContentHasErrors
        : ExitCode.Refused;

    private string Refused(PublicationPlan plan)
    {
        var shut = plan.Refusals.Count(static r => !r.IsOverridden);
        var (how, end) = options.IsDryRun
            ? ("may not be published yet", ": this was a dry run")
            : ("was not published", "");
        return $"{plan.Target.Name} {how}: {HumanReadable.Count(shut, "thing is", "things are")} in the way (✗ above, each with how to mend it). Nothing was sent{end}.";
    }
}
