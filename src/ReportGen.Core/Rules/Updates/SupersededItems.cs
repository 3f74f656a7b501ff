using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;

namespace ReportGen.Core.Rules.Updates;

/// <summary>A superseded item says so in both places, and no item is superseded by, or merged into, itself.</summary>
internal static class SupersededItems
{
    private static readonly DiagnosticCode NotSuperseded = new(
        "RG2512",
        Severity.Warning,
        "Superseded by another, but still open",
        "‘superseded-by’ names the commitment that replaced it; an update with ‘delivery: superseded’ says from which day.",
        "superseded-by: national-inquiry\nupdates:\n  - {date: 2025-01-16, delivery: in progress}",
        "superseded-by: national-inquiry\nupdates:\n  - {date: 2025-01-16, delivery: in progress}\n  - {date: 2025-06-16, delivery: superseded}"
    );

    private static readonly DiagnosticCode Circle = new(
        "RG2513",
        Severity.Error,
        "Merged or superseded in a circle",
        "Following ‘merged-into’ or ‘superseded-by’ leads back to the start, so no item is left in force.",
        "id: r1\nmerged-into: r1",
        "id: r1\nmerged-into: r2"
    );

    internal static Rule Rule { get; } =
        new("No item is superseded by, or merged into, itself", [NotSuperseded, Circle], Check);

    private static IEnumerable<Diagnostic> Check(RuleContext context)
    {
        var programme = context.Programme;
        foreach (var commitment in programme.Commitments)
        {
            if (commitment.SupersededBy is null)
            {
                continue;
            }

            var isReported = commitment.Updates.Any(static u => u.Delivery == Delivery.Superseded);
            if (!isReported)
            {
                yield return NotSuperseded.At(
                    commitment.Place["superseded-by"],
                    $"“{commitment.Title.Original}” is superseded, but no update says from which day.",
                    "Add an update with the day: - {date: …, delivery: superseded}"
                );
            }

            if (IsCircle(commitment.Id, id => programme.FindCommitment(id)?.SupersededBy))
            {
                yield return Circle.At(
                    commitment.Place["superseded-by"],
                    $"“{commitment.Title.Original}” is, in the end, superseded by itself.",
                    "Delete the line ‘superseded-by’ of the commitment that is still in force."
                );
            }
        }

        foreach (var recommendation in programme.Recommendations)
        {
            if (
                recommendation.MergedInto is not null
                && IsCircle(recommendation.Id, id => programme.FindRecommendation(id)?.MergedInto)
            )
            {
                yield return Circle.At(
                    recommendation.Place["merged-into"],
                    $"“{recommendation.Title.Original}” is, in the end, merged into itself.",
                    "Delete the line ‘merged-into’ of the recommendation that is still in force."
                );
            }
        }
    }

    private static bool IsCircle(string id, Func<string, string?> next)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (
            var current = next(id);
            current is not null && seen.Add(current);
            current = next(current)
        )
        {
            if (string.Equals(current, id, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
