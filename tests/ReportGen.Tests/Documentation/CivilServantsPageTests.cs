using System.Text;
using System.Text.RegularExpressions;
using ReportGen.Core.Building;
using ReportGen.Core.Sources;
using ReportGen.Tests.Content;

namespace ReportGen.Tests.Documentation;

/// <summary>The page for officials is easy to read, and quotes what the program really says.</summary>
public sealed partial class CivilServantsPageTests
{
    private const string Commitment =
        "content/child-sexual-abuse/commitments/2025-01-16-local-inquiries.yaml";

    private static readonly string Page = File.ReadAllText(
        Path.Combine(Golden.Root, "docs", "for-civil-servants.md")
    );

    /// <summary>What is told before a statement is published (`reportgen publish`), not when files are checked.</summary>
    private static readonly string[] ToldWhenPublishing =
    [
        "The clearance of the parliamentary branch is missing.",
        "cleared an earlier text on",
    ];

    /// <summary>A message that the page quotes → lines below the updates of a commitment that bring it.</summary>
    public static TheoryData<string, string> Quoted =>
        new()
        {
            {
                "‘16 December 2025’ is not how dates are written here: the year comes first, then the month, then the day.",
                "  - date: 16 December 2025\n    note: A."
            },
            {
                "‘completed’ is not one of the words for ‘delivery’.",
                "  - date: 2025-12-16\n    delivery: completed"
            },
            {
                "There is no source with the id ‘hansard-2025-12-90’.",
                "  - date: 2025-12-16\n    note: A.\n    sources: [hansard-2025-12-90]"
            },
            { "‘staus’ is not a field of an update.", "  - date: 2025-12-16\n    staus: complete" },
            { "A space is missing after the colon.", "  - date:2025-12-16\n    note: A." },
            {
                "The curly quotes around this value are read as part of it.",
                "  - date: 2025-12-16\n    delivery: “complete”"
            },
            {
                "is complete, but nothing says how that compares with what was asked.",
                "  - date: 2025-12-16\n    delivery: complete"
            },
            {
                "was moved from 1 July 2026 to 1 September 2026, and no reason is given.",
                "  - {date: 2025-12-16, due: 2026-07-01}\n  - {date: 2025-12-17, due: 2026-09-01}"
            },
        };

    [Fact]
    public void Page_is_read_by_people_of_fourteen()
    {
        var read = ReadingAge.Of(ReadingAge.SentencesOf(Page));

        Assert.True(read.Words > 800, $"Only {read.Words} words were found.");
        Assert.True(read.Grade <= 9, $"Grade {read.Grade:F1}; {read}");
        Assert.True(read.WordsPerSentence <= 20, $"{read.WordsPerSentence:F1} words a sentence");
    }

    [Fact]
    public void Sentences_of_the_page_are_no_longer_than_thirty_words()
    {
        var tooLong = ReadingAge.SentencesOf(Page).Where(static s => ReadingAge.Of([s]).Words > 30);

        Assert.Empty(tooLong);
    }

    [Theory]
    [InlineData("cat", 1)]
    [InlineData("note", 1)]
    [InlineData("table", 2)]
    [InlineData("asked", 1)]
    [InlineData("ended", 2)]
    [InlineData("recommendation", 5)]
    public void Syllables_of_a_word_are_counted(string word, int syllables) =>
        Assert.Equal(syllables, ReadingAge.SyllablesOf(word));

    [Fact]
    public void Grade_of_hard_words_in_long_sentences_is_high()
    {
        var hard = ReadingAge.SentencesOf(
            "Notwithstanding the aforementioned considerations, departmental administrators ordinarily "
                + "necessitate comprehensive interdepartmental communication preceding publication. See `x`."
        );

        Assert.True(ReadingAge.Of(hard).Grade > 20);
        Assert.True(ReadingAge.Of(["The cat sat.", "It saw a dog."]).Grade < 2);
    }

