using System.Collections.Immutable;
using NodaTime;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Programmes.State;

/// <summary>Rolls strands up; the rules are those of <see cref="ItemState"/>.</summary>
internal static class RollUp
{
    internal static ItemState Of(
        ItemState whole,
        ImmutableArray<TrackedPartState> all,
        TrackedPart wanted = default
    )
    {
        var strands = wanted.IsWhole ? all : [.. all.Where(s => wanted.Covers(s.Strand))];
        var first = strands[0];
        var sameResponse = true;
        var sameWords = true;
        var (isOverdue, isReopened, noReason) = (false, false, false);
        Update? last = null;
        LocalText? instead = null;
        foreach (var strand in strands)
        {
            sameResponse &= strand.Response == first.Response;
            sameWords &= string.Equals(strand.Words, first.Words, StringComparison.Ordinal);
            isOverdue |= strand.IsOverdue;
            isReopened |= strand.IsReopened;
            noReason |= strand.PassedWithNoReason;
            instead ??= strand.Instead;
            if (strand.LastUpdate is { } update && (last is null || update.Date >= last.Date))
            {
                last = update;
            }
        }

        var delivery = DeliveryOf(strands);
        return whole with
        {
            Strand = wanted,
            Strands = strands,
            Response = sameResponse ? first.Response : null,
            IsResponseMixed = !sameResponse,
            StatedResponse = StatedResponse(whole, wanted),
            Delivery = delivery,
            DeliverySince = SinceOf(strands, delivery),
            IsOverdue = isOverdue,
            IsReopened = isReopened,
            PassedWithNoReason = noReason,
            Due = DueOf(strands),
            Closed = delivery == Delivery.Complete ? ClosureOf(strands) : null,
            LastUpdate = last,
            Instead = instead,
            Words = sameWords ? first.Words : null,
            DueChanges = Distinct(strands, static s => s.DueChanges, static c => c.Update),
            ResponseChanges = Distinct(
                strands,
                static s => s.ResponseChanges,
                static c => c.Update
            ),
        };
    }

    private static Delivery? DeliveryOf(ImmutableArray<TrackedPartState> strands)
    {
        var (complete, moving, waiting, aside) = (0, 0, 0, 0);
        foreach (var strand in strands)
        {
            if (strand.IsSetAside)
            {
                aside++;
            }
            else if (strand.Delivery == Delivery.Complete)
            {
                complete++;
            }
            else if (strand.Delivery == Delivery.InProgress)
            {
                moving++;
            }
            else
            {
                waiting++;
            }
        }

        if (aside == strands.Length)
        {
            return EndOf(strands);
        }

        if (complete + aside == strands.Length)
        {
            return Delivery.Complete;
        }

        if (complete + moving > 0)
        {
            return Delivery.InProgress;
        }

        var isSaid = strands.Any(static s => s.Delivery == Delivery.NotStarted);
        return isSaid ? Delivery.NotStarted : null;
    }

    /// <summary>The end of something of which every strand was set aside.</summary>
    private static Delivery? EndOf(ImmutableArray<TrackedPartState> strands)
    {
        if (strands.Any(static s => s.Delivery == Delivery.Superseded))
        {
            return Delivery.Superseded;
        }

        return strands.Any(static s => s.Delivery == Delivery.Withdrawn)
            ? Delivery.Withdrawn
            : strands[0].Delivery;
    }

    private static LocalDate? SinceOf(ImmutableArray<TrackedPartState> strands, Delivery? delivery)
    {
        // In progress since the first strand moved; ended since the last one ended.
        LocalDate? since = null;
        foreach (var strand in strands)
        {
            if (
                strand.DeliverySince is not { } day
                || strand.Delivery is null or Delivery.NotStarted
            )
            {
                continue;
            }

            since =
                since is not { } known ? day
                : delivery == Delivery.InProgress ? LocalDate.Min(known, day)
                : LocalDate.Max(known, day);
        }

        return since ?? strands[0].DeliverySince;
    }

    private static DuePromise? DueOf(ImmutableArray<TrackedPartState> strands)
    {
        DuePromise? next = null;
        DuePromise? last = null;
        foreach (var strand in strands)
        {
            if (strand.Due is not { } due)
            {
                continue;
            }

            var deadline = due.Deadline ?? LocalDate.MaxIsoValue;
            if (
                !strand.HasEnded
                && !strand.IsRefused
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

    private static Closure? ClosureOf(ImmutableArray<TrackedPartState> strands)
    {
        Closure? found = null;
        var isInPart = strands.Any(static s => s.IsSetAside);
        foreach (var strand in strands)
        {
            if (strand.Closed is not { } closed)
            {
                continue;
            }

            // The furthest from what was asked is the one that a reader must see.
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
        ImmutableArray<TrackedPartState> strands,
        Func<TrackedPartState, ImmutableArray<T>> changes,
        Func<T, Update> update
    )
    {
        if (strands.Length == 1)
        {
            return changes(strands[0]);
        }

        return
        [
            .. strands
                .SelectMany(s => changes(s))
                .DistinctBy(update, ReferenceEqualityComparer.Instance)
                .OrderBy(change => update(change).Date),
        ];
    }
}
