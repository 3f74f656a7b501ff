using System.Collections.Immutable;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Rules.Protection;

namespace ReportGen.Core.Preview;

/// <summary>
/// Words that a preview does not quote, since it may be read by more people than the files: text that contains a
/// protected term, and public text that repeats an internal risk or note.
/// </summary>
internal sealed class Redaction
{
    private readonly ProtectedTermMatcher terms;
    private readonly ImmutableArray<string> sentences;

    /// <summary>Collects what may not be quoted of some content.</summary>
    /// <param name="content">The content.</param>
    /// <param name="repeatsInternal">True when a rule found internal text in public: only then is it searched for.</param>
    public Redaction(ContentSet content, bool repeatsInternal)
    {
        terms = new ProtectedTermMatcher(content.ProtectedTerms);
        sentences = repeatsInternal
            ?
            [
                .. content
                    .Programmes.SelectMany(NoInternalText.Sentences)
                    .Select(static s => s.Folded)
                    .Distinct(StringComparer.Ordinal),
            ]
            : [];
    }

    /// <summary>Why the words are not shown; null when they may be.</summary>
    public string? Why(string words)
    {
        if (!terms.IsEmpty && terms.Find(words) is [var match, ..])
        {
            return $"it contains a protected term, {match.TermId}";
        }

        if (sentences.IsEmpty)
        {
            return null;
        }

        var folded = NoInternalText.Fold(words);
        return sentences.Any(s => folded.Contains(s, StringComparison.Ordinal))
            ? "it repeats an internal risk or note"
            : null;
    }
}
