using NodaTime;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;

namespace ReportGen.Core.Programmes.Comparison;

/// <summary>Finds what only two revisions of the files can show: rewritten updates and removed items.</summary>
internal static class RevisionComparison
{
    /// <summary>Adds a change for each past update that was changed or removed.</summary>
    internal static void Compare(
        Programme before,
        ITracked item,
        LocalDate upTo,
        List<Change> changes
    )
    {
        if (before.FindTracked(item.Id) is not { } old)
        {
            return;
        }

        var kept = item.Updates.Select(Key).ToHashSet(StringComparer.Ordinal);
        foreach (var update in old.Updates)
        {
            if (update.Date <= upTo && !kept.Contains(Key(update)))
            {
                changes.Add(
                    new Change
                    {
                        Kind = ChangeKind.Rewritten,
                        Item = item,
                        ItemKind = StateOn.KindOf(item),
                        TrackedPart = new TrackedPart(update.PartId, update.AddresseeId),
                        On = update.Date,
                        OldDelivery = update.Delivery,
                        OldResponse = update.Response,
                        Citations = update.Citations,
                    }
                );
            }
        }
    }

    /// <summary>The last update by a day that the earlier revision does not have, or null.</summary>
    internal static Update? LastNews(Programme before, ItemState now)
    {
        if (before.FindTracked(now.Item.Id) is not { } old)
        {
            return null;
        }

        var known = old.Updates.Select(Key).ToHashSet(StringComparer.Ordinal);
        return now.Item.Updates.LastOrDefault(u => u.Date <= now.Day && !known.Contains(Key(u)));
    }

    /// <summary>Items that were removed.</summary>
    internal static IEnumerable<Change> Vanished(ProgrammeState before, ProgrammeState after)
    {
        foreach (var was in before.All)
        {
            if (after.Programme.FindTracked(was.Item.Id) is null)
            {
                yield return new Change
                {
                    Kind = ChangeKind.Vanished,
                    Item = was.Item,
                    ItemKind = was.Kind,
                    OldDelivery = was.Delivery,
                    OldResponse = was.Response,
                    OldDue = was.Due,
                };
            }
        }
    }

    private static string Key(Update update) => FieldComparer.Key(PublishedFields.OfUpdate, update);
}
