using System.Net;
using System.Runtime.CompilerServices;
using Octokit;

namespace ReportGen.GitHub.Api;

/// <summary>
/// The few calls to GitHub's REST API that publishing needs, each once. Faults are Octokit's
/// exceptions; retries are <see cref="RetryHandler"/>'s.
/// </summary>
internal sealed class ReleaseApi
{
    private const string Json = GitHubConnection.Json;
    private const int PageSize = GitHubConnection.PageSize;
    private readonly Connection connection;
    private readonly Uri apiAddress;
    private readonly string repository;

    /// <summary>A connection to one repository.</summary>
    /// <param name="baseAddress">https://api.github.com/ or an Enterprise server's https://HOST/api/v3/.</param>
    /// <param name="token">The token; stored in the connection and never shown.</param>
    /// <param name="repository">The repository.</param>
    /// <param name="transport">The way there.</param>
    public ReleaseApi(
        Uri baseAddress,
        AccessToken token,
        RepositoryName repository,
        HttpTransport transport
    )
    {
        apiAddress = baseAddress;
        this.repository = $"repos/{repository.Owner}/{repository.Name}";
        connection = GitHubConnection.Open(baseAddress, token, transport);
    }

    public Task<RepositoryRecord> Repository(CancellationToken cancellationToken) =>
        Get<RepositoryRecord>(repository, cancellationToken);

    public Task<BranchRecord?> Branch(string name, CancellationToken cancellationToken) =>
        Find<BranchRecord>(
            $"{repository}/branches/{Uri.EscapeDataString(name)}",
            cancellationToken
        );

    /// <summary>The classic protection of a branch, or null when it has none.</summary>
    public Task<BranchProtectionRecord?> Protection(
        string branch,
        CancellationToken cancellationToken
    ) =>
        Find<BranchProtectionRecord>(
            $"{repository}/branches/{Uri.EscapeDataString(branch)}/protection",
            cancellationToken
        );

    /// <summary>The rules of all rulesets that hold for a branch.</summary>
    public Task<RuleRecord[]> Rules(string branch, CancellationToken cancellationToken) =>
        Get<RuleRecord[]>(
            $"{repository}/rules/branches/{Uri.EscapeDataString(branch)}?per_page={PageSize}",
            cancellationToken
        );

    /// <summary>How a commit compares with a branch; null when the server does not know the commit.</summary>
    public Task<ComparisonRecord?> Compare(
        string branch,
        string commit,
        CancellationToken cancellationToken
    ) =>
        Find<ComparisonRecord>(
            $"{repository}/compare/{Uri.EscapeDataString(branch)}...{commit}?per_page=1",
            cancellationToken
        );

    public Task<EnvironmentsRecord?> Environments(CancellationToken cancellationToken) =>
        Find<EnvironmentsRecord>(
            $"{repository}/environments?per_page={PageSize}",
            cancellationToken
        );

    public Task<WorkflowPermissionsRecord?> WorkflowPermissions(
        CancellationToken cancellationToken
    ) =>
        Find<WorkflowPermissionsRecord>(
            $"{repository}/actions/permissions/workflow",
            cancellationToken
        );

    public Task<ImmutableReleasesRecord?> ImmutableReleases(CancellationToken cancellationToken) =>
        Find<ImmutableReleasesRecord>($"{repository}/immutable-releases", cancellationToken);

    /// <summary>What a tag points at, or null when there is no such tag.</summary>
    public Task<ReferenceRecord?> Tag(string name, CancellationToken cancellationToken) =>
        Find<ReferenceRecord>(
            $"{repository}/git/ref/{Uri.EscapeDataString("tags/" + name)}",
            cancellationToken
        );

    /// <summary>
    /// Every release with this tag, drafts among them, oldest first. Drafts can only be found by
    /// listing: GitHub's look-up by tag leaves them out.
    /// </summary>
    public async Task<IReadOnlyList<ReleaseRecord>> ReleasesTagged(
        string tag,
        CancellationToken cancellationToken
    )
    {
        var found = new List<ReleaseRecord>();
        await foreach (var release in Releases(cancellationToken))
        {
            if (string.Equals(release.TagName, tag, StringComparison.Ordinal))
            {
                found.Add(release);
            }
        }

        found.Sort(static (a, b) => a.Id.CompareTo(b.Id));
        return found;
    }

