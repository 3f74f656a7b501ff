using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Programmes.Words;
using ReportGen.Core.Rules.Text;
using ReportGen.Core.Rules.Wording;

namespace ReportGen.Core.Rules.Protection;

/// <summary>Prose does not give away a number that is suppressed everywhere else.</summary>
internal static class NoSuppressedNumbers
{
    private static readonly DiagnosticCode Shown = new(
        "RG8009",
        Severity.Error,
        "Suppressed number in prose",
        "The figure is marked ‘disclosive’ and is not shown, because somebody could be identified from it, but the text gives it away. Refer to the figure: it prints as “fewer than 5”.",
        "note: 3 victims came forward.",
        "note: \"{{ figure \\\"victims-heard\\\" }} came forward.\""
    );

    internal static Rule Rule { get; } =
        new("Prose does not give away a suppressed number", [Shown], Check);

    private static IEnumerable<Diagnostic> Check(RuleContext context)
    {
        var programme = context.Programme;
        var disclosive = programme
            .Figures.Where(static f => f.IsDisclosive && f.Unit.Many.Length > 0)
            .Select(static f =>
                (
                    Figure: f,
                    One: ComparableWords.Folded(f.Unit.One),
                    Many: ComparableWords.Folded(f.Unit.Many)
                )
            )
            .ToList();
        if (disclosive.Count == 0)
        {
            yield break;
        }

        foreach (var text in context.Texts.All)
        {
            var reported = new HashSet<string>(StringComparer.Ordinal);
            var words = text.Words;
            for (var i = 0; i + 1 < words.Count; i++)
            {
                if (TypedNumber.CountOrWord(words[i]) is not { } number)
                {
                    continue;
                }

                var suppressions = context.Texts.SuppressedOn(text.Day);
                foreach (var (figure, one, many) in disclosive)
                {
                    if (
                        (Follows(words, i, many) || Follows(words, i, one))
                        && IsSuppressedValue(figure, number, suppressions)
                        && reported.Add(figure.Id)
                    )
                    {
                        yield return Shown.At(
                            text.Span,
                            $"This text gives away a number of “{figure.Title.Original}” that is suppressed (counts below {NumberWords.Of(suppressions.Threshold)}).",
                            $"Type {{{{ figure \"{figure.Id}\" }}}} in place of the number."
                        );
                    }
                }
            }
        }
    }

    private static bool IsSuppressedValue(
        Figure figure,
        decimal number,
        Suppressions suppressions
    ) =>
        figure.Values.Any(v =>
            TypedNumber.Is(v.Quantity, number)
            && suppressions.Of(figure.Id, v.Quantity) != SuppressionKind.None
        );

    private static bool Follows(IReadOnlyList<string> words, int number, List<string> noun) =>
        noun.Count > 0
        && number + noun.Count < words.Count
        && words.Skip(number + 1).Take(noun.Count).SequenceEqual(noun, StringComparer.Ordinal);
}
