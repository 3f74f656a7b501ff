using ReportGen.Cli.Serving;

namespace ReportGen.Tests.Serving;

public sealed class StaticFilePathTests
{
    [Theory]
    [InlineData("/", "index.html")]
    [InlineData("/p/", "p/index.html")]
    [InlineData("/p", "p")]
    [InlineData("/p/2025-01-16-oral/progress-report.pdf", "p/2025-01-16-oral/progress-report.pdf")]
    [InlineData("/p/a%20b.html", "p/a b.html")]
    [InlineData("/%C3%A9.html", "é.html")]
    [InlineData("/p/..html", null)]
    [InlineData("/../secret", null)]
    [InlineData("/p/../../secret", null)]
    [InlineData("/%2e%2e/secret", null)]
    [InlineData("/p/%2E./secret", null)]
    [InlineData("/p%2f..%2f..%2fsecret", null)]
    [InlineData("/..%5csecret", null)]
    [InlineData("/%252e%252e/secret", "%2e%2e/secret")]
    [InlineData("//etc/passwd", null)]
    [InlineData("/./index.html", null)]
    [InlineData("/.reportgen-staging-1/1/new/index.html", null)]
    [InlineData("/p/.hidden", null)]
    [InlineData("/c:/windows", null)]
    [InlineData("/p/file.html%00.pdf", null)]
    [InlineData("/p/a%0d%0ab", null)]
    [InlineData("/%", null)]
    [InlineData("/%zz", null)]
    [InlineData("/%ff", null)]
    [InlineData("/p/\u00e9", null)]
    public void ServedPath_of_an_address_stays_in_the_folder(string address, string? expected) =>
        Assert.Equal(expected, StaticFilePath.Of(address));

    [Theory]
    [InlineData("a.html", "text/html; charset=utf-8")]
    [InlineData("a.md", "text/markdown; charset=utf-8")]
    [InlineData("a.pdf", "application/pdf")]
    [InlineData("data.json", "application/json")]
    [InlineData("a.csv", "text/csv; charset=utf-8")]
    [InlineData("feed.atom", "application/atom+xml")]
    [InlineData("SHA256SUMS", "text/plain; charset=utf-8")]
    [InlineData("a.js", "application/octet-stream")]
    public void ServedPath_media_type_follows_the_ending(string path, string expected) =>
        Assert.Equal(expected, StaticFilePath.MediaType(path));
}
