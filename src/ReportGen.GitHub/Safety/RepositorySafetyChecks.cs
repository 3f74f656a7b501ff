using System.Collections.Immutable;
using ReportGen.Core.Publishing;
using ReportGen.GitHub.Api;
using ReportGen.GitHub.Publishing;

namespace ReportGen.GitHub.Safety;

/// <summary>The checks of safety that only GitHub can answer. They read, and change nothing.</summary>
public static class RepositorySafetyChecks
{
    private const string NotTold =
        "Ask somebody who administers the repository, or give a token that may read its administration.";

    /// <summary>The ids of the checks of a drafting repository, in the order in which they are reported.</summary>
    public static ImmutableArray<string> DraftingIds { get; } =
    ["drafts-private", "branch-protected", "environment-reviewers", "workflow-permissions"];

    /// <summary>The ids of the checks of a publication repository.</summary>
    public static ImmutableArray<string> PublicationIds { get; } =
    ["releases-public", "releases-immutable"];

    /// <summary>The checks of the repository in which texts are drafted.</summary>
    /// <param name="server">GitHub.</param>
    /// <param name="repository">The repository.</param>
    /// <param name="publishing">For what its workflows wait before they publish.</param>
    /// <param name="stop">Ends the work early.</param>
    public static async Task<ImmutableArray<SafetyCheck>> OfDrafting(
        GitHubClient server,
        RepositoryName repository,
        PublishingJobs publishing,
        CancellationToken stop
    )
    {
        var api = server.Api(repository);
        return
        [
            await Ask("drafts-private", () => Drafts(api, repository, stop), stop),
            await Ask("branch-protected", () => Branch(api, stop), stop),
            await Ask("environment-reviewers", () => Reviewers(api, publishing, stop), stop),
            await Ask("workflow-permissions", () => Permissions(api, stop), stop),
        ];
    }

    /// <summary>The checks of a repository in which releases are published.</summary>
    public static async Task<ImmutableArray<SafetyCheck>> OfPublication(
        GitHubClient server,
        RepositoryName repository,
        CancellationToken stop
    )
    {
        var api = server.Api(repository);
        return
        [
            await Ask("releases-public", () => Public(api, repository, stop), stop),
            await Ask("releases-immutable", () => Immutable(api, repository, stop), stop),
        ];
    }

    private static async Task<SafetyCheck> Ask(
        string id,
        Func<Task<SafetyCheck>> ask,
        CancellationToken stop
    )
    {
        var answer = await GitHubClient.Ask(ask, stop);
        return answer.Value ?? SafetyCheck.Unknown(id, answer.Fault!, NotTold);
    }

    private static async Task<SafetyCheck> Drafts(
        ReleaseApi api,
        RepositoryName repository,
        CancellationToken stop
    ) =>
        (await api.Repository(stop)).Private
            ? SafetyCheck.Fine("drafts-private", $"{repository}, with the drafts, is private.")
            : SafetyCheck.Wrong(
                "drafts-private",
                $"{repository}, with the drafts, can be read by everybody: texts under embargo and internal notes too.",
                "Make it private (Settings, General, Danger zone), and publish in another repository: publishing: {repository: OWNER/NAME} in programme.yaml."
            );

    private static async Task<SafetyCheck> Public(
        ReleaseApi api,
        RepositoryName repository,
        CancellationToken stop
    ) =>
        (await api.Repository(stop)).Private
            ? SafetyCheck.Wrong(
                "releases-public",
                $"{repository}, in which releases are made, is private: Members could not read them.",
                "Name a public repository for them in programme.yaml: publishing: {repository: OWNER/NAME}. Keep the drafts in the private one."
            )
            : SafetyCheck.Fine(
                "releases-public",
                $"{repository}, in which releases are made, can be read by everybody."
            );

