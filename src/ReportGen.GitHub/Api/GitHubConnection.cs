using Octokit;
using Octokit.Internal;

namespace ReportGen.GitHub.Api;

/// <summary>The one way in which GitHub's REST API is reached.</summary>
internal static class GitHubConnection
{
    /// <summary>What GitHub is asked to answer with.</summary>
    public const string Json = "application/vnd.github+json";

    /// <summary>The longest page of a list that GitHub gives.</summary>
    public const int PageSize = 100;

    /// <summary>A connection.</summary>
    /// <param name="baseAddress">https://api.github.com/ or an Enterprise server's https://HOST/api/v3/.</param>
    /// <param name="token">The token; stored in the connection and never shown.</param>
    /// <param name="transport">The way there.</param>
    public static Connection Open(Uri baseAddress, AccessToken token, HttpTransport transport)
    {
        var connection = new Connection(
            new ProductHeaderValue("reportgen"),
            baseAddress,
            new InMemoryCredentialStore(new Credentials(token.Value)),
            new BytePreservingClient(() =>
                new RetryHandler(transport) { InnerHandler = transport.CreateHandler() }
            ),
            new RecordSerializer()
        );
        // Time is limited per attempt (RetryHandler), not over all of them with their waits.
        connection.SetRequestTimeout(Timeout.InfiniteTimeSpan);
        return connection;
    }
}
