using ReportGen.Core.Documents;
using ReportGen.Core.Markdown;
using ReportGen.Core.Sources;

namespace ReportGen.Tests.Markdown;

/// <summary>Examples in the manner of GitHub's specification: tables, strikethrough, task lists and bare links.</summary>
public sealed class GitHubMarkdownTests
{
    private static Block First(string markdown) =>
        MarkdownReader
            .Read(new SourceText("a.md", "# T\n\n" + markdown), new MarkdownOptions())
            .Value!.Blocks[1];

    private static string Cells(Table table) =>
        string.Join(
            " / ",
            table
                .Header.Concat(table.Rows)
                .Select(row => string.Join(",", row.Cells.Select(c => PlainText.Of(c.Content))))
        );

    [Theory]
    [InlineData("| a | b |\n| --- | --- |\n| c | d |", "a,b / c,d")]
    [InlineData("a | b\n- | -\nc | d", "a,b / c,d")]
    [InlineData("| a \\| x | b |\n| --- | --- |\n| `c \\| y` | **d** |", "a | x,b / c | y,d")]
    [InlineData("| a | b |\n| --- | --- |\n| c |\n| d | e | f |", "a,b / c, / d,e")]
    [InlineData("| a |\n| --- |\n| b |\n\n| c |", "a / b")]
    [InlineData("| a | b |\n| :-: | --: |\n| | d |", "a,b / ,d")]
    public void Read_table_has_its_cells(string markdown, string cells)
    {
        Assert.Equal(cells, Cells(Assert.IsType<Table>(First(markdown))));
    }

    [Theory]
    [InlineData("| a | b |\n\n| --- | --- |")]
    [InlineData("a | b")]
    public void Read_what_is_no_table_stays_text(string markdown)
    {
        Assert.IsNotType<Table>(First(markdown));
    }

    [Fact]
    public void Read_table_ends_where_another_block_begins()
    {
        var blocks = MarkdownReader
            .Read(
                new SourceText("a.md", "# T\n\n| a |\n| --- |\n| b |\n> c"),
                new MarkdownOptions()
            )
            .Value!.Blocks;

        Assert.Equal(["Heading", "Table", "BlockQuote"], blocks.Select(b => b.GetType().Name));
    }

    [Theory]
    [InlineData("~~a~~ b", true)]
    [InlineData("~~a b", false)]
    [InlineData("x~a~ H~2~O", false)]
    [InlineData("m^2^", false)]
    public void Read_two_tildes_and_nothing_else_strike(string markdown, bool isStruck)
    {
        var content = Assert.IsType<Paragraph>(First(markdown)).Content;

        Assert.Equal(isStruck, content.Any(i => i is Strikethrough));
        Assert.Equal(isStruck ? "a b" : markdown, PlainText.Of(content));
    }

    [Theory]
    [InlineData("- [ ] a", false)]
    [InlineData("- [x] a", true)]
    [InlineData("1. [X] a", true)]
    [InlineData("- [] a", null)]
    [InlineData("- a [x]", null)]
    public void Read_box_at_the_start_of_an_item_is_a_task(string markdown, bool? isDone)
    {
        Assert.Equal(isDone, Assert.Single(Assert.IsType<ListBlock>(First(markdown)).Items).IsDone);
    }

    [Theory]
    [InlineData("www.example.org", "https://www.example.org", "www.example.org")]
    [InlineData("(https://example.org/a_b)", "https://example.org/a_b", "https://example.org/a_b")]
    [InlineData(
        "http://example.org/a?b=c&d.",
        "http://example.org/a?b=c&d",
        "http://example.org/a?b=c&d"
    )]
    [InlineData("mailto:a@example.org", "mailto:a@example.org", "a@example.org")]
    public void Read_bare_address_is_a_link(string markdown, string target, string words)
    {
        var link = Assert.Single(Assert.IsType<Paragraph>(First(markdown)).Content.OfType<Link>());

        Assert.Equal((target, words), (link.Target, PlainText.Of(link.Content)));
    }

    [Theory]
    [InlineData("xhttps://example.org")]
    [InlineData("https://")]
    [InlineData("`https://example.org`")]
    public void Read_what_is_no_bare_address_is_no_link(string markdown)
    {
        Assert.DoesNotContain(Assert.IsType<Paragraph>(First(markdown)).Content, i => i is Link);
    }
}
