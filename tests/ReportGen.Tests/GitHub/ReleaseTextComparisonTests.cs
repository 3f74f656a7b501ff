using ReportGen.GitHub.Publishing;

namespace ReportGen.Tests.GitHub;

public sealed class ReleaseTextComparisonTests
{
    private const string One = "<!-- reportgen: corrected by one -->\n> [!IMPORTANT]\n> One.";
    private const string Two = "<!-- reportgen: corrected by two -->\n> [!IMPORTANT]\n> Two.";

    [Theory]
    [InlineData("Notes.", true)]
    [InlineData("\r\nNotes.\r\n", true)]
    [InlineData(One + "\n\nNotes.", true)]
    [InlineData(Two + "\n\n" + One + "\n\nNotes.", true)]
    [InlineData(One + "\n\n" + Two + "\n\nNotes.", true)]
    [InlineData(One + "\n\n" + One + "\n\nNotes.", false)]
    [InlineData(One + "\nNotes.", false)]
    [InlineData(One + "\n\nMore.\n\nNotes.", false)]
    [InlineData("More.\n\n" + One + "\n\nNotes.", false)]
    [InlineData("<!-- reportgen: corrected by three -->\n> Three.\n\nNotes.", false)]
    [InlineData("More. Notes.", false)]
    [InlineData("Notes. More.", false)]
    [InlineData(One, false)]
    [InlineData("", false)]
    public void IsBodyOf_takes_known_notices_above_the_notes_and_nothing_else(
        string body,
        bool expected
    )
    {
        var publication = new Publication("tag", "Title", "Notes.\n", null, [])
        {
            Name = "walks/statement",
            KnownNotices = [One, Two],
        };

        Assert.Equal(expected, ReleaseTextComparison.IsBodyOf(publication, body));
    }

    [Theory]
    [InlineData(One + "\n\nNotes.", true)]
    [InlineData(Two + "\n\n" + One + "\n\nNotes.", true)]
    [InlineData("Words.\n\n" + One + "\n\nNotes.", false)]
    [InlineData(One + " More.\n\nNotes.", false)]
    [InlineData("Notes.", false)]
    public void Carries_finds_the_notice_among_notices_at_the_top(string body, bool expected) =>
        Assert.Equal(expected, ReleaseTextComparison.Carries(body, One));
}
