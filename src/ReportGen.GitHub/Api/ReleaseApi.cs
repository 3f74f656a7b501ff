using System.Buffers;
using System.Net;
using Octokit;

namespace ReportGen.GitHub.Api;

/// <summary>A repository as OWNER/NAME.</summary>
/// <param name="Owner">A user or an organisation.</param>
/// <param name="Name">The repository.</param>
public sealed record RepositoryName(string Owner, string Name)
{
    private static readonly SearchValues<char> Allowed = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_."
    );

    /// <summary>Reads OWNER/NAME; null when it has another form.</summary>
    public static RepositoryName? TryParse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || slash == text.Length - 1)
        {
            return null;
        }

        var (owner, name) = (text[..slash], text[(slash + 1)..]);
        return owner.AsSpan().ContainsAnyExcept(Allowed) || name.AsSpan().ContainsAnyExcept(Allowed)
            ? null
            : new RepositoryName(owner, name);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Owner}/{Name}";
}

/// <summary>
/// The few calls to GitHub's REST API that publishing needs, each once. Faults are Octokit's
/// exceptions; retries are <see cref="RetryHandler"/>'s.
/// </summary>
internal sealed class ReleaseApi
{
    private const string Json = GitHubConnection.Json;
    private const int PageSize = GitHubConnection.PageSize;
    private readonly Connection connection;
    private readonly string repository;

    /// <summary>A connection to one repository.</summary>
    /// <param name="baseAddress">https://api.github.com/ or an Enterprise server's https://HOST/api/v3/.</param>
    /// <param name="token">The token; kept in the connection and never shown.</param>
    /// <param name="repository">The repository.</param>
    /// <param name="handler">The network.</param>
    /// <param name="pause">Waits between attempts.</param>
    /// <param name="clock">Tells the time, for rate limits.</param>
    public ReleaseApi(
        Uri baseAddress,
        string token,
        RepositoryName repository,
        Func<HttpMessageHandler> handler,
        Pause pause,
        TimeProvider clock
    )
    {
        this.repository = $"repos/{repository.Owner}/{repository.Name}";
        connection = GitHubConnection.Open(baseAddress, token, handler, pause, clock);
    }

    public Task<RepositoryRecord> Repository(CancellationToken cancellationToken) =>
        Get<RepositoryRecord>(repository, cancellationToken);

    public Task<BranchRecord?> Branch(string name, CancellationToken cancellationToken) =>
        Find<BranchRecord>(
            $"{repository}/branches/{Uri.EscapeDataString(name)}",
            cancellationToken
        );

    public Task<EnvironmentsRecord?> Environments(CancellationToken cancellationToken) =>
        Find<EnvironmentsRecord>($"{repository}/environments?per_page=100", cancellationToken);

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
        for (var page = 1; ; page++)
        {
            var releases = await Get<ReleaseRecord[]>(
                $"{repository}/releases?per_page={PageSize}&page={page}",
                cancellationToken
            );
            found.AddRange(
                releases.Where(r => string.Equals(r.TagName, tag, StringComparison.Ordinal))
            );
            if (releases.Length < PageSize)
            {
                found.Sort(static (a, b) => a.Id.CompareTo(b.Id));
                return found;
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
        return response.Body;
    }

    public async Task<ReleaseRecord> Change(long id, ReleaseRequest request)
    {
        var response = await connection.Patch<ReleaseRecord>(
            Relative($"{repository}/releases/{id}"),
            request,
            Json
        );
        return response.Body;
    }

    public Task DeleteDraft(long id) => connection.Delete(Relative($"{repository}/releases/{id}"));

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
        var address = brace < 0 ? template : template[..brace];
        var response = await connection.Post<AssetRecord>(
            new Uri($"{address}?name={Uri.EscapeDataString(name)}", UriKind.Absolute),
            new MemoryStream(bytes.ToArray(), writable: false),
            Json,
            mediaType,
            parameters: null,
            cancellationToken
        );
        return response.Body;
    }

    public Task DeleteAsset(long id) =>
        connection.Delete(Relative($"{repository}/releases/assets/{id}"));

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

    private static Uri Relative(string path) => new(path, UriKind.Relative);

    private async Task<T> Get<T>(string path, CancellationToken cancellationToken)
    {
        var response = await connection.Get<T>(
            Relative(path),
            parameters: null,
            Json,
            cancellationToken
        );
        return response.Body;
    }

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
