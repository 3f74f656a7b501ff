using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ReportGen.IntegrationTests.Preview;

/// <summary>A GitHub on loopback that keeps the comments of pull requests, and nothing else.</summary>
internal sealed class FakeComments : IAsyncDisposable
{
    public const string Token = "ghs_test-token-never-shown";
    private readonly WebApplication app;
    private readonly Lock gate = new();
    private long nextId = 100;

    private FakeComments(WebApplication app) => this.app = app;

    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Comments by id, with the pull request that each is on.</summary>
    public SortedDictionary<long, (int PullRequest, string Body)> Comments { get; } = [];

    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>The answer to every request that would write; 0 to take it.</summary>
    public int RefusesWith { get; set; }

    public static async Task<FakeComments> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        var fake = new FakeComments(server);
        server.Run(fake.Serve);
        await server.StartAsync();
        var addresses = server
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!;
        fake.Address = new Uri(addresses.Addresses.First() + "/");
        return fake;
    }

    /// <summary>Puts a comment there, as if it had been written before.</summary>
    public long Add(int pullRequest, string body)
    {
        Comments.Add(++nextId, (pullRequest, body));
        return nextId;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task Serve(HttpContext context)
    {
        var request = context.Request;
        Requests.Enqueue($"{request.Method} {request.Path}");
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var isKnown = string.Equals(
            request.Headers.Authorization,
            $"Token {Token}",
            StringComparison.OrdinalIgnoreCase
        );
        int status;
        JsonNode? answer;
        lock (gate)
        {
            (status, answer) =
                !isKnown ? (401, Problem("Bad credentials"))
                : request.Method != "GET" && RefusesWith != 0
                    ? (RefusesWith, Problem("Resource not accessible by integration"))
                : Route(request, body);
        }

        context.Response.StatusCode = status;
        if (answer is not null)
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(answer.ToJsonString(), context.RequestAborted);
        }
    }

    private (int, JsonNode?) Route(HttpRequest request, string body)
    {
        var parts = request.Path.Value!.Trim('/').Split('/')[3..];
        switch (request.Method, parts)
        {
            case ("GET", ["issues", var pull, "comments"]):
                var page = int.Parse(request.Query["page"]!, CultureInfo.InvariantCulture);
                var found = Comments
                    .Where(c => c.Value.PullRequest == Number(pull))
                    .Skip(100 * (page - 1))
                    .Take(100)
                    .Select(static c => Show(c.Key, c.Value.Body));
                return (200, new JsonArray([.. found]));
            case ("POST", ["issues", var pull, "comments"]):
                var id = Add((int)Number(pull), Text(body));
                return Text(body).Length > 65_536
                    ? (422, Problem("Body is too long (maximum is 65536 characters)"))
                    : (201, Show(id, Text(body)));
            case ("PATCH", ["issues", "comments", var comment]):
                Comments[Number(comment)] = (Comments[Number(comment)].PullRequest, Text(body));
                return (200, Show(Number(comment), Text(body)));
            case ("DELETE", ["issues", "comments", var comment]):
                Comments.Remove(Number(comment));
                return (204, null);
            default:
                return (404, Problem("Not Found"));
        }
    }

    private static JsonObject Show(long id, string body) =>
        new()
        {
            ["id"] = id,
            ["body"] = body,
            ["html_url"] = $"https://github.com/c/{id}",
        };

    private static JsonObject Problem(string message) => new() { ["message"] = message };

    private static string Text(string body) => (string)JsonNode.Parse(body)!["body"]!;

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