    [Theory]
    [MemberData(nameof(Quoted))]
    public void Message_that_the_page_quotes_is_told(string message, string lines)
    {
        var files = Fixture
            .Load(Path.Combine(Fixture.Repository, "content"))
            .ToDictionary(static f => "content/" + f.Key, static f => f.Value);
        var text = Encoding.UTF8.GetString(files[Commitment].Span);
        files[Commitment] = Encoding.UTF8.GetBytes($"{text.TrimEnd()}\n{lines}\n");

        var told = ContentCheck.Run(new InMemorySourceTree(files)).Diagnostics;

        Assert.Contains(told, d => d.Message.Contains(message, StringComparison.Ordinal));
        Assert.Contains($"| `{message}` |", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_quotes_no_other_message() =>
        Assert.Equal(
            Quoted.Select(static q => q.Data.Item1).Concat(ToldWhenPublishing),
            Section("Things that go wrong")
                .Split('\n')
                .Select(static line => QuotedCell().Match(line))
                .Where(static match => match.Success)
                .Select(static match => match.Groups["words"].Value)
        );

    [Theory]
    [InlineData("repository")]
    [InlineData("commit")]
    [InlineData("branch")]
    [InlineData("merge")]
    public void Word_of_GitHub_is_explained_where_it_is_first_met(string word)
    {
        var explained = Page.IndexOf($"*{word}*", StringComparison.Ordinal);
        // What stands in bold is what a button says.
        var prose = Button().Replace(Page, static m => new string('x', m.Length));
        var first = Regex.Match(
            prose,
            $@"\b{word}\b",
            RegexOptions.IgnoreCase,
            TimeSpan.FromSeconds(10)
        );

        Assert.True(explained > 0, $"‘{word}’ is not explained.");
        Assert.True(first.Index >= explained, $"‘{word}’ is used before it is explained.");
        Assert.Contains($"| {word} |", Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("YAML")]
    [InlineData("Markdown")]
    [InlineData("git ")]
    [InlineData("syntax")]
    [InlineData("workflow")]
    [InlineData("artifact")]
    public void Page_does_not_use(string jargon) =>
        Assert.DoesNotContain(
            ReadingAge.SentencesOf(Page),
            s => s.Contains(jargon, StringComparison.Ordinal)
        );

    [Fact]
    public void Links_and_pictures_of_the_page_are_there_and_small()
    {
        var targets = Target()
            .Matches(Page)
            .Select(static m =>
                Path.GetFullPath(Path.Combine(Golden.Root, "docs", m.Groups["path"].Value))
            )
            .ToArray();

        Assert.True(targets.Length >= 6);
        Assert.All(targets, static path => Assert.True(File.Exists(path), path));
        Assert.All(
            targets.Where(static path => path.EndsWith(".png", StringComparison.Ordinal)),
            static path => Assert.True(new FileInfo(path).Length < 80_000, path)
        );
    }

    [Fact]
    public void Names_of_the_forms_are_those_that_GitHub_shows() =>
        Assert.All(
            Content.Issues.FormFile.All(),
            static form =>
                Assert.Contains(
                    $"- {Content.Issues.FormFile.Word(form.Root, "name")}\n",
                    Page,
                    StringComparison.Ordinal
                )
        );

    private static string Section(string heading)
    {
        var start = Page.IndexOf($"\n## {heading}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, heading);
        var end = Page.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return end < 0 ? Page[start..] : Page[start..end];
    }

    private const int Patience = 10_000;

    [GeneratedRegex(@"^\| `(?<words>[^`]*)` \|", RegexOptions.None, Patience)]
    private static partial Regex QuotedCell();

    [GeneratedRegex(@"\*\*[^*]*\*\*", RegexOptions.None, Patience)]
    private static partial Regex Button();

    [GeneratedRegex(@"\]\((?<path>[^)#:]+)\)", RegexOptions.None, Patience)]
    private static partial Regex Target();
}
