using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using ReportGen.Core.Programmes.Comparison;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using static ReportGen.Tests.Programmes.TestProgrammes;

namespace ReportGen.Tests.Programmes;

/// <summary>What must hold of every programme.</summary>
public sealed class StateProperties
{
    private static readonly LocalDate Start = new(2024, 1, 1);

    private static Gen<Update> AnyUpdate(Gen<int> offsets) =>
        from offset in offsets
        from delivery in Gen.Elements<Delivery?>(
            null,
            Delivery.NotStarted,
            Delivery.InProgress,
            Delivery.Complete,
            Delivery.Superseded,
            Delivery.Withdrawn
        )
        from response in Gen.Elements<Response?>(
            null,
            Response.Accepted,
            Response.AcceptedInPart,
            Response.NotAccepted
        )
        from due in Gen.Choose(-1, 400)
        from part in Gen.Elements<string?>(null, null, "a", "b")
        from addressee in Gen.Elements<string?>(null, null, "x", "y")
        from reason in Gen.Elements<string?>(null, "A reason.")
        select Update(
            Iso(offset),
            delivery,
            response,
            due < 0 ? null : Due(Iso(due)),
            reason,
            part,
            addressee,
            delivery == Delivery.Complete ? AsAsked : null
        );

    private static Gen<Programme> AnyProgramme() =>
        from shapes in Gen.ListOf(
            from updates in Gen.ListOf(AnyUpdate(Gen.Choose(0, 365)))
            from hasParts in Gen.Elements(true, false)
            from hasAddressees in Gen.Elements(true, false)
            from since in Gen.Choose(0, 200)
            select (updates, hasParts, hasAddressees, since)
        )
        select Programme(
            shapes.Select(
                (shape, i) =>
                    Recommendation(
                        $"r{i}",
                        shape.updates.OrderBy(static u => u.Date),
                        parts: shape.hasParts ? ["a", "b"] : [],
                        addressees: shape.hasAddressees ? ["x", "y"] : [],
                        since: Iso(shape.since)
                    )
            )
        );

    private static string Iso(int offset) =>
        NodaTime.Text.LocalDatePattern.Iso.Format(Start.PlusDays(offset));

    [Property(MaxTest = 200)]
    public Property Item_update_after_the_day_never_changes_the_state_of_the_day() =>
        Prop.ForAll(
            AnyProgramme().ToArbitrary(),
            Gen.Choose(0, 365).ToArbitrary(),
            AnyUpdate(Gen.Choose(366, 500)).ToArbitrary(),
            (programme, offset, later) =>
            {
                var day = Start.PlusDays(offset);
                var changed = programme with
                {
                    Recommendations =
                    [
                        .. programme.Recommendations.Select(r =>
                            r with
                            {
                                Updates = r.Updates.Add(later),
                            }
                        ),
                    ],
                };
                return Summaries(programme, day)
                    .SequenceEqual(Summaries(changed, day), StringComparer.Ordinal);
            }
        );

    [Property(MaxTest = 200)]
    public Property Between_a_day_and_itself_is_empty() =>
        Prop.ForAll(
            AnyProgramme().ToArbitrary(),
            Gen.Choose(0, 400).ToArbitrary(),
            (programme, offset) =>
            {
                var day = Start.PlusDays(offset);
                var changes = Changes.Between(programme, day, day);
                return changes.IsEmpty && changes.Remarks.IsEmpty;
            }
        );

    [Property(MaxTest = 200)]
    public Property Counts_add_up_to_their_base() =>
        Prop.ForAll(
            AnyProgramme().ToArbitrary(),
            Gen.Choose(0, 400).ToArbitrary(),
            (programme, offset) =>
            {
                var counts = ProgrammeState
                    .On(programme, Start.PlusDays(offset))
                    .RecommendationCounts;
                var total = counts.Total;
                return total.ByStatus.Sum() == total.Base
                    && total.ByResponse.Sum() + total.MixedResponse + total.NoResponse == total.Base
                    && counts.ByTheme.Sum(static t => t.Tally.Base) == total.Base
                    && counts.ByReport.Sum(static t => t.Tally.Base) == total.Base;
            }
        );

    [Property(MaxTest = 200)]
    public Property CountsOn_without_states_is_what_the_states_add_up_to() =>
        Prop.ForAll(
            AnyProgramme().ToArbitrary(),
            Gen.Choose(0, 400).ToArbitrary(),
            (programme, offset) =>
            {
                var day = Start.PlusDays(offset);
                var quick = new StateCache(programme).CountsOn(day, TrackedKind.Recommendation);
                var slow = ProgrammeState.On(programme, day).RecommendationCounts;
                return string.Equals(Print(quick), Print(slow), StringComparison.Ordinal);
            }
        );

    [Property(MaxTest = 200)]
    public Property Item_complete_means_that_no_strand_is_open() =>
        Prop.ForAll(
            AnyProgramme().ToArbitrary(),
            Gen.Choose(0, 400).ToArbitrary(),
            (programme, offset) =>
                ProgrammeState
                    .On(programme, Start.PlusDays(offset))
                    .All.All(static state =>
                        state.Delivery != Delivery.Complete
                        || state.TrackedParts.All(static s =>
                            s.Delivery == Delivery.Complete || s.IsSetAside
                        )
                    )
        );

    [Property(MaxTest = 200)]
    public Property Item_order_of_updates_in_the_file_does_not_matter_between_days() =>
        Prop.ForAll(
            AnyProgramme().ToArbitrary(),
            Gen.Choose(0, 400).ToArbitrary(),
            (programme, offset) =>
            {
                // Reversed, then by day: updates of one day keep a fixed order by a stable sort.
                var turned = programme with
                {
                    Recommendations =
                    [
                        .. programme.Recommendations.Select(r =>
                            r with
                            {
                                Updates =
                                [
                                    .. r
                                        .Updates.GroupBy(static u => u.Date)
                                        .Reverse()
                                        .SelectMany(static g => g),
                                ],
                            }
                        ),
                    ],
                };
                var day = Start.PlusDays(offset);
                return Summaries(programme, day)
                    .SequenceEqual(Summaries(turned, day), StringComparer.Ordinal);
            }
        );

    private static string Print(Counts counts) =>
        string.Join(
            " / ",
            counts
                .ByTheme.Concat(counts.ByReport)
                .Select(static g => g.Tally)
                .Prepend(counts.Total)
                .Select(static t =>
                    $"{t.Base} {string.Join(' ', t.ByStatus)} {string.Join(' ', t.ByResponse)} {t.MixedResponse} {t.NoResponse} {t.DeliveryNotKnown}"
                )
        );

    private static IEnumerable<string> Summaries(Programme programme, LocalDate day) =>
        ProgrammeState
            .On(programme, day)
            .All.Select(static s =>
                $"{s.Item.Id} {s.Status} {s.Response} {s.IsResponseMixed} {s.Due?.Deadline} {s.Closed} "
                + $"{s.IsReopened} {s.PassedWithNoReason} {s.DeliverySince} {s.DueChanges.Length}"
            );
}
