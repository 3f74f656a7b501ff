namespace ReportGen.Core.Programmes.State;

/// <summary>The status shown to readers: delivery, and whether its date has passed.</summary>
public enum DisplayStatus
{
    /// <summary>Not started, or not reported yet.</summary>
    NotStarted,

    /// <summary>In progress.</summary>
    InProgress,

    /// <summary>Complete.</summary>
    Complete,

    /// <summary>In progress or not started, and its date has passed.</summary>
    Overdue,

    /// <summary>Withdrawn.</summary>
    Withdrawn,

    /// <summary>Superseded.</summary>
    Superseded,
}
