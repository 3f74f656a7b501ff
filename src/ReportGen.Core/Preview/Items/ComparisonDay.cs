using NodaTime;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;

namespace ReportGen.Core.Preview.Items;

/// <summary>The day on which two revisions are compared.</summary>
internal static class ComparisonDay
{
    /// <summary>
    /// The last day on which either records anything. The days of statements do not count: one may be drafted for a
    /// day to come, by which every date promised until then would appear to have passed.
    /// </summary>
    public static LocalDate LastRecorded(Programme? before, Programme after)
    {
        var last = Of(after);
        return before is null ? last : LocalDate.Max(last, Of(before));
    }

    private static LocalDate Of(Programme programme) =>
        LastRecordedDay.Of(programme with { Statements = [], Debates = [] });
}
