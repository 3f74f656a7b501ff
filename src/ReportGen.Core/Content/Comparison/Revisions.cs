using NodaTime;
using NodaTime.Text;
using ReportGen.Core.Content.Model;
using ReportGen.Core.Content.State;

namespace ReportGen.Core.Content.Comparison;

/// <summary>What only two revisions of the files can show: a rewritten past, and things that vanished.</summary>
internal static class Revisions
{
    /// <summary>Adds a change for each update of the past that was changed or taken away.</summary>
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

        var kept = item.Updates.Select(Facts).ToHashSet(StringComparer.Ordinal);
        foreach (var update in old.Updates)
        {
            if (update.Date <= upTo && !kept.Contains(Facts(update)))
            {
                changes.Add(
                    new Change
                    {
                        Kind = ChangeKind.Rewritten,
                        Item = item,
                        ItemKind = StateOn.KindOf(item),
                        Strand = new Strand(update.PartId, update.AddresseeId),
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

        var known = old.Updates.Select(Facts).ToHashSet(StringComparer.Ordinal);
        return now.Item.Updates.LastOrDefault(u => u.Date <= now.Day && !known.Contains(Facts(u)));
    }

    /// <summary>Items that were there before and are not there any more.</summary>
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

    /// <summary>What an update says, without where it stands in its file and without internal notes.</summary>
    private static string Facts(Update u) =>
        string.Join(
            '\u001f',
            Iso(u.Date),
            u.PartId,
            u.AddresseeId,
            u.Response,
            u.Delivery,
            Facts(u.Due),
            u.Note?.Markdown,
            u.Reason,
            u.Words,
            u.VocabularyId,
            u.Instead,
            u.Closed,
            u.StatementId
        );

    private static string Facts(DueDate? due) =>
        due is null
            ? ""
            : $"{due.Words}|{Iso(due.From)}|{Iso(due.By)}|{due.Condition}|{Iso(due.Backstop)}|{due.After}";

    private static string Iso(LocalDate? date) =>
        date is { } day ? LocalDatePattern.Iso.Format(day) : "";
}
