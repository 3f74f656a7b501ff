using NodaTime;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using static ReportGen.Tests.Programmes.TestProgrammes;

namespace ReportGen.Tests.Programmes;

public sealed class StateOnTests
{
    [Fact]
    public void Item_before_its_report_does_not_exist()
    {
        var state = On(Recommendation(), "2022-10-19");

        Assert.False(state.Exists);
        Assert.False(state.IsCounted);
        Assert.Equal(Day("2022-10-20"), state.Since);
    }

    [Fact]
    public void Item_without_updates_is_unknown_and_shown_as_not_started()
    {
        var state = On(Recommendation(), "2025-01-01");

        Assert.Null(state.Delivery);
        Assert.Null(state.Response);
        Assert.Equal(DisplayStatus.NotStarted, state.Status);
    }

    [Fact]
    public void Item_update_of_the_day_counts_and_of_the_next_day_does_not()
    {
        var item = Recommendation(updates: [Update("2025-01-16", Delivery.InProgress)]);

        Assert.Equal(DisplayStatus.NotStarted, On(item, "2025-01-15").Status);
        Assert.Equal(DisplayStatus.InProgress, On(item, "2025-01-16").Status);
    }

    [Theory]
    [InlineData("2025-04-19", false)]
    [InlineData("2025-04-20", true)]
    public void Item_is_overdue_from_the_day_after_its_date(string day, bool isOverdue)
    {
        var item = Recommendation(
            updates: [Update("2025-01-16", Delivery.InProgress, due: Due("before Easter 2025"))]
        );

        var state = On(item, day);

        Assert.Equal(isOverdue, state.IsOverdue);
        Assert.Equal(isOverdue, state.PassedWithNoReason);
        Assert.Equal(isOverdue ? DisplayStatus.Overdue : DisplayStatus.InProgress, state.Status);
    }

    [Fact]
    public void Item_reason_after_its_date_is_a_reason()
    {
        var item = Recommendation(
            updates:
            [
                Update("2025-01-16", Delivery.InProgress, due: Due("2025-04-01")),
                Update("2025-04-08", note: "Work goes on.", reason: "The Bill was delayed."),
            ]
        );

        var state = On(item, "2025-05-01");

        Assert.True(state.IsOverdue);
        Assert.False(state.PassedWithNoReason);
        Assert.True(On(item, "2025-04-07").PassedWithNoReason);
    }

    [Theory]
    [InlineData(Delivery.Complete)]
    [InlineData(Delivery.Withdrawn)]
    [InlineData(Delivery.Superseded)]
    public void Item_that_has_ended_is_never_overdue(Delivery delivery)
    {
        var item = Recommendation(
            updates: [Update("2025-01-16", delivery, due: Due("2025-02-01"))]
        );

        Assert.False(On(item, "2026-01-01").IsOverdue);
    }

    [Fact]
    public void Item_refused_with_no_work_begun_is_never_overdue()
    {
        var item = Recommendation(
            updates:
            [
                Update("2025-01-16", response: Response.Accepted, due: Due("2025-02-01")),
                Update("2025-01-20", response: Response.NotAccepted),
            ]
        );

        Assert.False(On(item, "2026-01-01").IsOverdue);
    }

    [Fact]
    public void Item_moved_date_is_kept_with_its_reason()
    {
        var item = Recommendation(
            updates:
            [
                Update("2025-01-16", due: Due("2025-04-01")),
                Update("2025-03-01", due: Due("2025-06-01"), reason: "More work."),
                Update("2025-05-01", due: Due("2025-05-20")),
            ]
        );

        var changes = On(item, "2025-05-01").DueChanges;

        Assert.Equal([DueMove.Later, DueMove.Earlier], changes.Select(static c => c.Move));
        Assert.Equal("More work.", changes[0].Reason?.Original);
        Assert.Null(changes[1].Reason);
    }

    [Fact]
    public void Item_response_that_changes_and_returns_keeps_its_history()
    {
        var item = Recommendation(
            updates:
            [
                Update("2023-05-22", response: Response.Accepted),
                Update("2024-01-10", response: Response.UnderConsideration, reason: "Review."),
                Update("2025-01-16", response: Response.Accepted),
            ]
        );

        var state = On(item, "2025-02-01");

        Assert.Equal(Response.Accepted, state.Response);
        Assert.Equal(2, state.ResponseChanges.Length);
        Assert.Equal(Response.UnderConsideration, On(item, "2024-06-01").Response);
    }

