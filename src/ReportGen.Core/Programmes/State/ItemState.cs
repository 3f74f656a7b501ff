using System.Collections.Immutable;
using NodaTime;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Programmes.State;

/// <summary>The kind of a tracked item.</summary>
public enum TrackedKind
{
    /// <summary>A recommendation.</summary>
    Recommendation,

    /// <summary>A commitment.</summary>
    Commitment,

    /// <summary>An area.</summary>
    Area,
}

/// <summary>The state of an item on a day, rolled up from its tracked parts.</summary>
/// <remarks>
/// Rules of the roll-up, for the whole and for each part and addressee:
/// <list type="bullet">
/// <item>tracked parts that are set aside (withdrawn, superseded, or refused with no work begun) do not hold
/// the others up;</item>
/// <item>it is complete when every other tracked part is; then, if any was set aside or closed in part or in
/// another form, <see cref="Closed"/> says so and never "as asked";</item>
/// <item>it is in progress when any tracked part is in progress or complete; not started otherwise;</item>
/// <item>it is overdue when any tracked part is;</item>
/// <item>its response is that of all tracked parts; when they differ <see cref="IsResponseMixed"/> is true
/// and <see cref="Response"/> is null. Nothing is averaged: "accepted in part" is shown only where a
/// source says it.</item>
/// </list>
/// </remarks>
public sealed record ItemState
{
    /// <summary>The item.</summary>
    public required ITracked Item { get; init; }

    /// <summary>Its kind.</summary>
    public required TrackedKind Kind { get; init; }

    /// <summary>The day.</summary>
    public required LocalDate Day { get; init; }

    /// <summary>What this is the state of: the whole, a part or an addressee.</summary>
    public required TrackedPart TrackedPart { get; init; }

    /// <summary>Its first day, or null when unknown.</summary>
    public LocalDate? Since { get; init; }

    /// <summary>False when its first day is after the day.</summary>
    public bool Exists { get; init; }

    /// <summary>The recommendation into which it had been merged by the day, or null.</summary>
    public string? MergedInto { get; init; }

    /// <summary>True when it belongs in counts: it exists and is not merged into another.</summary>
    public bool IsCounted => Exists && MergedInto is null;

    /// <summary>The response of all tracked parts; null when none was given, or when they differ.</summary>
    public Response? Response { get; init; }

    /// <summary>True when the tracked parts have different responses (no response being one of them).</summary>
    public bool IsResponseMixed { get; init; }

    /// <summary>The last response given to the item as a whole, in the words of a source, even where tracked parts differ from it; or null.</summary>
    public Response? StatedResponse { get; init; }

    /// <summary>The delivery; null when none was reported.</summary>
    public Delivery? Delivery { get; init; }

    /// <summary>The day from which the delivery holds: the last of the tracked parts to reach it, or null.</summary>
    public LocalDate? DeliverySince { get; init; }

    /// <summary>The status shown to readers.</summary>
    public DisplayStatus Status => DisplayStatuses.Display(Delivery, IsOverdue);

    /// <summary>True when the date of any tracked part has passed while it is still open.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>The next date to be kept: the earliest among open tracked parts; when none is open, the last one.</summary>
    public DuePromise? Due { get; init; }

    /// <summary>How what was done compares with what was asked; null unless complete.</summary>
    public Closure? Closed { get; init; }

    /// <summary>The last update on any tracked part, or null.</summary>
    public Update? LastUpdate { get; init; }

    /// <summary>True when any tracked part was reopened after "complete" and is still open.</summary>
    public bool IsReopened { get; init; }

    /// <summary>True when the date of any tracked part passed with no reason given.</summary>
    public bool PassedWithNoReason { get; init; }

    /// <summary>What is promised in place of what was refused, or null.</summary>
    public LocalText? Instead { get; init; }

    /// <summary>The status word of the source, when the tracked parts agree on it; or null.</summary>
    public string? Words { get; init; }

    /// <summary>The tracked parts: one for an item with neither parts nor addressees.</summary>
    public ImmutableArray<TrackedPartState> TrackedParts { get; init; } = [];

    /// <summary>The state of each part, rolled up over addressees; empty when it has none.</summary>
    public ImmutableArray<ItemState> Parts { get; init; } = [];

    /// <summary>The state for each addressee, rolled up over parts; empty when there is only one.</summary>
    public ImmutableArray<ItemState> Addressees { get; init; } = [];

    /// <summary>All moved dates of all tracked parts, oldest first, each once.</summary>
    public ImmutableArray<DueChange> DueChanges { get; init; } = [];

    /// <summary>All changed responses of all tracked parts, oldest first, each once.</summary>
    public ImmutableArray<ResponseChange> ResponseChanges { get; init; } = [];
}
