using NodaTime;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Programmes.State;

/// <summary>One tracked part while its updates are applied, oldest first.</summary>
internal sealed class TrackedPartTimeline(TrackedPart trackedPart)
{
    private Response? response;
    private int responseNarrowness;
    private LocalDate? responseSince;
    private Delivery? delivery;
    private int deliveryNarrowness;
    private LocalDate? deliverySince;
    private DueDate? due;
    private Update? dueUpdate;
    private int dueNarrowness;
    private Closure? closed;
    private LocalText? instead;
    private string? words;
    private string? vocabularyId;
    private Update? lastUpdate;
    private Update? reopenedBy;
    private List<(DueDate Old, Update OldUpdate, DueDate New, Update NewUpdate)>? moves;
    private List<ResponseChange>? responses;

    internal void Apply(Update update)
    {
        var source = new TrackedPart(update.PartId, update.AddresseeId);
        if (!source.Covers(trackedPart))
        {
            return;
        }

        var narrowness = source.Narrowness;
        var reportsState = ApplyResponse(update, narrowness) | ApplyDelivery(update, narrowness);
        ApplyDue(update, narrowness);
        if (update.Words is not null || reportsState)
        {
            words = update.Words;
            vocabularyId = update.VocabularyId;
        }

        instead = update.Instead ?? instead;
        lastUpdate = update;
    }

    private bool ApplyResponse(Update update, int narrowness)
    {
        if (update.Response is not { } next)
        {
            return false;
        }

        // "Accepted in part" for the whole sums up the responses of the parts; it does not replace them.
        if (
            next == Model.Response.AcceptedInPart
            && response is not null
            && narrowness < responseNarrowness
        )
        {
            return false;
        }

        // Not to know a response, or to learn it, is no change of it.
        if (
            response is { } old
            && old != next
            && old != Model.Response.Unknown
            && next != Model.Response.Unknown
        )
        {
            RecordChange(old, next, update, narrowness);
            if (next != Model.Response.NotAccepted)
            {
                instead = null;
            }
        }

        if (next == Model.Response.NotAccepted && update.Instead is null)
        {
            ForgetWhatWasSaidOfMore(narrowness);
        }

        if (response != next)
        {
            responseSince = update.Date;
        }

        response = next;
        responseNarrowness = narrowness;
        return true;
    }

    /// <summary>
    /// "Accepted in principle, except (b)", said on one day, is one answer: what it says of the part takes the place
    /// of what it says of the whole, and nothing changed.
    /// </summary>
    private void RecordChange(Response old, Response next, Update update, int narrowness)
    {
        if (responseSince != update.Date || narrowness <= responseNarrowness)
        {
            (responses ??= []).Add(
                new ResponseChange(update.Date, old, next, update.Reason, update)
            );
        }
        else if (responses is [.., var last] && last.On == update.Date)
        {
            responses.RemoveAt(responses.Count - 1);
            if (last.Old != next)
            {
                responses.Add(last with { New = next, Reason = update.Reason, Update = update });
            }
        }
    }

    /// <summary>Work and dates of the whole are not those of a part that was refused.</summary>
    private void ForgetWhatWasSaidOfMore(int narrowness)
    {
        if (deliveryNarrowness < narrowness)
        {
            (delivery, deliverySince, closed, reopenedBy) = (null, null, null, null);
        }

        if (dueNarrowness < narrowness)
        {
            (due, dueUpdate, moves) = (null, null, null);
        }
    }

    /// <summary>True when it was refused by itself, and what is said is said of more than it.</summary>
    private bool IsRefusedByNarrower(int narrowness) =>
        response == Model.Response.NotAccepted
        && instead is null
        && narrowness < responseNarrowness;

    private bool ApplyDelivery(Update update, int narrowness)
    {
        if (
            update.Delivery is not { } next
            || IsEndedByNarrower(narrowness)
            || IsRefusedByNarrower(narrowness)
        )
        {
            return false;
        }

        if (delivery != next)
        {
            var isOpen = next is Model.Delivery.InProgress or Model.Delivery.NotStarted;
            reopenedBy =
                delivery == Model.Delivery.Complete && isOpen ? update
                : isOpen ? reopenedBy
                : null;
            deliverySince = update.Date;
            closed = null;
        }

        delivery = next;
        deliveryNarrowness = narrowness;
        closed = next == Model.Delivery.Complete ? update.Closed ?? closed : null;
        return true;
    }

