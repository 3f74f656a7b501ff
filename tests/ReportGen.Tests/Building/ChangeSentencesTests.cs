using ReportGen.Core.Building;
using ReportGen.Core.Programmes.Comparison;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using static ReportGen.Tests.Programmes.TestProgrammes;

namespace ReportGen.Tests.Building;

public sealed class ChangeSentencesTests
{
    private static readonly Programme Two = Programme(
        [
            Recommendation(
                "r1",
                [Update("2025-02-01", Delivery.InProgress, part: "a", addressee: "ibca")],
                parts: ["a", "b"],
                addressees: ["ibca", "other"]
            ),
            Recommendation(
                "r2",
                [
                    Update(
                        "2025-02-01",
                        due: Due("2025-06-01") with
                        {
                            By = null,
                            After = new RelativeDate(0, 12, 0, "s"),
                        }
                    ),
                ],
                report: "second"
            ),
        ],
        statements: [Statement("s", "2025-01-16")],
        figures:
        [
            Figure(
                "share",
                new Unit(UnitKind.Percent, "", ""),
                values:
                [
                    Value(0, "2024-01-01") with
                    {
                        Quantity = Quantity.Unknown,
                    },
                    Value(91, "2025-02-01"),
                ]
            ),
            Figure("new", Cases, values: [Value(71, "2025-02-01")]),
            Figure("same", Cases, values: [Value(61, "2024-01-01"), Value(61, "2025-02-01")]),
        ],
        reports: [Report(), Report("second") with { ShortTitle = "second report" }]
    );

    private static readonly Changes Changed = Changes.Between(
        Two,
        Day("2025-01-01"),
        Day("2025-03-01")
    );

    [Fact]
    public void Of_part_and_addressee_has_words_and_no_id()
    {
        var sentence = new ChangeSentences(Two, "en-GB").Of(Assert.Single(Changed.Started));

        Assert.Equal(
            "Work began: recommendation 1 of the Report, Title of r1, part (a), Home Office",
            sentence
        );
    }

    [Fact]
    public void Of_date_that_counts_from_a_statement_names_its_day()
    {
        var change = Assert.Single(Changed[ChangeKind.DateSet]);

        Assert.Contains(
            "of the second report",
            new ChangeSentences(Two, "en-GB").Of(change),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "within 12 weeks of the statement of 16 January 2025",
            new ChangeSentences(Two, "en-GB").Of(change),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("en-GB", "first published figure, 91%")]
    [InlineData("cy", "y ffigur cyntaf i’w gyhoeddi, 91%")]
    public void Of_figure_where_there_was_none_is_the_first(string language, string expected)
    {
        var states = new StateCache(Two);
        var change = Changed.Figures.Single(static f => f.New.Id == "share");

        var sentence = new ChangeSentences(Two, language).Of(
            change,
            states.On(Day("2025-01-01")),
            states.On(Day("2025-03-01"))
        );

        Assert.EndsWith(expected, sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new", ": 71 cases")]
    [InlineData("same", ": unchanged at 61 cases")]
    public void Of_figure_that_did_not_change_names_one_number(string id, string expected)
    {
        var states = new StateCache(Two);

        var sentence = new ChangeSentences(Two, "en-GB").Of(
            Changed.Figures.Single(f => f.New.Id == id),
            states.On(Day("2025-01-01")),
            states.On(Day("2025-03-01"))
        );

        Assert.EndsWith(expected, sentence, StringComparison.Ordinal);
    }
}
