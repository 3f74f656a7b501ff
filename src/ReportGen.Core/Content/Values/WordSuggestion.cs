using System.Collections.Frozen;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Content.Values;

/// <summary>Finds the closest match for a word.</summary>
internal static class WordSuggestion
{
    /// <summary>Words that people often write instead of those of the format.</summary>
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
        ["accept"] = ["accepted"],
        ["accepted in full"] = ["accepted"],
        ["accept in full"] = ["accepted"],
        ["fully accepted"] = ["accepted"],
        ["yes"] = ["accepted"],
        ["partially accepted"] = ["accepted in part"],
        ["partly accepted"] = ["accepted in part"],
        ["not known"] = ["unknown"],
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

    /// <summary>The candidate closest to what was typed, or null when none is close.</summary>
    public static string? Of(string typed, IEnumerable<string> candidates)
    {
        var wanted = typed.Trim();
        var words = candidates.ToArray();
        var synonyms = Synonyms.GetValueOrDefault(wanted.ToLowerInvariant(), []);
        return Array.Find(words, word => Array.IndexOf(synonyms, word) >= 0)
            ?? Array.Find(words, word => Folded(word) == Folded(wanted))
            ?? ClosestWord.Find(wanted, words);
    }

    private static string Folded(string words) =>
        words.ToLowerInvariant().Replace('_', ' ').Replace('-', ' ');
}
