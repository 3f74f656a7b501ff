using System.Collections.Frozen;

namespace ReportGen.Core.Content.Reading.Values;

/// <summary>Finds the word that was probably meant.</summary>
internal static class Nearest
{
    /// <summary>What people write instead of our words.</summary>
    private static readonly FrozenDictionary<string, string[]> Synonyms = new Dictionary<
        string,
        string[]
    >(StringComparer.Ordinal)
    {
        ["status"] = ["delivery"],
        ["staus"] = ["delivery"],
        ["progress"] = ["delivery"],
        ["state"] = ["delivery"],
        ["name"] = ["title", "names"],
        ["heading"] = ["title"],
        ["description"] = ["text", "summary"],
        ["body"] = ["text"],
        ["deadline"] = ["due"],
        ["due-date"] = ["due"],
        ["link"] = ["url", "source"],
        ["department"] = ["body"],
        ["organisation"] = ["body"],
        ["minister"] = ["role", "owner"],
        ["office"] = ["role"],
        ["comment"] = ["note"],
        ["comments"] = ["note"],
        ["notes"] = ["note"],
        ["source"] = ["sources"],
        ["citation"] = ["sources", "source"],
        ["region"] = ["nation"],
        ["country"] = ["nation"],
        ["start"] = ["from"],
        ["end"] = ["to"],
        ["until"] = ["to"],
        ["amount"] = ["value", "values"],
        ["no"] = ["number"],
        ["num"] = ["number"],
        ["done"] = ["complete"],
        ["completed"] = ["complete"],
        ["implemented"] = ["complete"],
        ["delivered"] = ["complete"],
        ["finished"] = ["complete"],
        ["closed"] = ["complete"],
        ["ongoing"] = ["in progress"],
        ["underway"] = ["in progress"],
        ["started"] = ["in progress"],
        ["begun"] = ["in progress"],
        ["pending"] = ["not started", "under consideration"],
        ["to do"] = ["not started"],
        ["todo"] = ["not started"],
        ["rejected"] = ["not accepted"],
        ["refused"] = ["not accepted"],
        ["declined"] = ["not accepted"],
        ["agreed"] = ["accepted"],
        ["yes"] = ["accepted"],
        ["partially accepted"] = ["accepted in part"],
        ["partly accepted"] = ["accepted in part"],
        ["considering"] = ["under consideration"],
        ["house of commons"] = ["commons"],
        ["house of lords"] = ["lords"],
        ["spoken"] = ["oral"],
        ["wms"] = ["written"],
        ["council"] = ["local authority"],
        ["ministry"] = ["department"],
        ["ni"] = ["northern ireland"],
        ["high level"] = ["high"],
        ["gbp"] = ["pounds"],
        ["£"] = ["pounds"],
        ["%"] = ["percent"],
        ["per cent"] = ["percent"],
        ["percentage"] = ["percent"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The candidate nearest to what was typed, or null when none is near.</summary>
    public static string? Of(string typed, IEnumerable<string> candidates)
    {
        var wanted = typed.Trim().ToLowerInvariant();
        var folded = wanted.Replace('_', ' ').Replace('-', ' ');
        var meant = Synonyms.TryGetValue(wanted, out var found) ? found : [];
        string? best = null;
        var bestDistance = Math.Max(1, (wanted.Length + 1) / 3) + 1;
        foreach (var candidate in candidates)
        {
            if (Array.IndexOf(meant, candidate) >= 0)
            {
                return candidate;
            }

            var distance =
                string.Equals(folded, candidate.Replace('-', ' '), StringComparison.Ordinal) ? 0
                : Math.Abs(wanted.Length - candidate.Length) >= bestDistance ? int.MaxValue
                : Distance(wanted, candidate);
            if (distance < bestDistance)
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>
    /// The number of letters to add, remove, change or swap with a neighbour (optimal string alignment).
    /// </summary>
    public static int Distance(string a, string b)
    {
        Span<int> before = stackalloc int[b.Length + 1 <= 128 ? 128 : 0];
        if (b.Length + 1 > 128 || a.Length > 128)
        {
            return int.MaxValue;
        }

        Span<int> last = stackalloc int[128];
        Span<int> current = stackalloc int[128];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var value = Math.Min(Math.Min(last[j] + 1, current[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    value = Math.Min(value, before[j - 2] + 1);
                }

                current[j] = value;
            }

            last.CopyTo(before);
            current.CopyTo(last);
        }

        return last[b.Length];
    }
}
