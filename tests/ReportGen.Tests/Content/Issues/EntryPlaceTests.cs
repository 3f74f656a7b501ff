using NodaTime;
using ReportGen.Core.Content.Issues;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;
using ReportGen.Core.Yaml;

namespace ReportGen.Tests.Content.Issues;

public sealed class EntryPlaceTests
{
    private static readonly string[] Fields =
    [
        "date: 2025-02-01",
        "note: |",
        "  Words.",
        "",
        "  More.",
    ];

    private const string Entry = "  - date: 2025-02-01\n    note: |\n      Words.\n\n      More.\n";

    [Theory]
    [InlineData("id: a\nupdates: []\ntitle: b\n", "id: a\nupdates:\n" + Entry + "title: b\n")]
    [InlineData("id: a\nupdates:   [ ] # none\n", "id: a\nupdates:\n" + Entry)]
    [InlineData("id: a\nupdates:\ntitle: b\n", "id: a\nupdates:\n" + Entry + "title: b\n")]
    [InlineData("id: a\n", "id: a\nupdates:\n" + Entry)]
    [InlineData("id: a", "id: a\nupdates:\n" + Entry)]
    [InlineData(
        "updates:\n  - date: 2025-01-01\n    note: |\n      Old.\n\n# end\ntitle: b\n",
        "updates:\n  - date: 2025-01-01\n    note: |\n      Old.\n" + Entry + "\n# end\ntitle: b\n"
    )]
    [InlineData(
        "updates:\n  - {date: 2025-01-01, note: a} # one\n  - {date: 2025-03-01, note: b}\n",
        "updates:\n  - {date: 2025-01-01, note: a} # one\n"
            + Entry
            + "  - {date: 2025-03-01, note: b}\n"
    )]
    [InlineData(
        "updates:\n  # first\n  - date: 2025-03-01\n",
        "updates:\n  # first\n" + Entry + "  - date: 2025-03-01\n"
    )]
    public void Insert_puts_the_entry_behind_the_last_that_is_not_younger(
        string before,
        string after
    ) => Assert.Equal(after.TrimEnd(), Insert(before).Value!.FileText.TrimEnd());

    [Fact]
    public void Insert_keeps_the_spaces_before_the_dash()
    {
        var made = Insert("updates:\n- date: 2025-01-01\ntitle: b\n").Value!;

        Assert.Equal("- date: 2025-02-01\n  note: |\n    Words.\n\n    More.\n", made.Yaml);
        Assert.Equal("In f.yaml, below line 2:", made.Where);
    }

    [Fact]
    public void Insert_keeps_the_line_ends_of_the_file()
    {
        var text = Insert("updates:\r\n  - date: 2025-01-01\r\ntitle: b\r\n").Value!.FileText;

        Assert.Equal(text.Count(static c => c == '\r'), text.Count(static c => c == '\n'));
        Assert.EndsWith("More.\r\ntitle: b\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Insert_into_a_list_in_brackets_is_refused_with_what_to_do()
    {
        var told = Assert.Single(Insert("updates: [{date: 2025-01-01, note: a}]\n").Diagnostics);

        Assert.Equal("RG2052", told.Code.Id);
        Assert.Equal(9, told.Span.Start);
    }

    private static Checked<IssueEntry> Insert(string text)
    {
        var file = new SourceText("f.yaml", text);
        var root = (YamlMapping)YamlParser.Parse(file, new DiagnosticBag()).Root!;
        return new EntryPlace(file, root, "updates", "date").Insert(
            Fields,
            new LocalDate(2025, 2, 1)
        );
    }
}
