using System.Text;
using NodaTime;
using ReportGen.Core.Content.Checking;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Output.Reporting;
using ReportGen.Core.Preview.Reports;
using ReportGen.Core.Preview.Writing;

namespace ReportGen.Tests.Preview;

public sealed class PreviewMarkdownTests
{
    private const string Run = "https://github.com/o/r/actions/runs/1";

    private static readonly PreviewLinks Links = new(
        new ReportLinks("https://github.com/o/r/blob/abc/", null),
        "https://o.github.io/r/",
        Run
    );

    [Fact]
    public void Preview_of_every_part_is_as_accepted() =>
        Golden.Verify(
            PreviewMarkdown.Write(
                Report(1) with
                {
                    VoidedClearances =
                    [
                        new VoidedClearance(
                            "Statement of 13 March 2040: Harbours",
                            "parliamentary branch",
                            "A. N. Other",
                            new LocalDate(2025, 3, 4)
                        ),
                    ],
                },
                Links,
                PreviewPlace.JobSummary,
                closing: "No comment was written."
            ),
            "md"
        );

    [Theory]
    [InlineData(PreviewPlace.Comment, PreviewMarkdown.CommentLimit)]
    [InlineData(PreviewPlace.JobSummary, PreviewMarkdown.SummaryLimit)]
    public void Preview_too_long_for_its_place_says_what_is_left_out_and_where_it_is(
        PreviewPlace place,
        int limit
    )
    {
        var text = PreviewMarkdown.Write(Report(20_000), Links, place);

        var length = place == PreviewPlace.Comment ? text.Length : Encoding.UTF8.GetByteCount(text);
        Assert.InRange(length, limit * 9 / 10, limit);
        Assert.Contains("**Left out here: ", text, StringComparison.Ordinal);
        Assert.Contains($"[the whole preview]({Run})", text, StringComparison.Ordinal);
        Assert.Equal(Count(text, "<details>"), Count(text, "</details>"));
        Assert.Contains("### What changes, item by item", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_summary_of_the_step_holds_already_counts()
    {
        var text = PreviewMarkdown.Write(
            Report(20_000),
            Links,
            PreviewPlace.JobSummary,
            PreviewMarkdown.SummaryLimit - 20_000
        );

        Assert.InRange(Encoding.UTF8.GetByteCount(text), 1, 20_000);
    }

    [Theory]
    [InlineData("@home-office", "\\@<!-- -->home-office")]
    [InlineData("see #123", "see \\#<!-- -->123")]
    [InlineData("GH-12", "GH-<!-- -->12")]
    [InlineData("https://example.org", "https:<!-- -->//example.org")]
    [InlineData("www.example.org", "www.<!-- -->example.org")]
    [InlineData(":tada: at 12:30", ":<!-- -->tada: at 12:30")]
    [InlineData("<b>a</b> & b", "&lt;b&gt;a&lt;/b&gt; &amp; b")]
    [InlineData(
        "a|b *c* _d_ `e` [f] ~g~ $h$",
        "a\\|b \\*c\\* \\_d\\_ \\`e\\` \\[f\\] \\~g\\~ \\$h\\$"
    )]
    [InlineData("- not a list", "\\- not a list")]
    [InlineData("1. not a list", "1\\. not a list")]
    [InlineData("deadbeef1234567", "dead<!-- -->beef1234567")]
    [InlineData("defaced", "defa<!-- -->ced")]
    [InlineData("two\nlines", "two lines")]
    [InlineData("👩🏽‍🚒 ⚓", "👩🏽‍🚒 ⚓")]
    [InlineData("turned\u202Earound", "turned□around")]
    public void Words_of_data_have_no_meaning_of_their_own(string words, string expected) =>
        Assert.Equal(expected, GitHubMarkdown.InLine(words));

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    /// <summary>A report with so many of everything.</summary>
    private static PreviewReport Report(int many) =>
        new(
            new PreviewBase(PreviewBaseKind.Revision, null, "Compared with main (abc)."),
            [
                .. Enumerable
                    .Range(1, many)
                    .Select(i => new PreviewDiagnostic(
                        ContentDiagnostics.NotReadHere.At(
                            new SourceSpan($"content/p/a{i}.yaml", 3, 5),
                            "This file is not read here, @all: see `#1`.",
                            "Move it."
                        ),
                        i,
                        i % 2 == 1 ? Proximity.ChangedLine : Proximity.Elsewhere,
                        [new DiagnosticPlace("content/p/a.yaml", 2, "the first is here")]
                    )),
            ],
            [
                .. Enumerable
                    .Range(1, many)
                    .Select(i => new ItemChange(
                        "p",
                        "recommendation",
                        $"Recommendation {i}, Lights",
                        $"content/p/recommendations/{i}.yaml",
                        ChangeAudience.Public,
                        [
                            "in progress → complete",
                            "due date moved from May to June, no reason given",
                        ]
                    )),
            ],
            new DocumentChanges(
                DocumentsStatus.Compared,
                [
                    new StatementChange(
                        "p",
                        "2040-03-13-oral",
                        "Statement of 13 March 2040: Harbours",
                        new LocalDate(2040, 3, 13),
                        [
                            new DocumentChange(
                                "oral-statement",
                                DocumentChangeKind.Changed,
                                new CountChange(3, 4),
                                new CountChange(2, 2),
                                [
                                    .. Enumerable
                                        .Range(1, many)
                                        .Select(static i => new Passage(
                                            $"Section {i}",
                                            [
                                                new("We ", false),
                                                new("will", true),
                                                new(" act.", false),
                                            ],
                                            [
                                                new("We ", false),
                                                new("did", true),
                                                new(" act.", false),
                                            ]
                                        )),
                                ],
                                many + 2
                            ),
                        ],
                        IsBriefingChanged: true,
                        IsHypothetical: false
                    ),
                ],
                Unchanged: 1,
                NotAffected: 2,
                NotCompared: 3
            ),
            []
        );
}
