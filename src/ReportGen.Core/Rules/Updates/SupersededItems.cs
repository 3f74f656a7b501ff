using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;

namespace ReportGen.Core.Rules.Updates;

/// <summary>What was superseded or merged says so in both places, and never goes in a circle.</summary>
internal static class SupersededItems
{
    private static readonly DiagnosticCode NotSuperseded = new(
        "RG2512",
        Severity.Warning,
        "Superseded by another, but still open",
        "‘superseded-by’ names the commitment that took its place; an update with ‘delivery: superseded’ says from which day.",
        "superseded-by: national-inquiry\nupdates:\n  - {date: 2025-01-16, delivery: in progress}",
        "superseded-by: national-inquiry\nupdates:\n  - {date: 2025-01-16, delivery: in progress}\n  - {date: 2025-06-16, delivery: superseded}"
    );

    private static readonly DiagnosticCode Circle = new(
        "RG2513",
        Severity.Error,
        "Merged or superseded in a circle",
        "Following ‘merged-into’ or ‘superseded-by’ leads back to where it began, so nothing is left standing.",
        "id: r1\nmerged-into: r1",
        "id: r1\nmerged-into: r2"
    );

    internal static Rule Rule { get; } =
        new("What was superseded or merged leads somewhere", [NotSuperseded, Circle], Check);

    private static IEnumerable<Diagnostic> Check(RuleContext context)
    {
        var programme = context.Programme;
        foreach (var commitment in programme.Commitments)
        {
            if (commitment.SupersededBy is null)
            {
                continue;
            }

            var isSaid = commitment.Updates.Any(static u => u.Delivery == Delivery.Superseded);
            if (!isSaid)
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
                    $"“{commitment.Title.Original}” is superseded, in the end, by itself.",
                    "Delete the line ‘superseded-by’ of the one that still stands."
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
                    $"“{recommendation.Title.Original}” is merged, in the end, into itself.",
                    "Delete the line ‘merged-into’ of the one that still stands."
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
