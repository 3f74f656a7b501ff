using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.Words;

namespace ReportGen.Core.Rules.Updates;

/// <summary>No two recommendations of a report share a number, and a report has as many as it says.</summary>
internal static class RecommendationNumbers
{
    private static readonly DiagnosticCode Duplicate = new(
        "RG2514",
        Severity.Error,
        "Two recommendations of a report share a number",
        "Readers find a recommendation by its number. Two in one report may share a number only when one was merged into the other.",
        "number: \"13\"   # another file of the same report has it too",
        "number: \"14\""
    );

    private static readonly DiagnosticCode Collides = new(
        "RG2515",
        Severity.Warning,
        "Old number is also another recommendation's number",
        "An alias without a last day is still in use. It is also the number, or an alias, of another recommendation of the same report, so nobody can tell which is meant. Add ‘until’, or name the report that uses the other numbering.",
        "aliases: [{number: \"4\", report: final-report}]   # 4 is another",
        "aliases: [{number: \"4\", report: final-report, until: 2024-03-31}]"
    );

    private static readonly DiagnosticCode Count = new(
        "RG2516",
        Severity.Warning,
        "Not as many recommendations as the report says",
        "The report says how many recommendations it makes, and there are more or fewer files. A file is missing or extra, or the count is wrong; documents would print the mistake. Recommendations that came after the report (‘added’, or a ‘since’ later than its date) need not be in its count.",
        "reports: [{id: final-report, count: 20}]   # 19 files",
        "reports: [{id: final-report, count: 19}]"
    );

    internal static Rule Rule { get; } =
        new(
            "No two recommendations of a report share a number, and a report has as many as it says",
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
            var made = own.Count(r => r.Added is null && !(r.Since > report.Date));
            if (report.Count is { } count && count != own.Count && count != made)
            {
                yield return Count.At(
                    report.Place["count"],
                    $"“{report.Title.Original}” says that it makes {count} {NumberWords.Plural(count, "recommendation", "recommendations")}, but {Files(own.Count)}{Later(own.Count - made)}.",
                    $"Add or delete files until there are {count}; or, if the report makes {made}, type count: {made}; or, if some came into the list later, add a line added: with the day to each of their files."
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
                    $"Number {recommendation.Number} is already taken by “{first.Title.Original}”.",
                    "If they are two recommendations, give each its number in the report; if they are the same one, delete one of the files."
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

    private static string Files(int count) =>
        count switch
        {
            0 => "there is no file of any",
            1 => "there is a file for 1",
            _ => $"there are files for {count}",
        };

    private static string Later(int count) =>
        count == 0 ? "" : $", of which {count} came after the report";

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
