using ReportGen.Core.Programmes.Comparison;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Programmes.Words;
using static ReportGen.Tests.Programmes.TestProgrammes;

namespace ReportGen.Tests.Programmes;

public sealed class ChangesTests
{
    [Fact]
    public void Between_each_kind_of_change_is_told()
    {
        var changes = Between([
            Recommendation("done", [Update("2025-02-01", Delivery.Complete, closed: AsAsked)]),
            Recommendation("begun", [Update("2025-02-01", Delivery.InProgress)]),
            Recommendation(
                "slipped",
                [
                    Update("2024-06-01", due: Due("2025-06-01")),
                    Update("2025-02-01", due: Due("2025-09-01"), reason: "Staff."),
                ]
            ),
            Recommendation(
                "forward",
                [
                    Update("2024-06-01", due: Due("2025-06-01")),
                    Update("2025-02-01", due: Due("2025-05-01")),
                ]
            ),
            Recommendation("passed", [Update("2024-06-01", due: Due("2025-02-10"))]),
            Recommendation(
                "changed",
                [
                    Update("2024-06-01", response: Response.Accepted),
                    Update("2025-02-01", response: Response.NotAccepted, reason: "Cost."),
                ]
            ),
            Recommendation(
                "reopened",
                [
                    Update("2024-06-01", Delivery.Complete, closed: AsAsked),
                    Update("2025-02-01", Delivery.InProgress),
                ]
            ),
            Recommendation("gone", [Update("2025-02-01", Delivery.Withdrawn)]),
            Recommendation("replaced", [Update("2025-02-01", Delivery.Superseded)]),
            Recommendation("merged", mergedInto: "done", mergedOn: "2025-02-01"),
            Recommendation("added", since: "2025-02-01"),
            Recommendation(
                "renumbered",
                number: "12",
                aliases: [new NumberAlias("11", null, Day("2025-01-31"), null)]
            ),
        ]);

        Assert.Equal(
            [
                (ChangeKind.Completed, "done"),
                (ChangeKind.Started, "begun"),
                (ChangeKind.Slipped, "slipped"),
                (ChangeKind.DatePassed, "passed"),
                (ChangeKind.BroughtForward, "forward"),
                (ChangeKind.ResponseChanged, "changed"),
                (ChangeKind.Reopened, "reopened"),
                (ChangeKind.New, "added"),
                (ChangeKind.Withdrawn, "gone"),
                (ChangeKind.Superseded, "replaced"),
                (ChangeKind.Merged, "merged"),
                (ChangeKind.Renumbered, "renumbered"),
            ],
            changes.All.Select(static c => (c.Kind, c.Item.Id))
        );
        var slipped = Assert.Single(changes.Slipped);
        Assert.Equal(Day("2025-06-01"), slipped.OldDue?.Deadline);
        Assert.Equal(Day("2025-09-01"), slipped.NewDue?.Deadline);
        Assert.Equal("Staff.", slipped.Reason?.Original);
        Assert.Single(changes.PassedWithNoReason);
        Assert.Equal("Cost.", Assert.Single(changes.ResponseChanged).Reason?.Original);
    }

    [Fact]
    public void Between_note_alone_is_a_remark_and_no_change()
    {
        var changes = Between([Recommendation("r", [Update("2025-02-01", note: "A meeting.")])]);

        Assert.True(changes.IsEmpty);
        Assert.Equal("r", Assert.Single(changes.Remarks).Item.Id);
    }

    [Fact]
    public void Between_same_change_of_all_strands_is_told_once()
    {
        var changes = Between([
            Recommendation(
                "r",
                [Update("2025-02-01", Delivery.InProgress)],
                parts: ["a", "b"],
                addressees: ["x", "y"]
            ),
            Recommendation(
                "s",
                [Update("2025-02-01", Delivery.Complete, part: "b", closed: AsAsked)],
                parts: ["a", "b"],
                addressees: ["x", "y"]
            ),
        ]);

        Assert.Equal(TrackedPart.Whole, Assert.Single(changes.Started).TrackedPart);
        var completed = Assert.Single(changes.Completed);
        Assert.Equal(new TrackedPart("b", null), completed.TrackedPart);
        Assert.False(completed.CompletesItem);
    }

