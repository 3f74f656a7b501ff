using System.Net;

namespace ReportGen.GitHub.Api;

/// <summary>Where GitHub's API is, and where its pages are.</summary>
/// <param name="Api">The address of the API, with a slash at its end.</param>
/// <param name="Web">The address of the pages, without one.</param>
public sealed record ServerAddress(Uri Api, string Web)
{
    /// <summary>github.com.</summary>
    public static ServerAddress Public { get; } =
        new(new Uri("https://api.github.com/"), "https://github.com");

    /// <summary>
    /// Reads the address of an API: <c>https://api.github.com</c>, <c>https://HOST/api/v3</c> of an Enterprise server,
    /// <c>https://api.NAME.ghe.com</c>. Null for anything else, plain http among it (the token would travel in the
    /// open), unless it stays on this machine.
    /// </summary>
    public static ServerAddress? TryParse(string text)
    {
        if (
            !Uri.TryCreate(text.Trim().TrimEnd('/') + "/", UriKind.Absolute, out var api)
            || api.UserInfo.Length > 0
            || api.Query.Length > 0
            || api.Fragment.Length > 0
            || !(
                string.Equals(api.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal)
                || (
                    string.Equals(api.Scheme, Uri.UriSchemeHttp, StringComparison.Ordinal)
                    && IsThisMachine(api)
                )
            )
        )
        {
            return null;
        }

        var authority = api.Authority.StartsWith("api.", StringComparison.OrdinalIgnoreCase)
            ? api.Authority["api.".Length..]
            : api.Authority;
        return new ServerAddress(api, $"{api.Scheme}://{authority}");
    }

    /// <summary>The address of a repository's page.</summary>
    public string PageOf(RepositoryName repository) => $"{Web}/{repository}";

    private static bool IsThisMachine(Uri address) =>
        IPAddress.TryParse(address.Host, out var ip)
            ? IPAddress.IsLoopback(ip)
            : string.Equals(address.Host, "localhost", StringComparison.OrdinalIgnoreCase);
}
