using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Rules.Text;

namespace ReportGen.Core.Rules.Wording;

/// <summary>A number typed in prose agrees with the register.</summary>
/// <remarks>
/// Only where it is plain which figure is meant: the number comes directly before the figure's noun,
/// and the noun has two words or more, or two other words of the sentence are in the figure's title.
/// </remarks>
internal static class RetypedFigures
{
    private static readonly DiagnosticCode Disagrees = new(
        "RG8005",
        Severity.Error,
        "Number disagrees with the register",
        "A number in the text comes before the noun of a figure, but is not one of its values. Refer to the figure instead of typing the number, so that it can't go wrong.",
        "The police have found 1,237 closed cases.   # the register says 1,273",
        "The police have found {{ figure \"closed-cases-identified\" }}."
    );

    internal static Rule Rule { get; } =
        new("A number typed in prose agrees with the register", [Disagrees], Check);

    private static IEnumerable<Diagnostic> Check(RuleContext context)
    {
        var figures = context
            .Programme.Figures.Where(static f =>
                f.Unit.Kind is UnitKind.Count or UnitKind.People && f.Unit.Many.Length > 0
            )
            .Select(static f => new RegisterNumber(
                f,
                ComparableWords.Folded(f.Unit.Many),
                [.. ComparableWords.Folded(f.Title.Original).Where(static w => w.Length > 4)]
            ))
            .ToList();
        if (figures.Count == 0)
        {
            yield break;
        }

        foreach (var text in context.Texts.Said)
        {
            foreach (var sentence in text.Sentences)
            {
                if (Find(sentence, figures) is { } found)
                {
                    yield return Disagrees.At(
                        text.Span,
                        $"The text says “{found.Number} {found.Figure.Unit.Many}”, which is not a number recorded for “{found.Figure.Title.Original}”.",
                        $"Type {{{{ figure \"{found.Figure.Id}\" }}}} in place of the number. If {found.Number} is a new number, add it to that figure in figures.yaml first, with its source."
                    );
                }
            }
        }
    }

    private static (string Number, Figure Figure)? Find(
        Sentence sentence,
        List<RegisterNumber> figures
    )
    {
        var words = sentence.Words();
        var folded = words.Select(static w => string.Concat(ComparableWords.Folded(w))).ToList();
        for (var i = 0; i < words.Length - 1; i++)
        {
            if (TypedNumber.Count(words[i]) is not { } number)
            {
                continue;
            }

            // "Of the 58 recommendations, 49 …" gives the base of another number.
            if (
                i > 0
                && (folded[i - 1] is "of" || (i > 1 && folded[i - 2] is "of"))
                && words.Where((_, j) => j != i).Any(static w => TypedNumber.Count(w) is not null)
            )
            {
                continue;
            }

            // Another rule covers disclosive figures; its message does not repeat the number. Where several
            // figures could be meant, or another of the same unit has the number, none is compared.
            var ofUnit = figures.Where(f => HasNoun(f, folded, i + 1)).ToList();
            var meant = ofUnit
                .Where(static f => !f.Figure.IsDisclosive)
                .Select(f => (Figure: f.Figure, f.Noun, Shared: Shared(f, folded)))
                .Where(static f => f.Noun.Count > 1 || f.Shared >= 2)
                .ToList();
            var most = meant.Select(static f => f.Shared).DefaultIfEmpty().Max();
            if (
                meant.FindAll(f => f.Shared == most) is [var only]
                && !ofUnit.Exists(f => TypedNumber.IsValueOf(f.Figure.Values, number))
            )
            {
                return (words[i], only.Figure);
            }
        }

        return null;
    }

    private static bool HasNoun(RegisterNumber figure, List<string> words, int at) =>
        at + figure.Noun.Count <= words.Count
        && words
            .Skip(at)
            .Take(figure.Noun.Count)
            .SequenceEqual(figure.Noun, StringComparer.Ordinal);

    /// <summary>How many words of the figure's title, other than its unit, the sentence has.</summary>
    private static int Shared(RegisterNumber figure, List<string> words) =>
        words
            .Where(w =>
                figure.TitleWords.Contains(w) && !figure.Noun.Contains(w, StringComparer.Ordinal)
            )
            .Distinct(StringComparer.Ordinal)
            .Count();

    private sealed record RegisterNumber(
        Figure Figure,
        List<string> Noun,
        HashSet<string> TitleWords
    );
}