    private static async Task<SafetyCheck> Branch(ReleaseApi api, CancellationToken stop)
    {
        const string id = "branch-protected";
        const string mend =
            "Add a ruleset for the default branch (Settings, Rules, Rulesets): require a pull request with at least one approval.";
        var branch = (await api.Repository(stop)).DefaultBranch;
        var rules = await api.Rules(branch, stop);
        if (Approvals(rules) is > 0 and var byRule)
        {
            return SafetyCheck.Fine(id, Reviewed(branch, byRule));
        }

        if ((await api.Branch(branch, stop))?.Protected != true)
        {
            return SafetyCheck.Wrong(id, $"The branch {branch} is not protected.", mend);
        }

        return await api.Protection(branch, stop) switch
        {
            // The rules require pull requests without reviews, and no older protection adds any.
            null when rules.Any(static r => r.Type == "pull_request") => SafetyCheck.Wrong(
                id,
                $"The branch {branch} takes changes that nobody reviewed.",
                mend
            ),
            null => SafetyCheck.Unknown(
                id,
                $"The branch {branch} is protected; whether it asks for reviews, this token may not see.",
                NotTold
            ),
            { RequiredPullRequestReviews.RequiredApprovingReviewCount: > 0 and var count } =>
                SafetyCheck.Fine(id, Reviewed(branch, count)),
            _ => SafetyCheck.Wrong(
                id,
                $"The branch {branch} is protected, but takes changes that nobody reviewed.",
                mend
            ),
        };
    }

    private static int Approvals(RuleRecord[] rules) =>
        rules
            .Where(static r => r.Type == "pull_request")
            .Select(static r => r.Parameters?.RequiredApprovingReviewCount ?? 0)
            .DefaultIfEmpty(0)
            .Max();

    private static string Reviewed(string branch, int count) =>
        $"The branch {branch} is protected and asks for {(count == 1 ? "a review" : $"{count} reviews")}.";

    private static async Task<SafetyCheck> Reviewers(
        ReleaseApi api,
        PublishingJobs publishing,
        CancellationToken stop
    )
    {
        const string id = "environment-reviewers";
        const string mend =
            "Give the job that publishes an environment (environment: publication), and name its reviewers in Settings, Environments.";
        var environments = publishing.Environments;
        if (!publishing.Unguarded.IsEmpty)
        {
            return SafetyCheck.Wrong(
                id,
                $"A job publishes without asking anybody: {string.Join("; ", publishing.Unguarded)}.",
                mend
            );
        }

        if (environments.IsEmpty)
        {
            return SafetyCheck.Wrong(
                id,
                "No workflow waits for an environment, so nobody is asked before a publication.",
                mend
            );
        }

        var known = (await api.Environments(stop))?.Environments ?? [];
        var open = environments
            .Where(name => !known.Any(e => e.Name == name && HasReviewers(e)))
            .ToArray();
        return open.Length == 0
            ? SafetyCheck.Fine(
                id,
                $"The workflows wait for the reviewers of {string.Join(", ", environments)}."
            )
            : SafetyCheck.Wrong(
                id,
                $"No reviewer is configured for the environment {string.Join(", ", open)}: a job that names it just runs.",
                "Add required reviewers to it: Settings, Environments."
            );
    }

    private static bool HasReviewers(EnvironmentRecord environment) =>
        environment.ProtectionRules.Any(static r =>
            r is { Type: "required_reviewers", Reviewers.Count: > 0 }
        );

    private static async Task<SafetyCheck> Permissions(ReleaseApi api, CancellationToken stop)
    {
        const string id = "workflow-permissions";
        const string mend =
            "Choose “Read repository contents and packages permissions” and leave approving of pull requests off: Settings, Actions, General.";
        return await api.WorkflowPermissions(stop) switch
        {
            null => SafetyCheck.Unknown(
                id,
                "What workflows may do by default, this token may not see.",
                NotTold
            ),
            { DefaultWorkflowPermissions: not "read" } => SafetyCheck.Wrong(
                id,
                "Workflows may write by default.",
                mend
            ),
            { CanApprovePullRequestReviews: true } => SafetyCheck.Wrong(
                id,
                "Workflows may approve pull requests.",
                mend
            ),
            _ => SafetyCheck.Fine(id, "Workflows may only read by default."),
        };
    }

    private static async Task<SafetyCheck> Immutable(
        ReleaseApi api,
        RepositoryName repository,
        CancellationToken stop
    ) =>
        (await api.ImmutableReleases(stop)) is { Enabled: true }
            ? SafetyCheck.Fine(
                "releases-immutable",
                $"Releases of {repository} can't be changed once they are published."
            )
            : SafetyCheck.Wrong(
                "releases-immutable",
                $"The files of releases of {repository} could be changed later.",
                "Turn on release immutability: Settings, General, Releases."
            );
}