    [Fact]
    public void Item_opened_after_complete_is_reopened_until_it_ends_again()
    {
        var item = Recommendation(
            updates:
            [
                Update("2024-01-01", Delivery.Complete, closed: AsAsked),
                Update("2024-06-01", Delivery.InProgress, reason: "Not in force."),
                Update("2025-01-01", Delivery.Complete, closed: AsAsked),
            ]
        );

        Assert.True(On(item, "2024-07-01").IsReopened);
        Assert.Null(On(item, "2024-07-01").Closed);
        Assert.False(On(item, "2025-01-01").IsReopened);
    }

    [Fact]
    public void Item_is_complete_only_when_every_strand_is()
    {
        var item = Recommendation(
            parts: ["a", "b"],
            updates:
            [
                Update("2025-01-01", Delivery.Complete, part: "a", closed: AsAsked),
                Update("2025-02-01", Delivery.Complete, part: "b", closed: AsAsked),
            ]
        );

        Assert.Equal(Delivery.InProgress, On(item, "2025-01-31").Delivery);
        var state = On(item, "2025-02-01");
        Assert.Equal(Delivery.Complete, state.Delivery);
        Assert.Equal(Day("2025-02-01"), state.DeliverySince);
        Assert.Equal(ClosureComparison.AsAsked, state.Closed?.Comparison);
    }

    [Fact]
    public void Item_with_a_withdrawn_part_is_complete_in_part()
    {
        var item = Recommendation(
            parts: ["a", "b"],
            updates:
            [
                Update("2025-01-01", Delivery.Withdrawn, part: "b"),
                Update("2025-02-01", Delivery.Complete, part: "a", closed: AsAsked),
            ]
        );

        var state = On(item, "2025-02-01");

        Assert.Equal(Delivery.Complete, state.Delivery);
        Assert.Equal(ClosureComparison.InPart, state.Closed?.Comparison);
    }

    [Fact]
    public void Item_refused_part_does_not_hold_up_the_rest_and_mixes_the_response()
    {
        var item = Recommendation(
            parts: ["a", "b"],
            updates:
            [
                Update("2025-01-01", response: Response.NotAccepted, part: "b"),
                Update("2025-01-01", response: Response.AcceptedInPrinciple),
                Update("2025-02-01", Delivery.Complete, part: "a", closed: AsAsked),
            ]
        );

        var state = On(item, "2025-02-01");

        Assert.True(state.IsResponseMixed);
        Assert.Null(state.Response);
        Assert.Equal(Response.AcceptedInPrinciple, state.StatedResponse);
        Assert.Equal(Response.NotAccepted, state.Parts[1].Response);
        Assert.Equal(Delivery.Complete, state.Delivery);
        Assert.Equal(ClosureComparison.InPart, state.Closed?.Comparison);
    }

    [Fact]
    public void Item_refused_part_with_something_instead_holds_it_open()
    {
        var item = Recommendation(
            parts: ["a", "b"],
            updates:
            [
                Update(
                    "2025-01-01",
                    response: Response.NotAccepted,
                    part: "b",
                    instead: "A code of practice."
                ),
                Update("2025-02-01", Delivery.Complete, part: "a", closed: AsAsked),
            ]
        );

        var state = On(item, "2025-02-01");

        Assert.Equal(Delivery.InProgress, state.Delivery);
        Assert.Equal("A code of practice.", state.Instead?.Original);
    }

    [Fact]
    public void Item_update_of_the_whole_does_not_reopen_a_part_that_ended()
    {
        var item = Recommendation(
            parts: ["a", "b"],
            updates:
            [
                Update("2025-01-01", Delivery.Complete, part: "a", closed: AsAsked),
                Update("2025-02-01", Delivery.InProgress),
            ]
        );

        var state = On(item, "2025-02-01");

        Assert.Equal(Delivery.Complete, state.Parts[0].Delivery);
        Assert.Equal(Delivery.InProgress, state.Parts[1].Delivery);
        Assert.False(state.IsReopened);
    }

    [Fact]
    public void Item_addressees_and_parts_each_have_their_own_state()
    {
        var item = Recommendation(
            parts: ["a", "b"],
            addressees: ["england", "wales"],
            updates:
            [
                Update("2025-01-01", response: Response.Accepted, addressee: "england"),
                Update("2025-01-01", response: Response.NotAccepted, addressee: "wales", part: "b"),
                Update("2025-01-02", Delivery.InProgress, addressee: "england", part: "a"),
            ]
        );

        var state = On(item, "2025-02-01");

        Assert.Equal(4, state.TrackedParts.Length);
        Assert.Equal(Response.Accepted, state.Addressees[0].Response);
        Assert.True(state.Addressees[1].IsResponseMixed);
        Assert.Equal(Delivery.InProgress, state.Parts[0].Delivery);
        Assert.Null(state.Parts[1].Delivery);
    }

