using NodaTime;
using ReportGen.Core.Content.Editing;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;
using ReportGen.Core.Yaml;

namespace ReportGen.Tests.Content.Editing;

public sealed class ListEntryInsertionTests
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
    [InlineData("id: a\nupdates:   [ ] # none\n", "id: a\nupdates:    # none\n" + Entry)]
    [InlineData("updates: # none\ntitle: b\n", "updates: # none\n" + Entry + "title: b\n")]
    [InlineData("updates:\n  []\ntitle: b\n", "updates:\n\n" + Entry + "title: b\n")]
    [InlineData("updates: [\n]\ntitle: b\n", "updates:\n" + Entry + "title: b\n")]
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
    [InlineData("note: |\n  Words.\n\n\n", "note: |\n  Words.\n\n\nupdates:\n" + Entry)]
    public void InsertByDate_puts_the_entry_after_the_last_that_is_not_later(
        string before,
        string after
    ) => Assert.Equal(after, Insert(before)!.Text);

    [Theory]
    [InlineData("figures:\n  - id: a\n    # none\n\n  - id: b\n", "In f.yaml, below line 2:")]
    [InlineData(
        "figures:\n  - updates: []\n    id: a\n",
        "In f.yaml, in place of line 2 (‘- updates: []’):"
    )]
    [InlineData(
        "figures:\n  - id: a\n    updates: # none\n",
        "In f.yaml, in place of line 3 (‘updates: # none’):"
    )]
    public void InsertByDate_indents_the_list_of_an_inner_mapping(string text, string where)
    {
        var file = new SourceText("f.yaml", text);
        var root = (YamlMapping)YamlParser.Parse(file, new DiagnosticBag()).Root!;
        var inserted = Insert(file, (YamlMapping)((YamlSequence)root["figures"]!).Items[0])!;

        Assert.Equal(where, inserted.Where);
        var bag = new DiagnosticBag();
        var after = (YamlMapping)
            YamlParser.Parse(new SourceText("f.yaml", inserted.Text), bag).Root!;
        Assert.Equal(0, bag.Count);
        var first = (YamlMapping)((YamlSequence)after["figures"]!).Items[0];
        Assert.Equal(2, first.Entries.Length);
        Assert.Single(((YamlSequence)first["updates"]!).Items);
    }

    [Fact]
    public void InsertByDate_keeps_the_spaces_before_the_dash()
    {
        var inserted = Insert("updates:\n- date: 2025-01-01\ntitle: b\n")!;

        Assert.Equal("- date: 2025-02-01\n  note: |\n    Words.\n\n    More.\n", inserted.Yaml);
        Assert.Equal("In f.yaml, below line 2:", inserted.Where);
    }

    [Fact]
    public void InsertByDate_keeps_the_line_ends_of_the_file()
    {
        var text = Insert("updates:\r\n  - date: 2025-01-01\r\ntitle: b\r\n")!.Text;

        Assert.Equal(text.Count(static c => c == '\r'), text.Count(static c => c == '\n'));
        Assert.EndsWith("More.\r\ntitle: b\r\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("updates: [{date: 2025-01-01, note: a}]\n")]
    [InlineData("updates: words\n")]
    [InlineData("updates:\n  -\n    date: 2025-01-01\n")]
    [InlineData("{id: a}\n")]
    public void InsertByDate_finds_no_place_in_other_forms(string text) =>
        Assert.Null(Insert(text));

    private static InsertedEntry? Insert(string text)
    {
        var file = new SourceText("f.yaml", text);
        return Insert(file, (YamlMapping)YamlParser.Parse(file, new DiagnosticBag()).Root!);
    }

    private static InsertedEntry? Insert(SourceText file, YamlMapping owner) =>
        new ListEntryInsertion(file, owner, "updates").InsertByDate(
            Fields,
            "date",
            new LocalDate(2025, 2, 1)
        );
}
