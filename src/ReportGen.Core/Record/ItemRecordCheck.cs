using NodaTime;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Comparison;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Programmes.Words;

namespace ReportGen.Core.Record;

/// <summary>Checks recommendations, commitments and areas with their updates.</summary>
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
        if (!check.Record.Covers(first))
        {
            return [];
        }

        if (after.FindTracked(was.Id) is not { } now)
        {
            var missing = check.Missing(
                was.Place,
                $"“{was.Title.Original}” ({was.Id})",
                first,
                "Put it back, and add an update with delivery: withdrawn (or superseded) and a reason."
            );
            return missing is null ? [] : [missing];
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

        // Unknown words may be added later; published words may not change.
        if (change is { Was: not null })
        {
            yield return RecordDiagnostics.PromiseChanged.At(
                now.Place[change.Field],
                $"{change.Words}. {check.PublishedWith(first)}",
                check.Hint(first, "Change it back, and say in an update what has happened since.")
            );
        }
    }

    private IEnumerable<Diagnostic> Updates(ITracked was, ITracked now)
    {
        var published = was.Updates.Where(u => check.Record.Covers(u.Date)).ToList();
        var fresh = now.Updates.ToList();
        published.RemoveAll(u => RemoveSame(fresh, u));
        foreach (var update in published)
        {
            yield return TakeNearest(fresh, update) is { } edited
                ? Changed(update, edited)
                : RecordDiagnostics.UpdateGone.At(
                    now.Place["updates"],
                    $"The update of {DateWords.Of(update.Date)} is missing. {check.PublishedWith(update.Date)}",
                    check.Hint(update.Date, "Put it back.")
                );
        }

        foreach (var update in fresh.Where(u => check.Record.Covers(u.Date)))
        {
            var statement = check.Record.FirstWith(update.Date);
            yield return RecordDiagnostics.Backdated.At(
                update.Place["date"],
                $"This update is new and dated {DateWords.Of(update.Date)}, but the statement {statement.Id} of {DateWords.Of(statement.Date)} has already been published without it.",
                "Date it with the day on which it became known, and give the day it happened in the note."
            );
        }
    }

    private Diagnostic Changed(Update was, Update now)
    {
        var change = FieldComparer.FirstChange(PublishedFields.OfUpdate, was, now)!;
        return RecordDiagnostics.UpdateChanged.At(
            now.Place[change.Field],
            $"The update of {DateWords.Of(was.Date)} was changed: {change.Words}. {check.PublishedWith(was.Date)}",
            check.Hint(
                was.Date,
                "Change it back, and add what is new as an update with its own date."
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

    /// <summary>Takes from the list the update that an old one probably became: of the same day, or the same but for its day.</summary>
    private static Update? TakeNearest(List<Update> fresh, Update update)
    {
        var fields = PublishedFields.OfUpdate;
        var best = fresh
            .Where(u =>
                u.Date == update.Date
                || FieldComparer.EqualFields(fields, u, update) >= fields.Length - 1
            )
            .MaxBy(u => FieldComparer.EqualFields(fields, u, update));
        if (best is not null)
        {
            fresh.Remove(best);
        }

        return best;
    }
}
