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

            // Another rule covers disclosive figures; its message does not repeat the number.
            var meant = figures
                .Where(f => !f.Figure.IsDisclosive && IsMeant(f, folded, i + 1))
                .ToList();
            if (
                meant.Count > 0
                && !meant.Exists(f => TypedNumber.IsValueOf(f.Figure.Values, number))
            )
            {
                return (words[i], meant[0].Figure);
            }
        }

        return null;
    }

    private static bool IsMeant(RegisterNumber figure, List<string> words, int at)
    {
        var noun = figure.Noun;
        if (
            at + noun.Count > words.Count
            || !words.Skip(at).Take(noun.Count).SequenceEqual(noun, StringComparer.Ordinal)
        )
        {
            return false;
        }

        var shared = words.Where(w =>
            figure.TitleWords.Contains(w) && !noun.Contains(w, StringComparer.Ordinal)
        );
        return noun.Count > 1 || shared.Distinct(StringComparer.Ordinal).Count() >= 2;
    }

    private sealed record RegisterNumber(
        Figure Figure,
        List<string> Noun,
        HashSet<string> TitleWords
    );
}
