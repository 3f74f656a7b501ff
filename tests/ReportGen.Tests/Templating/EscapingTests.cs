using FsCheck.Xunit;
using ReportGen.Core.Documents;
using ReportGen.Core.Markdown;
using ReportGen.Core.Sources;
using ReportGen.Core.Templating;
using ReportGen.Core.Templating.Engine;

namespace ReportGen.Tests.Templating;

public class EscapingTests
{
    [Theory]
    [InlineData("1990. A year")]
    [InlineData("# not a heading")]
    [InlineData("- not a list")]
    [InlineData("a) b")]
    [InlineData("> no quotation")]
    [InlineData("pipe | star * under_score _ tilde ~ back ` tick <b>")]
    [InlineData("[link](https://example.org) ![image](x) [^1] {lang=cy}")]
    [InlineData("https://example.org/a_b and www.example.org and a@example.org")]
    [InlineData("&amp; &copy; AT&T \\ back\\slash")]
    [InlineData(":::warning\n:::")]
    [InlineData("line one\nline two\n\nline four")]
    [InlineData("=== --- *** ___ +++")]
    [InlineData("| --- | --- |")]
    [InlineData("[!NOTE] *[HTML]: words")]
    [InlineData("Table: caption")]
    public void Value_with_marks_of_markdown_comes_back_as_itself(string text) => RoundTrips(text);

    [Property(MaxTest = 300)]
    public void Any_value_comes_back_as_itself(string? text) => RoundTrips(text ?? "");

    [Property(MaxTest = 300)]
    public void Any_mix_of_marks_comes_back_as_itself(byte[] picks)
    {
        const string marks = "*_`[]()<>#|~!&;:.-+=\\{}^$@/1a \n\"'%x";
        RoundTrips(string.Concat(picks.Select(p => marks[p % marks.Length])));
    }

    [Fact]
    public void Value_in_quoted_and_bare_front_matter_comes_back_as_itself()
    {
        const string text = "He said: \"no\" \\ # [x] {y}";
        var markdown = Render("---\ntitle: {{ v }}\nkind: \"{{ v }}\"\n---\n\n# T\n", text);
        var document = Read(markdown);
        Assert.Equal(text, document.Info.Kind);
        Assert.Equal(text, document.Info.Title);
    }

    [Fact]
    public void Value_in_link_target_stays_in_the_target()
    {
        var markdown = Render("See [here]({{ v }}) now.", "https://example.org/a b(c)|d");
        var link = Assert.IsType<Link>(
            Assert.IsType<Paragraph>(Read(markdown).Blocks[^1]).Content[1]
        );
        Assert.Equal("https://example.org/a%20b%28c%29%7Cd", link.Target);
    }

    [Fact]
    public void Value_in_chart_fence_is_quoted()
    {
        var markdown = Render("```chart\nkind: bars\ntitle: {{ v }}\n```\n", "a: \"b\" # c");
        Assert.Contains("title: \"a: \\\"b\\\" # c\"\n", markdown, StringComparison.Ordinal);
    }

    private static void RoundTrips(string text)
    {
        var expected = Words(text);
        if (expected.Length == 0)
        {
            return;
        }

        var document = Read(
            Render(
                "# T\n\nstart\n\n## {{ v }}\n\n{{ v }}\n\n- {{ v }}\n\nbefore {{ v }} after\n\n| h |\n| --- |\n| {{ v }} |\n\n[{{ v }}](#x)\n\n> {{ v }}\n",
                text
            )
        );
        var blocks = document.Blocks;
        Assert.Equal(expected, Plain(Assert.IsType<Heading>(blocks[2]).Content));
        Assert.Equal(expected, Plain(Assert.IsType<Paragraph>(blocks[3]).Content));
        var item = Assert.Single(Assert.IsType<ListBlock>(blocks[4]).Items);
        Assert.Equal(expected, Plain(Assert.IsType<Paragraph>(Assert.Single(item.Blocks)).Content));
        Assert.Equal(
            $"before {expected} after",
            Plain(Assert.IsType<Paragraph>(blocks[5]).Content)
        );
        var table = Assert.IsType<Table>(blocks[6]);
        Assert.Equal(expected, Plain(Assert.Single(table.Rows).Cells[0].Content));
        var link = Assert.Single(Assert.IsType<Paragraph>(blocks[7]).Content);
        Assert.Equal(expected, Plain(Assert.IsType<Link>(link).Content));
        var quote = Assert.IsType<BlockQuote>(blocks[8]);
        Assert.Equal(
            expected,
            Plain(Assert.IsType<Paragraph>(Assert.Single(quote.Blocks)).Content)
        );
    }

    /// <summary>What Markdown can hold: white space collapsed, no control characters, no half pairs.</summary>
    private static string Words(string text) =>
        MarkdownEscape.Collapse(text, trimStart: true).TrimEnd(' ').Trim();

    private static string Plain(IEnumerable<Inline> content) =>
        string.Concat(
            content.Select(i =>
                i switch
                {
                    Text t => t.Value,
                    StatusMark s => $"{StatusStyle.Sign(s.Status)} {s.Words}",
                    _ => $"<{i}>",
                }
            )
        );

    private static Document Read(string markdown)
    {
        var read = MarkdownReader.Read(new SourceText("t.md", markdown), new MarkdownOptions());
        return read.Value!;
    }

    private static string Render(string template, string value)
    {
        var set = new TemplateSet(
            new Dictionary<string, SourceText>(StringComparer.Ordinal)
            {
                ["t.md"] = new("templates/t.md", template),
            }
        );
        var run = new TemplateRun(
            set,
            [],
            static _ => null,
            static _ => null,
            TemplateLimits.Document,
            TestContext.Current.CancellationToken
        );
        var (text, _, faults) = run.Run(
            "t.md",
            new TemplateObject("values").With("v", value),
            null
        );
        Assert.Empty(faults);
        return text;
    }
}