    [Fact]
    public void Between_response_that_became_known_is_no_change_of_it()
    {
        var programme = Programme([
            Recommendation(
                "r",
                [
                    Update("2024-06-01", response: Response.Unknown),
                    Update("2025-02-01", response: Response.Accepted),
                ]
            ),
        ]);

        var changes = Changes.Between(programme, Day("2025-01-01"), Day("2025-03-01"));

        var change = Assert.Single(changes.All);
        Assert.Equal(ChangeKind.ResponseKnown, change.Kind);
        Assert.Equal(Response.Accepted, change.NewResponse);
        var state = StateOn.Item(programme, programme.Recommendations[0], Day("2025-03-01"));
        Assert.Empty(state.ResponseChanges);
    }

    [Fact]
    public void Tally_unknown_response_is_counted_apart_from_none()
    {
        var programme = Programme([
            Recommendation("a", [Update("2024-06-01", response: Response.Unknown)]),
            Recommendation("b", number: "2"),
        ]);

        var tally = new StateCache(programme)
            .CountsOn(Day("2025-01-01"), TrackedKind.Recommendation)
            .Total;

        Assert.Equal(1, tally[Response.Unknown]);
        Assert.Equal(1, tally.NoResponse);
        Assert.Equal(2, tally.ByResponse.Sum() + tally.MixedResponse + tally.NoResponse);
    }

    private static FigureValue NoFigure(string asAt) =>
        Value(0, asAt) with
        {
            Quantity = Quantity.Unknown,
        };

    [Fact]
    public void Between_figures_new_newer_and_revised_are_told()
    {
        var programme = Programme(
            figures:
            [
                Figure("new", values: [Value(1, "2025-02-01")]),
                Figure("newer", values: [Value(1, "2024-01-01"), Value(2, "2025-02-01")]),
                Figure(
                    "revised",
                    values:
                    [
                        Value(1, "2024-01-01"),
                        Value(2, "2024-01-01", published: "2025-02-01", revision: "Error."),
                    ]
                ),
                Figure("same", values: [Value(1, "2024-01-01")]),
                Figure("first", values: [NoFigure("2024-01-01"), Value(91, "2025-02-01")]),
                Figure("none", values: [NoFigure("2024-01-01"), NoFigure("2025-02-01")]),
            ]
        );

        var changes = Changes.Between(programme, Day("2025-01-01"), Day("2025-03-01"));

        Assert.Equal(
            [
                (FigureChangeKind.Revised, "revised"),
                (FigureChangeKind.Newer, "newer"),
                (FigureChangeKind.New, "new"),
                (FigureChangeKind.First, "first"),
            ],
            changes.Figures.Select(static f => (f.Kind, f.New.Id))
        );
        Assert.False(changes.IsEmpty);
    }

    [Fact]
    public void Between_revisions_shows_what_vanished_and_what_was_rewritten()
    {
        var before = Programme([
            Recommendation("kept", [Update("2024-06-01", Delivery.Complete, closed: AsAsked)]),
            Recommendation("lost"),
        ]);
        var after = Programme([
            Recommendation("kept", [Update("2024-06-01", Delivery.InProgress)]),
        ]);

        var changes = Changes.Between(before, Day("2025-01-01"), after, Day("2025-01-01"));

        Assert.Equal(
            [
                (ChangeKind.Reopened, "kept"),
                (ChangeKind.Rewritten, "kept"),
                (ChangeKind.Vanished, "lost"),
            ],
            changes.All.Select(static c => (c.Kind, c.Item.Id))
        );
    }

    [Fact]
    public void Between_revisions_an_update_that_changes_no_state_is_news()
    {
        var before = Programme([Recommendation("r", [Update("2024-06-01", note: "First.")])]);
        var after = Programme([
            Recommendation(
                "r",
                [Update("2024-06-01", note: "First."), Update("2024-09-01", note: "A meeting.")]
            ),
        ]);

        var changes = Changes.Between(before, Day("2025-01-01"), after, Day("2025-01-01"));

        Assert.Empty(changes.All);
        Assert.Equal("A meeting.", Assert.Single(changes.Remarks).Update.Note?.Markdown);
    }

