using System.Collections.Immutable;
using ReportGen.GitHub.Api;

namespace ReportGen.GitHub.Publishing;

/// <summary>A GitHub, as the commands see it. Nothing is sent before something is asked.</summary>
/// <param name="address">Where it is.</param>
/// <param name="token">For every request.</param>
/// <param name="transport">The way there.</param>
public sealed class GitHubClient(ServerAddress address, AccessToken token, HttpTransport transport)
{
    /// <summary>The address of a repository's page.</summary>
    public string PageOf(RepositoryName repository) => address.PageOf(repository);

    /// <summary>Publishes, or reports why not. Never changes what was published.</summary>
    /// <param name="repository">Where.</param>
    /// <param name="publication">What.</param>
    /// <param name="say">Told of each step before it is taken.</param>
    /// <param name="stop">Stops the work; running it again continues from there.</param>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public Task<PublicationResult> Publish(
        RepositoryName repository,
        Publication publication,
        Action<string> say,
        CancellationToken stop
    ) => new ReleasePublisher(Api(repository), say, transport.Delay).Publish(publication, stop);

    /// <summary>What would stop publishing, found by reading alone; null when nothing would.</summary>
    /// <param name="repository">Where.</param>
    /// <param name="publication">What.</param>
    /// <param name="stop">Ends the work.</param>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public Task<PublicationResult?> DryRun(
        RepositoryName repository,
        Publication publication,
        CancellationToken stop
    ) =>
        new ReleasePublisher(Api(repository), static _ => { }, transport.Delay).DryRun(
            publication,
            stop
        );

    /// <summary>All published releases.</summary>
    public Task<QueryResult<PublishedReleases>> Published(
        RepositoryName repository,
        CancellationToken stop
    ) =>
        Ask(
            async () =>
            {
                var bodies = ImmutableDictionary.CreateBuilder<string, string>(
                    StringComparer.Ordinal
                );
                await foreach (var release in Api(repository).Releases(stop))
                {
                    if (!release.Draft)
                    {
                        bodies[release.TagName] = release.Body ?? "";
                    }
                }

                return new PublishedReleases(bodies.ToImmutable());
            },
            stop
        );

    /// <summary>Whether a commit is on the default branch, and whether that branch is protected.</summary>
    public Task<QueryResult<DefaultBranchComparison>> CompareWithDefaultBranch(
        RepositoryName repository,
        string commit,
        CancellationToken stop
    ) =>
        Ask(
            async () =>
            {
                var api = Api(repository);
                var branch = (await api.Repository(stop)).DefaultBranch;
                var isProtected = (await api.Branch(branch, stop))?.Protected == true;
                var compared = await api.Compare(branch, commit, stop);
                return new DefaultBranchComparison(
                    branch,
                    isProtected,
                    compared is not null,
                    compared?.Status is "identical" or "behind"
                );
            },
            stop
        );

    internal ReleaseApi Api(RepositoryName repository) =>
        new(address.Api, token, repository, transport);

    internal static async Task<QueryResult<T>> Ask<T>(Func<Task<T>> ask, CancellationToken stop)
        where T : class
    {
        try
        {
            return new QueryResult<T>(await ask(), null);
        }
        catch (Exception fault) when (GitHubErrors.IsExternal(fault, stop))
        {
            return new QueryResult<T>(null, $"GitHub does not tell: {GitHubErrors.Reason(fault)}");
        }
    }
}

/// <summary>An answer of GitHub, or why there is none.</summary>
/// <typeparam name="T">What was asked for.</typeparam>
/// <param name="Value">The answer, or null.</param>
/// <param name="Fault">Why there is none, in a sentence; null when there is one.</param>
public sealed record QueryResult<T>(T? Value, string? Fault)
    where T : class;

/// <summary>How a commit compares with the default branch.</summary>
/// <param name="Branch">The default branch.</param>
/// <param name="IsProtected">True when the branch is protected, by a protection rule or a ruleset.</param>
/// <param name="IsKnown">True when GitHub has the commit, on whatever branch.</param>
/// <param name="IsOnBranch">True when the branch holds the commit.</param>
public sealed record DefaultBranchComparison(
    string Branch,
    bool IsProtected,
    bool IsKnown,
    bool IsOnBranch
);
