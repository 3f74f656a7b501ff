using Octokit;

namespace ReportGen.GitHub.Api;

/// <summary>The calls to GitHub's REST API that a comment on a pull request needs, each once.</summary>
internal sealed class CommentApi
{
    private readonly Connection connection;
    private readonly string repository;

    /// <summary>The comments of one repository.</summary>
    /// <param name="connection">The way to GitHub.</param>
    /// <param name="repository">The repository.</param>
    public CommentApi(Connection connection, RepositoryName repository)
    {
        this.connection = connection;
        this.repository = $"repos/{repository.Owner}/{repository.Name}";
    }

    /// <summary>Every comment on a pull request, oldest first.</summary>
    public async Task<IReadOnlyList<CommentRecord>> On(
        int pullRequest,
        CancellationToken cancellationToken
    )
    {
        var found = new List<CommentRecord>();
        for (var page = 1; ; page++)
        {
            var response = await connection.Get<CommentRecord[]>(
                Relative(
                    $"{repository}/issues/{pullRequest}/comments?per_page={GitHubConnection.PageSize}&page={page}"
                ),
                parameters: null,
                GitHubConnection.Json,
                cancellationToken
            );
            found.AddRange(response.Body);
            if (response.Body.Length < GitHubConnection.PageSize)
            {
                return found;
            }
        }
    }

    /// <summary>Writes a comment.</summary>
    public async Task<CommentRecord> Create(
        int pullRequest,
        string body,
        CancellationToken cancellationToken
    )
    {
        var response = await connection.Post<CommentRecord>(
            Relative($"{repository}/issues/{pullRequest}/comments"),
            new CommentRequest { Body = body },
            GitHubConnection.Json,
            "application/json",
            parameters: null,
            cancellationToken
        );
        return response.Body;
    }

    /// <summary>Puts another text into a comment.</summary>
    public async Task<CommentRecord> Change(long id, string body)
    {
        var response = await connection.Patch<CommentRecord>(
            Relative($"{repository}/issues/comments/{id}"),
            new CommentRequest { Body = body },
            GitHubConnection.Json
        );
        return response.Body;
    }

    /// <summary>Takes a comment away.</summary>
    public Task Delete(long id) =>
        connection.Delete(Relative($"{repository}/issues/comments/{id}"));

    private static Uri Relative(string path) => new(path, UriKind.Relative);
}
