using System.Net;
using ReportGen.GitHub.Api;

namespace ReportGen.Tests.GitHub;

public sealed class RetryHandlerTests
{
    private static readonly DateTimeOffset Now = new(2025, 1, 16, 12, 30, 0, TimeSpan.Zero);

    public static TheoryData<string, int, string?, string?, double[]> Limits =>
        new()
        {
            { "Retry-After", 403, "7", null, [7, 7, 7] },
            { "Retry-After", 429, "0", null, [0, 0, 0] },
            { "Retry-After", 429, "Thu, 16 Jan 2025 12:31:00 GMT", null, [60, 60, 60] },
            { "Retry-After", 429, "Thu, 16 Jan 2025 12:00:00 GMT", null, [0, 0, 0] },
            // Longer than anybody waits: reported at once.
            { "Retry-After", 403, "901", null, [] },
            { "x-ratelimit-reset", 403, "1737030630", null, [31, 31, 31] },
            { "x-ratelimit-reset", 403, "1", null, [1, 1, 1] },
            { "", 429, null, null, [60, 120, 180] },
            { "", 403, null, "You have exceeded a secondary rate limit", [60, 120, 180] },
            { "", 403, null, "Resource not accessible by integration", [] },
            { "", 404, null, null, [] },
            { "", 422, null, null, [] },
        };

    [Theory]
    [MemberData(nameof(Limits))]
    public async Task Send_waits_as_GitHub_asks_whatever_the_method(
        string header,
        int status,
        string? value,
        string? message,
        double[] waits
    )
    {
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
        {
            var server = new Server(() =>
            {
                var answer = new HttpResponseMessage((HttpStatusCode)status)
                {
                    Content = new StringContent(message ?? ""),
                };
                if (value is not null)
                {
                    answer.Headers.TryAddWithoutValidation(header, value);
                    answer.Headers.TryAddWithoutValidation("x-ratelimit-remaining", "0");
                }

                return answer;
            });

            var answer = await server.Send(method, TestContext.Current.CancellationToken);

            Assert.Equal(status, (int)answer!.StatusCode);
            Assert.Equal(waits, server.Waits);
        }
    }

    [Theory]
    [InlineData("GET", new double[] { 9, 9, 9 })]
    [InlineData("POST", new double[] { })]
    public async Task Send_after_a_fault_of_the_server_waits_as_it_asks(
        string method,
        double[] waits
    )
    {
        var busy = new Server(static () =>
        {
            var answer = new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
            answer.Headers.TryAddWithoutValidation("Retry-After", "9");
            return answer;
        });

        await busy.Send(new HttpMethod(method), TestContext.Current.CancellationToken);

        Assert.Equal(waits, busy.Waits);
    }

    [Theory]
    [InlineData("GET", 3)]
    [InlineData("DELETE", 3)]
    [InlineData("POST", 0)]
    [InlineData("PATCH", 0)]
    public async Task Send_repeats_after_a_fault_only_what_means_the_same_twice(
        string method,
        int repeats
    )
    {
        double[] expected = [.. new double[] { 1, 2, 4 }.Take(repeats)];
        var failing = new Server(static () => new HttpResponseMessage(HttpStatusCode.BadGateway));
        Assert.Equal(
            502,
            (int)
                (
                    await failing.Send(
                        new HttpMethod(method),
                        TestContext.Current.CancellationToken
                    )
                )!.StatusCode
        );
        Assert.Equal(expected, failing.Waits);

        var broken = new Server(static () => throw new HttpRequestException("reset"));
        await Assert.ThrowsAsync<HttpRequestException>(() =>
            broken.Send(new HttpMethod(method), TestContext.Current.CancellationToken)
        );
        Assert.Equal(expected, broken.Waits);
    }

    [Fact]
    public async Task Send_stopped_while_it_waits_ends()
    {
        using var stop = new CancellationTokenSource();
        var server = new Server(() =>
        {
            stop.Cancel();
            return new HttpResponseMessage(HttpStatusCode.BadGateway);
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            server.Send(HttpMethod.Get, stop.Token)
        );
    }

    private sealed class Server(Func<HttpResponseMessage> answer) : HttpMessageHandler
    {
        public List<double> Waits { get; } = [];

        public async Task<HttpResponseMessage?> Send(HttpMethod method, CancellationToken stop)
        {
            var transport = new HttpTransport(
                () => this,
                (duration, token) =>
                {
                    Waits.Add(duration.TotalSeconds);
                    token.ThrowIfCancellationRequested();
                    return Task.CompletedTask;
                },
                new StoppedClock()
            );
            using var client = new HttpMessageInvoker(
                new RetryHandler(transport) { InnerHandler = this },
                disposeHandler: false
            );
            using var request = new HttpRequestMessage(method, new Uri("https://example.org/"));
            return await client.SendAsync(request, stop);
        }

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        ) => Task.FromResult(answer());
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
