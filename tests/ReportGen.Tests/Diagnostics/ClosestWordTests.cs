using ReportGen.Core.Diagnostics;

namespace ReportGen.Tests.Diagnostics;

public sealed class ClosestWordTests
{
    [Theory]
    [InlineData("publsih", "publish")]
    [InlineData("Validate", "validate")]
    [InlineData("2025-01-16-orl", "2025-01-16-oral")]
    [InlineData("buid", "build")]
    [InlineData("to", null)]
    [InlineData("xyz", null)]
    [InlineData("", null)]
    public void Find_gives_the_word_that_is_a_third_of_its_letters_away_or_none(
        string typed,
        string? expected
    ) =>
        Assert.Equal(
            expected,
            ClosestWord.Find(
                typed,
                ["build", "publish", "validate", "2025-01-09-oral", "2025-01-16-oral"]
            )
        );

    [Fact]
    public void Find_of_several_that_are_as_near_gives_the_first() =>
        Assert.Equal("no", ClosestWord.Find("nx", ["no", "na"]));

    [Theory]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "acb", 1)]
    [InlineData("abc", "ABX", 1)]
    [InlineData("", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    public void Distance_counts_slips(string a, string b, int expected) =>
        Assert.Equal(
            (expected, expected),
            (ClosestWord.Distance(a, b), ClosestWord.Distance(b, a))
        );

    [Fact]
    public void Distance_of_long_texts_is_not_counted() =>
        Assert.Equal(int.MaxValue, ClosestWord.Distance(new string('a', 257), "a"));
}
