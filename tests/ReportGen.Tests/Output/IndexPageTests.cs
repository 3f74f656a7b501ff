using NodaTime;
using ReportGen.Core.Documents;
using ReportGen.Core.Output.Html;

namespace ReportGen.Tests.Output;

public sealed class IndexPageTests
{
    /// <summary>A programme with something in every place.</summary>
    internal static ProgrammeIndex Programme { get; } =
        new("Tackling child sexual exploitation and abuse", "en-GB")
        {
            Summary = "What the Government promised the House, and where each promise stands.",
            AsAt = new LocalDate(2025, 9, 2),
            Changes =
            [
                "Complete: a single set of core data.",
                "Slipped: the action plan, from 18 April 2025 to 31 October 2025.",
            ],
            Chart = new Chart(
                ChartKind.StackedBars,
                "One of two recommendations is complete",
                "One bar: one complete, one in progress.",
                ["Recommendations"],
                [new("Complete", Status.Complete, [1]), new("In progress", Status.InProgress, [1])],
                "recommendations",
                "Home Office, as at 2 September 2025"
            ),
            Statements =
            [
                new(
                    "Child sexual exploitation and abuse",
                    new LocalDate(2025, 1, 16),
                    "Oral statement to the House of Commons",
                    "Yvette Cooper",
                    [
                        new("Oral statement", "2025-01-16/oral-statement.html"),
                        new("Oral statement (PDF)", "2025-01-16/oral-statement.pdf"),
                    ]
                ),
            ],
            Groups =
            [
                new(
                    "Recommendations",
                    [
                        new(
                            "1",
                            "A single set of core data",
                            "2025-09-02/progress-report.html#r1",
                            "Accepted",
                            Status.Complete,
                            "Complete",
                            "1 April 2025"
                        ),
                        new(
                            "2",
                            "Child Protection Authorities",
                            null,
                            "Accepted in principle",
                            Status.InProgress,
                            "In progress",
                            ""
                        ),
                    ]
                ),
                new(
                    "Commitments",
                    [
                        new(
                            "",
                            "Mandatory reporting",
                            null,
                            "",
                            Status.Overdue,
                            "Overdue",
                            "before Easter 2025"
                        ),
                    ]
                ),
            ],
            Areas =
            [
                new(
                    "Oldham",
                    ["A local inquiry was announced on 16 January 2025."],
                    [new("Statement of 9 December 2025", "2025-12-09/oral-statement.html")]
                ),
            ],
            Data =
            [
                new("data.json", "data.json"),
                new("recommendations.csv", "recommendations.csv"),
            ],
            Notice = "Illustrative: not a Government publication",
            Contact = "alternative.formats@example.gov.uk",
        };

    /// <summary>Two programmes, one of them Welsh.</summary>
    internal static SiteIndex Site { get; } =
        new(
            "Promises to Parliament",
            "en-GB",
            [
                new(
                    "Tackling child sexual exploitation and abuse",
                    "en-GB",
                    "child-sexual-abuse/index.html",
                    "A programme.",
                    "One of two recommendations is complete.",
                    new("16 January 2025", "x/y.html")
                ),
                new("Dŵr glân", "cy", "dwr-glan/index.html", null, null, null),
            ]
        )
        {
            Summary = "Every programme that reports to Parliament here.",
        };

    [Fact]
    public void Write_programme_is_as_reviewed() =>
        Golden.Verify(
            IndexPage.Write(Programme, new HtmlOptions("") { Feed = "feed.xml" }),
            "html"
        );

    [Fact]
    public void Write_site_is_as_reviewed() =>
        Golden.Verify(IndexPage.Write(Site, new HtmlOptions("")), "html");

    [Fact]
    public void Write_empty_programme_in_welsh_says_so()
    {
        var html = IndexPage.Write(
            new ProgrammeIndex("Dŵr glân", "cy") { AsAt = new LocalDate(2025, 3, 1) },
            new HtmlOptions("")
        );

        Assert.Contains("Nid oes datganiad", html, StringComparison.Ordinal);
        Assert.Contains("1 Mawrth 2025", html, StringComparison.Ordinal);
    }
}
