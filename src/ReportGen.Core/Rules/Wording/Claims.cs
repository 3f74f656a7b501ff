using ReportGen.Core.Rules.Text;

namespace ReportGen.Core.Rules.Wording;

/// <summary>Finds what a sentence claims to be done, and ignores what it hopes, denies or asks.</summary>
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

    /// <summary>Prepositions that make what follows only the topic: "the consultation on recommendation 13".</summary>
    private static readonly HashSet<string> TopicPrepositions = new(StringComparer.Ordinal)
    {
        "on",
        "of",
        "for",
        "about",
        "under",
        "in",
        "with",
        "from",
        "by",
        "to",
        "towards",
        "behind",
    };

    /// <summary>The claims of a sentence that something is, was or has been done.</summary>
    /// <param name="sentence">An author's own sentence.</param>
    /// <param name="words">Lower-case participles: "implemented", "delivered".</param>
    internal static List<Claim> Find(Sentence sentence, IReadOnlySet<string> words)
    {
        var found = new List<Claim>();
        var raw = sentence.Words();
        var folded = Array.ConvertAll(raw, static w => string.Concat(ComparableWords.Folded(w)));
        var clause = 0;
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i].StartsWith('(') || raw[i] is "–" or "—")
            {
                clause = i;
            }

            if (
                words.Contains(folded[i])
                && !folded.Take(i).Skip(clause).Any(Doubts.Contains)
                && IsAsserted(folded, clause, i)
                && !LimitsItself(folded, i)
            )
            {
                found.Add(new Claim(folded[i], i));
            }

            if (raw[i][^1] is ',' or ':')
            {
                clause = i + 1;
            }
        }

        return found;
    }

    /// <summary>True when the claim is about the item mentioned, and not about something related to it.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="mention">The index of the mention among the words of the sentence.</param>
    internal static bool IsOf(Sentence sentence, Claim claim, int mention)
    {
        var words = sentence.Words();
        var before = mention - 1;
        while (before >= 0 && Fold(words[before]) is "the" or "our" or "its" or "both")
        {
            before--;
        }

        var distance = mention > claim.At ? 2 * (mention - claim.At) : claim.At - mention;
        return distance <= 8 && (before < 0 || !TopicPrepositions.Contains(Fold(words[before])));
    }

    private static bool IsAsserted(string[] words, int clause, int at)
    {
        var before = at - 1;
        while (before > clause && Passable.Contains(words[before]))
        {
            before--;
        }

        return before >= clause && Auxiliaries.Contains(words[before]);
    }

    /// <summary>"accepted in principle", "delivered in part".</summary>
    private static bool LimitsItself(string[] words, int at) =>
        at + 2 < words.Length
        && words[at + 1] is "in" or "only"
        && words[at + 2] is "principle" or "part" or "parts" or "some";

    private static string Fold(string word) => string.Concat(ComparableWords.Folded(word));
}

/// <summary>A word that claims something.</summary>
/// <param name="Word">The word, folded.</param>
/// <param name="At">Its index among the words of the sentence, from 0.</param>
internal readonly record struct Claim(string Word, int At);
