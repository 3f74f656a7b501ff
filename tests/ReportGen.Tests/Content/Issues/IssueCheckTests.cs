using System.Text;
using ReportGen.Core.Building;
using ReportGen.Core.Content.Checking;
using ReportGen.Core.Content.Issues;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;

namespace ReportGen.Tests.Content.Issues;

/// <summary>Issues written with the forms, as GitHub keeps them, against the content that ships in <c>content/</c>.</summary>
public sealed class IssueCheckTests
{
    private static readonly Dictionary<string, ReadOnlyMemory<byte>> Sample = Load();

    private static readonly (string Id, string Answer)[] Progress =
    [
        ("commitment", "national-audit-commission"),
        ("date", "2025-06-16"),
        ("note", "A further paper was published.\n\n- first point: with a colon\n- second"),
        ("statement", "2025-06-16-oral"),
        ("sources", "hansard-2025-01-16, column 735\naudit-report-2025"),
    ];

    public static TheoryData<string, (string Id, string Answer)[]> Filled =>
        new()
        {
            { "1-commitment-progress", Progress },
            {
                "2-recommendation-progress",
                [
                    ("recommendation", "iicsa-14"),
                    ("programme", "child-sexual-abuse"),
                    ("date", "2026-05-01"),
                    ("response", "accepted"),
                    ("delivery", "complete"),
                    ("closed-compared", "in another form"),
                    ("closed-words", "Guidance: not a \"code\"."),
                    ("note", "The guidance was published."),
                    ("reason", "The review found that guidance would do."),
                    ("published", "2026-05-01"),
                    ("sources", "- act-2026"),
                ]
            },
            {
                "3-date-moved",
                [
                    ("item", "national-audit-commission"),
                    ("date", "2025-05-01"),
                    ("due", "by the end of June 2025"),
                    ("reason", "The audit needed more returns from police forces."),
                    ("published", "2025-05-01"),
                    ("sources", "hansard-2025-04-28"),
                ]
            },
            {
                "4-figure-published",
                [
                    ("figure", "recorded-cases-2023"),
                    ("value", "at least 116000"),
                    ("as-at", "2024-12-31"),
                    ("period-from", "2024-01-01"),
                    ("published", "2025-06-16"),
                    ("series-break", "A new way of counting"),
                    ("sources", "audit-report-2025"),
                ]
            },
            {
                "5-something-was-wrong",
                [
                    ("statement", "2025-04-08-oral"),
                    ("date", "2025-04-09"),
                    ("where", "the paragraph on recorded cases"),
                    ("wrong", "There were 116,000 cases."),
                    (
                        "right",
                        "### There were cases\n\nThe police recorded the number given in the report."
                    ),
                ]
            },
        };

    [Theory]
    [MemberData(nameof(Filled))]
    public void Filled_form_gives_YAML_that_reads_without_a_new_diagnostic(
        string form,
        (string Id, string Answer)[] answers
    )
    {
        var made = Run(FormFile.Read(form).Send(answers));

        Assert.Equal("", Print(made));
        Golden.Verify(made.Value!.ToString(), "txt", form);
    }

    [Fact]
    public void Text_with_the_line_ends_of_GitHub_gives_the_same()
    {
        var text = FormFile.Read("1-commitment-progress").Send(Progress);

        Assert.Equal(
            Run(text).Value!.ToString(),
            Run(text.ReplaceLineEndings("\r\n")).Value!.ToString()
        );
    }

    [Theory]
    [InlineData("date", "16 June 2025")]
    [InlineData("date", "06/07/2025")]
    [InlineData("date", "2025-06-31")]
    [InlineData("commitment", "national-audit-comission")]
    [InlineData("commitment", "A rapid national audit of group-based exploitation")]
    [InlineData("commitment", "2025-01-16-national-audit.yaml")]
    [InlineData("commitment", "iicsa-13")]
    [InlineData("commitment", "_No response_")]
    [InlineData("programme", "child-sexual-abus")]
    [InlineData("delivery", "Completed")]
    [InlineData("delivery", "complete")]
    [InlineData("closed-compared", "in part")]
    [InlineData("part", "b")]
    [InlineData("statement", "2025-06-17-oral")]
    [InlineData("published", "yesterday")]
    [InlineData("sources", "hansard-2025-06-61")]
    [InlineData("sources", "https://example.org/nowhere")]
    [InlineData("note", "None")]
    public void Wrong_answer_is_told_at_its_place_in_plain_words(string id, string answer)
    {
        var answers = Progress.Where(a => a.Id != id).Append((id, answer)).ToArray();

        var issue = FormFile.Read("1-commitment-progress").Send(answers);
        var made = Run(issue);

        Assert.NotEmpty(made.Diagnostics);
        Golden.Verify(Print(made, issue), "txt", $"{id}_{Name(answer)}");
    }

