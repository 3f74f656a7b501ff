using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ReportGen.IntegrationTests.GitHub;

/// <summary>
/// A GitHub on loopback that keeps releases, assets and tags, follows the published rules (drafts
/// are found by listing only, a published release makes its tag, an asset's name is unique, an
/// upload goes to another address), and can fail at any request.
/// </summary>
internal sealed class FakeGitHub : IAsyncDisposable
{
    public const string Token = "ghs_test-token-never-shown";
    private readonly WebApplication app;
    private readonly Lock gate = new();
    private int struck;
    private long nextId = Random.Shared.Next(100_000, 1_000_000);

    private const string PublicRepository =
        "{\"full_name\":\"owner/releases\",\"private\":false,\"default_branch\":\"main\"}";

    private FakeGitHub(WebApplication app) => this.app = app;

    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    public List<FakeRelease> Releases { get; } = [];

    public Dictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);

    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>Fixed answers by path below <c>/repos/OWNER/NAME/</c>, for what doctor asks.</summary>
    public Dictionary<string, string> Answers { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether there is a second, public repository: owner/releases.</summary>
    public bool IsReleasesRepositoryThere { get; set; }

    public bool AreReleasesImmutable { get; set; } = true;

    /// <summary>Whether this is an Enterprise server: other paths, and neither digests nor immutable releases.</summary>
    public bool IsEnterprise { get; set; }

    /// <summary>The address of the API.</summary>
    public string Api => IsEnterprise ? $"{Address}api/v3" : Address.ToString();

    /// <summary>More than 0 when a fault struck: some faults can't strike every request.</summary>
    public int Struck => struck;

    /// <summary>Commits on the protected default branch.</summary>
    public HashSet<string> Merged { get; } = new(StringComparer.Ordinal);

    /// <summary>Set when the token came to the storage, which is another host and must not see it.</summary>
    public bool HasLeakedToken { get; private set; }

    /// <summary>Changes of published releases, in order: the fields that each sent.</summary>
    public ConcurrentQueue<string> ChangesOfPublished { get; } = new();

    /// <summary>Which fault strikes the n-th request (from 1), if any.</summary>
    public Func<int, string, Fault> FaultAt { get; set; } = static (_, _) => Fault.None;

    public static async Task<FakeGitHub> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        var fake = new FakeGitHub(server);
        server.Run(fake.Serve);
        await server.StartAsync();
        var addresses = server
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!;
        fake.Address = new Uri(addresses.Addresses.First() + "/");
        return fake;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task Serve(HttpContext context)
    {
        if (IsEnterprise && !IsOfEnterprise(context.Request))
        {
            context.Response.StatusCode = 404;
            return;
        }

        var line = $"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}";
        Requests.Enqueue(line);
        var fault = FaultAt(Requests.Count, line);
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        if (context.Request.Path.StartsWithSegments("/storage", StringComparison.Ordinal))
        {
            HasLeakedToken |= context.Request.Headers.Authorization.Count > 0;
        }
        else if (
            !string.Equals(
                context.Request.Headers.Authorization,
                $"Token {Token}",
                StringComparison.OrdinalIgnoreCase
            )
        )
        {
            await Answer(context, HttpStatusCode.Unauthorized, Problem("Bad credentials"));
            return;
        }

        if (await Strike(context, fault, before: true))
        {
            Interlocked.Increment(ref struck);
            return;
        }

        (HttpStatusCode Status, byte[]? Body, string Type) answer;
        lock (gate)
        {
            answer = Route(context, body.ToArray(), fault);
        }

        if (await Strike(context, fault, before: false))
        {
            Interlocked.Increment(ref struck);
            return;
        }

        context.Response.StatusCode = (int)answer.Status;
        context.Response.ContentType = answer.Type;
        if (fault == Fault.BrokenAnswer && answer.Body is { Length: > 1 })
        {
            Interlocked.Increment(ref struck);
            context.Response.ContentLength = answer.Body.Length;
            await context.Response.Body.WriteAsync(answer.Body.AsMemory(0, answer.Body.Length / 2));
            await context.Response.Body.FlushAsync();
            context.Abort();
            return;
        }

        if (answer.Body is not null)
        {
            await context.Response.Body.WriteAsync(answer.Body);
        }
    }

    /// <summary>Takes the way to an Enterprise server's API off a path; false for any other path.</summary>
    private static bool IsOfEnterprise(HttpRequest request)
    {
        if (request.Path.StartsWithSegments("/api/v3", StringComparison.Ordinal, out var rest))
        {
            request.Path = rest;
            return true;
        }

        if (request.Path.StartsWithSegments("/api", StringComparison.Ordinal, out rest))
        {
            request.Path = rest;
            return rest.StartsWithSegments("/uploads", StringComparison.Ordinal);
        }

        return request.Path.StartsWithSegments("/storage", StringComparison.Ordinal);
    }

    private async Task<bool> Strike(HttpContext context, Fault fault, bool before)
    {
        switch (fault)
        {
            case Fault.ResetBefore when before:
            case Fault.ResetAfter when !before:
            case Fault.TruncatedUpload when !before && IsUpload(context.Request):
                context.Abort();
                return true;
            case Fault.ServerErrorBefore when before:
            case Fault.ServerErrorAfter when !before:
                await Answer(context, HttpStatusCode.InternalServerError, Problem("Server Error"));
                return true;
            case Fault.SilenceBefore when before:
            case Fault.SilenceAfter when !before:
                // Counted at once: when the silence ends, nobody listens any more.
                Interlocked.Increment(ref struck);
                await Task.Delay(Timeout.Infinite, context.RequestAborted)
                    .ContinueWith(static _ => { }, TaskScheduler.Default);
                return true;
            case Fault.CaptivePortal when before:
                context.Response.ContentType = "text/html";
                await context.Response.WriteAsync("<html>Please sign in to the network</html>");
                return true;
            case Fault.UnmarkedLimit when before:
                await Answer(
                    context,
                    HttpStatusCode.Forbidden,
                    Problem("You have exceeded a secondary rate limit. Please wait a few minutes.")
                );
                return true;
            case Fault.NotAllowed when before:
                await Answer(
                    context,
                    HttpStatusCode.Forbidden,
                    Problem("Resource not accessible by integration")
                );
                return true;
            case Fault.BadGateway when before:
                context.Response.StatusCode = 502;
                context.Response.ContentType = "text/html";
                await context.Response.WriteAsync("<html>Unicorn!</html>");
                return true;
            case Fault.SecondaryLimit when before:
                context.Response.Headers.RetryAfter = "1";
                await Answer(
                    context,
                    HttpStatusCode.Forbidden,
                    Problem("You have exceeded a secondary rate limit.")
                );
                return true;
            case Fault.PrimaryLimit when before:
                context.Response.Headers["x-ratelimit-remaining"] = "0";
                context.Response.Headers["x-ratelimit-reset"] = "1";
                await Answer(context, HttpStatusCode.Forbidden, Problem("API rate limit exceeded"));
                return true;
            case Fault.AlreadyExists when !before && context.Request.Method == "POST":
                await Answer(context, HttpStatusCode.UnprocessableEntity, AlreadyExists());
                return true;
            default:
                return false;
        }
    }

    private static bool IsUpload(HttpRequest request) =>
        request.Path.StartsWithSegments("/uploads", StringComparison.Ordinal);

    private (HttpStatusCode, byte[]?, string) Route(HttpContext context, byte[] body, Fault fault)
    {
        var path = context.Request.Path.Value!.TrimStart('/');
        if (path.StartsWith("storage/", StringComparison.Ordinal))
        {
            var stored = FindAsset(Number(path["storage/".Length..]))!;
            return (HttpStatusCode.OK, stored.Bytes, stored.MediaType);
        }

        var parts = path.Replace("uploads/", "", StringComparison.Ordinal)
            .Replace("%2F", "/", StringComparison.OrdinalIgnoreCase)
            .Split('/');
        var rest = string.Join('/', parts.Skip(3));
        var method = context.Request.Method;
        if (method == "GET" && parts is ["repos", "owner", "releases", ..])
        {
            // A second repository, public, in which releases are made.
            return
                IsReleasesRepositoryThere
                && (rest.Length == 0 ? PublicRepository : Answers.GetValueOrDefault(rest))
                    is { } told
                ? Json(HttpStatusCode.OK, JsonNode.Parse(told)!)
                : Json(HttpStatusCode.NotFound, Problem("Not Found"));
        }

        if (method == "GET" && Answers.TryGetValue(rest, out var fixedAnswer))
        {
            return Json(HttpStatusCode.OK, JsonNode.Parse(fixedAnswer)!);
        }

        if (parts is not ["repos", "owner", "name", ..])
        {
            return Json(HttpStatusCode.NotFound, Problem("Not Found"));
        }

        return (method, parts.Skip(3).ToArray()) switch
        {
            ("GET", []) => Json(HttpStatusCode.OK, Repository()),
            ("GET", ["branches", "main"]) => Json(
                HttpStatusCode.OK,
                new JsonObject { ["name"] = "main", ["protected"] = IsProtected }
            ),
            ("GET", ["compare", var range]) => Compare(range),
            ("GET", ["releases"]) => Json(HttpStatusCode.OK, Page(context, Releases.Select(Show))),
            ("POST", ["releases"]) => CreateRelease(JsonNode.Parse(body)!),
            ("GET", ["releases", "assets", var id]) => DownloadAsset(context, Number(id)),
            ("DELETE", ["releases", "assets", var id]) => DeleteAsset(Number(id)),
            ("GET", ["releases", var id]) => WithRelease(
                Number(id),
                r => Json(HttpStatusCode.OK, Show(r))
            ),
            ("PATCH", ["releases", var id]) => WithRelease(
                Number(id),
                r => Change(r, JsonNode.Parse(body)!)
            ),
            ("DELETE", ["releases", var id]) => WithRelease(Number(id), Delete),
            ("GET", ["releases", var id, "assets"]) => WithRelease(
                Number(id),
                r => Json(HttpStatusCode.OK, Page(context, r.Assets.Select(ShowAsset)))
            ),
            ("POST", ["releases", var id, "assets"]) => WithRelease(
                Number(id),
                r => Upload(context, r, body, fault)
            ),
            ("GET", ["git", "ref", "tags", .. var tag]) => ShowTag(string.Join('/', tag)),
            _ => Json(HttpStatusCode.NotFound, Problem("Not Found")),
        };
    }

    /// <summary>Whether the default branch is protected.</summary>
    public bool IsProtected { get; set; } = true;

    private static JsonObject Repository() =>
        new()
        {
            ["full_name"] = "owner/name",
            ["private"] = true,
            ["default_branch"] = "main",
        };

    /// <summary>Commits that were pushed on another branch.</summary>
    public HashSet<string> Pushed { get; } = new(StringComparer.Ordinal);

    private (HttpStatusCode, byte[]?, string) Compare(string range)
    {
        var commit = range.Split("...")[1];
        var isMerged = Merged.Contains(commit);
        return isMerged || Pushed.Contains(commit)
            ? Json(
                HttpStatusCode.OK,
                new JsonObject { ["status"] = isMerged ? "behind" : "diverged" }
            )
            : Json(HttpStatusCode.NotFound, Problem("Not Found"));
    }

    private (HttpStatusCode, byte[]?, string) CreateRelease(JsonNode request)
    {
        var tag = (string)request["tag_name"]!;
        var isDraft = (bool?)request["draft"] ?? false;
        if (!isDraft && Releases.Any(r => !r.IsDraft && r.Tag == tag))
        {
            return Json(HttpStatusCode.UnprocessableEntity, AlreadyExists());
        }

        var release = new FakeRelease
        {
            Id = nextId++,
            Tag = tag,
            IsDraft = true,
        };
        Releases.Add(release);
        var (_, body, type) = Change(release, request);
        return (HttpStatusCode.Created, body, type);
    }

    private (HttpStatusCode, byte[]?, string) Change(FakeRelease release, JsonNode request)
    {
        if (
            release is { IsDraft: false, IsImmutable: true }
            && (string?)request["tag_name"] is { } moved
            && moved != release.Tag
        )
        {
            return Json(HttpStatusCode.UnprocessableEntity, Problem("Immutable release"));
        }

        if (!release.IsDraft)
        {
            ChangesOfPublished.Enqueue(
                string.Join(' ', request.AsObject().Select(static f => f.Key))
            );
        }

        release.Tag = (string?)request["tag_name"] ?? release.Tag;
        release.Name = (string?)request["name"] ?? release.Name;
        if (((string?)request["body"])?.Length > 125_000)
        {
            return Json(
                HttpStatusCode.UnprocessableEntity,
                Problem("body is too long (maximum is 125000 characters)")
            );
        }

        release.Body = (string?)request["body"] ?? release.Body;
        release.Target = (string?)request["target_commitish"] ?? release.Target;
        if ((bool?)request["draft"] == false && release.IsDraft)
        {
            if (Releases.Any(r => !r.IsDraft && r.Tag == release.Tag))
            {
                return Json(HttpStatusCode.UnprocessableEntity, AlreadyExists());
            }

            release.IsDraft = false;
            release.IsImmutable = AreReleasesImmutable && !IsEnterprise;
            Tags.TryAdd(release.Tag, release.Target ?? "main");
        }

        return Json(HttpStatusCode.OK, Show(release));
    }

    private (HttpStatusCode, byte[]?, string) Delete(FakeRelease release)
    {
        if (release.IsImmutable)
        {
            return Json(HttpStatusCode.UnprocessableEntity, Problem("Immutable release"));
        }

        Releases.Remove(release);
        return (HttpStatusCode.NoContent, null, "text/plain");
    }

    private (HttpStatusCode, byte[]?, string) Upload(
        HttpContext context,
        FakeRelease release,
        byte[] body,
        Fault fault
    )
    {
        var name = context.Request.Query["name"].ToString();
        if (release.IsImmutable || release.Assets.Any(a => a.Name == name))
        {
            return Json(HttpStatusCode.UnprocessableEntity, AlreadyExists());
        }

        var isCut = fault == Fault.TruncatedUpload;
        var asset = new FakeAsset
        {
            Id = nextId++,
            Name = name,
            MediaType = context.Request.ContentType ?? "",
            State = isCut ? "starter" : "uploaded",
            Bytes = isCut ? body[..(body.Length / 2)] : body,
        };
        release.Assets.Add(asset);
        return Json(HttpStatusCode.Created, ShowAsset(asset));
    }

    private (HttpStatusCode, byte[]?, string) DownloadAsset(HttpContext context, long id)
    {
        if (FindAsset(id) is not { } asset)
        {
            return Json(HttpStatusCode.NotFound, Problem("Not Found"));
        }

        if (
            !context
                .Request.Headers.Accept.ToString()
                .Contains("octet-stream", StringComparison.Ordinal)
        )
        {
            return Json(HttpStatusCode.OK, ShowAsset(asset));
        }

        // GitHub stores assets on another host than its API's.
        context.Response.Headers.Location = $"http://localhost:{Address.Port}/storage/{id}";
        return (HttpStatusCode.Found, null, "text/html");
    }

    private (HttpStatusCode, byte[]?, string) DeleteAsset(long id)
    {
        foreach (var release in Releases)
        {
            if (release.Assets.RemoveAll(a => a.Id == id && !release.IsImmutable) > 0)
            {
                return (HttpStatusCode.NoContent, null, "text/plain");
            }
        }

        return Json(HttpStatusCode.NotFound, Problem("Not Found"));
    }

    private (HttpStatusCode, byte[]?, string) ShowTag(string name) =>
        Tags.TryGetValue(name, out var sha)
            ? Json(
                HttpStatusCode.OK,
                new JsonObject
                {
                    ["ref"] = $"refs/tags/{name}",
                    ["object"] = new JsonObject { ["sha"] = sha, ["type"] = "commit" },
                }
            )
            : Json(HttpStatusCode.NotFound, Problem("Not Found"));

    private (HttpStatusCode, byte[]?, string) WithRelease(
        long id,
        Func<FakeRelease, (HttpStatusCode, byte[]?, string)> act
    ) =>
        Releases.FirstOrDefault(r => r.Id == id) is { } release
            ? act(release)
            : Json(HttpStatusCode.NotFound, Problem("Not Found"));

    private FakeAsset? FindAsset(long id) =>
        Releases.SelectMany(static r => r.Assets).FirstOrDefault(a => a.Id == id);

    private JsonObject Show(FakeRelease r) =>
        new()
        {
            ["id"] = r.Id,
            ["tag_name"] = r.Tag,
            ["target_commitish"] = r.Target,
            ["name"] = r.Name,
            ["body"] = r.Body,
            ["draft"] = r.IsDraft,
            ["immutable"] = r.IsImmutable,
            ["html_url"] = $"{Address}releases/tag/{r.Tag}",
            ["upload_url"] =
                $"{Address}{(IsEnterprise ? "api/" : "")}uploads/repos/owner/name/releases/{r.Id}/assets{{?name,label}}",
            ["assets"] = new JsonArray([.. r.Assets.Select(ShowAsset)]),
        };

    private JsonObject ShowAsset(FakeAsset a) =>
        new()
        {
            ["id"] = a.Id,
            ["name"] = a.Name,
            ["state"] = a.State,
            ["size"] = a.Bytes.Length,
            ["digest"] = IsEnterprise
                ? null
                : "sha256:" + Convert.ToHexStringLower(SHA256.HashData(a.Bytes)),
        };

    private static JsonArray Page(HttpContext context, IEnumerable<JsonObject> items)
    {
        var size = Number(context.Request.Query["per_page"].FirstOrDefault() ?? "30");
        var page = Number(context.Request.Query["page"].FirstOrDefault() ?? "1");
        return [.. items.Skip((int)((page - 1) * size)).Take((int)size)];
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static JsonObject Problem(string message) => new() { ["message"] = message };

    private static JsonObject AlreadyExists() =>
        new()
        {
            ["message"] = "Validation Failed",
            ["errors"] = new JsonArray(
                new JsonObject
                {
                    ["resource"] = "ReleaseAsset",
                    ["code"] = "already_exists",
                    ["field"] = "name",
                }
            ),
        };

    private static (HttpStatusCode, byte[]?, string) Json(HttpStatusCode status, JsonNode node) =>
        (status, JsonSerializer.SerializeToUtf8Bytes(node), "application/json");

    private static async Task Answer(HttpContext context, HttpStatusCode status, JsonNode node)
    {
        context.Response.StatusCode = (int)status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(node.ToJsonString());
    }
}

/// <summary>What goes wrong at a request: before it is served, or after.</summary>
internal enum Fault
{
    None,
    ResetBefore,
    ResetAfter,
    ServerErrorBefore,
    ServerErrorAfter,
    BadGateway,
    SecondaryLimit,
    PrimaryLimit,
    AlreadyExists,
    TruncatedUpload,

    /// <summary>Nothing comes back, and nothing was done.</summary>
    SilenceBefore,

    /// <summary>Nothing comes back, and it was done.</summary>
    SilenceAfter,

    /// <summary>The connection breaks in the middle of the answer.</summary>
    BrokenAnswer,

    /// <summary>Something between here and GitHub answers 200 with a page of its own.</summary>
    CaptivePortal,

    /// <summary>A secondary limit with no header that says how long.</summary>
    UnmarkedLimit,

    /// <summary>The token may not do this.</summary>
    NotAllowed,
}

internal sealed class FakeRelease
{
    public long Id { get; init; }

    public string Tag { get; set; } = "";

    public string? Name { get; set; }

    public string? Body { get; set; }

    public string? Target { get; set; }

    public bool IsDraft { get; set; }

    public bool IsImmutable { get; set; }

    public List<FakeAsset> Assets { get; } = [];

    /// <summary>The same release, to be changed by itself.</summary>
    public FakeRelease Copy()
    {
        var copy = new FakeRelease
        {
            Id = Id,
            Tag = Tag,
            Name = Name,
            Body = Body,
            Target = Target,
            IsDraft = IsDraft,
            IsImmutable = IsImmutable,
        };
        copy.Assets.AddRange(Assets);
        return copy;
    }
}

internal sealed class FakeAsset
{
    public long Id { get; init; }

    public string Name { get; init; } = "";

    public string MediaType { get; init; } = "";

    public string State { get; init; } = "";

    public byte[] Bytes { get; init; } = [];
}