    /// <summary>Every release, drafts among them, newest first.</summary>
    public async IAsyncEnumerable<ReleaseRecord> Releases(
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        for (var page = 1; ; page++)
        {
            var releases = await Get<ReleaseRecord[]>(
                $"{repository}/releases?per_page={PageSize}&page={page}",
                cancellationToken
            );
            foreach (var release in releases)
            {
                yield return release;
            }

            if (releases.Length < PageSize)
            {
                yield break;
            }
        }
    }

    public Task<ReleaseRecord> Release(long id, CancellationToken cancellationToken) =>
        Get<ReleaseRecord>($"{repository}/releases/{id}", cancellationToken);

    public async Task<ReleaseRecord> Create(
        ReleaseRequest request,
        CancellationToken cancellationToken
    )
    {
        var response = await connection.Post<ReleaseRecord>(
            Relative($"{repository}/releases"),
            request,
            Json,
            "application/json",
            parameters: null,
            cancellationToken
        );
        return Sound(response.Body);
    }

    public async Task<ReleaseRecord> Change(long id, ReleaseRequest request)
    {
        var response = await connection.Patch<ReleaseRecord>(
            Relative($"{repository}/releases/{id}"),
            request,
            Json
        );
        return Sound(response.Body);
    }

    public Task DeleteDraft(long id) => Delete($"{repository}/releases/{id}");

    public async Task<IReadOnlyList<AssetRecord>> Assets(
        long release,
        CancellationToken cancellationToken
    )
    {
        var found = new List<AssetRecord>();
        for (var page = 1; ; page++)
        {
            var assets = await Get<AssetRecord[]>(
                $"{repository}/releases/{release}/assets?per_page={PageSize}&page={page}",
                cancellationToken
            );
            found.AddRange(assets);
            if (assets.Length < PageSize)
            {
                return found;
            }
        }
    }

    /// <summary>Uploads to the address that the release itself gave: another host than the API's.</summary>
    public async Task<AssetRecord> Upload(
        ReleaseRecord release,
        string name,
        string mediaType,
        ReadOnlyMemory<byte> bytes,
        CancellationToken cancellationToken
    )
    {
        var template = release.UploadUrl;
        var brace = template.IndexOf('{', StringComparison.Ordinal);
        var address = new Uri(brace < 0 ? template : template[..brace], UriKind.Absolute);
        if (!string.Equals(address.Scheme, apiAddress.Scheme, StringComparison.Ordinal))
        {
            throw new IOException(
                "GitHub names an address for uploads that is not protected as its own is."
            );
        }

        var response = await connection.Post<AssetRecord>(
            new Uri($"{address}?name={Uri.EscapeDataString(name)}", UriKind.Absolute),
            new MemoryStream(bytes.ToArray(), writable: false),
            Json,
            mediaType,
            parameters: null,
            cancellationToken
        );
        return Sound(response.Body);
    }

    public Task DeleteAsset(long id) => Delete($"{repository}/releases/assets/{id}");

    /// <summary>The bytes of an asset, exactly as stored.</summary>
    public async Task<byte[]> Download(long id, CancellationToken cancellationToken)
    {
        var response = await connection.Get<object>(
            Relative($"{repository}/releases/assets/{id}"),
            parameters: null,
            "application/octet-stream",
            cancellationToken
        );
        if (response.HttpResponse.Body is not Stream stream)
        {
            return [];
        }

        await using (stream)
        {
            using var buffer = new MemoryStream();
            await stream.CopyToAsync(buffer, cancellationToken);
            return buffer.ToArray();
        }
    }

    /// <summary>What is already deleted (the answer to an earlier attempt may have been lost) need not be deleted again.</summary>
    private async Task Delete(string path)
    {
        try
        {
            await connection.Delete(Relative(path));
        }
        catch (NotFoundException)
        {
            // As was wanted.
        }
    }

    private static Uri Relative(string path) => new(path, UriKind.Relative);

    private async Task<T> Get<T>(string path, CancellationToken cancellationToken)
    {
        var response = await connection.Get<T>(
            Relative(path),
            parameters: null,
            Json,
            cancellationToken
        );
        return Sound(response.Body);
    }

    /// <summary>An answer without a body that can be read comes from something between here and GitHub.</summary>
    private static T Sound<T>(T? body) =>
        body ?? throw new IOException("The answer was not GitHub's.");

    private async Task<T?> Find<T>(string path, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await Get<T>(path, cancellationToken);
        }
        catch (ApiException e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }
}
