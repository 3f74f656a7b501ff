using System.Globalization;
using System.Text.Json;
using ReportGen.Cli.Reporting;
using ReportGen.Cli.Terminal;
using ReportGen.GitHub.Api;
using ReportGen.GitHub.Comments;

namespace ReportGen.Cli.Preview;

/// <summary>The pull request that a workflow runs for, and the comment on it.</summary>
internal sealed class PullRequestComment
{
    private readonly int number;
    private readonly StickyComment? comment;
    private readonly string why;

    private PullRequestComment(int number, StickyComment? comment, string why)
    {
        this.number = number;
        this.comment = comment;
        this.why = why;
    }

    /// <summary>Read from the environment: the repository, the token, the number of the pull request.</summary>
    /// <param name="variable">A variable by its name, or null.</param>
    /// <exception cref="UsageException">The address of the API is none that a token may be sent to.</exception>
    public static PullRequestComment Of(Func<string, string?> variable)
    {
        if (Number(variable) is not { } number)
        {
            return Without(
                "this run is not for a pull request (neither GITHUB_EVENT_PATH nor GITHUB_REF names one)."
            );
        }

        if (
            Set(WorkflowVariables.Repository) is not { } name
            || RepositoryName.TryParse(name) is not { } repository
        )
        {
            return Without("GITHUB_REPOSITORY does not name the repository.");
        }

        if (
            (Set(WorkflowVariables.WorkflowToken) ?? Set(WorkflowVariables.OwnToken))
            is not { } text
        )
        {
            return Without(
                "there is no token in GITHUB_TOKEN or REPORTGEN_TOKEN; it is read from nowhere else."
            );
        }

        if (AccessToken.TryRead(text) is not { } token)
        {
            return Without("GITHUB_TOKEN or REPORTGEN_TOKEN does not hold a valid token.");
        }

        return new PullRequestComment(
            number,
            new StickyComment(
                Address(Set(WorkflowVariables.ApiUrl)),
                token,
                repository,
                HttpTransport.Default
            ),
            ""
        );

        string? Set(string key) =>
            variable(key) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
    }

    /// <summary>Writes the comment, or reports why there is none.</summary>
    /// <param name="textWithin">The text, given how many characters of the limit are taken.</param>
    /// <param name="stop">Ends the work early.</param>
    public Task<CommentResult> Put(Func<int, string> textWithin, CancellationToken stop) =>
        comment is null
            ? Task.FromResult(
                new CommentResult(CommentOutcome.Refused, $"No comment was written: {why}")
            )
            : comment.Put(number, textWithin(StickyComment.Mark.Length), stop);

    private static PullRequestComment Without(string why) => new(0, null, why);

    private static ServerAddress Address(string? text) =>
        text is null
            ? ServerAddress.Public
            : ServerAddress.TryParse(text)
                ?? throw new UsageException(
                    "GITHUB_API_URL is not the address of a GitHub API. It should be https://api.github.com, or https://HOST/api/v3 for an Enterprise server."
                );

    /// <summary>The number in the event that started the workflow, or in <c>refs/pull/NUMBER/merge</c>.</summary>
    private static int? Number(Func<string, string?> variable)
    {
        if (variable("GITHUB_EVENT_PATH") is { Length: > 0 } path && File.Exists(path))
        {
            try
            {
                using var document = JsonDocument.Parse(File.ReadAllText(path));
                if (
                    document.RootElement.ValueKind == JsonValueKind.Object
                    && document.RootElement.TryGetProperty("pull_request", out var pull)
                    && pull.ValueKind == JsonValueKind.Object
                    && pull.TryGetProperty("number", out var number)
                    && number.TryGetInt32(out var found)
                )
                {
                    return found;
                }
            }
            catch (JsonException)
            {
                // Not an event: the reference may hold it.
            }
        }

        return
            variable("GITHUB_REF")?.Split('/') is ["refs", "pull", var part, ..]
            && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var named)
            ? named
            : null;
    }
}
