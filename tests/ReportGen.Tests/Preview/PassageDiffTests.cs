using System.Collections.Immutable;
using ReportGen.Core.Preview.Passages;
using ReportGen.Core.Preview.Reports;

namespace ReportGen.Tests.Preview;

public sealed class PassageDiffTests
{
    [Fact]
    public void Word_that_changed_is_marked_on_both_sides()
    {
        var passage = Assert.Single(
            Compare("# A\n\nWork will begin in May.\n", "# A\n\nWork began in May.\n")
        );

        Assert.Equal("A", passage.Heading);
        Assert.Equal("Work [will begin] in May.", Marked(passage.Before));
        Assert.Equal("Work [began] in May.", Marked(passage.After));
    }

    [Fact]
    public void Paragraph_that_came_and_one_that_went_are_passages_of_their_own()
    {
        var passages = Compare(
            "# A\n\nOne.\n\nTwo fine ships.\n",
            "# A\n\nOne.\n\nNobody saw it.\n"
        );

        Assert.Equal(2, passages.Length);
        Assert.Equal("Two fine ships.", Marked(passages[0].Before));
        Assert.Empty(passages[0].After);
        Assert.Empty(passages[1].Before);
        Assert.Equal("Nobody saw it.", Marked(passages[1].After));
    }

    [Fact]
    public void Row_of_a_table_is_told_with_the_names_of_its_columns()
    {
        const string Table = "| Number | Status |\n| --- | --- |\n| 13 | In progress |\n";

        var passage = Assert.Single(
            Compare(Table, Table.Replace("In progress", "Complete", StringComparison.Ordinal))
        );

        Assert.Equal("Number: 13; Status: [Complete]", Marked(passage.After));
    }

    [Fact]
    public void Entry_that_only_moved_in_its_list_is_no_passage() =>
        Assert.Empty(Compare("# A\n\n- one\n- two\n- three\n", "# A\n\n- three\n- one\n- two\n"));

    [Fact]
    public void Heading_that_came_with_its_text_is_not_told_by_itself()
    {
        var passage = Assert.Single(Compare("# A\n\nOne.\n", "# A\n\nOne.\n\n## B\n\nTwo.\n"));

        Assert.Equal("B", passage.Heading);
        Assert.Equal("Two.", Marked(passage.After));
    }

    [Fact]
    public void Front_matter_and_the_marks_of_notes_say_nothing() =>
        Assert.Empty(
            Compare(
                "---\ndate: \"2025-01-01\"\n---\n\nOne.[^a]\n",
                "---\ndate: \"2025-01-02\"\n---\n\nOne.[^b]\n"
            )
        );

    [Fact]
    public void Chart_is_told_by_its_title_and_description()
    {
        const string Chart =
            "```chart\nkind: bars\ntitle: \"None is complete\"\ndescription: \"Two in progress.\"\nvalues: [2]\n```\n";

        var passage = Assert.Single(
            Compare(Chart, Chart.Replace("Two in", "Three in", StringComparison.Ordinal))
        );

        Assert.Equal("Chart: None is complete. [Three] in progress", Marked(passage.After));
    }

    [Fact]
    public void Long_stretch_without_a_change_is_cut_to_its_ends()
    {
        var words = string.Join(' ', Enumerable.Range(1, 200));

        var passage = Assert.Single(Compare($"{words} old\n", $"{words} new\n"));

        Assert.StartsWith("… ", Marked(passage.After), StringComparison.Ordinal);
        Assert.EndsWith("199 200 [new]", Marked(passage.After), StringComparison.Ordinal);
    }

    private static ImmutableArray<Passage> Compare(string before, string after) =>
        PassageDiff.Of(MarkdownBlocks.Of(before), MarkdownBlocks.Of(after));

    private static string Marked(ImmutableArray<PassageSegment> pieces) =>
        string.Concat(pieces.Select(static p => p.IsChanged ? $"[{p.Words}]" : p.Words));
}
