using System.Globalization;
using System.Net;

namespace ReportGen.GitHub.Api;

/// <summary>
/// Repeats what can safely be repeated: any request that the server says it did not serve (rate
/// limits), and requests that mean the same twice (GET, DELETE) after a server fault or a broken
/// connection. A POST or PATCH that may have been served is never repeated here: whoever sent it
/// looks first at what is there.
/// </summary>
/// <remarks>
/// GitHub's best practices for the REST API: obey Retry-After; else wait until x-ratelimit-reset
/// when nothing remains; else at least a minute for a secondary limit, growing each time.
/// </remarks>
internal sealed class RetryHandler(HttpTransport transport) : DelegatingHandler
{
    internal const int Attempts = 4;

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
                await transport.Delay(Backoff(attempt), cancellationToken);
                continue;
            }

            var wait = await WaitBeforeRepeat(request, response, attempt);
            if (wait is null || attempt >= Attempts || wait > transport.LongestWait)
            {
                return response;
            }

            response.Dispose();
            await transport.Delay(wait.Value, cancellationToken);
        }
    }

    /// <summary>One attempt with a limit of its own: waiting for a rate limit is not the server's slowness.</summary>
    private async Task<HttpResponseMessage> Once(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(transport.LongestAttempt);
        try
        {
            var response = await base.SendAsync(request, limit.Token);
            // A truncated body is a broken connection: here it can still be requested again.
            await response.Content.LoadIntoBufferAsync(limit.Token);
            return response;
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new HttpRequestException(HttpRequestError.Unknown, "No answer in time.", e);
        }
    }

    private static bool IsRepeatable(HttpRequestMessage request) =>
        request.Method == HttpMethod.Get || request.Method == HttpMethod.Delete;

    private static TimeSpan Backoff(int attempt) => TimeSpan.FromSeconds(Math.Pow(2, attempt - 1));

    private async Task<TimeSpan?> WaitBeforeRepeat(
        HttpRequestMessage request,
        HttpResponseMessage response,
        int attempt
    )
    {
        if (response.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.TooManyRequests)
        {
            return await WaitForLimit(response, attempt);
        }

        return (int)response.StatusCode >= 500 && IsRepeatable(request)
            ? AsAsked(response) ?? Backoff(attempt)
            : null;
    }

    /// <summary>The time that the server asks for (<c>Retry-After</c>), or null.</summary>
    private TimeSpan? AsAsked(HttpResponseMessage response) =>
        response.Headers.RetryAfter is { } after
            ? NotNegative(after.Delta ?? after.Date - transport.Clock.GetUtcNow())
            : null;

    private async Task<TimeSpan?> WaitForLimit(HttpResponseMessage response, int attempt)
    {
        if (AsAsked(response) is { } asked)
        {
            return asked;
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
            var wait = DateTimeOffset.FromUnixTimeSeconds(reset) - transport.Clock.GetUtcNow();
            return NotNegative(wait) + TimeSpan.FromSeconds(1);
        }

        // A 403 without any of these is a refusal, unless it says that it is a secondary limit; a 429 always is one.
        var isLimit =
            response.StatusCode == HttpStatusCode.TooManyRequests
            || (await response.Content.ReadAsStringAsync()).Contains(
                "secondary rate limit",
                StringComparison.OrdinalIgnoreCase
            );
        return isLimit ? TimeSpan.FromMinutes(1) * attempt : null;
    }

    private static TimeSpan? NotNegative(TimeSpan? wait) =>
        wait < TimeSpan.Zero ? TimeSpan.Zero : wait;

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
