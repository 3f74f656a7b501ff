using System.Collections.Immutable;

namespace ReportGen.Core.Documents;

/// <summary>The status of delivery as a reader sees it: a word, a sign and a tint.</summary>
public enum Status
{
    /// <summary>○ Not started.</summary>
    NotStarted,

    /// <summary>◐ In progress.</summary>
    InProgress,

    /// <summary>● Complete.</summary>
    Complete,

    /// <summary>▲ Overdue: in progress or not started, and its date has passed.</summary>
    Overdue,

    /// <summary>✕ Withdrawn.</summary>
    Withdrawn,

    /// <summary>⇄ Superseded.</summary>
    Superseded,
}

/// <summary>The words, signs and tints of the statuses, shared by every writer.</summary>
public static class StatusStyle
{
    /// <summary>All statuses in the order of display.</summary>
    public static ImmutableArray<Status> All { get; } =
    [
        Status.Complete,
        Status.InProgress,
        Status.Overdue,
        Status.NotStarted,
        Status.Withdrawn,
        Status.Superseded,
    ];

    /// <summary>The sign, one character.</summary>
    public static string Sign(Status status) =>
        status switch
        {
            Status.Complete => "●",
            Status.InProgress => "◐",
            Status.Overdue => "▲",
            Status.Withdrawn => "✕",
            Status.Superseded => "⇄",
            _ => "○",
        };

    /// <summary>The English word, in sentence case.</summary>
    public static string Word(Status status) =>
        status switch
        {
            Status.Complete => "Complete",
            Status.InProgress => "In progress",
            Status.Overdue => "Overdue",
            Status.Withdrawn => "Withdrawn",
            Status.Superseded => "Superseded",
            _ => "Not started",
        };

    /// <summary>The background tint as #rrggbb. The tints differ in lightness, so that they can be told apart when printed in grey; black text on each has a contrast of at least 4.5:1.</summary>
    public static string Tint(Status status) =>
        status switch
        {
            Status.Complete => "#85b8d8",
            Status.InProgress => "#bcd9ea",
            Status.Overdue => "#f2a65a",
            Status.Withdrawn => "#c6c8ca",
            Status.Superseded => "#dfe1e2",
            _ => "#f3f2f1",
        };

    /// <summary>The strong colour for bars and lines as #rrggbb; at least 3:1 against white.</summary>
    public static string Stroke(Status status) =>
        status switch
        {
            Status.Complete => "#12436d",
            Status.InProgress => "#3a7cb0",
            Status.Overdue => "#b8470b",
            Status.Withdrawn => "#505a5f",
            Status.Superseded => "#737b80",
            _ => "#8a9197",
        };
}
