using NodaTime;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Programmes.Words;
using ReportGen.Core.Rules.Text;

namespace ReportGen.Core.Rules.Wording;

/// <summary>A count given in a statement is that of its own report.</summary>
/// <remarks>
/// Only where it is plain what is counted: "of the 61 recommendations, ten are complete", "ten recommendations are
/// complete". The number may be that of all, of a theme or of a report. A sentence that names another time, or a
/// base that the report does not have, is left alone.
/// </remarks>
internal static class RetypedCounts
{
    private static readonly DiagnosticCode Differs = new(
        "RG8012",
        Severity.Warning,
        "Count that differs from the report",
        "A statement counts recommendations or commitments, and the updates come to another number on its day. The report published with it would contradict it.",
        "Of the 61 recommendations, ten are now complete.   # by the updates, eight",
        "Of the 61 recommendations, eight are now complete."
    );

    /// <summary>What may stand between a number and what is said of it.</summary>
    private static readonly HashSet<string> Between = new(
        [
            "of",
            "the",
            "our",
            "these",
            "those",
            "them",
            "its",
            "recommendations",
            "recommendation",
            "commitments",
            "commitment",
            "are",
            "is",
            "have",
            "has",
            "been",
            "now",
            "already",
            "fully",
            "all",
            "more",
            "further",
            "a",
        ],
        StringComparer.Ordinal
    );

    /// <summary>Words of another time, or of what is hoped.</summary>
    private static readonly HashSet<string> OtherTime = new(
        [
            .. Programmes.Dates.Period.MonthNames,
            "was",
            "were",
            "had",
            "will",
            "would",
            "should",
            "by",
            "until",
            "last",
            "then",
            "earlier",
            "before",
            "since",
            "if",
            "when",
            "not",
        ],
        StringComparer.Ordinal
    );

    private static readonly (string[] Words, Func<Tally, int> Count)[] States =
    [
        (["accepted", "in", "principle"], static t => t[Response.AcceptedInPrinciple]),
        (["accepted", "in", "part"], static t => t[Response.AcceptedInPart]),
        (["accepted"], static t => t[Response.Accepted]),
        (["under", "consideration"], static t => t[Response.UnderConsideration]),
        (["in", "progress"], static t => t[DisplayStatus.InProgress]),
        (["complete"], static t => t[DisplayStatus.Complete]),
        (["completed"], static t => t[DisplayStatus.Complete]),
        (["overdue"], static t => t[DisplayStatus.Overdue]),
        (["withdrawn"], static t => t[DisplayStatus.Withdrawn]),
    ];

    internal static Rule Rule { get; } =
        new("A count given in a statement is that of its own report", [Differs], Check);

    private static IEnumerable<Diagnostic> Check(RuleContext context)
    {
        foreach (var text in context.Texts.Said)
        {
            foreach (var sentence in text.Sentences)
            {
                var words = ComparableWords.Folded(sentence.Text);
                if (KindOf(words) is not { } kind || words.Exists(OtherTime.Contains))
                {
                    continue;
                }

                foreach (var claim in Claims(words))
                {
                    if (Contradiction(context, text.Day, kind, claim) is { } counted)
                    {
                        yield return Differs.At(
                            text.Span,
                            $"“{sentence.Start()}” counts {claim.Number} as “{claim.State}”; by the updates {counted} on {DateWords.Of(text.Day)}.",
                            "Correct the number, or add the updates that are missing."
                        );
                    }
                }
            }
        }
    }

    private static TrackedKind? KindOf(List<string> words)
    {
        var recommendations = words.Exists(static w => w is "recommendation" or "recommendations");
        var commitments = words.Exists(static w => w is "commitment" or "commitments");
        return recommendations == commitments ? null
            : recommendations ? TrackedKind.Recommendation
            : TrackedKind.Commitment;
    }

    /// <summary>Each number with the state that is claimed of so many, and the base before or behind it.</summary>
    private static IEnumerable<CountClaim> Claims(List<string> words)
    {
        decimal? ofAll = null;
        for (var i = 0; i < words.Count; i++)
        {
            if (TypedNumber.CountOrWord(words[i]) is not { } number)
            {
                continue;
            }

            if (
                i > 0 && words[i - 1] == "of"
                || i > 1 && words[i - 2] == "of" && words[i - 1] is "the" or "our"
            )
            {
                ofAll = number;
                continue;
            }

            var at = i + 1;
            while (
                at < words.Count
                && (
                    Between.Contains(words[at])
                    || (
                        words[at - 1] is "of" or "the" or "our"
                        && TypedNumber.CountOrWord(words[at]) is not null
                    )
                )
            )
            {
                ofAll = TypedNumber.CountOrWord(words[at]) ?? ofAll;
                at++;
            }

            if (StateAt(words, at) is var (state, count))
            {
                yield return new CountClaim(number, ofAll, state, count);
            }
        }
    }

    private static (string State, Func<Tally, int> Count)? StateAt(List<string> words, int at)
    {
        foreach (var (state, count) in States)
        {
            if (words.Skip(at).Take(state.Length).SequenceEqual(state, StringComparer.Ordinal))
            {
                return (string.Join(' ', state), count);
            }
        }

        return null;
    }

    /// <summary>What the updates come to, in words; null when the claim agrees, or its base is not one of the report.</summary>
    private static string? Contradiction(
        RuleContext context,
        LocalDate day,
        TrackedKind kind,
        CountClaim claim
    )
    {
        var counts = context.States.CountsOn(day, kind);
        var all = counts
            .ByTheme.Concat(counts.ByReport)
            .Select(static g => g.Tally)
            .Prepend(counts.Total)
            .Where(t => claim.Base is not { } ofAll || t.Base == ofAll)
            .ToList();
        return all.Count == 0 || all.Exists(t => claim.Count(t) == claim.Number)
            ? null
            : $"{NumberWords.Of(claim.Count(all[0]))} of {NumberWords.Of(all[0].Base)} are";
    }

    private sealed record CountClaim(
        decimal Number,
        decimal? Base,
        string State,
        Func<Tally, int> Count
    );
}
