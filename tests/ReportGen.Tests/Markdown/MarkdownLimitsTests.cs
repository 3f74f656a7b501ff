using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Documents;
using ReportGen.Core.Markdown;
using ReportGen.Core.Output.Html;
using ReportGen.Core.Sources;

namespace ReportGen.Tests.Markdown;

public sealed class MarkdownLimitsTests
{
    private static Checked<Document> Read(string markdown) =>
        MarkdownReader.Read(new SourceText("a.md", markdown), new MarkdownOptions());

    [Theory]
    [InlineData(">")]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("1. ")]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("*a ")]
    [InlineData("**a _b ")]
    [InlineData("~~a ")]
    [InlineData("[a](")]
    [InlineData("<a ")]
    [InlineData("`")]
    [InlineData("a|")]
    [InlineData("{lang=cy}")]
    [InlineData("[^a]")]
    [InlineData("[a]: b\n")]
    [InlineData(":::\n")]
    [InlineData("a\n:   ")]
    [InlineData("*[a]: b\n")]
    [InlineData("\\")]
    [InlineData("&amp;")]
    [InlineData("● Complete ")]
    public void Read_ten_thousand_repetitions_end_soon_and_never_throw(string piece)
    {
        var watch = Stopwatch.StartNew();

        var text = string.Concat(Enumerable.Repeat(piece, 10_000));
        var read = Read("# T\n\n" + text + "x");
        if (read.Value is { } document)
        {
            HtmlWriter.Write(document, new HtmlOptions(""));
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    [Fact]
    public void Read_deep_quotations_are_reported_at_their_line()
    {
        var read = Read("# T\n\n" + new string('>', 10_000) + " x");

        var only = Assert.Single(read.Diagnostics);
        Assert.Equal(("RG4030", 5), (only.Code.Id, only.Span.Start));
        Assert.Null(read.Value);
    }

    [Fact]
    public void Read_line_of_fifty_thousand_characters_is_the_longest()
    {
        Assert.Empty(Read("# T\n\n" + new string('a', 50_000)).Diagnostics);

        var only = Assert.Single(Read("# T\n\n" + new string('a', 50_001)).Diagnostics);
        Assert.Equal(("RG4031", 5), (only.Code.Id, only.Span.Start));
    }

    [Property(MaxTest = 500)]
    public Property Read_any_text_never_throws() =>
        Prop.ForAll(ArbitraryMarkdown(), text => DoesNotThrow(text));

    [Property(MaxTest = 500)]
    public Property Read_any_string_never_throws() =>
        Prop.ForAll<string?>(text => DoesNotThrow(text ?? ""));

    [Property(MaxTest = 500)]
    public Property Read_any_chart_never_throws() =>
        Prop.ForAll(
            Gen.Elements(
                    "kind: bars\n",
                    "kind",
                    ": ",
                    "- ",
                    "\n",
                    "\n  ",
                    "[",
                    "]",
                    "{",
                    "}",
                    ",",
                    "\"",
                    "'",
                    "|",
                    ">",
                    "&a ",
                    "*a ",
                    "!!x ",
                    "%",
                    "@",
                    "---\n",
                    "...\n",
                    "? ",
                    "#",
                    "series:\n",
                    "  - name: a\n",
                    "values: [1]\n",
                    "1",
                    "categories: [a]\n",
                    "\t",
                    "\0",
                    "💔",
                    "\ud83d",
                    "title: x\n"
                )
                .ListOf()
                .Select(string.Concat)
                .ToArbitrary(),
            text => DoesNotThrow("```chart\n" + text)
        );

    private static bool DoesNotThrow(string text)
    {
        var read = Read(text);
        foreach (var diagnostic in read.Diagnostics)
        {
            Assert.InRange(diagnostic.Span.Start, 0, text.Length);
            Assert.InRange(diagnostic.Span.End, diagnostic.Span.Start, text.Length);
        }

        var html = HtmlWriter.Write(read.Value!, new HtmlOptions(""));
        return html.EndsWith("</html>\n", StringComparison.Ordinal);
    }

    /// <summary>Texts of pieces that mean something to a parser.</summary>
    private static Arbitrary<string> ArbitraryMarkdown() =>
        Gen.Elements(
                "# ",
                "## ",
                "> ",
                "- ",
                "1. ",
                "a. ",
                "    ",
                "\t",
                "\n",
                "\n\n",
                "\r\n",
                "***",
                "**",
                "*",
                "_",
                "~~",
                "`",
                "```",
                "```chart\n",
                "kind: bars\n",
                "---\n",
                "===\n",
                "| a | b |\n",
                "| - | -: |\n",
                "|",
                "[",
                "]",
                "(",
                ")",
                "![",
                "[^1]",
                "[^1]: ",
                "](#x)",
                "](http://a)",
                "<",
                ">",
                "<!--",
                "-->",
                "<br>",
                "&amp;",
                "&#0;",
                "{lang=cy}",
                ":::",
                "::: {lang=cy}\n",
                ":   ",
                "*[AB]: ",
                "AB",
                "● Complete",
                "◐ In progress",
                "Table: ",
                "Source: ",
                "> [!NOTE]\n",
                "[!BANNER]",
                "- [x] ",
                "**Date:** ",
                "title: x\n",
                "💔",
                "\ud83d",
                "\0",
                "\u2028",
                "\ufeff",
                "\\",
                "\"",
                "a",
                "b c",
                "https://a.b ",
                "www.a.b "
            )
            .ListOf()
            .Select(string.Concat)
            .ToArbitrary();
}