    [Fact]
    public void Number_of_a_recommendation_leads_to_its_ids()
    {
        var made = Run(FormFile.Read("2-recommendation-progress").Send(("recommendation", "13")));

        Assert.Contains(
            made.Diagnostics,
            static d => d.Hint is "Type its id: iicsa-13 or llwybrau-13 or diogelwch-13"
        );
    }

    [Fact]
    public void Every_wrong_answer_is_told_in_one_run()
    {
        var made = Run(
            FormFile
                .Read("1-commitment-progress")
                .Send(
                    ("commitment", "national-audit-comission"),
                    ("date", "16 June 2025"),
                    ("delivery", "Completed")
                )
        );

        Assert.Equal(
            ["RG2030", "RG2006", "RG2005", "RG2051", "RG2051"],
            made.Diagnostics.Select(static d => d.Code.Id)
        );
    }

    [Fact]
    public void Day_of_a_correction_is_checked()
    {
        var answers = Filled.Single(static f => f.Data.Item1 == "5-something-was-wrong").Data.Item2;
        var made = Run(
            FormFile
                .Read("5-something-was-wrong")
                .Send([.. answers.Where(static a => a.Id != "date"), ("date", "9 April 2025")])
        );

        Assert.Equal("RG2006", Assert.Single(made.Diagnostics).Code.Id);
        Assert.Null(made.Value);
    }

    [Fact]
    public void New_date_in_words_that_name_no_day_says_what_a_form_can_hold()
    {
        var made = Run(
            FormFile
                .Read("3-date-moved")
                .Send(
                    ("item", "national-audit-commission"),
                    ("date", "2025-05-01"),
                    ("due", "in due course"),
                    ("reason", "It took longer."),
                    ("sources", "hansard-2025-04-28")
                )
        );

        var told = Assert.Single(made.Diagnostics);
        Assert.Equal("RG2015", told.Code.Id);
        Assert.StartsWith("Write a day", told.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("The audit is finished.")]
    [InlineData("## Commitment\n\nnational-audit-commission")]
    public void Other_text_is_told_to_be_none_of_a_form(string text) =>
        Assert.Equal("RG2050", Assert.Single(Run(text).Diagnostics).Code.Id);

    [Theory]
    [InlineData("updates: [{date: 2025-01-16}]\n", 9)]
    [InlineData("{id: national-audit-commission}\n", 0)]
    public void List_in_brackets_is_reported_where_it_begins(string file, int start)
    {
        var read = IssueReader.Read(
            new SourceText("issue.md", FormFile.Read("1-commitment-progress").Send(Progress)),
            ContentCheck.Run(new InMemorySourceTree(Sample)).Value!,
            path => new SourceText(path, file)
        );

        var reported = Assert.Single(read.Diagnostics);
        Assert.Equal("RG2052", reported.Code.Id);
        Assert.Equal(start, reported.Span.Start);
    }

    private static Checked<IssueEntry> Run(string issue) =>
        IssueCheck.Run(new InMemorySourceTree(Sample), new SourceText("issue.md", issue));

    private static string Print(Checked<IssueEntry> made, string issue = "")
    {
        var told = new StringBuilder();
        foreach (var fault in made.Diagnostics)
        {
            told.AppendJoin('\n', DiagnosticPrinter.Print(fault, TextOf)).Append('\n');
        }

        return told.ToString();

        SourceText? TextOf(string path) =>
            path == "issue.md" ? new SourceText(path, issue)
            : path == made.Value?.Path ? new SourceText(path, made.Value!.FileText)
            : Sample.TryGetValue(path, out var bytes)
                ? SourceDecoder.DecodeLeniently(path, bytes.Span)
            : null;
    }

    private static string Name(string answer) =>
        string.Concat(answer.Select(static c => char.IsAsciiLetterOrDigit(c) ? c : '-'));

    private static Dictionary<string, ReadOnlyMemory<byte>> Load()
    {
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var (path, bytes) in Fixture.Load(Path.Combine(Fixture.Repository, "content")))
        {
            files["content/" + path] = bytes;
        }

        return files;
    }
}
