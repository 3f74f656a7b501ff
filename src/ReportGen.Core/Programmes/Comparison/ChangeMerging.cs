using NodaTime;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;

namespace ReportGen.Core.Programmes.Comparison;

/// <summary>Tells one change of everything once, instead of once per strand.</summary>
internal static class ChangeMerging
{
    /// <summary>Joins equal changes of the strands of an item into the widest strands they cover.</summary>
    internal static IEnumerable<Change> Of(List<Change> changes, ItemState item)
    {
        if (item.Strands.Length == 1 || changes.Count == 0)
        {
            return changes;
        }

        return changes.GroupBy(Key).SelectMany(group => Join([.. group], item));
    }

    private static IEnumerable<Change> Join(List<Change> equal, ItemState item)
    {
        if (equal.Count == item.Strands.Length)
        {
            yield return equal[0] with
            {
                Strand = TrackedPart.Whole,
            };
            yield break;
        }

        while (equal.Count > 0)
        {
            var first = equal[0];
            var widest = Wider(first.Strand)
                .FirstOrDefault(
                    strand =>
                        item.Strands.All(s =>
                            !strand.Covers(s.Strand) || equal.Exists(c => c.Strand == s.Strand)
                        ),
                    first.Strand
                );
            yield return first with
            {
                Strand = widest,
            };
            equal.RemoveAll(c => widest.Covers(c.Strand));
        }
    }

    private static IEnumerable<TrackedPart> Wider(TrackedPart strand)
    {
        if (strand.PartId is not null && strand.AddresseeId is not null)
        {
            yield return strand with
            {
                AddresseeId = null,
            };
            yield return strand with
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

    /// <summary>What must be equal for two changes to be told as one.</summary>
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
