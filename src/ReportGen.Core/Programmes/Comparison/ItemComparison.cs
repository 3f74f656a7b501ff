using System.Collections.Immutable;
using NodaTime;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;

namespace ReportGen.Core.Programmes.Comparison;

/// <summary>Compares one item on two days, tracked part by tracked part.</summary>
internal static class ItemComparison
{
    internal static void Compare(ItemState? was, ItemState now, List<Change> changes)
    {
        if (was is null)
        {
            changes.Add(
                Start(now, ChangeKind.New) with
                {
                    On = now.Since,
                    NewDelivery = now.Delivery,
                    NewResponse = now.Response ?? now.StatedResponse,
                    NewDue = now.Due,
                    Citations = CitationsOf(now.Item),
                }
            );
            if (now.Delivery == Delivery.Complete)
            {
                changes.Add(
                    Completed(now, now.TrackedParts[0], null) with
                    {
                        On = now.DeliverySince,
                    }
                );
            }

            var late = new List<Change>();
            foreach (var trackedPart in now.TrackedParts.Where(static t => t.IsOverdue))
            {
                late.Add(Passed(now, trackedPart));
            }

            changes.AddRange(ChangeMerging.Of(late, now));
            return;
        }

        if (now.MergedInto is { } into && was.MergedInto is null)
        {
            var on = (now.Item as Recommendation)?.MergedOn;
            changes.Add(Start(now, ChangeKind.Merged) with { On = on, NewText = into });
            return;
        }

        if (was.Item is Recommendation old && now.Item is Recommendation current)
        {
            var (from, to) = (NumberOnDay.On(old, was.Day), NumberOnDay.On(current, now.Day));
            if (!string.Equals(from, to, StringComparison.Ordinal))
            {
                changes.Add(
                    Start(now, ChangeKind.Renumbered) with
                    {
                        OldText = from,
                        NewText = to,
                    }
                );
            }
        }

        var found = new List<Change>();
        foreach (var trackedPart in now.TrackedParts)
        {
            if (TrackedPartOf(was, trackedPart.TrackedPart) is { } before)
            {
                CompareTrackedPart(was, now, before, trackedPart, found);
            }
        }

        changes.AddRange(ChangeMerging.Of(found, now));
    }

    private static void CompareTrackedPart(
        ItemState wasItem,
        ItemState item,
        TrackedPartState was,
        TrackedPartState now,
        List<Change> changes
    )
    {
        var count = changes.Count;
        CompareDelivery(item, was, now, changes);
        CompareDue(wasItem, item, was, now, changes);
        if (was.Response != now.Response)
        {
            var update = Find(item, now, now.ResponseSince, static u => u.Response is not null);
            var kind = was.Response switch
            {
                null => ChangeKind.Responded,
                Response.Unknown => ChangeKind.ResponseKnown,
                _ => ChangeKind.ResponseChanged,
            };
            changes.Add(
                Start(item, kind) with
                {
                    On = now.ResponseSince,
                    OldResponse = was.Response,
                    NewResponse = now.Response,
                    Reason = update?.Reason,
                    Citations = update?.Citations ?? [],
                }
            );
        }

        for (var i = count; i < changes.Count; i++)
        {
            changes[i] = changes[i] with { TrackedPart = now.TrackedPart };
        }
    }

    private static void CompareDelivery(
        ItemState item,
        TrackedPartState was,
        TrackedPartState now,
        List<Change> changes
    )
    {
        if (was.Delivery == now.Delivery)
        {
            if (
                now.Delivery == Delivery.Complete
                && was.Closed?.Comparison != now.Closed?.Comparison
            )
            {
                changes.Add(
                    Completed(item, now, was.Delivery) with
                    {
                        Kind = ChangeKind.ClosureChanged,
                        On = now.LastUpdate?.Date,
                        CompletesItem = false,
                    }
                );
            }

            return;
        }

        if (now.Delivery == Delivery.Complete)
        {
            changes.Add(Completed(item, now, was.Delivery));
            return;
        }

        ChangeKind? kind = now.Delivery switch
        {
            Delivery.Withdrawn => ChangeKind.Withdrawn,
            Delivery.Superseded => ChangeKind.Superseded,
            _ when was.HasEnded => ChangeKind.Reopened,
            Delivery.InProgress => ChangeKind.Started,
            Delivery.NotStarted when was.Delivery == Delivery.InProgress => ChangeKind.SetBack,
            _ => null,
        };
        if (kind is not { } known)
        {
            return;
        }

        var update = Find(item, now, now.DeliverySince, static u => u.Delivery is not null);
        changes.Add(
            Start(item, known) with
            {
                On = now.DeliverySince,
                OldDelivery = was.Delivery,
                NewDelivery = now.Delivery,
                Reason = update?.Reason,
                Citations = update?.Citations ?? [],
            }
        );
    }

