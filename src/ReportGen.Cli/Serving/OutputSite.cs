using System.Text;
using ReportGen.Cli.Disk;
using ReportGen.Core.Building;

namespace ReportGen.Cli.Serving;

/// <summary>The output folder as a site: which response a request gets.</summary>
/// <param name="folder">The output folder.</param>
/// <param name="live">What pages show, and what is sent to them.</param>
internal sealed class OutputSite(string folder, LiveReload live)
{
    /// <summary>Nothing that is not a page may load or run anything.</summary>
    private const string FilePolicy =
        "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'";

    /// <summary>The response to a request, its events apart.</summary>
    public HttpResponse Answer(HttpRequest request)
    {
        if (!request.IsForThisMachine)
        {
            return HttpResponse.Words(
                421,
                "Misdirected Request",
                "Pages are served to this machine only: use 127.0.0.1 or localhost in the address."
            );
        }

        if (request.Method is not ("GET" or "HEAD"))
        {
            return HttpResponse.Words(405, "Method Not Allowed", "This server is read-only.") with
            {
                Allow = "GET, HEAD",
            };
        }

        return request.Path switch
        {
            ServedPage.ScriptPath => new HttpResponse(
                200,
                "OK",
                "text/javascript",
                ServedPage.Script
            ),
            ServedPage.StylePath => new HttpResponse(200, "OK", "text/css", ServedPage.Style),
            _ => File(request.Path),
        };
    }

    private HttpResponse File(string address)
    {
        if (StaticFilePath.Of(address) is not { } path || Inside(path) is not { } file)
        {
            return Missing();
        }

        if (Directory.Exists(file))
        {
            // Without the slash a page's relative links would break.
            return new HttpResponse(302, "Found", "text/plain", default)
            {
                Location = address + "/",
            };
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

        var type = StaticFilePath.MediaType(path);
        if (!type.StartsWith("text/html", StringComparison.Ordinal))
        {
            return new HttpResponse(200, "OK", type, bytes) { Policy = FilePolicy };
        }

        var isInternal = path.Split('/') is [_, OutputFolder.Internal, _, ..];
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

    private HttpResponse Missing() =>
        Page(
            404,
            "Not Found",
            ServedPage.Missing(
                live.State,
                "There is no such page yet. If this repository builds it, it will appear here as soon as it is built."
            )
        );

    private static HttpResponse Page(int status, string reason, ServedPage page) =>
        new(status, reason, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(page.Html))
        {
            Policy = page.Policy,
        };
}
