using NodaTime;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Programmes.State;

/// <summary>The number that a recommendation had on a day.</summary>
public static class NumberOnDay
{
    /// <summary>The number in use on a day: an old one until its last day, then the current one.</summary>
    public static string On(Recommendation recommendation, LocalDate day)
    {
        NumberAlias? inUse = null;
        foreach (var alias in recommendation.Aliases)
        {
            var isOfReport =
                alias.ReportId is null
                || string.Equals(alias.ReportId, recommendation.ReportId, StringComparison.Ordinal);
            if (isOfReport && alias.Until >= day && (inUse is null || alias.Until < inUse.Until))
            {
                inUse = alias;
            }
        }

        return inUse?.Number ?? recommendation.Number;
    }
}
