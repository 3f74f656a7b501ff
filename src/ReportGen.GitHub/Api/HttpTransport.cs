namespace ReportGen.GitHub.Api;

/// <summary>Waits between attempts; replaced in tests so that none of them sleeps.</summary>
/// <param name="duration">How long.</param>
/// <param name="cancellationToken">Ends the wait early.</param>
public delegate Task Delay(TimeSpan duration, CancellationToken cancellationToken);

/// <summary>How GitHub is reached: sockets, time and patience.</summary>
/// <param name="CreateHandler">Makes what sends requests. It may not follow redirects by itself.</param>
/// <param name="Delay">Waits between attempts.</param>
/// <param name="Clock">Tells the time, for rate limits.</param>
public sealed record HttpTransport(
    Func<HttpMessageHandler> CreateHandler,
    Delay Delay,
    TimeProvider Clock
)
{
    /// <summary>How long one attempt may take, an upload included; five minutes by default.</summary>
    public TimeSpan LongestAttempt { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>A longer wait for a rate limit is reported instead; a quarter of an hour by default.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The one of the process.</summary>
    public static HttpTransport Default { get; } =
        new(
            // Octokit follows redirects itself and drops the token when they go to another host.
            static () => new SocketsHttpHandler { AllowAutoRedirect = false },
            static (duration, stop) => Task.Delay(duration, stop),
            TimeProvider.System
        );
}
