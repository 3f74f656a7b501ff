using System.Collections.Immutable;
using NodaTime;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;

namespace ReportGen.Core.Programmes.Comparison;

/// <summary>The kind of a change, in the order in which readers see it.</summary>
public enum ChangeKind
{
    /// <summary>Became complete.</summary>
    Completed,

    /// <summary>Work began.</summary>
    Started,

    /// <summary>The date was moved to a later one.</summary>
    Slipped,

    /// <summary>The date passed while it is still open.</summary>
    DatePassed,

    /// <summary>The date was moved to an earlier one.</summary>
    BroughtForward,

    /// <summary>The date was put in other words, which name the same day or none.</summary>
    DateReworded,

    /// <summary>A date was promised, or became known, where there was none.</summary>
    DateSet,

    /// <summary>The response changed.</summary>
    ResponseChanged,

    /// <summary>A response was given for the first time.</summary>
    Responded,

    /// <summary>A response that had been given became known.</summary>
    ResponseKnown,

    /// <summary>Open again after it had ended.</summary>
    Reopened,

    /// <summary>Not started, after it had been in progress.</summary>
    SetBack,

    /// <summary>Complete as before, but its comparison with what was asked changed.</summary>
    ClosureChanged,

    /// <summary>A new item.</summary>
    New,

    /// <summary>Withdrawn.</summary>
    Withdrawn,

    /// <summary>Superseded.</summary>
    Superseded,

    /// <summary>Merged into another recommendation.</summary>
    Merged,

    /// <summary>Given another number.</summary>
    Renumbered,

    /// <summary>A past update was changed or removed. Only between two revisions.</summary>
    Rewritten,

    /// <summary>Removed altogether. Only between two revisions.</summary>
    Vanished,
}

/// <summary>One change of one item between two days.</summary>
public sealed record Change
{
    /// <summary>Its kind.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>What changed: the item as it is on the later day (the earlier one when it was removed).</summary>
    public required ITracked Item { get; init; }

    /// <summary>Recommendation, commitment or area.</summary>
    public required TrackedKind ItemKind { get; init; }

    /// <summary>The widest tracked part to which all of it applies.</summary>
    public TrackedPart TrackedPart { get; init; }

    /// <summary>The day from which it holds, or null when it has no single day.</summary>
    public LocalDate? On { get; init; }

    /// <summary>The delivery before, or null.</summary>
    public Delivery? OldDelivery { get; init; }

    /// <summary>The delivery after, or null.</summary>
    public Delivery? NewDelivery { get; init; }

    /// <summary>The response before, or null.</summary>
    public Response? OldResponse { get; init; }

    /// <summary>The response after, or null.</summary>
    public Response? NewResponse { get; init; }

    /// <summary>The date before, or null.</summary>
    public DuePromise? OldDue { get; init; }

    /// <summary>The date after, or null.</summary>
    public DuePromise? NewDue { get; init; }

    /// <summary>How what was done compares with what was asked, when complete.</summary>
    public Closure? Closed { get; init; }

    /// <summary>The old number, or null.</summary>
    public string? OldText { get; init; }

    /// <summary>The new number, or the id of the recommendation it was merged into; null otherwise.</summary>
    public string? NewText { get; init; }

    /// <summary>The reason; null when no reason was given.</summary>
    public LocalText? Reason { get; init; }

    /// <summary>True when this completes the item as a whole.</summary>
    public bool CompletesItem { get; init; }

    /// <summary>Sources of the updates that caused it.</summary>
    public ImmutableArray<Citation> Citations { get; init; } = [];
}

/// <summary>A figure or funding line with another value.</summary>
/// <param name="Kind">New, first, newer or revised.</param>
/// <param name="IsFunding">True for a funding line.</param>
/// <param name="Old">As known before; null when no value was.</param>
/// <param name="New">As known after.</param>
public sealed record FigureChange(
    FigureChangeKind Kind,
    bool IsFunding,
    FigureState? Old,
    FigureState New
)
{
    /// <summary>Why the new value can't be compared with the old one, or null when it can.</summary>
    public string? SeriesBreak { get; init; }
}

/// <summary>How a figure changed.</summary>
public enum FigureChangeKind
{
    /// <summary>A value for the same day or period that replaces the one given before.</summary>
    Revised,

    /// <summary>A value for a later day or period.</summary>
    Newer,

    /// <summary>The first value on record.</summary>
    New,

    /// <summary>A number where there was no published figure.</summary>
    First,

    /// <summary>No longer any value. Only between two revisions.</summary>
    Vanished,
}

/// <summary>News of an item that left its state unchanged.</summary>
/// <param name="Item">The item.</param>
/// <param name="Update">The last update between the two days.</param>
public sealed record UpdateNote(ITracked Item, Update Update);
