using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Rules.Wording;

/// <summary>Sentences can be followed by ear, and abbreviations are explained where they first appear.</summary>
internal static class PlainWords
{
    /// <summary>GOV.UK advises about 25; this leaves room for lists.</summary>
    private const int LongSentence = 35;

    /// <summary>Known to every reader, or honours after a name.</summary>
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "BBC",
        "CBE",
        "DBE",
        "HTML",
        "MBE",
        "NHS",
        "OBE",
        "PDF",
        "USA",
        "VAT",
    };

    private static readonly DiagnosticCode Long = new(
        "RG2550",
        Severity.Notice,
        "Long sentence",
        "Sentences of more than 35 words are hard to follow, above all by ear. Aim for 25 or fewer.",
        "We will, having considered the recommendation, which was made in the final report, and having consulted…",
        "We have considered the recommendation. We consulted on it. We will…"
    );

    private static readonly DiagnosticCode Unexplained = new(
        "RG2551",
        Severity.Warning,
        "Abbreviation without its full words",
        "Not every reader knows an abbreviation. Give the full words first, with the abbreviation in brackets; or use the full words alone.",
        "The NCA will lead the operation.",
        "The National Crime Agency (NCA) will lead the operation."
    );

    internal static Rule Rule { get; } =
        new("Sentences can be followed, abbreviations are explained", [Long, Unexplained], Check);

    private static IEnumerable<Diagnostic> Check(RuleContext context)
    {
        foreach (var statement in context.Programme.Statements)
        {
            var explained = new HashSet<string>(Known, StringComparer.Ordinal);
            foreach (var text in context.Texts.SaidIn(statement))
            {
                foreach (var sentence in text.Sentences)
                {
                    var words = sentence.Words();
                    if (words.Length > LongSentence)
                    {
                        yield return Long.At(
                            text.Span,
                            $"A sentence of {words.Length} words: “{sentence.Start()}”.",
                            "Split it into two sentences."
                        );
                    }

                    foreach (var word in words)
                    {
                        if (Abbreviation(word, out var isExplained) is not { } abbreviation)
                        {
                            continue;
                        }

                        if (explained.Add(abbreviation) && !isExplained)
                        {
                            yield return Unexplained.At(
                                text.Span,
                                $"“{abbreviation}” appears here for the first time, without its full words.",
                                $"Write the full words first: FULL WORDS ({abbreviation})"
                            );
                        }
                    }
                }
            }
        }
    }

    /// <summary>Three to six capital letters; explained when it is in brackets.</summary>
    private static string? Abbreviation(string word, out bool isExplained)
    {
        isExplained = word.Contains('(') && word.Contains(')');
        var core = word.Trim('(', ')', '.', ',', ';', ':', '!', '?', '*', '_', '[', ']');
        foreach (var ending in new[] { "’s", "'s", "s" })
        {
            if (core.EndsWith(ending, StringComparison.Ordinal))
            {
                core = core[..^ending.Length];
                break;
            }
        }

        return
            core.Length is >= 3 and <= 6
            && core.All(static c => c is >= 'A' and <= 'Z')
            && !IsRomanNumeral(core)
            ? core
            : null;
    }

    private static bool IsRomanNumeral(string word) => word.All(static c => c is 'I' or 'V' or 'X');
}
