using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Rules.Updates;

/// <summary>All items with updates.</summary>
internal static class TrackedItems
{
    internal static IEnumerable<ITracked> Of(Programme programme) =>
        programme.Recommendations.Concat<ITracked>(programme.Commitments).Concat(programme.Areas);
}
