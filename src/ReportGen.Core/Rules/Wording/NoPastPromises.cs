using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Dates;
using ReportGen.Core.Programmes.Words;
using ReportGen.Core.Rules.Text;

namespace ReportGen.Core.Rules.Wording;

/// <summary>No statement promises a day that has passed.</summary>
internal static class NoPastPromises
{
    /// <summary>Words between "will" and the day that tie the day to something else: "the report completed by…".</summary>
    private static readonly HashSet<string> OtherEvents = new(StringComparer.Ordinal)
    {
        "said",
        "told",
        "promised",
        "announced",
        "published",
        "completed",
        "closed",
        "made",
        "set",
        "agreed",
        "recorded",
        "reported",
    };

    private static readonly HashSet<string> MayFollow = new(StringComparer.Ordinal)
    {
        "and",
        "or",
        "to",
        "we",
        "i",
        "so",
        "the",
        "with",
        "as",
        "but",
        "at",
        "for",
        "when",
        "which",
        "if",
        "in",
        "on",
        "through",
        "at",
        "because",
        "while",
    };

    private static readonly DiagnosticCode Past = new(
        "RG8004",
        Severity.Error,
        "“Will … by” a day that has passed",
        "The text promises something by a day before the statement. Often it was copied from an earlier one. Say whether the promise was kept, or give the new date.",
        "We will publish it before Easter 2025.   # in a statement of June 2025",
        "We said that we would publish it before Easter 2025. We did so on 9 April."
    );

    internal static Rule Rule { get; } =
        new("No statement promises a day that has passed", [Past], Check);

    private static IEnumerable<Diagnostic> Check(RuleContext context)
    {
        foreach (var text in context.Texts.Said)
        {
            if (text.Statement is not { } statement)
            {
                continue;
            }

            foreach (var sentence in text.Sentences)
            {
                if (Find(sentence, context) is { } found && found.By < statement.Date)
                {
                    yield return Past.At(
                        text.Span,
                        $"“{sentence.Start()}” promises something {found.Words}, but the statement is dated {DateWords.Of(statement.Date)}.",
                        "Say whether the promise was kept, or give the new date."
                    );
                }
            }
        }
    }

    private static (string Words, NodaTime.LocalDate By)? Find(
        Sentence sentence,
        RuleContext context
    )
    {
        var words = sentence.Words();
        var will = Array.FindIndex(words, static w => Fold(w) is "will" or "shall" or "we'll");
        if (will < 0)
        {
            return null;
        }

        for (var i = 0; i < words.Length - 1; i++)
        {
            if (Fold(words[i]) is not ("by" or "before" or "than"))
            {
                continue;
            }

            for (var length = Math.Min(7, words.Length - i); length >= 2; length--)
            {
                if (!MayEnd(words, i + length - 1))
                {
                    continue;
                }

                var phrase = string.Join(' ', words[i..(i + length)])
                    .Replace("than ", "by ", StringComparison.OrdinalIgnoreCase)
                    .TrimEnd(',', ';', ':', '.', '!', '?');
                if (MilestoneParser.TryResolve(phrase, context.Content.Calendar, out var window))
                {
                    if (IsPromise(words, will, i, i + length))
                    {
                        return (phrase, window.By);
                    }

                    break;
                }
            }
        }

        return null;
    }

    /// <summary>"We will publish it before Easter 2025", and "Before Easter 2025 we will publish it".</summary>
    private static bool IsPromise(string[] words, int will, int start, int end)
    {
        var (from, to) = start > will ? (will, start) : (end, will);
        return (start > will || (start == 0 && will - end <= 4))
            && !words[from..to].Any(static w => OtherEvents.Contains(Fold(w)));
    }

    private static bool MayEnd(string[] words, int last) =>
        last == words.Length - 1
        || words[last][^1] is ',' or ';' or ':' or '.' or '!' or '?'
        || MayFollow.Contains(Fold(words[last + 1]));

    private static string Fold(string word) =>
        word.TrimEnd(',', ';', ':', '.', '!', '?').Replace('’', '\'').ToLowerInvariant();
}
