using ReportGen.Core.Rules.Text;

namespace ReportGen.Core.Rules.Wording;

/// <summary>Finds what a sentence claims to be done, and leaves alone what it hopes, denies or asks.</summary>
internal static class Claims
{
    private static readonly HashSet<string> Auxiliaries = new(StringComparer.Ordinal)
    {
        "has",
        "have",
        "had",
        "is",
        "are",
        "was",
        "were",
        "been",
        "we",
        "i",
        "government",
        "we've",
        "i've",
    };

    private static readonly HashSet<string> Passable = new(StringComparer.Ordinal)
    {
        "now",
        "already",
        "also",
        "fully",
        "all",
        "both",
        "since",
        "successfully",
        "largely",
        "in",
        "full",
        "today",
    };

    private static readonly HashSet<string> Doubts = new(StringComparer.Ordinal)
    {
        "not",
        "never",
        "no",
        "none",
        "until",
        "unless",
        "when",
        "whenever",
        "once",
        "if",
        "whether",
        "will",
        "would",
        "should",
        "shall",
        "must",
        "may",
        "might",
        "could",
        "can",
        "cannot",
        "before",
        "yet",
        "to",
        "be",
        "being",
        "partly",
        "partially",
        "almost",
        "nearly",
        "hardly",
        "how",
        "n't",
        "hasn't",
        "haven't",
        "isn't",
        "aren't",
        "wasn't",
        "weren't",
        "didn't",
    };

    /// <summary>True when the sentence says of something that it is, was or has been one of the words.</summary>
    /// <param name="sentence">An author's own sentence.</param>
    /// <param name="words">Lower-case participles: "implemented", "delivered".</param>
    /// <param name="claim">The word found.</param>
    internal static bool Has(Sentence sentence, IReadOnlySet<string> words, out string claim)
    {
        foreach (var clause in sentence.Text.Split(',', ':', '–', '—', '('))
        {
            var folded = TextWords.Folded(clause);
            for (var i = 1; i < folded.Count; i++)
            {
                if (!words.Contains(folded[i]) || folded.Take(i).Any(Doubts.Contains))
                {
                    continue;
                }

                var before = i - 1;
                while (before > 0 && Passable.Contains(folded[before]))
                {
                    before--;
                }

                if (Auxiliaries.Contains(folded[before]) && !IsDoubtedBehind(folded, i))
                {
                    claim = folded[i];
                    return true;
                }
            }
        }

        claim = "";
        return false;
    }

    /// <summary>"accepted in principle", "delivered in part": a claim that limits itself.</summary>
    private static bool IsDoubtedBehind(List<string> words, int at) =>
        at + 2 < words.Count
        && words[at + 1] is "in" or "only"
        && words[at + 2] is "principle" or "part" or "parts" or "some";
}
