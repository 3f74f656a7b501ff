using System.Collections.Immutable;
using NodaTime;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Programmes.State;

/// <summary>The state of one tracked part on a day.</summary>
public sealed record TrackedPartState
{
    /// <summary>Which tracked part.</summary>
    public required TrackedPart TrackedPart { get; init; }

    /// <summary>The response, or null when none was given.</summary>
    public Response? Response { get; init; }

    /// <summary>The day from which the response holds, or null.</summary>
    public LocalDate? ResponseSince { get; init; }

    /// <summary>The delivery, or null when none was reported.</summary>
    public Delivery? Delivery { get; init; }

    /// <summary>The day from which the delivery holds, or null.</summary>
    public LocalDate? DeliverySince { get; init; }

    /// <summary>The promise in force, or null when no date was promised.</summary>
    public DuePromise? Due { get; init; }

    /// <summary>How what was done compares with what was asked; null unless complete.</summary>
    public Closure? Closed { get; init; }

    /// <summary>What is promised in place of what was refused, or null.</summary>
    public LocalText? Instead { get; init; }

    /// <summary>The status word of the source for the state in force, verbatim, or null.</summary>
    public string? Words { get; init; }

    /// <summary>The vocabulary that the word is from, or null.</summary>
    public string? VocabularyId { get; init; }

    /// <summary>The last update on it, or null when there was none.</summary>
    public Update? LastUpdate { get; init; }

    /// <summary>The update that reopened it after "complete", when it is open because of that; else null.</summary>
    public Update? ReopenedBy { get; init; }

    /// <summary>Dates that were moved, oldest first.</summary>
    public ImmutableArray<DueChange> DueChanges { get; init; } = [];

    /// <summary>Responses that were changed, oldest first.</summary>
    public ImmutableArray<ResponseChange> ResponseChanges { get; init; } = [];

    /// <summary>True when its date passed before the day while it is still open.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>True when its date passed and no later update gives a reason or another date: shown as exactly that.</summary>
    public bool PassedWithNoReason { get; init; }

    /// <summary>True when it was completed after its date.</summary>
    public bool WasCompletedLate =>
        Delivery == Model.Delivery.Complete && DeliverySince > Due?.Deadline;

    /// <summary>True when it was reopened after "complete" and is still open.</summary>
    public bool IsReopened => ReopenedBy is not null;

    /// <summary>True when work on it has ended: complete, superseded or withdrawn.</summary>
    public bool HasEnded =>
        Delivery
            is Model.Delivery.Complete
                or Model.Delivery.Superseded
                or Model.Delivery.Withdrawn;

    /// <summary>True when nothing is promised, or no longer is: withdrawn, superseded, or refused with no work begun and nothing instead.</summary>
    public bool IsSetAside =>
        Delivery is Model.Delivery.Withdrawn or Model.Delivery.Superseded || IsRefused;

    /// <summary>True when it was refused, no work was begun, and nothing is promised instead.</summary>
    public bool IsRefused =>
        Response == Model.Response.NotAccepted
        && (Delivery is null || Delivery == Model.Delivery.NotStarted)
        && Instead is null;

    /// <summary>The status shown to readers.</summary>
    public DisplayStatus Status => DisplayStatuses.Display(Delivery, IsOverdue);
}

/// <summary>A promised date in force.</summary>
/// <param name="Promise">The date with its words.</param>
/// <param name="Deadline">The last day on which it is kept, as known on the day; null when no day can be named.</param>
/// <param name="PromisedOn">The day on which it was promised.</param>
/// <param name="Update">The update that promised it.</param>
public sealed record DuePromise(
    DueDate Promise,
    LocalDate? Deadline,
    LocalDate PromisedOn,
    Update Update
);

/// <summary>A promised date that was moved.</summary>
/// <param name="On">The day on which it was moved.</param>
/// <param name="Old">The old promise.</param>
/// <param name="New">The new promise.</param>
/// <param name="Move">Later or earlier.</param>
/// <param name="Reason">The reason; null when no reason was given.</param>
/// <param name="Update">The update that moved it.</param>
public sealed record DueChange(
    LocalDate On,
    DuePromise Old,
    DuePromise New,
    DueMove Move,
    LocalText? Reason,
    Update Update
);

/// <summary>Which way a date was moved.</summary>
public enum DueMove
{
    /// <summary>Other words, with the same last day or with none.</summary>
    Reworded,

    /// <summary>To a later day.</summary>
    Later,

    /// <summary>To an earlier day.</summary>
    Earlier,

    /// <summary>To a day, where none could be named before.</summary>
    Set,
}

/// <summary>A response that was changed.</summary>
/// <param name="On">The day.</param>
/// <param name="Old">The old response.</param>
/// <param name="New">The new response.</param>
/// <param name="Reason">The reason; null when no reason was given.</param>
/// <param name="Update">The update that changed it.</param>
public sealed record ResponseChange(
    LocalDate On,
    Response Old,
    Response New,
    LocalText? Reason,
    Update Update
);
