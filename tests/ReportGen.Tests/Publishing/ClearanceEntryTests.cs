using NodaTime;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Publishing;
using ReportGen.Core.Sources;
using ReportGen.Core.Yaml;
using ReportGen.Tests.Programmes;

namespace ReportGen.Tests.Publishing;

public sealed class ClearanceEntryTests
{
    private const string Entry =
        "  - role: \"private office\"\n    person: \"A. Official\"\n    date: 2025-01-15\n    digest: aa";

    public static TheoryData<string, string> Forms =>
        new()
        {
            { "title: T\n", $"title: T\nclearances:\n{Entry}\n" },
            { "title: T", $"title: T\nclearances:\n{Entry}\n" },
            { "title: T\n# The end.\n", $"title: T\n# The end.\nclearances:\n{Entry}\n" },
            { "text: |\n  Words.\n\n\n", $"text: |\n  Words.\n\n\nclearances:\n{Entry}\n" },
            { "clearances: []\ntitle: T\n", $"clearances:\n{Entry}\ntitle: T\n" },
            {
                "clearances: []   # none yet\ntitle: T\n",
                $"clearances:    # none yet\n{Entry}\ntitle: T\n"
            },
            { "clearances: []", $"clearances:\n{Entry}" },
            { "clearances: # none\ntitle: T\n", $"clearances: # none\n{Entry}\ntitle: T\n" },
            {
                "clearances:\n  - role: x # first\n    person: p # a remark\n\n# next\ntitle: T\n",
                $"clearances:\n  - role: x # first\n    person: p # a remark\n{Entry}\n\n# next\ntitle: T\n"
            },
            {
                "clearances:\n- role: x\n  person: p\ntitle: T\n",
                $"clearances:\n- role: x\n  person: p\n{Entry.Replace("\n  ", "\n", StringComparison.Ordinal)[2..]}\ntitle: T\n"
            },
            {
                "clearances: [{role: x, person: p}] # kept\n",
                "clearances: [{role: x, person: p}, {role: \"private office\", person: \"A. Official\", date: 2025-01-15, digest: aa}] # kept\n"
            },
        };

    [Theory]
    [MemberData(nameof(Forms))]
    public void AddTo_inserts_lines_and_keeps_the_rest(string text, string expected) =>
        Assert.Equal(expected, ClearanceEntry.AddTo("s.yaml", text, Given()));

    [Theory]
    [MemberData(nameof(Forms))]
    public void AddTo_keeps_windows_line_ends(string text, string expected)
    {
        if (!text.Contains('\n', StringComparison.Ordinal))
        {
            return;
        }

        Assert.Equal(
            expected.ReplaceLineEndings("\r\n"),
            ClearanceEntry.AddTo("s.yaml", text.ReplaceLineEndings("\r\n"), Given())
        );
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void AddTo_twice_holds_both_entries_where_they_can_be_read(string text, string _)
    {
        var once = ClearanceEntry.AddTo("s.yaml", text, Given())!;
        var twice = ClearanceEntry.AddTo(
            "s.yaml",
            once,
            Given() with
            {
                Role = "the \"other\" office: 'x' #1",
            }
        )!;

        var bag = new DiagnosticBag();
        var root = (YamlMapping)YamlParser.Parse(new SourceText("s.yaml", twice), bag).Root!;
        Assert.Equal(0, bag.Count);
        var roles = ((YamlSequence)root["clearances"]!)
            .Items.Select(static i => ((YamlScalar)((YamlMapping)i)["role"]!).Value)
            .TakeLast(2);
        Assert.Equal(["private office", "the \"other\" office: 'x' #1"], roles);
    }

    [Theory]
    [InlineData("{title: T}\n")]
    [InlineData("- a list\n")]
    [InlineData("title: [broken\n")]
    [InlineData("clearances: words\n")]
    [InlineData("clearances:\n  -\n    role: x\n    person: p\n  - {role: y}\ntitle: \"\n")]
    public void AddTo_other_forms_are_left_to_people(string text) =>
        Assert.Null(ClearanceEntry.AddTo("s.yaml", text, Given()));

    private static Clearance Given() =>
        new(
            "private office",
            "A. Official",
            new LocalDate(2025, 1, 15),
            "aa",
            TestProgrammes.Here()
        );
}
