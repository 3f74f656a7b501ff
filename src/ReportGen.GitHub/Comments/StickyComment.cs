using System.Net;
using System.Text.Json;
using Octokit;
using ReportGen.GitHub.Api;
using AccessToken = ReportGen.GitHub.Api.AccessToken;

namespace ReportGen.GitHub.Comments;

/// <summary>How a comment came out.</summary>
/// <param name="Outcome">How.</param>
/// <param name="Words">In a sentence for people.</param>
public sealed record CommentResult(CommentOutcome Outcome, string Words)
{
    /// <summary>True when the pull request shows the text.</summary>
    public bool IsWritten =>
        Outcome is CommentOutcome.Created or CommentOutcome.Updated or CommentOutcome.Unchanged;
}

/// <summary>How a comment came out.</summary>
public enum CommentOutcome
{
    /// <summary>There was none; now there is.</summary>
    Created,

    /// <summary>The one that was there has the new text.</summary>
    Updated,

    /// <summary>The one that was there has this text already.</summary>
    Unchanged,

    /// <summary>The token may not write comments.</summary>
    Refused,

    /// <summary>GitHub could not be reached or did not answer as it should.</summary>
    Failed,
}

/// <summary>
/// One comment on a pull request that is kept up to date. It is recognised by an invisible marker at its very
/// beginning, so that it is found again and never repeated.
/// </summary>
/// <param name="server">Which GitHub.</param>
/// <param name="token">The token; it goes into requests and nowhere else.</param>
/// <param name="repository">The repository of the pull request.</param>
/// <param name="transport">The way there.</param>
public sealed class StickyComment(
    ServerAddress server,
    AccessToken token,
    RepositoryName repository,
    HttpTransport transport
)
{
    /// <summary>What the comment begins with.</summary>
    public const string Mark = "<!-- reportgen-preview -->\n";

    /// <summary>Writes the text, in the comment that is there or in a new one.</summary>
    /// <param name="pullRequest">The number of the pull request.</param>
    /// <param name="text">GitHub Markdown; with <see cref="Mark"/> at most 65,536 characters.</param>
    /// <param name="stop">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public async Task<CommentResult> Put(int pullRequest, string text, CancellationToken stop)
    {
        try
        {
            var api = new CommentApi(
                GitHubConnection.Open(server.Api, token, transport),
                repository
            );
            return await Put(api, pullRequest, Mark + text, stop);
        }
        catch (ForbiddenException fault) when (!IsLimit(fault))
        {
            return Refused;
        }
        catch (NotFoundException)
        {
            return new CommentResult(
                CommentOutcome.Refused,
                $"No comment was written: the token finds no pull request {pullRequest} in {repository}."
            );
        }
        catch (Exception fault) when (GitHubErrors.IsExternal(fault, stop))
        {
            return new CommentResult(
                CommentOutcome.Failed,
                $"No comment was written: {Reason(fault)} The next run will try again."
            );
        }
    }

    private static CommentResult Refused { get; } =
        new(
            CommentOutcome.Refused,
            "No comment was written: the token may only read, as it does for a pull request from a fork. Where comments are wanted, give the job the permission `pull-requests: write`."
        );

    private static async Task<CommentResult> Put(
        CommentApi api,
        int pullRequest,
        string body,
        CancellationToken stop
    )
    {
        var all = await api.On(pullRequest, stop);
        var own = all.Where(static c =>
                c.Body.AsSpan().StartsWith(Mark.AsSpan().TrimEnd(), StringComparison.Ordinal)
            )
            .OrderBy(static c => c.Id)
            .ToList();
        if (own is not [var kept, .. var more])
        {
            await api.Create(pullRequest, body, stop);
            return new CommentResult(
                CommentOutcome.Created,
                $"A comment with the preview was written on pull request {pullRequest}."
            );
        }

        // Two runs at once may each have found none and written one.
        foreach (var repeated in more)
        {
            await api.Delete(repeated.Id);
        }

        if (string.Equals(Plain(kept.Body!), Plain(body), StringComparison.Ordinal))
        {
            return new CommentResult(
                CommentOutcome.Unchanged,
                $"The comment on pull request {pullRequest} is up to date."
            );
        }

        await api.Change(kept.Id, body);
        return new CommentResult(
            CommentOutcome.Updated,
            $"The comment on pull request {pullRequest} has the new preview."
        );
    }

    /// <summary>GitHub gives line ends back as it likes, and drops those at the end.</summary>
    private static string Plain(string body) => body.ReplaceLineEndings("\n").TrimEnd();

    private static bool IsLimit(ApiException fault) =>
        fault
            is RateLimitExceededException
                or SecondaryRateLimitExceededException
                or AbuseException;

    private static string Reason(Exception fault) =>
        fault switch
        {
            AuthorizationException => "GitHub does not accept the token (401).",
            ApiException limit when IsLimit(limit) =>
                "GitHub takes no more requests for now (a rate limit).",
            ApiException { StatusCode: HttpStatusCode.UnprocessableEntity } =>
                "GitHub did not take the text (422).",
            ApiException api => $"GitHub answered {(int)api.StatusCode}.",
            JsonException => "the answer was not GitHub’s.",
            OperationCanceledException => "GitHub took too long to answer.",
            _ => "the connection to GitHub broke.",
        };
}
