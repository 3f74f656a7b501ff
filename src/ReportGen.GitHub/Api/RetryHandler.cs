using System.Globalization;
using System.Net;

namespace ReportGen.GitHub.Api;

/// <summary>Waits between attempts; replaced in tests so that none of them sleeps.</summary>
/// <param name="duration">How long.</param>
/// <param name="cancellationToken">Ends the wait early.</param>
public delegate Task Pause(TimeSpan duration, CancellationToken cancellationToken);

/// <summary>
/// Repeats what can safely be repeated: any request that the server says it did not serve (rate
/// limits), and requests that mean the same twice (GET, DELETE, PATCH) after a server fault or a
/// broken connection. A POST that may have been served is never repeated here: whoever sent it
/// looks first at what is there.
/// </summary>
/// <remarks>
/// GitHub's best practices for the REST API: obey Retry-After; else wait until x-ratelimit-reset
/// when nothing remains; else at least a minute for a secondary limit, growing each time.
/// </remarks>
internal sealed class RetryHandler(Pause pause, TimeProvider clock) : DelegatingHandler
{
    internal const int Attempts = 4;

    /// <summary>Longer than this nobody waits in a job: the limit is reported instead.</summary>
    internal static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);

    /// <summary>One attempt, uploads included.</summary>
    internal static readonly TimeSpan LongestAttempt = TimeSpan.FromMinutes(5);

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (request.Content is not null)
        {
            // Octokit's redirect handling and a second attempt both need the content again.
            await request.Content.LoadIntoBufferAsync(cancellationToken);
        }

        for (var attempt = 1; ; attempt++)
        {
            HttpResponseMessage? response = null;
            try
            {
                response = await Once(request, cancellationToken);
            }
            catch (Exception e)
                when (e is HttpRequestException or IOException
                    && attempt < Attempts
                    && IsRepeatable(request)
                )
            {
                // Nothing came back; the request means the same when it is sent again.
            }

            if (response is null)
            {
                await pause(Backoff(attempt), cancellationToken);
                continue;
            }

            var wait = WaitBeforeRepeat(request, response, attempt);
            if (wait is null || attempt >= Attempts || wait > LongestWait)
            {
                return response;
            }

            response.Dispose();
            await pause(wait.Value, cancellationToken);
        }
    }

    /// <summary>One attempt with a limit of its own: waiting for a rate limit is not the server's slowness.</summary>
    private async Task<HttpResponseMessage> Once(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(LongestAttempt);
        try
        {
            return await base.SendAsync(request, limit.Token);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new HttpRequestException(HttpRequestError.Unknown, "No answer in time.", e);
        }
    }

    private static bool IsRepeatable(HttpRequestMessage request) =>
        request.Method != HttpMethod.Post;

    private static TimeSpan Backoff(int attempt) => TimeSpan.FromSeconds(Math.Pow(2, attempt - 1));

    private TimeSpan? WaitBeforeRepeat(
        HttpRequestMessage request,
        HttpResponseMessage response,
        int attempt
    )
    {
        if (response.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.TooManyRequests)
        {
            return WaitForLimit(response, attempt);
        }

        return (int)response.StatusCode >= 500 && IsRepeatable(request) ? Backoff(attempt) : null;
    }

    private TimeSpan? WaitForLimit(HttpResponseMessage response, int attempt)
    {
        if (response.Headers.RetryAfter is { } after)
        {
            return after.Delta ?? after.Date - clock.GetUtcNow();
        }

        if (
            string.Equals(Header(response, "x-ratelimit-remaining"), "0", StringComparison.Ordinal)
            && long.TryParse(
                Header(response, "x-ratelimit-reset"),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var reset
            )
        )
        {
            var wait = DateTimeOffset.FromUnixTimeSeconds(reset) - clock.GetUtcNow();
            return wait < TimeSpan.Zero ? TimeSpan.FromSeconds(1) : wait + TimeSpan.FromSeconds(1);
        }

        // A 403 without any of these is a refusal, not a limit; a 429 always is a limit.
        return response.StatusCode == HttpStatusCode.TooManyRequests
            ? TimeSpan.FromMinutes(1) * attempt
            : null;
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
