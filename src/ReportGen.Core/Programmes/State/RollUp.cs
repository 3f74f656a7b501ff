using System.Collections.Immutable;
using NodaTime;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Programmes.State;

/// <summary>Rolls tracked parts up; the rules are those of <see cref="ItemState"/>.</summary>
internal static class RollUp
{
    internal static ItemState Of(
        ItemState whole,
        ImmutableArray<TrackedPartState> all,
        TrackedPart wanted = default
    )
    {
        var trackedParts = wanted.IsWhole ? all : [.. all.Where(s => wanted.Covers(s.TrackedPart))];
        var first = trackedParts[0];
        var sameResponse = true;
        var sameWords = true;
        var (isOverdue, isReopened, noReason) = (false, false, false);
        Update? last = null;
        LocalText? instead = null;
        foreach (var trackedPart in trackedParts)
        {
            sameResponse &= trackedPart.Response == first.Response;
            sameWords &= string.Equals(trackedPart.Words, first.Words, StringComparison.Ordinal);
            isOverdue |= trackedPart.IsOverdue;
            isReopened |= trackedPart.IsReopened;
            noReason |= trackedPart.PassedWithNoReason;
            instead ??= trackedPart.Instead;
            if (trackedPart.LastUpdate is { } update && (last is null || update.Date >= last.Date))
            {
                last = update;
            }
        }

        var delivery = DeliveryOf(trackedParts);
        return whole with
        {
            TrackedPart = wanted,
            TrackedParts = trackedParts,
            Response = sameResponse ? first.Response : null,
            IsResponseMixed = !sameResponse,
            StatedResponse = StatedResponse(whole, wanted),
            Delivery = delivery,
            DeliverySince = SinceOf(trackedParts, delivery),
            IsOverdue = isOverdue,
            IsReopened = isReopened,
            PassedWithNoReason = noReason,
            Due = DueOf(trackedParts),
            Closed = delivery == Delivery.Complete ? ClosureOf(trackedParts) : null,
            LastUpdate = last,
            Instead = instead,
            Words = sameWords ? first.Words : null,
            DueChanges = Distinct(trackedParts, static s => s.DueChanges, static c => c.Update),
            ResponseChanges = Distinct(
                trackedParts,
                static s => s.ResponseChanges,
                static c => c.Update
            ),
        };
    }

    private static Delivery? DeliveryOf(ImmutableArray<TrackedPartState> trackedParts)
    {
        var (complete, moving, waiting, aside) = (0, 0, 0, 0);
        foreach (var trackedPart in trackedParts)
        {
            if (trackedPart.IsSetAside)
            {
                aside++;
            }
            else if (trackedPart.Delivery == Delivery.Complete)
            {
                complete++;
            }
            else if (trackedPart.Delivery == Delivery.InProgress)
            {
                moving++;
            }
            else
            {
                waiting++;
            }
        }

        if (aside == trackedParts.Length)
        {
            return EndOf(trackedParts);
        }

        if (complete + aside == trackedParts.Length)
        {
            return Delivery.Complete;
        }

        if (complete + moving > 0)
        {
            return Delivery.InProgress;
        }

        var isReported = trackedParts.Any(static s => s.Delivery == Delivery.NotStarted);
        return isReported ? Delivery.NotStarted : null;
    }

    /// <summary>The delivery of an item whose tracked parts were all set aside.</summary>
    private static Delivery? EndOf(ImmutableArray<TrackedPartState> trackedParts)
    {
        if (trackedParts.Any(static s => s.Delivery == Delivery.Superseded))
        {
            return Delivery.Superseded;
        }

        return trackedParts.Any(static s => s.Delivery == Delivery.Withdrawn)
            ? Delivery.Withdrawn
            : trackedParts[0].Delivery;
    }

    private static LocalDate? SinceOf(
        ImmutableArray<TrackedPartState> trackedParts,
        Delivery? delivery
    )
    {
        // In progress from when the first tracked part moved; ended from when the last one ended.
        LocalDate? since = null;
        foreach (var trackedPart in trackedParts)
        {
            if (
                trackedPart.DeliverySince is not { } day
                || trackedPart.Delivery is null or Delivery.NotStarted
            )
            {
                continue;
            }

            since =
                since is not { } known ? day
                : delivery == Delivery.InProgress ? LocalDate.Min(known, day)
                : LocalDate.Max(known, day);
        }

        return since ?? trackedParts[0].DeliverySince;
    }

    private static DuePromise? DueOf(ImmutableArray<TrackedPartState> trackedParts)
    {
        DuePromise? next = null;
        DuePromise? last = null;
        foreach (var trackedPart in trackedParts)
        {
            if (trackedPart.Due is not { } due)
            {
                continue;
            }

            var deadline = due.Deadline ?? LocalDate.MaxIsoValue;
            if (
                !trackedPart.HasEnded
                && !trackedPart.IsRefused
                && (next is null || deadline < (next.Deadline ?? LocalDate.MaxIsoValue))
            )
            {
                next = due;
            }

            if (last is null || due.Deadline > last.Deadline)
            {
                last = due;
            }
        }

        return next ?? last;
    }

    private static Closure? ClosureOf(ImmutableArray<TrackedPartState> trackedParts)
    {
        Closure? found = null;
        var isInPart = trackedParts.Any(static s => s.IsSetAside);
        foreach (var trackedPart in trackedParts)
        {
            if (trackedPart.Closed is not { } closed)
            {
                continue;
            }

            // Readers must see the closure furthest from what was asked.
            if (found is null || closed.Comparison > found.Comparison)
            {
                found = closed;
            }
        }

        return isInPart && found?.Comparison != ClosureComparison.InPart
            ? new Closure(ClosureComparison.InPart, found?.Words, found?.Continues)
            : found;
    }

    private static Response? StatedResponse(ItemState whole, TrackedPart wanted)
    {
        Response? stated = null;
        var at = LocalDate.MinIsoValue;
        foreach (var update in whole.Item.Updates)
        {
            if (
                update.Response is { } response
                && update.Date <= whole.Day
                && update.Date >= at
                && new TrackedPart(update.PartId, update.AddresseeId) == wanted
            )
            {
                stated = response;
                at = update.Date;
            }
        }

        return stated;
    }

    private static ImmutableArray<T> Distinct<T>(
        ImmutableArray<TrackedPartState> trackedParts,
        Func<TrackedPartState, ImmutableArray<T>> changes,
        Func<T, Update> update
    )
    {
        if (trackedParts.Length == 1)
        {
            return changes(trackedParts[0]);
        }

        return
        [
            .. trackedParts
                .SelectMany(s => changes(s))
                .DistinctBy(update, ReferenceEqualityComparer.Instance)
                .OrderBy(change => update(change).Date),
        ];
    }
}
