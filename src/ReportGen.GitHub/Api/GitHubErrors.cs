using System.Net;
using System.Text.Json;
using Octokit;

namespace ReportGen.GitHub.Api;

/// <summary>What goes wrong between here and GitHub, and how it is reported.</summary>
internal static class GitHubErrors
{
    /// <summary>
    /// True for what a second request within seconds may resolve. A rate limit is not: <see cref="RetryHandler"/> has waited
    /// as long as it may, and clients that keep asking are blocked for longer.
    /// </summary>
    public static bool IsTransient(Exception fault, CancellationToken stop) =>
        fault switch
        {
            OperationCanceledException => !stop.IsCancellationRequested,
            HttpRequestException or IOException or JsonException => true,
            // Something of that name is there already: what it is, is seen at the second look.
            ApiValidationException => true,
            ApiException api => (int)api.StatusCode >= 500,
            _ => false,
        };

    /// <summary>True for every fault of the network or of GitHub, as opposed to a bug here.</summary>
    public static bool IsExternal(Exception fault, CancellationToken stop) =>
        IsTransient(fault, stop) || fault is ApiException;

    /// <summary>What to do after a fault, in a sentence.</summary>
    public static string Mend(Exception fault) =>
        fault is AuthorizationException or NotFoundException
        || (fault is ForbiddenException refused && !IsLimit(refused))
            ? "Give a token that may write the contents of the repository, then run the same command again."
            : "Run the same command again: it goes on from where it stopped.";

    /// <summary>The fault in a sentence. Never repeats what a server sent beyond its own short message.</summary>
    public static string Reason(Exception fault) =>
        fault switch
        {
            OperationCanceledException => "it took too long to answer.",
            AuthorizationException => "it does not accept the token (401): it may have expired.",
            NotFoundException =>
                "it does not find the repository or the release (404). The name may be wrong, or the token may not see it.",
            ApiException api when IsLimit(api) =>
                "it takes no more requests for now (a rate limit). Wait up to an hour.",
            ForbiddenException => "the token may not do this (403).",
            ApiValidationException api => $"it answered 422 ({Explained(api)}).",
            ApiException api => $"it answered {(int)api.StatusCode} ({Explained(api)}).",
            JsonException => "the answer was not GitHub's.",
            IOException own when own.InnerException is null => own.Message.TrimEnd('.') + ".",
            _ => "the connection broke.",
        };

    private static bool IsLimit(ApiException fault) =>
        fault is RateLimitExceededException or SecondaryRateLimitExceededException or AbuseException
        || fault.StatusCode == HttpStatusCode.TooManyRequests
        || (
            fault.StatusCode == HttpStatusCode.Forbidden
            && Read(fault).Message?.Contains("rate limit", StringComparison.OrdinalIgnoreCase)
                == true
        );

    private static string Explained(ApiException fault)
    {
        var told = Read(fault);
        return string.Join(
            "; ",
            (told.Errors ?? [])
                .Select(static e => $"{e.Resource} {e.Field} {e.Code}".Trim())
                .Prepend((told.Message ?? "no reason given").TrimEnd('.'))
        );
    }

    /// <summary>
    /// GitHub's error message, read here because Octokit's own reading needs reflection, which native code lacks.
    /// </summary>
    private static ErrorRecord Read(ApiException fault)
    {
        try
        {
            return
                fault.HttpResponse?.Body is string { Length: > 0 } body
                && JsonSerializer.Deserialize(body, GitHubJson.Default.ErrorRecord) is { } read
                ? read
                : new ErrorRecord();
        }
        catch (JsonException)
        {
            // A page of something between here and GitHub; the status has to do.
            return new ErrorRecord();
        }
    }
}