    [Fact]
    public void Item_merged_is_left_out_of_counts_from_that_day()
    {
        var programme = Programme(
            recommendations:
            [
                Recommendation("r1"),
                Recommendation("r2", mergedInto: "r1", mergedOn: "2024-01-01"),
            ]
        );

        Assert.Equal(
            2,
            ProgrammeState.On(programme, Day("2023-12-31")).RecommendationCounts.Total.Base
        );
        Assert.Equal(
            1,
            ProgrammeState.On(programme, Day("2024-01-01")).RecommendationCounts.Total.Base
        );
    }

    [Fact]
    public void Tally_says_how_many_nobody_has_said_anything_of()
    {
        var programme = Programme([
            Recommendation("r1"),
            Recommendation("r2", [Update("2025-01-01", Delivery.NotStarted)]),
        ]);

        var total = ProgrammeState.On(programme, Day("2025-02-01")).RecommendationCounts.Total;

        Assert.Equal(2, total[DisplayStatus.NotStarted]);
        Assert.Equal(1, total.DeliveryNotKnown);
    }

    [Fact]
    public void Item_relative_date_counts_from_what_has_happened()
    {
        var first = Recommendation(
            "r1",
            [Update("2025-03-01", Delivery.Complete, closed: AsAsked)]
        );
        var second = Recommendation(
            "r2",
            [Update("2025-01-01", Delivery.NotStarted, due: Within(12, "r1"))]
        );
        var programme = Programme([first, second]);

        var before = StateOn.Item(programme, second, Day("2025-02-28"));
        var after = StateOn.Item(programme, second, Day("2025-05-25"));

        Assert.Null(before.Due?.Deadline);
        Assert.Equal(Day("2025-05-24"), after.Due?.Deadline);
        Assert.True(after.IsOverdue);
    }

    [Fact]
    public void Item_relative_date_of_a_statement_or_itself_or_a_day_resolves()
    {
        Recommendation With(string of) =>
            Recommendation("r1", [Update("2025-01-01", due: Within(1, of))], since: "2025-01-02");
        var statement = Statement("s1", "2025-01-16");

        LocalDate? Deadline(string of)
        {
            var item = With(of);
            return StateOn
                .Item(Programme([item], statements: [statement]), item, Day("2025-02-01"))
                .Due?.Deadline;
        }

        Assert.Equal(Day("2025-01-23"), Deadline("s1"));
        Assert.Equal(Day("2025-01-09"), Deadline("r1"));
        Assert.Equal(Day("2025-03-08"), Deadline("2025-03-01"));
        Assert.Null(Deadline("nothing"));
    }

    [Fact]
    public void NumberOn_alias_is_used_until_its_last_day()
    {
        var item = Recommendation(
            number: "7",
            aliases: [new NumberAlias("4", null, Day("2024-03-31"), null)]
        );

        Assert.Equal("4", NumberOnDay.On(item, Day("2024-03-31")));
        Assert.Equal("7", NumberOnDay.On(item, Day("2024-04-01")));
    }

    [Fact]
    public void Figure_is_the_latest_value_known_by_the_day()
    {
        var figure = Figure(
            "f",
            values:
            [
                Value(100, "2023-12-31", published: "2024-03-01"),
                Value(110, "2023-12-31", published: "2024-06-01", revision: "Late returns."),
                Value(120, "2024-12-31", told: "2025-04-08"),
            ]
        );

        Assert.Null(FigureState.Of(figure, Day("2024-02-29")).Value);
        Assert.Equal(100, FigureState.Of(figure, Day("2024-03-01")).Value?.Quantity.Low);
        var revised = FigureState.Of(figure, Day("2025-04-07"));
        Assert.Equal(110, revised.Value?.Quantity.Low);
        Assert.True(revised.IsRevised);
        Assert.Equal(100, revised.Replaced?.Quantity.Low);
        var latest = FigureState.Of(figure, Day("2025-04-08"));
        Assert.Equal(120, latest.Value?.Quantity.Low);
        Assert.Equal(110, latest.Previous?.Quantity.Low);
        Assert.False(latest.IsRevised);
    }

    [Theory]
    [InlineData("2025-03-01", HolderCertainty.Uncertain)]
    [InlineData("2025-04-08", HolderCertainty.One)]
    [InlineData("2025-06-01", HolderCertainty.One)]
    [InlineData("2025-09-02", HolderCertainty.One)]
    [InlineData("2025-09-03", HolderCertainty.Uncertain)]
    public void Who_statements_show_that_their_speaker_held_the_office(
        string day,
        HolderCertainty certainty
    )
    {
        var programme = Programme(
            people: [Person("a", null, "unknown"), Person("b", null, null)],
            statements:
            [
                Statement("x", "2025-04-08") with
                {
                    PersonId = "a",
                },
                Statement("y", "2025-09-02") with
                {
                    PersonId = "a",
                },
            ]
        );

        var holder = OfficeHolders.Who(programme, "home-secretary", Day(day));

        Assert.Equal(certainty, holder.Certainty);
        Assert.Equal(certainty == HolderCertainty.One ? "a" : null, holder.Person?.Id);
    }