    private static void CompareDue(
        ItemState wasItem,
        ItemState item,
        TrackedPartState was,
        TrackedPartState now,
        List<Change> changes
    )
    {
        if (now.Delivery is Delivery.Withdrawn or Delivery.Superseded)
        {
            return;
        }

        if (now.Due is { } due)
        {
            ChangeKind? kind = was.Due is null
                ? ChangeKind.DateSet
                : DueDateComparison.Compare(was.Due, due) switch
                {
                    DueMove.Later => ChangeKind.Slipped,
                    DueMove.Earlier => ChangeKind.BroughtForward,
                    DueMove.Set => ChangeKind.DateSet,
                    _ when !DueDateComparison.AreSame(was.Due.Promise, due.Promise) =>
                        ChangeKind.DateReworded,
                    _ => null,
                };
            if (kind is { } known)
            {
                var moves = now.DueChanges.Where(c => c.On > wasItem.Day).ToList();
                changes.Add(
                    Start(item, known) with
                    {
                        On = due.PromisedOn,
                        OldDue = was.Due,
                        NewDue = due,
                        Reason = Reasons(moves) ?? due.Update.Reason,
                        Citations =
                            moves.Count == 0
                                ? due.Update.Citations
                                : [.. moves.SelectMany(static m => m.Update.Citations)],
                    }
                );
            }
        }

        var isNewlyPassed = !was.IsOverdue || was.Due?.Deadline != now.Due?.Deadline;
        if (now.IsOverdue && isNewlyPassed)
        {
            changes.Add(Passed(item, now));
        }
    }

    private static Change Passed(ItemState item, TrackedPartState now)
    {
        var reason = LastReason(item, now);
        return Start(item, ChangeKind.DatePassed) with
        {
            TrackedPart = now.TrackedPart,
            On = now.Due?.Deadline,
            OldDue = now.Due,
            NewDue = now.Due,
            Reason = reason?.Reason,
            Citations = reason?.Citations ?? [],
        };
    }

    private static LocalText? Reasons(List<DueChange> moves)
    {
        var reasons = moves.Select(static m => m.Reason).OfType<LocalText>().Distinct().ToList();
        return reasons.Count == 0 ? null : LocalText.Join("; ", reasons);
    }

    private static Update? LastReason(ItemState item, TrackedPartState now) =>
        item.Item.Updates.LastOrDefault(u =>
            u.Reason is not null
            && u.Date > now.Due?.Deadline
            && u.Date <= item.Day
            && new TrackedPart(u.PartId, u.AddresseeId).Covers(now.TrackedPart)
        );

    private static Change Completed(ItemState item, TrackedPartState now, Delivery? before)
    {
        var update = Find(item, now, now.DeliverySince, static u => u.Delivery is not null);
        return Start(item, ChangeKind.Completed) with
        {
            On = now.DeliverySince,
            OldDelivery = before,
            NewDelivery = Delivery.Complete,
            NewDue = now.Due,
            Closed = now.Closed,
            Reason = update?.Reason,
            CompletesItem = item.Delivery == Delivery.Complete,
            Citations = update?.Citations ?? [],
        };
    }

    private static Update? Find(
        ItemState item,
        TrackedPartState trackedPart,
        LocalDate? day,
        Func<Update, bool> matches
    ) =>
        item.Item.Updates.LastOrDefault(u =>
            u.Date == day
            && matches(u)
            && new TrackedPart(u.PartId, u.AddresseeId).Covers(trackedPart.TrackedPart)
        );

    private static TrackedPartState? TrackedPartOf(ItemState item, TrackedPart trackedPart) =>
        item.TrackedParts.FirstOrDefault(s => s.TrackedPart == trackedPart);

    private static ImmutableArray<Citation> CitationsOf(ITracked item) =>
        item switch
        {
            Recommendation recommendation => recommendation.Citations,
            Commitment commitment => commitment.Citations,
            Area area => area.Citations,
            _ => [],
        };

    private static Change Start(ItemState item, ChangeKind kind) =>
        new()
        {
            Kind = kind,
            Item = item.Item,
            ItemKind = item.Kind,
        };
}
