using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Rules.Text;

namespace ReportGen.Core.Rules.Protection;

/// <summary>A protected term found in a text. The words found are not recorded.</summary>
/// <param name="TermId">The neutral id of the term.</param>
/// <param name="Reason">Why it is protected; may be shown.</param>
/// <param name="Word">The index of the word at which the match begins, from 0.</param>
public sealed record ProtectedMatch(string TermId, string Reason, int Word);

/// <summary>
/// Finds protected terms in any text: content, finished documents, the metadata of files. Text and terms
/// are folded alike (as NFKC does for the Latin script, lower case, single spaces, no punctuation), so that case, line ends,
/// typographic variants and hidden characters do not hide a term. Hashed terms are found by hashing every
/// run of as many words. A match never reveals the words found, only the term's id and the place.
/// </summary>
public sealed class ProtectedTermMatcher
{
    private readonly ImmutableArray<ProtectedTerm> terms;
    private readonly ImmutableArray<(ProtectedTerm Term, ImmutableArray<string> Words)> plain;
    private readonly Dictionary<(int Words, string Hash), ProtectedTerm> hashed = [];
    private readonly ImmutableArray<int> lengths;

    /// <summary>A matcher of the terms that apply.</summary>
    /// <param name="terms">All terms.</param>
    /// <param name="today">Terms that ended before this day are left out; null applies all of them.</param>
    public ProtectedTermMatcher(IEnumerable<ProtectedTerm> terms, LocalDate? today = null)
    {
        this.terms = [.. terms.Where(t => today is null || t.Until is null || t.Until >= today)];
        plain =
        [
            .. this
                .terms.Where(static t => t.Term is not null)
                .Select(static t => (t, ComparableWords.Folded(t.Term!).ToImmutableArray()))
                .Where(static t => t.Item2.Length > 0),
        ];
        foreach (var term in this.terms)
        {
            if (term.Sha256 is { } hash)
            {
                hashed.TryAdd((Math.Max(1, term.Words), hash.ToLowerInvariant()), term);
            }
        }

        lengths = [.. hashed.Keys.Select(static k => k.Words).Distinct().Order()];
    }

    /// <summary>True when there is nothing to look for.</summary>
    public bool IsEmpty => terms.IsEmpty;

    /// <summary>Every term found in a text, once per place, in order.</summary>
    /// <param name="text">Any text.</param>
    public ImmutableArray<ProtectedMatch> Find(string text)
    {
        if (IsEmpty)
        {
            return [];
        }

        var words = ComparableWords.Folded(text);
        var found = new List<ProtectedMatch>();
        for (var at = 0; at < words.Count; at++)
        {
            foreach (var (term, wanted) in plain)
            {
                if (MatchesAt(words, at, wanted))
                {
                    found.Add(new ProtectedMatch(term.Id, term.Reason, at));
                }
            }
        }

        FindHashed(words, found);
        if (lengths.Length > 0)
        {
            // Whoever made the hash may have counted "Anne-Marie" as one word.
            FindHashed(ComparableWords.BySpace(text), found);
        }

        return [.. found.Distinct().OrderBy(static m => m.Word)];
    }

    private void FindHashed(List<string> words, List<ProtectedMatch> found)
    {
        foreach (var length in lengths)
        {
            for (var at = 0; at + length <= words.Count; at++)
            {
                if (hashed.TryGetValue((length, Hash(words, at, length)), out var term))
                {
                    found.Add(new ProtectedMatch(term.Id, term.Reason, at));
                }
            }
        }
    }

    /// <summary>The hash to record for a term, and its number of words: SHA-256 in hexadecimal of the folded words joined by single spaces, in UTF-8.</summary>
    /// <param name="term">The term in plain text.</param>
    public static (string Sha256, int Words) HashOf(string term)
    {
        var words = ComparableWords.Folded(term);
        return (Hash(words, 0, words.Count), words.Count);
    }

    private static bool MatchesAt(List<string> words, int at, ImmutableArray<string> wanted)
    {
        if (at + wanted.Length > words.Count)
        {
            return false;
        }

        for (var i = 0; i < wanted.Length; i++)
        {
            // "Smith's" matches "Smith" too.
            var word = words[at + i];
            var isPossessive =
                i == wanted.Length - 1
                && word.Length == wanted[i].Length + 2
                && word.EndsWith("'s", StringComparison.Ordinal)
                && word.StartsWith(wanted[i], StringComparison.Ordinal);
            if (!isPossessive && !string.Equals(word, wanted[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static string Hash(List<string> words, int at, int length)
    {
        var run = string.Join(' ', words.GetRange(at, length));
        if (run.EndsWith("'s", StringComparison.Ordinal))
        {
            run = run[..^2];
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(run)));
    }
}
