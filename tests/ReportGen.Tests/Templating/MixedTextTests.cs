using ReportGen.Core.Templating.Engine;

namespace ReportGen.Tests.Templating;

public sealed class MixedTextTests
{
    private static readonly MarkdownText Welsh = MarkdownText
        .Words("Roedd y dur yn hwyr.")
        .In("cy");

    [Fact]
    public void Sentence_of_words_alone_stays_words()
    {
        Assert.Equal("Reason: 3 * 4", MixedText.Fill("Reason: {0}", "3 * 4"));
        Assert.Equal("A. B.", MixedText.Join(" ", ["A.", "B."]));
    }

    [Fact]
    public void Sentence_with_words_of_another_language_marks_them_and_escapes_the_rest()
    {
        var sentence = Assert.IsType<MarkdownText>(
            MixedText.Fill("{0} *Reason*: {1}", "[x]", Welsh)
        );
        Assert.Equal("\\[x\\] \\*Reason\\*: [Roedd y dur yn hwyr.]{lang=cy}", sentence.Markdown);
        Assert.Equal("[x] *Reason*: Roedd y dur yn hwyr.", sentence.Plain);
    }

    [Fact]
    public void Parts_are_joined_as_Markdown_where_one_of_them_is()
    {
        var joined = Assert.IsType<MarkdownText>(MixedText.Join(" ", ["a*b*.", Welsh]));
        Assert.Equal("a\\*b\\*. [Roedd y dur yn hwyr.]{lang=cy}", joined.Markdown);
    }

    [Theory]
    [InlineData("Done", "Done.")]
    [InlineData("Done..", "Done.")]
    [InlineData("Done?", "Done?")]
    [InlineData("Done. ", "Done.")]
    public void Sentence_ends_with_one_stop(string words, string expected) =>
        Assert.Equal(expected, MixedText.Stop(words));

    [Fact]
    public void Sentence_that_ends_with_marked_words_ends_with_one_stop()
    {
        var reason = MixedText.Stop(MixedText.Fill("Reason: {0}.", Welsh));
        Assert.Equal(
            "Reason: [Roedd y dur yn hwyr.]{lang=cy}",
            Assert.IsType<MarkdownText>(reason).Markdown
        );
        var open = MixedText.Stop(MixedText.Fill("{0}", MarkdownText.Words("yn hwyr").In("cy")));
        Assert.Equal("[yn hwyr]{lang=cy}.", Assert.IsType<MarkdownText>(open).Markdown);
    }
}
