using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ReportGen.GitHub.Api;
using ReportGen.IntegrationTests.Publishing;

namespace ReportGen.IntegrationTests.GitHub;

/// <summary>
/// The client against traffic that was recorded at GitHub (@octokit/fixtures): each request must be one of
/// those recorded, and each answer must be read.
/// </summary>
public sealed class RecordedTrafficTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Assets_upload_list_and_delete_as_recorded()
    {
        var replay = new Replay("release-assets");
        var api = replay.Client();
        var release = replay.Read<ReleaseRecord>("get", "/releases/tags/v1.0.0");

        var uploaded = await api.Upload(release, "test-upload.txt", "text/plain", Hello, Stop);
        var listed = await api.Assets(release.Id, Stop);
        await api.DeleteAsset(uploaded.Id);

        Assert.Equal(("v1.0.0", false, 1000), (release.TagName, release.Draft, release.Id));
        Assert.Equal(
            ("test-upload.txt", "uploaded", 14, 1000),
            (uploaded.Name, uploaded.State, uploaded.Size, uploaded.Id)
        );
        Assert.Null(uploaded.Digest);
        Assert.Equal(uploaded, Assert.Single(listed));
        replay.AssertUsed(output, 3);
    }

    [Fact]
    public async Task Asset_that_is_there_already_is_refused_and_replaced_as_recorded()
    {
        var replay = new Replay("release-assets-conflict");
        var api = replay.Client();
        var release = replay.Read<ReleaseRecord>("get", "/releases/tags/v1.0.0");

        var refused = await Assert.ThrowsAsync<Octokit.ApiValidationException>(() =>
            api.Upload(release, "test-upload.txt", "text/plain", Hello, Stop)
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(
            "it answered 422 (Validation Failed; ReleaseAsset name already_exists).",
            GitHubErrors.Reason(refused)
        );
        var there = Assert.Single(await api.Assets(release.Id, Stop));
        await api.DeleteAsset(there.Id);
        var uploaded = await api.Upload(release, "test-upload.txt", "text/plain", Hello, Stop);

        Assert.Equal(there.Name, uploaded.Name);
        replay.AssertUsed(output, 4);
    }

    [Fact]
    public async Task Repository_is_read_as_recorded()
    {
        var replay = new Replay("get-repository");

        var repository = await replay.Client().Repository(Stop);

        Assert.Equal("octokit-fixture-org/hello-world", repository.FullName);
        Assert.False(repository.Private);
        Assert.NotEmpty(repository.DefaultBranch);
        replay.AssertUsed(output, 1);
    }

    [Fact]
    public async Task Branch_without_protection_is_none_and_protection_is_read_as_recorded()
    {
        var replay = new Replay("branch-protection");

        Assert.Null(await replay.Client().Protection("main", Stop));
        var set = replay.Read<BranchProtectionRecord>(
            "put",
            "/branches/main/protection",
            last: true
        );

        Assert.NotNull(set.RequiredPullRequestReviews);
        replay.AssertUsed(output, 1);
    }

    [Fact]
    public void Every_recorded_answer_about_releases_assets_and_references_is_read()
    {
        var count = 0;
        foreach (var scenario in new[] { "release-assets", "release-assets-conflict", "git-refs" })
        {
            var replay = new Replay(scenario);
            foreach (var answer in replay.Answers())
            {
                count++;
                if (answer["tag_name"] is not null)
                {
                    var read = Replay.As<ReleaseRecord>(answer);
                    Assert.NotEmpty(read.UploadUrl);
                    Assert.Equal((string?)answer["body"], read.Body);
                }
                else if (answer["ref"] is not null)
                {
                    var read = Replay.As<ReferenceRecord>(answer);
                    Assert.Equal("commit", read.Object.Type);
                    Assert.Equal(40, read.Object.Sha.Length);
                }
                else
                {
                    var read = Replay.As<AssetRecord>(answer);
                    Assert.Equal("uploaded", read.State);
                    Assert.Equal((long)answer["size"]!, read.Size);
                }
            }
        }

        output.WriteLine($"{count} recorded answers read.");
        Assert.True(count >= 12, $"{count}");
    }

    private static byte[] Hello => Encoding.UTF8.GetBytes("Hello, world!\n");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A scenario as a network: answers what was recorded, once each, in order.</summary>
    private sealed class Replay : HttpMessageHandler
    {
        private readonly string repository;
        private readonly List<JsonObject> recorded;
        private readonly HashSet<JsonObject> used = [];

        public Replay(string scenario)
        {
            NodeTool.Require("@octokit/fixtures/package.json");
            var path = NodeTool.Require(
                $"@octokit/fixtures/scenarios/api.github.com/{scenario}/normalized-fixture.json"
            );
            recorded =
            [
                .. JsonNode
                    .Parse(File.ReadAllText(path))!
                    .AsArray()
                    .Select(static r => r!.AsObject()),
            ];
            var parts = ((string)recorded[0]["path"]!).Split('/');
            repository = $"{parts[2]}/{parts[3]}";
        }

        public ReleaseApi Client() =>
            new(
                new Uri("https://api.github.com/"),
                AccessToken.TryRead("0000000000000000000000000000000000000001")!,
                RepositoryName.TryParse(repository)!,
                PublishingRepository.Patient() with
                {
                    CreateHandler = () => this,
                }
            );

        public T Read<T>(string method, string pathEnd, bool last = false)
        {
            var found = recorded.Where(r =>
                (string)r["method"]! == method
                && ((string)r["path"]!).EndsWith(pathEnd, StringComparison.Ordinal)
            );
            return As<T>((last ? found.Last() : found.First())["response"]!);
        }

        public static T As<T>(JsonNode answer) =>
            new RecordSerializer().Deserialize<T>(answer.ToJsonString());

        /// <summary>Every recorded object, those in lists one by one.</summary>
        public IEnumerable<JsonObject> Answers() =>
            recorded
                .Where(static r => (int)r["status"]! < 300)
                .SelectMany(static r =>
                    r["response"] switch
                    {
                        JsonArray list => list.Select(static i => i!.AsObject()),
                        JsonObject one => [one],
                        _ => [],
                    }
                );

        public void AssertUsed(ITestOutputHelper output, int count)
        {
            output.WriteLine($"{used.Count} of {recorded.Count} recorded exchanges replayed.");
            Assert.Equal(count, used.Count);
        }

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            var match = recorded.FirstOrDefault(r => !used.Contains(r) && IsSame(request, r));
            Assert.True(
                match is not null,
                $"{request.Method} {request.RequestUri} is not recorded."
            );
            used.Add(match);
            var headers = match["reqheaders"]!.AsObject();
            Assert.StartsWith(
                "application/vnd.github",
                request.Headers.Accept.ToString(),
                StringComparison.Ordinal
            );
            Assert.Equal(
                (string)headers["authorization"]!,
                request.Headers.Authorization!.ToString(),
                ignoreCase: true
            );
            Assert.NotEmpty(request.Headers.UserAgent);
            if (headers["content-type"] is { } type)
            {
                Assert.Equal((string?)type, request.Content!.Headers.ContentType!.ToString());
                Assert.Equal(
                    (long)headers["content-length"]!,
                    request.Content.Headers.ContentLength
                );
                Assert.Equal(
                    (string?)match["body"],
                    await request.Content.ReadAsStringAsync(cancellationToken)
                );
            }

            return Answer(match, request);
        }

        /// <summary>The same host, method and path; a label is our choice to leave out, a page size to name.</summary>
        private static bool IsSame(HttpRequestMessage request, JsonObject recorded)
        {
            var address = new Uri((string)recorded["scope"]! + (string)recorded["path"]!);
            var query = address
                .Query.TrimStart('?')
                .Split('&', StringSplitOptions.RemoveEmptyEntries)
                .Where(static q => !q.StartsWith("label=", StringComparison.Ordinal));
            return string.Equals(
                    request.Method.Method,
                    (string)recorded["method"]!,
                    StringComparison.OrdinalIgnoreCase
                )
                && request.RequestUri!.GetLeftPart(UriPartial.Path)
                    == address.GetLeftPart(UriPartial.Path)
                && request
                    .RequestUri.Query.TrimStart('?')
                    .Split('&', StringSplitOptions.RemoveEmptyEntries)
                    .Where(static q =>
                        !q.StartsWith("per_page=", StringComparison.Ordinal)
                        && !q.StartsWith("page=", StringComparison.Ordinal)
                    )
                    .SequenceEqual(query, StringComparer.Ordinal);
        }

        private static HttpResponseMessage Answer(JsonObject match, HttpRequestMessage request)
        {
            var answer = new HttpResponseMessage((HttpStatusCode)(int)match["status"]!)
            {
                RequestMessage = request,
                Content = new StringContent(
                    match["response"] is JsonValue ? "" : match["response"]!.ToJsonString(),
                    Encoding.UTF8,
                    "application/json"
                ),
            };
            foreach (var (name, value) in match["headers"]!.AsObject())
            {
                if (!name.StartsWith("content-", StringComparison.Ordinal))
                {
                    answer.Headers.TryAddWithoutValidation(name, value!.ToString());
                }
            }

            return answer;
        }
    }
}