    private void ApplyDue(Update update, int narrowness)
    {
        if (
            update.Due is not { } next
            || IsEndedByNarrower(narrowness)
            || IsRefusedByNarrower(narrowness)
        )
        {
            return;
        }

        if (due is not null && dueUpdate is not null && !DueDateComparison.AreSame(due, next))
        {
            (moves ??= []).Add((due, dueUpdate, next, update));
        }

        if (due is null || !DueDateComparison.AreSame(due, next))
        {
            due = next;
            dueUpdate = update;
            dueNarrowness = narrowness;
        }
    }

    /// <summary>
    /// A wider update does not undo the end reported for a part or an addressee itself: "in progress"
    /// for the whole does not reopen part (a).
    /// </summary>
    private bool IsEndedByNarrower(int narrowness) =>
        narrowness < deliveryNarrowness
        && delivery
            is Model.Delivery.Complete
                or Model.Delivery.Withdrawn
                or Model.Delivery.Superseded;

    internal TrackedPartState ToState(Programme programme, ITracked item, LocalDate day)
    {
        var promise = due is not null && dueUpdate is not null ? Promise(due, dueUpdate) : null;
        var state = new TrackedPartState
        {
            TrackedPart = trackedPart,
            Response = response,
            ResponseSince = responseSince,
            Delivery = delivery,
            DeliverySince = deliverySince,
            Due = promise,
            Closed = closed,
            Instead = instead,
            Words = words,
            VocabularyId = vocabularyId,
            LastUpdate = lastUpdate,
            ReopenedBy = reopenedBy,
            DueChanges = moves is null
                ? []
                : [.. moves.Select(m => Moved(m.Old, m.OldUpdate, m.New, m.NewUpdate))],
            ResponseChanges = responses is null ? [] : [.. responses],
        };
        if (promise?.Deadline is not { } deadline || deadline >= day || !IsOpen)
        {
            return state;
        }

        return state with
        {
            IsOverdue = true,
            PassedWithNoReason = !HasReasonAfter(item, deadline, day),
        };

        DuePromise Promise(DueDate date, Update update) =>
            new(date, RelativeDates.Deadline(programme, item, date, day), update.Date, update);

        DueChange Moved(DueDate old, Update oldUpdate, DueDate next, Update update)
        {
            var from = Promise(old, oldUpdate);
            var to = Promise(next, update);
            return new(
                update.Date,
                from,
                to,
                DueDateComparison.Compare(from, to),
                update.Reason,
                update
            );
        }
    }

    /// <summary>The status alone, for counts.</summary>
    internal ItemStatus ToItemStatus(Programme programme, ITracked item, LocalDate day)
    {
        var isOverdue =
            due is not null && IsOpen && RelativeDates.Deadline(programme, item, due, day) < day;
        return new ItemStatus(
            DisplayStatuses.Display(delivery, isOverdue),
            response,
            IsMixed: false,
            IsUnknown: delivery is null && !isOverdue
        );
    }

    private bool HasReasonAfter(ITracked item, LocalDate deadline, LocalDate day)
    {
        foreach (var update in item.Updates)
        {
            if (
                update.Reason is not null
                && update.Date > deadline
                && update.Date <= day
                && new TrackedPart(update.PartId, update.AddresseeId).Covers(trackedPart)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True while work remains.</summary>
    private bool IsOpen => delivery != Model.Delivery.Complete && !IsSetAside;

    /// <summary>The delivery alone, for "completed on".</summary>
    internal (Delivery? Delivery, LocalDate? Since) DeliveryNow => (delivery, deliverySince);

    internal bool IsSetAside =>
        delivery is Model.Delivery.Withdrawn or Model.Delivery.Superseded
        || (
            response == Model.Response.NotAccepted
            && (delivery is null || delivery == Model.Delivery.NotStarted)
            && instead is null
        );
}
