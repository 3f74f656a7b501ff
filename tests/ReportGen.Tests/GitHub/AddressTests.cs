using ReportGen.GitHub.Api;

namespace ReportGen.Tests.GitHub;

public sealed class AddressTests
{
    [Theory]
    [InlineData("https://api.github.com", "https://api.github.com/", "https://github.com")]
    [InlineData("https://api.github.com/", "https://api.github.com/", "https://github.com")]
    [InlineData(
        "https://git.example.gov.uk/api/v3",
        "https://git.example.gov.uk/api/v3/",
        "https://git.example.gov.uk"
    )]
    [InlineData("https://api.dept.ghe.com", "https://api.dept.ghe.com/", "https://dept.ghe.com")]
    [InlineData("http://127.0.0.1:8080", "http://127.0.0.1:8080/", "http://127.0.0.1:8080")]
    [InlineData("http://localhost:8080/", "http://localhost:8080/", "http://localhost:8080")]
    public void Server_address_is_read_with_that_of_its_pages(string text, string api, string web)
    {
        var address = ServerAddress.TryParse(text)!;

        Assert.Equal((api, web), (address.Api.ToString(), address.Web));
    }

    [Theory]
    [InlineData("http://api.github.com")]
    [InlineData("http://localhost.example.org")]
    [InlineData("https://user:pass@example.org/api/v3")]
    [InlineData("https://example.org/api/v3?x=1")]
    [InlineData("https://example.org/api/v3#x")]
    [InlineData("ftp://example.org")]
    [InlineData("/etc/passwd")]
    [InlineData("api.github.com")]
    [InlineData("")]
    public void Server_address_that_would_show_the_token_or_is_none_is_refused(string text) =>
        Assert.Null(ServerAddress.TryParse(text));

    [Theory]
    [InlineData("https://github.com/dept/drafts.git", "dept/drafts")]
    [InlineData("https://x-access-token:secret@github.com/dept/drafts", "dept/drafts")]
    [InlineData("git@github.com:dept/drafts.git", "dept/drafts")]
    [InlineData("https://github.com/dept/drafts.git/", "dept/drafts")]
    [InlineData("ssh://git@github.com/dept/drafts", "dept/drafts")]
    [InlineData("https://notgithub.com/dept/drafts", null)]
    [InlineData("https://gitlab.com/dept/drafts", null)]
    [InlineData("/srv/git/drafts.git", null)]
    [InlineData("https://github.com/dept", null)]
    [InlineData("https://github.com/dept/drafts/more", null)]
    public void Remote_names_a_repository_of_the_same_server_only(
        string remote,
        string? expected
    ) => Assert.Equal(expected, RepositoryName.OfRemote(remote, ServerAddress.Public)?.ToString());

    [Theory]
    [InlineData("ghp_abc123", true)]
    [InlineData(" ghp_abc123\r\n", true)]
    [InlineData("ghp_abc 123", false)]
    [InlineData("ghp_abc\n123", false)]
    [InlineData("ghp_é", false)]
    [InlineData("", false)]
    public void Token_never_shows_itself(string text, bool isOne)
    {
        var token = AccessToken.TryRead(text);

        Assert.Equal(isOne, token is not null);
        if (token is not null)
        {
            Assert.Equal("***", token.ToString());
            Assert.Equal("***", $"{token}");
        }
    }
}
