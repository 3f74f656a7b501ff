using ReportGen.Core.Diagnostics;
using ReportGen.Core.Templating.Engine;

namespace ReportGen.Tests.Templating;

public sealed class LanguageMarksTests
{
    [Theory]
    [InlineData("Dylid codi pont.", "[Dylid codi pont.]{lang=cy}")]
    [InlineData("Un.\n\nDau.", "[Un.]{lang=cy}\n\n[Dau.]{lang=cy}")]
    [InlineData("Un.\n\n- dau\n- tri", "[Un.]{lang=cy}\n\n- dau\n- tri")]
    [InlineData("- dau", "- dau")]
    [InlineData("", "")]
    public void Mark_each_paragraph_is_marked(string markdown, string expected) =>
        Assert.Equal(
            expected,
            LanguageMarks.Mark(new MarkdownText(markdown, markdown), "cy").Markdown
        );

    [Fact]
    public void Mark_places_stay_with_their_words()
    {
        const string Markdown = "Un.\n\nDau.";
        var text = new MarkdownText(Markdown, Markdown)
        {
            Pieces =
            [
                new(
                    0,
                    Markdown.Length,
                    new SourceSpan("f", 10, 19),
                    IsExact: true,
                    IsLiteral: false
                ),
            ],
        };

        var marked = LanguageMarks.Mark(text, "cy");

        foreach (var piece in marked.Pieces)
        {
            Assert.Equal(
                Markdown[(piece.Origin.Start - 10)..(piece.Origin.End - 10)],
                marked.Markdown[piece.Start..(piece.Start + piece.Length)]
            );
        }

        var map = new OriginMap();
        foreach (var piece in marked.Pieces)
        {
            map.Add(piece);
        }

        var at = marked.Markdown.IndexOf("Dau", StringComparison.Ordinal);
        Assert.Equal(new SourceSpan("f", 15, 18), map.Find(at, at + 3));
    }

    [Theory]
    [InlineData("en", "en-GB", false)]
    [InlineData("cy", "CY", false)]
    [InlineData("cy", "en-GB", true)]
    public void AreDifferent_compares_the_language_and_not_the_country(
        string one,
        string other,
        bool expected
    ) => Assert.Equal(expected, LanguageMarks.AreDifferent(one, other));
}
