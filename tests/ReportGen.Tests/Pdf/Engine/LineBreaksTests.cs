using System.Globalization;
using ReportGen.Core.Output.Printing;
using ReportGen.Core.Output.Typesetting;

namespace ReportGen.Tests.Pdf.Engine;

public class LineBreaksTests
{
    /// <summary>A bar marks each place where a line may end.</summary>
    [Theory]
    [InlineData("well-|known")]
    [InlineData("-5")]
    [InlineData("2024–25")]
    [InlineData("this—|that")]
    [InlineData("and/|or")]
    [InlineData("https://x.org/|a/|b")]
    [InlineData("10/2024")]
    [InlineData("£10\u00A0million")]
    [InlineData("non\u2011breaking")]
    [InlineData("中|文|字。|符")]
    [InlineData("zero\u200B|width")]
    [InlineData("cafe\u0301s")]
    [InlineData("(a)b")]
    public void IsAllowed_follows_the_classes_of_the_standard(string marked)
    {
        var text = marked.Replace("|", "", StringComparison.Ordinal);
        var found = new System.Text.StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (LineBreaks.IsAllowed(text, i))
            {
                found.Append('|');
            }

            found.Append(text[i]);
        }

        Assert.Equal(marked, found.ToString());
    }

    [Theory]
    [InlineData("abc", "000")]
    [InlineData("אבג", "111")]
    [InlineData("ab אב", "00011")]
    [InlineData("אב 12", "11122")]
    [InlineData("אב ab", "11122")]
    public void Levels_follow_the_direction_of_the_letters(string text, string expected)
    {
        var levels = Bidi.Levels(text, out _);

        Assert.Equal(
            expected,
            string.Concat(levels.Select(l => l.ToString(CultureInfo.InvariantCulture)))
        );
    }

    [Fact]
    public void Levels_take_the_first_letter_as_the_direction_of_the_paragraph()
    {
        _ = Bidi.Levels("12 אב ab", out var level);

        Assert.Equal(1, level);
    }
}
