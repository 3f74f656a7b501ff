using System.Text;
using ReportGen.Cli.Disk;

namespace ReportGen.Cli.Serving;

/// <summary>The output folder as a site: which reply a request gets.</summary>
/// <param name="folder">The output folder.</param>
/// <param name="live">What pages show, and what is told to them.</param>
internal sealed class OutputSite(string folder, LiveReload live)
{
    /// <summary>Nothing that is not a page may load or run anything.</summary>
    private const string FilePolicy =
        "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'";

    /// <summary>The reply to a request, its events apart.</summary>
    public Reply Answer(RequestHead request)
    {
        if (!request.IsForThisMachine)
        {
            return Reply.Words(
                421,
                "Misdirected Request",
                "This is served on this machine only: write 127.0.0.1 or localhost in the address."
            );
        }

        if (request.Method is not ("GET" or "HEAD"))
        {
            return Reply.Words(405, "Method Not Allowed", "Pages can only be read here.") with
            {
                Allow = "GET, HEAD",
            };
        }

        return request.Path switch
        {
            ServedPage.ScriptPath => new Reply(200, "OK", "text/javascript", ServedPage.Script),
            ServedPage.StylePath => new Reply(200, "OK", "text/css", ServedPage.Style),
            _ => File(request.Path),
        };
    }

    private Reply File(string address)
    {
        if (ServedPath.Of(address) is not { } path || Inside(path) is not { } file)
        {
            return Missing();
        }

        if (Directory.Exists(file))
        {
            // Without the slash a page's relative links would lead elsewhere.
            return new Reply(302, "Found", "text/plain", default) { Location = address + "/" };
        }

        byte[] bytes;
        try
        {
            bytes = System.IO.File.ReadAllBytes(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Missing();
        }

        var type = ServedPath.MediaType(path);
        if (!type.StartsWith("text/html", StringComparison.Ordinal))
        {
            return new Reply(200, "OK", type, bytes) { Policy = FilePolicy };
        }

        var isInternal = path.Split('/') is [_, "internal", _, ..];
        return Page(
            200,
            "OK",
            ServedPage.Of(Encoding.UTF8.GetString(bytes), live.State, isInternal)
        );
    }

    /// <summary>The real place of a file or folder that is there and, links followed, in the output folder.</summary>
    private string? Inside(string path) =>
        RepositoryPath.Real(folder) is { } root
        && RepositoryPath.Real(RepositoryPath.OnDisk(folder, path)) is { } real
        && RepositoryPath.IsWithin(real, root)
            ? real
            : null;

    private Reply Missing() =>
        Page(
            404,
            "Not Found",
            ServedPage.Missing(
                live.State,
                "There is no such page. If it is to be made by this repository, it appears here as soon as it is."
            )
        );

    private static Reply Page(int status, string reason, ServedPage page) =>
        new(status, reason, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(page.Html))
        {
            Policy = page.Policy,
        };
}

/// <summary>A reply.</summary>
/// <param name="Status">Its number (RFC 9110, section 15).</param>
/// <param name="Reason">The number in words.</param>
/// <param name="MediaType">What the body is.</param>
/// <param name="Body">The body.</param>
internal sealed record Reply(int Status, string Reason, string MediaType, ReadOnlyMemory<byte> Body)
{
    /// <summary>What the body may load when it is shown.</summary>
    public string Policy { get; init; } = "default-src 'none'; frame-ancestors 'none'";

    /// <summary>Where it is to be found instead, or null.</summary>
    public string? Location { get; init; }

    /// <summary>Methods that are allowed, when another was used; or null.</summary>
    public string? Allow { get; init; }

    /// <summary>A reply of one plain sentence.</summary>
    public static Reply Words(int status, string reason, string sentence) =>
        new(status, reason, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(sentence + "\n"));

    /// <summary>The head of the reply, with the empty line.</summary>
    /// <param name="length">The length of the body in bytes; null when it has no end.</param>
    public string Head(int? length)
    {
        var head = new StringBuilder($"HTTP/1.1 {Status} {Reason}\r\n");
        Add("Content-Type", MediaType);
        Add("Content-Length", length?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Add("Cache-Control", "no-store");
        Add("Content-Security-Policy", Policy);
        Add("X-Content-Type-Options", "nosniff");
        Add("Referrer-Policy", "no-referrer");
        Add("Cross-Origin-Resource-Policy", "same-origin");
        Add("Location", Location);
        Add("Allow", Allow);
        Add("Connection", "close");
        return head.Append("\r\n").ToString();

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                head.Append(name).Append(": ").Append(value).Append("\r\n");
            }
        }
    }
}