    [Fact]
    public void LastDay_is_the_latest_of_everything_recorded()
    {
        var recommendations = new[] { Recommendation("r", [Update("2025-05-01")]) };

        Assert.Equal(Day("2025-05-01"), LastRecordedDay.Of(Programme(recommendations)));
        Assert.Equal(
            Day("2025-06-16"),
            LastRecordedDay.Of(
                Programme(recommendations, statements: [Statement("s", "2025-06-16")])
            )
        );
        Assert.True(LastRecordedDay.Of(Programme().WithoutRecords()) < Day("2025-01-01"));
    }

    [Fact]
    public void Before_repeats_companions_corrections_and_papers_are_not_last_told()
    {
        var statements = new[]
        {
            Statement("s1", "2025-01-16"),
            Statement("s2", "2025-01-20", repeats: "s1", house: House.Lords),
            Statement("s3", "2025-01-21", kind: StatementKind.Correction),
            Statement("s4", "2025-02-15", kind: StatementKind.Paper, house: null),
            Statement("s5-oral", "2025-04-08", companion: "s5-written"),
            Statement("s5-written", "2025-04-08", kind: StatementKind.Written),
            Statement("s6", "2025-06-16", since: "s1"),
        };
        var programme = Programme(statements: statements);

        string? Before(string id) =>
            LastTold.Before(programme, statements.Single(s => s.Id == id))?.Id;

        Assert.Null(Before("s1"));
        Assert.Null(Before("s2"));
        Assert.Equal("s1", Before("s4"));
        Assert.Equal("s1", Before("s5-oral"));
        Assert.Equal("s1", Before("s5-written"));
        Assert.Equal("s1", Before("s6"));
    }

    [Fact]
    public void Between_new_commitment_that_is_overdue_is_both()
    {
        var changes = Changes.Between(
            Programme(
                commitments:
                [
                    Commitment(
                        "c",
                        said: "2025-02-01",
                        updates: [Update("2025-02-01", Delivery.InProgress, due: Due("2025-03-01"))]
                    ),
                ]
            ),
            Day("2025-01-16"),
            Day("2025-04-08")
        );

        Assert.Equal(
            [ChangeKind.DatePassed, ChangeKind.New],
            changes.All.Select(static c => c.Kind)
        );
        Assert.Equal(Delivery.InProgress, changes.New[0].NewDelivery);
    }

    [Theory]
    [InlineData("2025-06-01", null, ChangeKind.DateReworded)]
    [InlineData(null, "2025-06-01", ChangeKind.DateSet)]
    [InlineData("2025-06-01", "2025-07-01", ChangeKind.Slipped)]
    [InlineData("2025-06-01", "2025-05-01", ChangeKind.BroughtForward)]
    [InlineData(null, null, ChangeKind.DateReworded)]
    public void Between_only_two_days_are_later_or_earlier(
        string? old,
        string? next,
        ChangeKind kind
    )
    {
        DueDate Promise(string? day, string words) =>
            Due(day ?? "2025-06-01") with
            {
                By = MaybeDay(day),
                Words = Text(words),
            };

        var changes = Between([
            Recommendation(
                "r",
                [
                    Update("2025-01-06", due: Promise(old, "soon")),
                    Update("2025-02-01", due: Promise(next, "in due course")),
                ]
            ),
        ]);

        Assert.Equal([kind], changes.All.Select(static c => c.Kind));
    }

    [Fact]
    public void Between_first_answer_with_refused_parts_is_no_change_of_response()
    {
        var recommendation = Recommendation(
            "r",
            [
                Update(
                    "2025-02-26",
                    Delivery.InProgress,
                    response: Response.AcceptedInPrinciple,
                    due: Due("2029-12-31")
                ),
                Update("2025-02-26", response: Response.NotAccepted) with
                {
                    PartId = "b",
                },
                Update("2025-02-26", response: Response.NotAccepted) with
                {
                    PartId = "f",
                },
            ],
            parts: ["a", "b", "f"]
        );
        var programme = Programme([recommendation]);

        var changes = Changes.Between(programme, Day("2025-01-16"), Day("2025-04-08"));
        var state = ProgrammeState.On(programme, Day("2025-04-08")).Find("r")!;

        Assert.DoesNotContain(changes.All, static c => c.Kind == ChangeKind.ResponseChanged);
        Assert.Empty(state.ResponseChanges);
        Assert.Equal("Accepted in principle, except (b) and (f)", StatusWords.ResponseOf(state));
        Assert.All(
            state.Parts.Where(static p => p.TrackedPart.PartId is "b" or "f"),
            static refused =>
            {
                Assert.Null(refused.Delivery);
                Assert.Null(refused.Due);
            }
        );
        Assert.Equal(Delivery.InProgress, state.Parts[0].Delivery);
    }

