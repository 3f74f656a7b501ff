using ReportGen.Cli.Serving;

namespace ReportGen.Tests.Serving;

public sealed class ServedPageTests
{
    private const string Built = """
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
        <meta charset=utf-8>
        <meta http-equiv=Content-Security-Policy content="default-src 'none'; style-src 'sha256-abc='; img-src data:; base-uri 'none'; form-action 'none'">
        <title>Report</title>
        <style>body{}</style>
        </head>
        <body>
        <a class=skip href=#page.main>Skip</a>
        </body>
        </html>
        """;

    [Fact]
    public void ServedPage_of_a_built_page_has_the_script_and_keeps_its_markup()
    {
        var page = ServedPage.Of(Built, new PageState(7, ""), isInternal: false);

        Assert.Contains(
            "<script src=\"/-/watch.js\" data-version=7 defer></script>\n</head>",
            page.Html,
            StringComparison.Ordinal
        );
        Assert.Contains("<body>\n<a class=skip", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<aside", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void ServedPage_policy_moves_to_the_head_with_leave_for_the_script_alone()
    {
        var page = ServedPage.Of(Built, new PageState(7, ""), isInternal: false);

        Assert.DoesNotContain("http-equiv", page.Html, StringComparison.Ordinal);
        Assert.Equal(
            "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'; style-src 'sha256-abc=' 'self'",
            page.Policy
        );
    }

    [Fact]
    public void ServedPage_with_problems_has_the_panel_before_everything()
    {
        var page = ServedPage.Of(Built, new PageState(7, "<div role=alert>x</div>\n"), false);

        Assert.Contains(
            "<body><aside class=reportgen-watch aria-label=\"From reportgen watch\">\n<div role=alert>x</div>\n</aside>",
            page.Html,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void ServedPage_of_an_internal_paper_says_so()
    {
        var page = ServedPage.Of(Built, new PageState(7, ""), isInternal: true);

        Assert.Contains("never published", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void ServedPage_that_is_missing_listens_and_shows_the_panel()
    {
        var page = ServedPage.Missing(new PageState(2, "<div role=alert>x</div>\n"), "Not there.");

        Assert.Contains("data-version=2", page.Html, StringComparison.Ordinal);
        Assert.Contains("<div role=alert>x</div>", page.Html, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'", page.Policy, StringComparison.Ordinal);
        Assert.EndsWith("style-src 'self'", page.Policy, StringComparison.Ordinal);
    }
}
