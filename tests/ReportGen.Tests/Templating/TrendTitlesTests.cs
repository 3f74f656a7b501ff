using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Templating;
using ReportGen.Core.Templating.Functions;
using static ReportGen.Tests.Programmes.TestProgrammes;

namespace ReportGen.Tests.Templating;

public sealed class TrendTitlesTests
{
    private static readonly string[] Days =
    [
        "2025-01-01",
        "2025-02-01",
        "2025-06-01",
        "2025-07-01",
        "2025-12-01",
    ];

    [Theory]
    [InlineData(
        "0 0 2 1 1",
        "rose from 0 to 2 and then fell to 1 between 1 January 2025 and 1 December 2025"
    )]
    [InlineData(
        "1 1 3 1 1",
        "rose from 1 to 3 and then fell to 1 between 1 January 2025 and 1 December 2025"
    )]
    [InlineData("0 0 2 2 3", "rose from 0 to 3 between 1 January 2025 and 1 December 2025")]
    [InlineData("3 2 2 2 0", "fell from 3 to 0 between 1 January 2025 and 1 December 2025")]
    [InlineData("2 2 2 2 2", "stayed at 2 between 1 January 2025 and 1 December 2025")]
    [InlineData(
        "2 0 0 1 1",
        "fell from 2 to 0 and then rose to 1 between 1 January 2025 and 1 December 2025"
    )]
    [InlineData(
        "0 3 1 1 2",
        "went up and down between 1 January 2025 and 1 December 2025, from 0 to 2; the highest was 3, on 1 February 2025"
    )]
    public void Title_says_the_path_of_the_line(string complete, string said)
    {
        var counts = complete.Split(' ').Select(int.Parse).ToArray();
        var updates = Enumerable.Range(0, 4).Select(_ => new List<Update>()).ToArray();
        for (var day = 0; day < counts.Length; day++)
        {
            for (var i = 0; i < updates.Length; i++)
            {
                updates[i]
                    .Add(
                        i < counts[day]
                            ? Update(Days[day], Delivery.Complete, closed: AsAsked)
                            : Update(Days[day], Delivery.InProgress, reason: "Again.")
                    );
            }
        }

        var programme = Programme(
            updates.Select((u, i) => Recommendation($"r{i}", u, $"{i}")),
            statements: Days.Select(static d => Statement(d, d))
        );

        Assert.Equal($"Complete recommendations {said}", Title(programme));
    }

    [Fact]
    public void Title_says_since_when_more_are_counted()
    {
        var grown = Programme(
            [
                Recommendation("r1"),
                Recommendation("r2", number: "2") with
                {
                    Added = Day("2025-06-15"),
                },
            ],
            statements: Days.Select(static d => Statement(d, d))
        );

        Assert.Equal(
            "Complete recommendations stayed at 0 between 1 January 2025 and 1 December 2025, of 2 recommendations (1 before 15 June 2025)",
            Title(grown)
        );
        Assert.Equal(
            "Complete recommendations stayed at 0 between 1 January 2025 and 1 December 2025, of 3 recommendations (1 on 1 January 2025)",
            Title(
                grown with
                {
                    Recommendations = grown.Recommendations.Add(
                        Recommendation("r3", number: "3", since: "2025-11-01")
                    ),
                }
            )
        );
    }

    [Theory]
    [InlineData(false, "The one recommendation is not complete")]
    [InlineData(true, "The one recommendation is complete")]
    public void Bars_of_one_recommendation_speak_of_one(bool isComplete, string title)
    {
        var programme = Programme(
            [
                Recommendation(
                    "r1",
                    isComplete ? [Update("2024-01-01", Delivery.Complete, closed: AsAsked)] : []
                ),
            ],
            statements: [Statement("2025-12-01", "2025-12-01")]
        );

        var chart = Render(programme, "{{ chart \"theme\" }}");

        Assert.Contains($"title: \"{title}\"", chart, StringComparison.Ordinal);
        Assert.Contains("description: \"One bar, for Theme: 1 ", chart, StringComparison.Ordinal);
    }

    [Fact]
    public void Trend_writes_the_day_of_each_point() =>
        Assert.Contains(
            "dates: [2025-01-01, 2025-02-01, 2025-06-01, 2025-07-01, 2025-12-01]",
            Render(
                Programme(
                    [Recommendation("r1")],
                    statements: Days.Select(static d => Statement(d, d))
                ),
                "{{ chart \"trend\" }}"
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Changed_figure_across_a_break_stands_alone_with_the_reason()
    {
        var programme = Programme(
            figures:
            [
                Figure(
                    "f",
                    values:
                    [
                        Value(4630, "2024-07-31"),
                        Value(4411, "2025-11-30") with
                        {
                            SeriesBreak = "A new way of counting",
                        },
                    ]
                ),
            ],
            statements:
            [
                Statement("2025-01-01", "2025-01-01"),
                Statement("2025-12-01", "2025-12-01"),
            ]
        );

        var changes = Render(programme, "{{ include \"partials/changes.md\" }}");

        Assert.Contains(
            "- **Figure f.** 4,411 cases (as at 30 November 2025); not comparable with earlier figures: A new way of counting.",
            changes,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("4,630", changes, StringComparison.Ordinal);
    }

    /// <summary>The words name every turn, or else the highest point: read back, they give numbers of the path.</summary>
    [Property(MaxTest = 300)]
    public Property Path_words_hide_no_turn() =>
        Prop.ForAll(
            Gen.NonEmptyListOf(Gen.Choose(0, 4)).ToArbitrary(),
            list =>
            {
                var counts = list.ToArray();
                var (key, turn) = TrendTitles.PathOf(counts);
                var steps = counts.Zip(counts.Skip(1), static (a, b) => Math.Sign(b - a));
                var turns = steps
                    .Where(static s => s != 0)
                    .Aggregate(
                        "",
                        static (path, s) => path.EndsWith(Mark(s)) ? path : path + Mark(s)
                    );
                var expected = turns switch
                {
                    "" => "trend-same",
                    "+" => "trend-rose",
                    "-" => "trend-fell",
                    "+-" => "trend-rose-fell",
                    "-+" => "trend-fell-rose",
                    _ => "trend-varied",
                };
                return key == expected
                    && counts[turn] == (key == "trend-fell-rose" ? counts.Min() : counts.Max());
            }
        );

    private static char Mark(int step) => step > 0 ? '+' : '-';

    private static string Title(Programme programme)
    {
        var chart = Render(programme, "{{ chart \"trend\" }}");
        var line = chart
            .Split('\n')
            .Single(static l => l.StartsWith("title: ", StringComparison.Ordinal));
        return line["title: ".Length..].Trim('"');
    }

    private static string Render(Programme programme, string template) =>
        Sample
            .Render(
                new RenderRequest
                {
                    Content = Sample.Content,
                    Programme = programme,
                    Statement = programme.Statements[^1],
                    Document = "progress-report",
                    Templates = Sample.With(("progress-report.md", template)),
                    States = new StateCache(programme),
                }
            )
            .Value!.Text.Text;
}
