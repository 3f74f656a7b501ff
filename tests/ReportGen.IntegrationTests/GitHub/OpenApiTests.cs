using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using ReportGen.GitHub.Api;
using ReportGen.GitHub.Comments;
using ReportGen.IntegrationTests.Preview;
using ReportGen.IntegrationTests.Publishing;

namespace ReportGen.IntegrationTests.GitHub;

/// <summary>Every request that the commands make against GitHub's own description of its API, through Prism.</summary>
public sealed class OpenApiTests(ITestOutputHelper output)
{
    /// <summary>What the commands ask of GitHub, as the description writes it: nothing less, nothing more.</summary>
    private static readonly string[] Operations =
    [
        "DELETE /repos/owner/name/issues/comments/ID",
        "DELETE /repos/owner/name/releases/ID",
        "DELETE /repos/owner/name/releases/assets/ID",
        "GET /repos/owner/name",
        "GET /repos/owner/name/actions/permissions/workflow",
        "GET /repos/owner/name/branches/main",
        "GET /repos/owner/name/branches/main/protection",
        "GET /repos/owner/name/compare/RANGE",
        "GET /repos/owner/name/environments",
        "GET /repos/owner/name/git/ref/tags/TAG",
        "GET /repos/owner/name/immutable-releases",
        "GET /repos/owner/name/issues/ID/comments",
        "GET /repos/owner/name/releases",
        "GET /repos/owner/name/releases/ID",
        "GET /repos/owner/name/releases/ID/assets",
        "GET /repos/owner/name/releases/assets/ID",
        "GET /repos/owner/name/rules/branches/main",
        "PATCH /repos/owner/name/issues/comments/ID",
        "PATCH /repos/owner/name/releases/ID",
        "POST /repos/owner/name/issues/ID/comments",
        "POST /repos/owner/name/releases",
        "POST /repos/owner/name/releases/ID/assets",
    ];

    [Fact]
    public void Every_call_that_the_program_can_make_is_among_those_checked()
    {
        var calls = new[] { typeof(ReleaseApi), typeof(CommentApi) }
            .SelectMany(static api =>
                api.GetMethods(
                    BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly
                )
            )
            // It lists releases, as another one does.
            .Where(static call => call.Name != nameof(ReleaseApi.ReleasesTagged));

        Assert.Equal(Operations.Length, calls.Count());
    }

    [Fact]
    public async Task Every_request_of_publish_correct_doctor_and_preview_is_valid_by_the_description()
    {
        var recorded = await RecordRequests();
        Assert.Equal(
            Operations,
            recorded
                .Select(static r => r.Operation)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        );

        using var server = StartPrism(out var address);
        using var client = new HttpClient();
        foreach (var request in recorded)
        {
            using var message = request.To(address);
            using var response = await client.SendAsync(message, Stop);
            var body = await response.Content.ReadAsStringAsync(Stop);
            Assert.True(
                response.IsSuccessStatusCode
                    || response.StatusCode == HttpStatusCode.Found
                    || IsFaultOfTheAnswerAlone(response.StatusCode, body),
                $"{request.Method} {request.PathAndQuery}: {(int)response.StatusCode} {body}"
            );
        }

        Counted.Tell(
            output,
            $"{recorded.Count} requests of {Operations.Length} operations valid by the OpenAPI description."
        );
    }

