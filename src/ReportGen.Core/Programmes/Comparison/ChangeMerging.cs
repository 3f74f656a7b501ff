using NodaTime;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;

namespace ReportGen.Core.Programmes.Comparison;

/// <summary>Reports a change that tracked parts share once, instead of once per tracked part.</summary>
internal static class ChangeMerging
{
    /// <summary>Joins equal changes of the tracked parts of an item into the widest tracked parts they cover.</summary>
    internal static IEnumerable<Change> Of(List<Change> changes, ItemState item)
    {
        if (item.TrackedParts.Length == 1 || changes.Count == 0)
        {
            return changes;
        }

        return changes.GroupBy(Key).SelectMany(group => Join([.. group], item));
    }

    private static IEnumerable<Change> Join(List<Change> equal, ItemState item)
    {
        if (equal.Count == item.TrackedParts.Length)
        {
            yield return equal[0] with
            {
                TrackedPart = TrackedPart.Whole,
            };
            yield break;
        }

        while (equal.Count > 0)
        {
            var first = equal[0];
            var merging = Wider(first.TrackedPart)
                .FirstOrDefault(
                    trackedPart =>
                        item.TrackedParts.All(s =>
                            !trackedPart.Covers(s.TrackedPart)
                            || equal.Exists(c => c.TrackedPart == s.TrackedPart)
                        ),
                    first.TrackedPart
                );
            yield return first with
            {
                TrackedPart = merging,
            };
            equal.RemoveAll(c => merging.Covers(c.TrackedPart));
        }
    }

    private static IEnumerable<TrackedPart> Wider(TrackedPart trackedPart)
    {
        if (trackedPart.PartId is not null && trackedPart.AddresseeId is not null)
        {
            yield return trackedPart with
            {
                AddresseeId = null,
            };
            yield return trackedPart with
            {
                PartId = null,
            };
        }
    }

    private static MergeKey Key(Change change) =>
        new(
            change.Kind,
            (change.OldResponse, change.NewResponse),
            (change.OldDelivery, change.NewDelivery),
            Facts(change.OldDue),
            Facts(change.NewDue),
            change.On,
            change.Closed,
            change.Reason
        );

    private static (LocalText?, LocalDate?, LocalText?) Facts(DuePromise? due) =>
        (due?.Promise.Words, due?.Deadline, due?.Promise.Condition);

    /// <summary>What must be equal for two changes to be merged into one.</summary>
    private readonly record struct MergeKey(
        ChangeKind Kind,
        (Response?, Response?) Response,
        (Delivery?, Delivery?) Delivery,
        (LocalText?, LocalDate?, LocalText?) OldDue,
        (LocalText?, LocalDate?, LocalText?) NewDue,
        LocalDate? On,
        Closure? Closed,
        LocalText? Reason
    );
}
