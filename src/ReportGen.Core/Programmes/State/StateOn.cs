using System.Collections.Immutable;
using NodaTime;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Programmes.State;

/// <summary>The state on a day: never typed, always computed from dated updates.</summary>
/// <remarks>
/// Only updates dated on or before the day count. Updates of one day are applied from the widest
/// (the whole) to the narrowest (a part as addressed to one of several), so that their order in the
/// file does not matter.
/// </remarks>
public static class StateOn
{
    /// <summary>The state of an item.</summary>
    /// <param name="programme">Its programme.</param>
    /// <param name="item">The item.</param>
    /// <param name="day">The day.</param>
    public static ItemState Item(Programme programme, ITracked item, LocalDate day)
    {
        var timelines = Apply(item, day);
        var trackedParts = ImmutableArray.CreateBuilder<TrackedPartState>(timelines.Length);
        foreach (var timeline in timelines)
        {
            trackedParts.Add(timeline.ToState(programme, item, day));
        }

        var since = Since(programme, item);
        var whole = new ItemState
        {
            Item = item,
            Kind = KindOf(item),
            Day = day,
            TrackedPart = TrackedPart.Whole,
            Since = since,
            Exists = since is null || since <= day,
            MergedInto = MergedInto(item, day),
        };
        var all = trackedParts.MoveToImmutable();
        return RollUp.Of(whole, all) with
        {
            Parts =
            [
                .. item.Parts.Select(part => RollUp.Of(whole, all, new TrackedPart(part.Id, null))),
            ],
            Addressees =
            [
                .. item.Addressees.Select(a => RollUp.Of(whole, all, new TrackedPart(null, a.Id))),
            ],
        };
    }

    /// <summary>True when an item exists on a day and is not merged into another.</summary>
    internal static bool IsCounted(Programme programme, ITracked item, LocalDate day) =>
        MergedInto(item, day) is null && !(Since(programme, item) > day);

    /// <summary>The status of an item, without the rest of its state.</summary>
    internal static ItemStatus ItemStatus(Programme programme, ITracked item, LocalDate day)
    {
        var timelines = Apply(item, day);
        return timelines.Length == 1
            ? timelines[0].ToItemStatus(programme, item, day)
            : State.ItemStatus.Of(Item(programme, item, day));
    }

    private static string? MergedInto(ITracked item, LocalDate day) =>
        item is Recommendation { MergedInto: { } into } merged
        && (merged.MergedOn is null || merged.MergedOn <= day)
            ? into
            : null;

    /// <summary>The first day of an item; for a recommendation without one, its report's date. Null when unknown.</summary>
    public static LocalDate? Since(Programme programme, ITracked item)
    {
        if (item.Since is { } since || item is not Recommendation recommendation)
        {
            return item.Since;
        }

        foreach (var report in programme.Reports)
        {
            if (string.Equals(report.Id, recommendation.ReportId, StringComparison.Ordinal))
            {
                return report.Date;
            }
        }

        return null;
    }

    /// <summary>The day on which an item was completed, as known on a day; null when it is not complete then.</summary>
    public static LocalDate? Completion(ITracked item, LocalDate day)
    {
        LocalDate? last = null;
        foreach (var timeline in Apply(item, day))
        {
            if (timeline.IsSetAside)
            {
                continue;
            }

            var (delivery, since) = timeline.DeliveryNow;
            if (delivery != Delivery.Complete)
            {
                return null;
            }

            last = last is { } l && since is { } s ? LocalDate.Max(l, s) : since ?? last;
        }

        return last;
    }

    /// <summary>The kind of an item.</summary>
    public static TrackedKind KindOf(ITracked item) =>
        item switch
        {
            Recommendation => TrackedKind.Recommendation,
            Commitment => TrackedKind.Commitment,
            _ => TrackedKind.Area,
        };

    private static TrackedPartTimeline[] Apply(ITracked item, LocalDate day)
    {
        var timelines = TimelinesOf(item);
        foreach (var update in InOrder(item.Updates))
        {
            if (update.Date > day)
            {
                break;
            }

            foreach (var timeline in timelines)
            {
                timeline.Apply(update);
            }
        }

        return timelines;
    }

    private static TrackedPartTimeline[] TimelinesOf(ITracked item)
    {
        var (parts, addressees) = (item.Parts, item.Addressees);
        if (parts.IsEmpty && addressees.IsEmpty)
        {
            return [new TrackedPartTimeline(TrackedPart.Whole)];
        }

        var timelines = new List<TrackedPartTimeline>();
        for (var p = 0; p < Math.Max(1, parts.Length); p++)
        {
            for (var a = 0; a < Math.Max(1, addressees.Length); a++)
            {
                timelines.Add(
                    new TrackedPartTimeline(
                        new TrackedPart(
                            parts.IsEmpty ? null : parts[p].Id,
                            addressees.IsEmpty ? null : addressees[a].Id
                        )
                    )
                );
            }
        }

        return [.. timelines];
    }

    /// <summary>By date, then from wide to narrow, then as written.</summary>
    private static ImmutableArray<Update> InOrder(ImmutableArray<Update> updates)
    {
        for (var i = 1; i < updates.Length; i++)
        {
            if (Compare(updates[i - 1], updates[i]) > 0)
            {
                return [.. updates.Order(Comparer<Update>.Create(Compare))];
            }
        }

        return updates;
    }

    private static int Compare(Update a, Update b)
    {
        var byDate = a.Date.CompareTo(b.Date);
        return byDate != 0
            ? byDate
            : new TrackedPart(a.PartId, a.AddresseeId).Narrowness.CompareTo(
                new TrackedPart(b.PartId, b.AddresseeId).Narrowness
            );
    }
}
