namespace ReportGen.Core.Programmes.State;

/// <summary>Where delivery stands as a reader sees it: delivery, and whether its date has passed.</summary>
public enum DisplayStatus
{
    /// <summary>Not started, or nothing said of it yet.</summary>
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
