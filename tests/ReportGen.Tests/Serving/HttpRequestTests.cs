using ReportGen.Cli.Serving;

namespace ReportGen.Tests.Serving;

public sealed class HttpRequestTests
{
    [Theory]
    [InlineData("localhost", true)]
    [InlineData("LocalHost:8080", true)]
    [InlineData("127.0.0.1:41234", true)]
    [InlineData("[::1]", true)]
    [InlineData("[::1]:80", true)]
    [InlineData("evil.example", false)]
    [InlineData("localhost.evil.example", false)]
    [InlineData("evil.example:127.0.0.1", false)]
    [InlineData("127.0.0.1.evil.example:80", false)]
    [InlineData("localhost:80@evil.example", false)]
    [InlineData("localhost:80:evil", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("::1", false)]
    [InlineData("", false)]
    public void RequestHead_is_for_this_machine_by_its_own_names_alone(string host, bool expected)
    {
        var head = HttpRequest.Parse($"GET / HTTP/1.1\r\nHost: {host}");

        Assert.Equal(expected, head!.IsForThisMachine);
    }

    [Fact]
    public void RequestHead_without_host_is_not_for_this_machine() =>
        Assert.False(HttpRequest.Parse("GET / HTTP/1.0")!.IsForThisMachine);

    [Fact]
    public void RequestHead_of_a_browser_is_read()
    {
        var head = HttpRequest.Parse(
            "GET /-/events?since=3 HTTP/1.1\r\nhost: localhost\r\nlast-event-id: 4\r\nAccept: */*"
        );

        Assert.Equal(new HttpRequest("GET", "/-/events?since=3", "localhost", "4"), head);
        Assert.Equal("/-/events", head!.Path);
        Assert.Equal("since=3", head.Query);
    }

    [Theory]
    [InlineData("")]
    [InlineData("GET")]
    [InlineData("GET /")]
    [InlineData("GET / HTTP/2")]
    [InlineData("GET  / HTTP/1.1")]
    [InlineData("GET http://evil.example/ HTTP/1.1\r\nHost: localhost")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\n goes on")]
    [InlineData("GET / HTTP/1.1\r\nno colon")]
    public void RequestHead_that_has_no_one_meaning_is_refused(string text) =>
        Assert.Null(HttpRequest.Parse(text));
}
