using NodaTime;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Comparison;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Programmes.Words;

namespace ReportGen.Core.Record;

/// <summary>Recommendations, commitments and areas, with their updates.</summary>
internal sealed class ItemRecordCheck(RecordCheck check, Programme after)
{
    internal IEnumerable<Diagnostic> Check()
    {
        var programme = check.Record.Programme;
        IEnumerable<ITracked> items =
        [
            .. programme.Recommendations,
            .. programme.Commitments,
            .. programme.Areas,
        ];
        return items.SelectMany(Check);
    }

    private IEnumerable<Diagnostic> Check(ITracked was)
    {
        var first = StateOn.Since(check.Record.Programme, was) ?? check.Record.Until!.Value;
        if (!check.Record.Holds(first))
        {
            return [];
        }

        if (after.FindTracked(was.Id) is not { } now)
        {
            var gone = check.Gone(
                was.Place,
                $"“{was.Title.Original}” ({was.Id})",
                first,
                "Put it back, and add an update with delivery: withdrawn (or superseded) and its reason."
            );
            return gone is null ? [] : [gone];
        }

        return check.IsUnreadable(now.Place)
            ? []
            : [.. Words(was, now, first), .. Updates(was, now)];
    }

    private IEnumerable<Diagnostic> Words(ITracked was, ITracked now, LocalDate first)
    {
        var change = (was, now) switch
        {
            (Recommendation a, Recommendation b) => FieldComparer.FirstChange(
                PublishedFields.OfRecommendation,
                a,
                b
            ),
            (Commitment a, Commitment b) => FieldComparer.FirstChange(
                PublishedFields.OfCommitment,
                a,
                b
            ),
            _ => null,
        };

        // Words that were unknown may be found later; words that were told may not become others.
        if (change is { Was: not null })
        {
            yield return RecordDiagnostics.PromiseChanged.At(
                now.Place[change.Field],
                $"{change.Words}. {check.With(first)}",
                check.Mend(
                    first,
                    "Leave the words as they were; tell what became of it in an update."
                )
            );
        }
    }

    private IEnumerable<Diagnostic> Updates(ITracked was, ITracked now)
    {
        var published = was.Updates.Where(u => check.Record.Holds(u.Date)).ToList();
        var fresh = now.Updates.ToList();
        published.RemoveAll(u => RemoveSame(fresh, u));
        foreach (var update in published)
        {
            yield return Nearest(fresh, update) is { } edited
                ? Changed(update, edited)
                : RecordDiagnostics.UpdateGone.At(
                    now.Place["updates"],
                    $"The update of {DateWords.Of(update.Date)} is gone. {check.With(update.Date)}",
                    check.Mend(update.Date, "Put it back.")
                );
        }

        foreach (var update in fresh.Where(u => check.Record.Holds(u.Date)))
        {
            var told = check.Record.FirstWith(update.Date);
            yield return RecordDiagnostics.Backdated.At(
                update.Place["date"],
                $"This update is new, and dated {DateWords.Of(update.Date)}; but the statement {told.Id} of {DateWords.Of(told.Date)} has been published already, without it.",
                "Give the day on which it became known; name the day it happened in the note."
            );
        }
    }

    private Diagnostic Changed(Update was, Update now)
    {
        var change = FieldComparer.FirstChange(PublishedFields.OfUpdate, was, now)!;
        return RecordDiagnostics.UpdateChanged.At(
            now.Place[change.Field],
            $"The update of {DateWords.Of(was.Date)} was changed: {change.Words}. {check.With(was.Date)}",
            check.Mend(
                was.Date,
                "Leave it as it was, and write what is new as a new update with its own date."
            )
        );
    }

    private static bool RemoveSame(List<Update> updates, Update update)
    {
        var at = updates.FindIndex(u =>
            FieldComparer.FirstChange(PublishedFields.OfUpdate, update, u) is null
        );
        if (at < 0)
        {
            return false;
        }

        updates.RemoveAt(at);
        return true;
    }

    /// <summary>The update that was probably made of another: of the same day, or the same but for its day. It is taken out of the list.</summary>
    private static Update? Nearest(List<Update> fresh, Update update)
    {
        var facts = PublishedFields.OfUpdate;
        var best = fresh
            .Where(u =>
                u.Date == update.Date || FieldComparer.Alike(facts, u, update) >= facts.Length - 1
            )
            .MaxBy(u => FieldComparer.Alike(facts, u, update));
        if (best is not null)
        {
            fresh.Remove(best);
        }

        return best;
    }
}
