using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ReportGen.Core.Documents;
using ReportGen.Core.Markdown;
using ReportGen.Core.Output.Html;
using ReportGen.Core.Sources;

namespace ReportGen.Tests.Output;

public sealed partial class HtmlWriterTests
{
    private static string Fixture(string name) =>
        File.ReadAllText(Path.Combine(Golden.Root, "tests", "fixtures", "html", name));

    private static string Css =>
        File.ReadAllText(Path.Combine(Golden.Root, "templates", "theme", "page.css"));

    private static string Write(string markdown, string css = "") =>
        HtmlWriter.Write(
            MarkdownReader
                .Read(
                    new SourceText("a.md", markdown),
                    new MarkdownOptions
                    {
                        ReadImage = _ => new ImageFile("image/png", new byte[] { 137, 80, 78, 71 }),
                    }
                )
                .Value!,
            new HtmlOptions(css)
            {
                Home = "../index.html",
                Feed = "../feed.xml",
                OtherFormats = [new("PDF, 10 KB", "a.pdf"), new("never", "javascript:x")],
            }
        );

    private static string Body(string markdown)
    {
        var html = Write(markdown);
        var start = html.IndexOf("<main", StringComparison.Ordinal);
        return html[start..html.IndexOf("</main>", StringComparison.Ordinal)];
    }

    [Theory]
    [InlineData("torture.md")]
    [InlineData("report.md")]
    [InlineData("debate-summary.md")]
    public void Write_document_is_as_reviewed(string name)
    {
        Golden.Verify(Write(Fixture(name)), "html", Path.GetFileNameWithoutExtension(name));
    }

    [Fact]
    public void Write_real_document_is_light()
    {
        Assert.InRange(Encoding.UTF8.GetByteCount(Write(Fixture("report.md"), Css)), 1, 100_000);
    }

    [Fact]
    public void Write_policy_names_the_digest_of_the_style_sheet()
    {
        var html = Write("# T", "a{content:'</style>'}\r\nb{}");

        var css = html[
            (html.IndexOf("<style>", StringComparison.Ordinal) + 7)..html.IndexOf(
                "</style>",
                StringComparison.Ordinal
            )
        ];
        Assert.StartsWith("a{content:'<\\/style>'}", css, StringComparison.Ordinal);
        var digest = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(css)));
        Assert.Contains($"style-src 'sha256-{digest}'", html, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_hostile_text_stays_text()
    {
        var html = Write(
            "---\ntitle: \"</title><script>x</script>\"\nlanguage: en-GB\nprogramme: \"<img src=x>\"\ncontact: \"\\\"><script>\"\n---\n# a\n\n<script>x</script>\n\n![\" onerror=x](\"><b>)\n\n[x](http://a.b/\"onclick=x 'y')\n\n`<script>`"
        );

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img src=x", html, StringComparison.Ordinal);
        Assert.DoesNotContain("\" on", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_nothing_loads_from_elsewhere_and_no_style_is_inline()
    {
        var html = Write(Fixture("torture.md"), Css);

        Assert.DoesNotMatch(Loads(), html);
        Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_ids_are_unique_and_every_inner_link_has_one()
    {
        var html = Write(Fixture("torture.md"));

        var ids = Id().Matches(html).Select(m => m.Groups["id"].Value).ToArray();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(
            InnerLink().Matches(html).Select(m => m.Groups["id"].Value),
            id => Assert.Contains(id, ids)
        );
    }

    [Fact]
    public void Write_status_of_the_document_is_said_once()
    {
        Assert.Single(
            Regex.Matches(
                Body("---\nstatus: Correction\n---\n# T"),
                "Correction",
                RegexOptions.None,
                TimeSpan.FromSeconds(1)
            )
        );
        Assert.Single(
            Regex.Matches(
                Body("---\nstatus: Correction\n---\n> [!BANNER]\n> Correction\n\n# T"),
                "Correction",
                RegexOptions.None,
                TimeSpan.FromSeconds(1)
            )
        );
    }

    [Fact]
    public void Write_characters_that_html_forbids_are_replaced()
    {
        var html = HtmlWriter.Write(
            new Document(new DocumentInfo("a\0b\u0001c\ud83dd\uffffe\U0001FFFFf💔", "en"), []),
            new HtmlOptions("")
        );

        Assert.Contains(
            "<h1>a\ufffdb\ufffdc\ufffdd\ufffde\ufffd\ufffdf💔</h1>",
            html,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Write_welsh_document_speaks_welsh()
    {
        var html = Write("---\nlanguage: cy\ncontact: a@b.cymru\n---\n# Teitl");

        Assert.Contains("<html lang=cy>", html, StringComparison.Ordinal);
        Assert.Contains("Neidio i’r prif gynnwys", html, StringComparison.Ordinal);
        Assert.Contains("Gofyn am fformat hygyrch", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Tints_and_strokes_have_the_contrast_they_claim()
    {
        var last = 0.0;
        foreach (var status in StatusStyle.All)
        {
            Assert.InRange(Contrast(StatusStyle.Tint(status), "#0b0c0c"), 4.5, 21);
            Assert.InRange(Contrast(StatusStyle.Stroke(status), "#ffffff"), 3, 21);
            last = Math.Max(last, Luminance(StatusStyle.Tint(status)));
        }

        var tints = StatusStyle.All.Select(StatusStyle.Tint).Select(Luminance).Order().ToArray();
        for (var i = 1; i < tints.Length; i++)
        {
            // Different greys when printed without colour.
            Assert.True(tints[i] - tints[i - 1] > 0.02, $"{tints[i - 1]} {tints[i]}");
        }
    }

    private static double Contrast(string a, string b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    /// <summary>Relative luminance (WCAG 2.2).</summary>
    private static double Luminance(string colour)
    {
        double Part(int at)
        {
            var c = Convert.ToInt32(colour.Substring(at, 2), 16) / 255.0;
            return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Part(1)) + (0.7152 * Part(3)) + (0.0722 * Part(5));
    }

    [GeneratedRegex(
        """<(?:script|iframe|object|embed|link rel="stylesheet")|src="(?!data:)""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Loads();

    [GeneratedRegex(""" id="(?<id>[^"]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Id();

    [GeneratedRegex("href=\"#(?<id>[^\"]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InnerLink();
}
