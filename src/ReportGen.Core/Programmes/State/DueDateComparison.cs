using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Programmes.State;

/// <summary>Compares promised dates.</summary>
internal static class DueDateComparison
{
    /// <summary>True when two promises are equal, apart from their locations.</summary>
    internal static bool AreSame(DueDate a, DueDate b) =>
        a.Words == b.Words
        && a.From == b.From
        && a.By == b.By
        && a.Condition == b.Condition
        && a.Backstop == b.Backstop
        && a.After == b.After;

    /// <summary>
    /// Which way a promise was moved. Only two days can be compared: a promise that names no day is neither earlier
    /// nor later than another, but put in other words.
    /// </summary>
    internal static DueMove Compare(DuePromise old, DuePromise next) =>
        (old.Deadline, next.Deadline) switch
        {
            (null, null) => DueMove.Reworded,
            (null, _) => DueMove.Set,
            (_, null) => DueMove.Reworded,
            var (a, b) when a == b => DueMove.Reworded,
            var (a, b) => b > a ? DueMove.Later : DueMove.Earlier,
        };
}
