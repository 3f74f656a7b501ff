using ReportGen.Cli.Invocation;
using ReportGen.Cli.Reporting;
using ReportGen.Cli.Terminal;
using ReportGen.Core.Programmes.Model;
using ReportGen.GitHub.Api;
using ReportGen.GitHub.Publishing;

namespace ReportGen.Cli.Publishing;

/// <summary>
/// Which GitHub, which repositories and which tokens a command works with: from its options, the content, the
/// environment and the git remote. Tokens come from the environment alone.
/// </summary>
internal sealed class GitHubAccess
{
    private readonly HostEnvironment environment;
    private readonly RepositoryName? named;

    private GitHubAccess(
        HostEnvironment environment,
        ServerAddress address,
        RepositoryName? named,
        RepositoryName? drafting
    )
    {
        this.environment = environment;
        this.named = named;
        Address = address;
        Drafting = drafting;
    }

    /// <summary>Where GitHub is.</summary>
    public ServerAddress Address { get; }

    /// <summary>The repository of the content, or null when it is not configured.</summary>
    public RepositoryName? Drafting { get; }

    /// <summary>Reads what options and environment say.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="apiUrl"><c>--api-url</c>, or null.</param>
    /// <param name="repository"><c>--repository</c>, or null.</param>
    /// <param name="origin">The address of the git remote, or null.</param>
    /// <exception cref="UsageException">One of them has a form that can't be meant.</exception>
    public static GitHubAccess Read(
        HostEnvironment environment,
        string? apiUrl,
        string? repository,
        string? origin
    )
    {
        var address =
            apiUrl is not null ? AddressOf(apiUrl, "--api-url")
            : environment.Get(WorkflowVariables.ApiUrl) is { } set
                ? AddressOf(set, WorkflowVariables.ApiUrl)
            : ServerAddress.Public;
        var drafting =
            environment.Get(WorkflowVariables.Repository) is { } own
                ? NameOf(own, WorkflowVariables.Repository)
            : origin is null ? null
            : RepositoryName.OfRemote(origin, address);
        return new GitHubAccess(
            environment,
            address,
            repository is null ? null : NameOf(repository, "--repository"),
            drafting
        );
    }

    /// <summary>The repository in which a programme's releases are published.</summary>
    /// <exception cref="UsageException">It is not configured.</exception>
    public RepositoryName PublicationOf(Programme programme) =>
        named
        ?? (
            programme.Publishing.Repository is { } own
                ? NameOf(own, "publishing: repository:")
                : Drafting
        )
        ?? throw new UsageException(
            $"No repository is set for publishing programme {programme.Id}. Give it with --repository OWNER/NAME, or add it to programme.yaml: publishing: {{repository: OWNER/NAME}}"
        );

    /// <summary>The repository that <c>--repository</c> names, else the drafting one.</summary>
    public RepositoryName? NamedOrDrafting => named ?? Drafting;

    /// <summary>GitHub, to be asked about a repository; null when there is no token for it.</summary>
    /// <exception cref="UsageException">The token's variable holds something that is none.</exception>
    public GitHubClient? For(RepositoryName repository) =>
        repository == Drafting
            ? ForDrafting()
            : With(WorkflowVariables.OwnToken, WorkflowVariables.WorkflowToken);

    /// <summary>GitHub, to be asked about the repository of the drafts; null when there is no token for it.</summary>
    /// <exception cref="UsageException">The token's variable holds something that is none.</exception>
    public GitHubClient? ForDrafting() =>
        With(WorkflowVariables.WorkflowToken, WorkflowVariables.OwnToken);

    private GitHubClient? With(params ReadOnlySpan<string> variables)
    {
        foreach (var variable in variables)
        {
            if (environment.Get(variable) is { } text)
            {
                // The text itself is not repeated: it may be a token with a slip in it.
                var token =
                    AccessToken.TryRead(text)
                    ?? throw new UsageException(
                        $"The variable {variable} does not hold a valid token. Set it again."
                    );
                return new GitHubClient(Address, token, environment.Transport());
            }
        }

        return null;
    }

    /// <summary>GitHub, to be asked to publish in a repository.</summary>
    /// <exception cref="UsageException">There is no token.</exception>
    public GitHubClient Require(RepositoryName repository) =>
        For(repository)
        ?? throw new UsageException(
            $"Publishing in {repository} needs a token. Put it in the environment variable {WorkflowVariables.OwnToken} (or {WorkflowVariables.WorkflowToken}); it is read from nowhere else. To see the plan without one, use --dry-run."
        );

    private static ServerAddress AddressOf(string text, string source) =>
        ServerAddress.TryParse(text)
        ?? throw new UsageException(
            $"{source} is not the address of a GitHub API. Write https://api.github.com, or https://HOST/api/v3 for an Enterprise server."
        );

    private static RepositoryName NameOf(string text, string source) =>
        RepositoryName.TryParse(text)
        ?? throw new UsageException(
            $"{source} is not a repository. Write its owner, a slash and its name: home-office/statements"
        );
}