    [Fact]
    public async Task An_invalid_request_is_refused_by_the_description()
    {
        using var server = StartPrism(out var address);
        using var client = new HttpClient();
        using var content = new StringContent(
            "{\"name\":\"no tag\"}",
            Encoding.UTF8,
            "application/json"
        );
        using var response = await client.PostAsync(
            new Uri(address, "/repos/owner/name/releases"),
            content,
            Stop
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
    }

    /// <summary>
    /// Prism makes its answers from examples in the description, and some of those break the description's own
    /// rules. A fault of a request is 4xx, or stands in the list as one.
    /// </summary>
    private static bool IsFaultOfTheAnswerAlone(HttpStatusCode status, string body) =>
        status == HttpStatusCode.InternalServerError
        && JsonNode.Parse(body)!["validation"] is JsonArray { Count: > 0 } faults
        && faults.All(static f => (string?)f!["location"]![0] == "response");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static RunningServer StartPrism(out Uri address)
    {
        var prism = NodeTool.Require("@stoplight/prism-cli/dist/index.js");
        var description = NodeTool.Require("@octokit/openapi/generated/api.github.com.json");
        var port = FreePort.Next();
        address = new Uri($"http://127.0.0.1:{port}");
        return NodeTool.StartServer(
            [prism, "mock", "--errors", "--port", $"{port}", "--host", "127.0.0.1", description],
            "Prism is listening"
        );
    }

    /// <summary>A publication with all that can go wrong in it, a correction, and doctor.</summary>
    private static async Task<IReadOnlyList<RecordedRequest>> RecordRequests()
    {
        using var repository = PublishingRepository.Ready();
        await using var fake = await repository.StartGitHub();
        var requests = new ConcurrentQueue<RecordedRequest>();
        repository.Transport = PublishingRepository.Patient() with
        {
            CreateHandler = () =>
                new Recorder(requests)
                {
                    InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false },
                },
        };

        // An upload that breaks off, and a second draft that an interrupted run left with older notes.
        fake.FaultAt = static (n, line) =>
            line.StartsWith("POST /uploads", StringComparison.Ordinal) && n < 12
                ? Fault.TruncatedUpload
                : Fault.None;
        foreach (var id in new[] { 1, 2 })
        {
            fake.Releases.Add(
                new FakeRelease
                {
                    Id = id,
                    Tag = PublishingRepository.OralTag,
                    Body = "Older notes",
                    IsDraft = true,
                }
            );
        }

        Assert.Equal(0, repository.Publish(fake, PublishingRepository.Oral).ExitCode);
        Assert.Equal(0, repository.Publish(fake, PublishingRepository.Correction).ExitCode);
        Assert.Equal(0, repository.Publish(fake, "--due").ExitCode);
        DoctorCommandTests.SetUpSafely(repository, fake);
        repository.Files.Replace(
            "content/walks/programme.yaml",
            "  repository: owner/releases\n",
            ""
        );
        // The older kind of protection is asked about only when no ruleset tells.
        fake.Answers["rules/branches/main"] = "[]";
        repository.Command("doctor", "--api-url", fake.Address.ToString());

        // The comment on a pull request: a new one, and one that is there twice.
        await using var comments = await FakeComments.Start();
        var comment = new StickyComment(
            ServerAddress.TryParse(comments.Address.AbsoluteUri)!,
            AccessToken.TryRead(FakeComments.Token)!,
            new RepositoryName("owner", "name"),
            repository.Transport
        );
        comments.Add(7, StickyComment.Mark + "Old");
        comments.Add(7, StickyComment.Mark + "Old too");
        Assert.True((await comment.Put(7, "New", Stop)).IsWritten);
        Assert.True((await comment.Put(8, "First", Stop)).IsWritten);
        return [.. requests];
    }

    private sealed record RecordedRequest(
        HttpMethod Method,
        string PathAndQuery,
        byte[]? Body,
        MediaTypeHeaderValue? ContentType
    )
    {
        /// <summary>Method and path, with what differs from run to run by a name.</summary>
        public string Operation
        {
            get
            {
                var parts = PathAndQuery.Split('?')[0].Split('/');
                for (var i = 0; i < parts.Length; i++)
                {
                    parts[i] =
                        parts[i].All(char.IsAsciiDigit) && parts[i].Length > 0 ? "ID"
                        : parts[i].Contains("...", StringComparison.Ordinal) ? "RANGE"
                        : parts[i].StartsWith("tags%2F", StringComparison.Ordinal) ? "tags/TAG"
                        : parts[i];
                }

                return $"{Method} {string.Join('/', parts)}";
            }
        }

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
