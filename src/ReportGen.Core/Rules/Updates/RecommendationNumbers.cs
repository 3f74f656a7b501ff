using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Rules.Updates;

/// <summary>Numbers tell recommendations apart, and a report has as many as it says.</summary>
internal static class RecommendationNumbers
{
    private static readonly DiagnosticCode Duplicate = new(
        "RG2514",
        Severity.Error,
        "Two recommendations of a report with one number",
        "Readers find a recommendation by its number. Two of one report may share it only when one was merged into the other.",
        "number: \"13\"   # and another file of the same report says so too",
        "number: \"14\""
    );

    private static readonly DiagnosticCode Collides = new(
        "RG2515",
        Severity.Warning,
        "Old number is another's number",
        "An alias without a last day is still in use. It is also the number, or an alias, of another recommendation of the same report, so that nobody can tell which is meant. Give it ‘until’, or name the other numbering's report.",
        "aliases: [{number: \"4\", report: final-report}]   # 4 is another",
        "aliases: [{number: \"4\", report: final-report, until: 2024-03-31}]"
    );

    private static readonly DiagnosticCode Count = new(
        "RG2516",
        Severity.Warning,
        "Not as many recommendations as the report says",
        "The report says how many recommendations it makes, and the files hold another number. One is missing, or the count is wrong; either would be printed.",
        "reports: [{id: final-report, count: 20}]   # 19 files",
        "reports: [{id: final-report, count: 19}]"
    );

    internal static Rule Rule { get; } =
        new(
            "Numbers tell recommendations apart, and a report has as many as it says",
            [Duplicate, Collides, Count],
            Check
        );

    private static IEnumerable<Diagnostic> Check(RuleContext context)
    {
        var programme = context.Programme;
        foreach (var report in programme.Reports)
        {
            var own = programme
                .Recommendations.Where(r =>
                    string.Equals(r.ReportId, report.Id, StringComparison.Ordinal)
                )
                .ToList();
            if (report.Count is { } count && count != own.Count)
            {
                yield return Count.At(
                    report.Place["count"],
                    $"“{report.Title.Original}” says that it makes {count} recommendations; there are files for {own.Count}.",
                    $"Add or delete files until there are as many; or, if the report makes {own.Count}, type count: {own.Count}"
                );
            }
        }

        var byNumber = new Dictionary<(string, string), Recommendation>();
        foreach (var recommendation in programme.Recommendations)
        {
            if (recommendation.MergedInto is not null)
            {
                continue;
            }

            var key = (recommendation.ReportId, recommendation.Number);
            if (!byNumber.TryAdd(key, recommendation))
            {
                var first = byNumber[key];
                yield return Duplicate.At(
                    recommendation.Place["number"],
                    $"Number {recommendation.Number} is taken already by “{first.Title.Original}”.",
                    "If they are two, give each the number that it has in the report; if they are one and the same, delete one of the two files."
                ) with
                {
                    Related = [new RelatedPlace(first.Place["number"], "the first of the two")],
                };
            }
        }

        foreach (var recommendation in programme.Recommendations)
        {
            foreach (var alias in recommendation.Aliases)
            {
                if (
                    alias is { Until: null, ReportId: { } report }
                    && Holder(programme, report, alias.Number, recommendation) is { } other
                )
                {
                    yield return Collides.At(
                        recommendation.Place["aliases"],
                        $"The old number {alias.Number} of “{recommendation.Title.Original}” is also a number of “{other.Title.Original}”.",
                        "Add ‘until:’ with the last day on which the old number was used."
                    );
                }
            }
        }
    }

    private static Recommendation? Holder(
        Programme programme,
        string report,
        string number,
        Recommendation self
    ) =>
        programme.Recommendations.FirstOrDefault(r =>
            !ReferenceEquals(r, self)
            && !string.Equals(r.MergedInto, self.Id, StringComparison.Ordinal)
            && (
                (
                    string.Equals(r.ReportId, report, StringComparison.Ordinal)
                    && string.Equals(r.Number, number, StringComparison.Ordinal)
                )
                || r.Aliases.Any(a =>
                    a.Until is null
                    && string.Equals(a.ReportId, report, StringComparison.Ordinal)
                    && string.Equals(a.Number, number, StringComparison.Ordinal)
                )
            )
        );
}
