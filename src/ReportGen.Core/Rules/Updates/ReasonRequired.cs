using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Programmes.Words;

namespace ReportGen.Core.Rules.Updates;

/// <summary>A change that the House will ask about has a reason.</summary>
internal static class ReasonRequired
{
    private static readonly DiagnosticCode Reopened = new(
        "RG2506",
        Severity.Warning,
        "Reopened, no reason given",
        "Something that was complete is in progress again. Documents will say “no reason given”. Add ‘reason’ if there is one.",
        "- {date: 2025-04-08, delivery: in progress}",
        "- date: 2025-04-08\n  delivery: in progress\n  reason: The duty is not in force yet."
    );

    private static readonly DiagnosticCode Moved = new(
        "RG2507",
        Severity.Warning,
        "Date moved, no reason given",
        "A promised date was moved. Documents show the old and the new date, and “no reason given”. Add ‘reason’ if there is one.",
        "- {date: 2025-04-08, due: 2025-12-31}",
        "- date: 2025-04-08\n  due: 2025-12-31\n  reason: The consultation was extended."
    );

    private static readonly DiagnosticCode Changed = new(
        "RG2508",
        Severity.Warning,
        "Response changed, no reason given",
        "The response was changed. Documents show the old and the new response, and “no reason given”. Add ‘reason’ if there is one.",
        "- {date: 2025-04-08, response: not accepted}",
        "- date: 2025-04-08\n  response: not accepted\n  reason: The cost is out of proportion."
    );

    private static readonly DiagnosticCode Ended = new(
        "RG2511",
        Severity.Warning,
        "Withdrawn or superseded, no reason given",
        "An item that the House was told about may be withdrawn or superseded, but the update must say why or by what.",
        "- {date: 2025-04-08, delivery: withdrawn}",
        "- date: 2025-04-08\n  delivery: withdrawn\n  reason: The national inquiry covers it."
    );

    internal static Rule Rule { get; } =
        new(
            "A change that the House will ask about has a reason",
            [Reopened, Moved, Changed, Ended],
            Check
        );

    private static IEnumerable<Diagnostic> Check(RuleContext context)
    {
        foreach (var item in TrackedItems.Of(context.Programme))
        {
            // The last possible day, to see every recorded change.
            var state = StateOn.Item(context.Programme, item, NodaTime.LocalDate.MaxIsoValue);
            foreach (var found in Reopenings(item))
            {
                yield return found;
            }

            foreach (var move in state.DueChanges)
            {
                if (move.Reason is null && move.Move is DueMove.Later)
                {
                    yield return Moved.At(
                        move.Update.Place["due"],
                        $"The date of “{item.Title.Original}” was moved from {DueWords.Of(move.Old)} to {DueWords.Of(move.New)}, and no reason is given.",
                        "Add a line to this update: reason: …"
                    );
                }
            }

            foreach (var change in state.ResponseChanges)
            {
                if (change.Reason is null)
                {
                    yield return Changed.At(
                        change.Update.Place["response"],
                        $"The response to “{item.Title.Original}” changed from {Lower(change.Old)} to {Lower(change.New)}, and no reason is given.",
                        "Add a line to this update: reason: …"
                    );
                }
            }
        }
    }

    private static IEnumerable<Diagnostic> Reopenings(ITracked item)
    {
        var ends = new Dictionary<TrackedPart, Delivery>();
        foreach (var update in item.Updates)
        {
            if (update.Delivery is not { } delivery)
            {
                continue;
            }

            var trackedPart = new TrackedPart(update.PartId, update.AddresseeId);
            var isOpen = delivery is Delivery.InProgress or Delivery.NotStarted;
            if (
                isOpen
                && ends.GetValueOrDefault(trackedPart) == Delivery.Complete
                && update.Reason is null
            )
            {
                yield return Reopened.At(
                    update.Place["delivery"],
                    $"“{item.Title.Original}” was complete and has been reopened, and no reason is given.",
                    "Add a line to this update: reason: …"
                );
            }

            var isNamed = item is Commitment { SupersededBy: not null };
            if (
                delivery is Delivery.Withdrawn or Delivery.Superseded
                && update is { Reason: null, Note: null, Instead: null }
                && !isNamed
            )
            {
                yield return Ended.At(
                    update.Place["delivery"],
                    $"“{item.Title.Original}” is {StatusWords.Of(update.Delivery).ToLowerInvariant()}, and no reason is given.",
                    "Add a line to this update: reason: …"
                );
            }

            ends[trackedPart] = delivery;
        }
    }

    private static string Lower(Response response) =>
        $"“{StatusWords.Of(response).ToLowerInvariant()}”";
}
