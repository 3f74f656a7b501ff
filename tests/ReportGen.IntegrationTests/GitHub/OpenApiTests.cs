using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ReportGen.GitHub.Api;
using ReportGen.GitHub.Publishing;

namespace ReportGen.IntegrationTests.GitHub;

/// <summary>Every request that publishing makes is valid by GitHub's own OpenAPI description.</summary>
public sealed class OpenApiTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Publish_every_request_is_valid_by_the_description()
    {
        var prism = NodeTool.Require("@stoplight/prism-cli/dist/index.js");
        var description = NodeTool.Require("@octokit/openapi/generated/api.github.com.json");
        var recorded = await RecordRequests();
        var port = FreePort.Next();
        using var server = NodeTool.StartServer(
            [prism, "mock", "--errors", "--port", $"{port}", "--host", "127.0.0.1", description],
            "Prism is listening"
        );
        using var client = new HttpClient();
        foreach (var request in recorded)
        {
            using var message = request.To(new Uri($"http://127.0.0.1:{port}"));
            using var response = await client.SendAsync(
                message,
                TestContext.Current.CancellationToken
            );
            var body = await response.Content.ReadAsStringAsync(
                TestContext.Current.CancellationToken
            );
            Assert.True(
                response.IsSuccessStatusCode || response.StatusCode == HttpStatusCode.Found,
                $"{request.Method} {request.PathAndQuery}: {(int)response.StatusCode} {body}"
            );
        }

        output.WriteLine($"{recorded.Count} requests valid by the OpenAPI description.");
        Assert.True(recorded.Count > 15);
    }

    [Fact]
    public async Task An_invalid_request_is_refused_by_the_description()
    {
        var prism = NodeTool.Require("@stoplight/prism-cli/dist/index.js");
        var description = NodeTool.Require("@octokit/openapi/generated/api.github.com.json");
        var port = FreePort.Next();
        using var server = NodeTool.StartServer(
            [prism, "mock", "--errors", "--port", $"{port}", "--host", "127.0.0.1", description],
            "Prism is listening"
        );
        using var client = new HttpClient();
        using var content = new StringContent(
            "{\"name\":\"no tag\"}",
            Encoding.UTF8,
            "application/json"
        );
        using var response = await client.PostAsync(
            new Uri($"http://127.0.0.1:{port}/repos/owner/name/releases"),
            content,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
    }

    private static async Task<IReadOnlyList<RecordedRequest>> RecordRequests()
    {
        await using var fake = await FakeGitHub.Start();
        var recorder = new ConcurrentQueue<RecordedRequest>();
        var api = new ReleaseApi(
            fake.Address,
            FakeGitHub.Token,
            new RepositoryName("owner", "name"),
            () =>
                new Recorder(recorder)
                {
                    InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false },
                },
            static (_, _) => Task.CompletedTask,
            TimeProvider.System
        );
        fake.FaultAt = static (n, line) =>
            line.StartsWith("POST /uploads", StringComparison.Ordinal) && n < 9
                ? Fault.TruncatedUpload
                : Fault.None;
        var account = await new Publisher(
            api,
            static _ => { },
            static (_, _) => Task.CompletedTask
        ).Publish(PublisherFaultTests.Sample(), TestContext.Current.CancellationToken);
        Assert.Equal(PublicationOutcome.Published, account.Outcome);
        await api.Tag(PublisherFaultTests.Sample().Tag, TestContext.Current.CancellationToken);
        return [.. recorder];
    }

    private sealed record RecordedRequest(
        HttpMethod Method,
        string PathAndQuery,
        byte[]? Body,
        MediaTypeHeaderValue? ContentType
    )
    {
        public HttpRequestMessage To(Uri server)
        {
            var message = new HttpRequestMessage(Method, new Uri(server, PathAndQuery));
            // GitHub recommends application/vnd.github+json, and its description knows answers of
            // application/json only: what is checked here is path, query and body.
            message.Headers.TryAddWithoutValidation("Accept", "application/json");
            message.Headers.TryAddWithoutValidation("Authorization", "Bearer test");
            message.Headers.UserAgent.ParseAdd("reportgen");
            if (Body is not null)
            {
                message.Content = new ByteArrayContent(Body);
                // The description declares an asset's body as octet-stream alone; GitHub's text asks
                // for the asset's own type.
                message.Content.Headers.ContentType = PathAndQuery.Contains(
                    "/assets?",
                    StringComparison.Ordinal
                )
                    ? new MediaTypeHeaderValue("application/octet-stream")
                    : ContentType;
            }

            return message;
        }
    }

    private sealed class Recorder(ConcurrentQueue<RecordedRequest> requests) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            var body = request.Content is null
                ? null
                : await request.Content.ReadAsByteArrayAsync(cancellationToken);
            var path = request.RequestUri!.PathAndQuery.Replace(
                "/uploads/",
                "/",
                StringComparison.Ordinal
            );
            if (!path.StartsWith("/storage", StringComparison.Ordinal))
            {
                requests.Enqueue(
                    new RecordedRequest(
                        request.Method,
                        path,
                        body,
                        request.Content?.Headers.ContentType
                    )
                );
            }

            return await base.SendAsync(request, cancellationToken);
        }
    }
}