    [Fact]
    public void Between_refusal_on_a_later_day_is_a_change()
    {
        var programme = Programme([
            Recommendation(
                "r",
                [
                    Update("2025-01-06", response: Response.Accepted),
                    Update("2025-02-26", response: Response.AcceptedInPart),
                    Update("2025-02-26", response: Response.NotAccepted, reason: "Cost.") with
                    {
                        PartId = "b",
                    },
                ],
                parts: ["a", "b"]
            ),
        ]);

        var state = ProgrammeState.On(programme, Day("2025-04-08")).Find("r")!;

        Assert.Contains(
            state.ResponseChanges,
            static c => c is { Old: Response.Accepted, New: Response.NotAccepted }
        );
        Assert.Equal("Accepted in part, except (b)", StatusWords.ResponseOf(state));
    }

    [Fact]
    public void Before_each_House_is_told_by_itself()
    {
        var statements = new[]
        {
            Statement("c1", "2025-01-16"),
            Statement("h1", "2025-02-01", house: House.ScottishParliament),
            Statement("c2", "2025-03-11"),
            Statement("l2", "2025-03-13", repeats: "c2", house: House.Lords),
            Statement("l3", "2025-04-01", house: House.Lords),
            Statement("c3", "2025-05-01"),
            Statement("h2", "2025-05-02", house: House.ScottishParliament),
            Statement("paper", "2025-08-07", kind: StatementKind.Paper, house: null),
        };
        var programme = Programme(statements: statements);

        string? Before(string id) =>
            LastTold.Before(programme, statements.Single(s => s.Id == id))?.Id;

        Assert.Null(Before("h1"));
        Assert.Equal("c1", Before("c2"));
        // One telling: the repeat is compared with what its original is compared with.
        Assert.Equal("c1", Before("l2"));
        // The Lords were told by the repeat.
        Assert.Equal("l2", Before("l3"));
        Assert.Equal("c2", Before("c3"));
        Assert.Equal("h1", Before("h2"));
        Assert.Equal("h2", Before("paper"));
        Assert.Equal(House.Commons, LastTold.HouseToName(programme, statements[0]));
    }

    [Theory]
    [InlineData(House.Commons, null)]
    [InlineData(House.Lords, null)]
    [InlineData(House.Senedd, House.Senedd)]
    public void HouseToName_one_House_of_Westminster_is_the_House(House house, House? named)
    {
        var statement = Statement("s1", "2025-01-16", house: house);

        Assert.Equal(named, LastTold.HouseToName(Programme(statements: [statement]), statement));
    }

    [Fact]
    public void UpTo_gives_one_point_per_day_of_data()
    {
        var last = Statement("s3", "2025-04-08");
        var programme = Programme(
            [Recommendation("r", [Update("2025-02-01", Delivery.Complete, closed: AsAsked)])],
            statements:
            [
                Statement("s1", "2025-01-16"),
                Statement("s2", "2025-01-20", repeats: "s1"),
                last,
                Statement("s4", "2025-06-16"),
            ]
        );

        var points = Trend.UpTo(new StateCache(programme), last);

        Assert.Equal([Day("2025-01-16"), Day("2025-04-08")], points.Select(static p => p.Day));
        Assert.Equal(
            [0, 1],
            points.Select(static p => p.Recommendations.Total[DisplayStatus.Complete])
        );
    }

    private static Changes Between(Recommendation[] recommendations) =>
        Changes.Between(Programme(recommendations), Day("2025-01-16"), Day("2025-04-08"));
}