    /// <summary>Terms of two people, a and b; who may be named on a day.</summary>
    [Theory]
    // The last day of one and the first day of the next are unknown: neither can be named in between.
    [InlineData("2025-04-01..unknown", "..", "2025-12-17", HolderCertainty.Uncertain, null)]
    [InlineData("2025-04-01..unknown", "..", "2025-04-01", HolderCertainty.One, "a")]
    // Nobody wrote that the first has left; the second may have followed.
    [InlineData("2025-04-01..", "..", "2025-12-17", HolderCertainty.Uncertain, null)]
    // The second took office on a known day, so the first had left by then, but not necessarily the day before.
    [InlineData("2025-04-01..unknown", "2025-09-07..", "2025-12-17", HolderCertainty.One, "b")]
    [InlineData(
        "2025-04-01..unknown",
        "2025-09-07..",
        "2025-08-01",
        HolderCertainty.Uncertain,
        null
    )]
    [InlineData("2025-04-01..unknown", "2025-09-07..", "2025-04-01", HolderCertainty.One, "a")]
    // Both ends are known: nobody else held it in between.
    [InlineData("2025-04-01..2025-09-06", "..", "2025-06-01", HolderCertainty.One, "a")]
    [InlineData("2025-04-01..2025-09-06", "..", "2025-12-17", HolderCertainty.Uncertain, null)]
    // One who left on a known day held it at some time before.
    [InlineData("..2025-03-31", "2025-04-01..", "2025-03-31", HolderCertainty.Uncertain, null)]
    [InlineData("..2025-03-31", "2025-04-01..", "2025-04-01", HolderCertainty.One, "b")]
    [InlineData("..2025-03-31", "2025-09-07..", "2025-06-01", HolderCertainty.Vacant, null)]
    public void Who_unknown_day_is_unknown(
        string a,
        string b,
        string day,
        HolderCertainty certainty,
        string? named
    )
    {
        var programme = Programme(people: [Holding("a", a), Holding("b", b)]);

        var holder = OfficeHolders.Who(programme, "home-secretary", Day(day));

        Assert.Equal((certainty, named), (holder.Certainty, holder.Person?.Id));

        static Person Holding(string id, string term)
        {
            var days = term.Split("..");
            return Person(id, Empty(days[0]), Empty(days[1]));
        }

        static string? Empty(string day) => day.Length == 0 ? null : day;
    }

    [Fact]
    public void Who_says_how_sure_it_is()
    {
        var programme = Programme(
            people:
            [
                Person("a", "2024-07-05", "2025-09-05"),
                Person("b", "2025-09-05", null),
                Person("c", null, "2024-01-01"),
            ]
        );

        (HolderCertainty, string?) Who(string day)
        {
            var holder = OfficeHolders.Who(programme, "home-secretary", Day(day));
            return (holder.Certainty, holder.Person?.Id);
        }

        Assert.Equal((HolderCertainty.One, "a"), Who("2025-01-16"));
        Assert.Equal((HolderCertainty.Several, "b"), Who("2025-09-05"));
        Assert.Equal((HolderCertainty.One, "b"), Who("2025-12-09"));
        Assert.Equal((HolderCertainty.Vacant, null), Who("2024-03-01"));
        Assert.Equal((HolderCertainty.Uncertain, null), Who("2023-03-01"));
        Assert.Equal(
            HolderCertainty.Unknown,
            OfficeHolders.Who(programme, "no-office", Day("2025-01-01")).Certainty
        );
    }

    private static ItemState On(Recommendation item, string day) =>
        StateOn.Item(Programme([item]), item, Day(day));

    [Fact]
    public void Item_added_to_the_list_after_it_was_made_is_counted_from_then_with_its_earlier_updates()
    {
        var programme = Programme([
            Recommendation("r1", [Update("2025-02-26", response: Response.Accepted)]) with
            {
                Added = Day("2026-02-26"),
            },
        ]);
        var item = programme.Recommendations[0];

        Assert.False(StateOn.Item(programme, item, Day("2026-02-25")).Exists);
        var state = StateOn.Item(programme, item, Day("2026-02-26"));
        Assert.True(state.Exists);
        Assert.Equal(Day("2022-10-20"), state.Since);
        Assert.Equal(Response.Accepted, state.Response);
    }
}
