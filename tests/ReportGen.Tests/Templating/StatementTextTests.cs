using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Templating.Objects;
using static ReportGen.Tests.Programmes.TestProgrammes;

namespace ReportGen.Tests.Templating;

public sealed class StatementTextTests
{
    [Theory]
    [InlineData(
        "With permission, Mr Speaker, I report.\n\nMr Speaker, the path is open.",
        "With permission, my Lords, I report.\n\nMy Lords, the path is open."
    )]
    [InlineData("“Madam Deputy Speaker,” I said.", "“My Lords,” I said.")]
    [InlineData("The path is open.", "The path is open.")]
    public void Repeat_addresses_the_other_House(string said, string repeated)
    {
        var original = Statement("a", "2025-03-11", address: "Mr Speaker");
        var repeat = Statement(
            "b",
            "2025-03-13",
            house: House.Lords,
            repeats: "a",
            address: "My Lords"
        );

        Assert.Equal(repeated, RepeatedText.Addressed(Prose(said), original, repeat).Markdown);
    }

    [Fact]
    public void Repeat_in_the_Commons_addresses_the_Chair()
    {
        var original = Statement("a", "2025-03-11", house: House.Lords, address: "My Lords");
        var repeat = Statement("b", "2025-03-13", repeats: "a", address: "Mr Speaker");

        Assert.Equal(
            "Mr Speaker, I report, Mr Speaker.",
            RepeatedText
                .Addressed(Prose("My Lords, I report, my Lords."), original, repeat)
                .Markdown
        );
    }

    [Fact]
    public void Statement_taken_as_read_says_so_and_has_no_text_of_the_original()
    {
        var text = Rendered(static s => s with { IsTakenAsRead = true });

        Assert.Contains("was taken as read", text, StringComparison.Ordinal);
        Assert.DoesNotContain("The path along our coast", text, StringComparison.Ordinal);
        Assert.DoesNotContain("The following statement", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Opening_is_the_writers_own_and_nothing_stands_before_it()
    {
        var request = Sample.Request("coastal-paths", "2025-11-18-oral", "oral-statement");
        var statement = request.Statement with
        {
            Title = Text("Grenfell Tower Inquiry Phase 2 Report"),
            Sections =
            [
                request.Statement.Sections[0] with
                {
                    Text = new Prose(
                        "Mr Speaker, with permission, I will make a statement.",
                        request.Statement.Place.Whole,
                        "en-GB"
                    ),
                },
            ],
        };

        var text = Sample.Render(request with { Statement = statement }).Value!.Text.Text;

        Assert.Contains(
            "\n\nMr Speaker, with permission, I will make a statement.",
            text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("grenfell", text, StringComparison.Ordinal);
        Assert.DoesNotContain("With permission, Madam", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Corrected_page_has_its_notice_unless_it_is_of_a_release(
        bool isForRelease,
        bool hasNotice
    )
    {
        var request = Sample.Request("coastal-paths", "2025-03-11-written", "release-notes") with
        {
            IsForRelease = isForRelease,
        };

        var text = Sample.Render(request).Value!.Text.Text;

        Assert.Equal(
            hasNotice,
            text.Contains(
                "This statement was corrected on 9 September 2025",
                StringComparison.Ordinal
            )
        );
    }

    private static string Rendered(Func<Statement, Statement> change)
    {
        var request = Sample.Request("coastal-paths", "2025-03-13-lords", "oral-statement");
        return Sample
            .Render(request with { Statement = change(request.Statement) })
            .Value!.Text.Text;
    }
}
