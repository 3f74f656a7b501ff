namespace ReportGen.Cli.Serving;

/// <summary>The head of a request, as far as it matters here.</summary>
/// <param name="Method">As sent: GET, HEAD or another.</param>
/// <param name="Target">The path and query as sent, not decoded.</param>
/// <param name="Host">What the browser believes to talk to; null when it did not say.</param>
/// <param name="LastEvent">The last event that the browser heard, or null.</param>
internal sealed record HttpRequest(string Method, string Target, string? Host, string? LastEvent)
{
    /// <summary>The path without the query.</summary>
    public string Path => Target.Split('?', 2)[0];

    /// <summary>The query without its question mark; may be empty.</summary>
    public string Query => Target.Split('?', 2) is [_, var query] ? query : "";

    /// <summary>
    /// True when the page was requested by a name of this machine alone. Any other name may be an attacker's
    /// that points here (DNS rebinding), whose pages could then read everything that is served.
    /// </summary>
    public bool IsForThisMachine
    {
        get
        {
            if (Host is not { } host)
            {
                return false;
            }

            var colon = host.LastIndexOf(':');
            var name =
                colon > host.LastIndexOf(']') && host[(colon + 1)..].All(char.IsAsciiDigit)
                    ? host[..colon]
                    : host;
            return name is "127.0.0.1" or "[::1]"
                || string.Equals(name, "localhost", StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>Reads a head (RFC 9112, sections 3 and 5); null when it is none.</summary>
    /// <param name="text">From the first letter of the request to the empty line, without it.</param>
    public static HttpRequest? Parse(string text)
    {
        var lines = text.Split("\r\n");
        if (
            lines[0].Split(' ') is not [{ Length: > 0 } method, ['/', ..] target, var version]
            || version is not ("HTTP/1.1" or "HTTP/1.0")
        )
        {
            return null;
        }

        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines.Skip(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            // A repeated header, or a line that continues the one above, is ambiguous.
            if (
                colon < 1
                || line[0] is ' ' or '\t'
                || !headers.TryAdd(line[..colon], line[(colon + 1)..].Trim(' ', '\t'))
            )
            {
                return null;
            }
        }

        return new HttpRequest(
            method,
            target,
            headers.GetValueOrDefault("Host"),
            headers.GetValueOrDefault("Last-Event-ID")
        );
    }
}
