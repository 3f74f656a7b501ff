using System.Globalization;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.Words;

namespace ReportGen.Core.Rules.Wording;

/// <summary>An amount of money typed in a statement is a value of the register, and not only what another source says.</summary>
internal static class RetypedMoney
{
    private static readonly DiagnosticCode Unregistered = new(
        "RG2552",
        Severity.Warning,
        "Amount that is not in the register",
        "An amount of money in the text is not a value in funding.yaml or figures.yaml. Add it there with its source, and refer to it.",
        "We are providing £12 million.",
        "We are providing {{ figure \"package-2025\" }}."
    );

    private static readonly DiagnosticCode Contradicted = new(
        "RG8006",
        Severity.Error,
        "Amount that the register contradicts",
        "The register holds this amount only as what another source says; the recorded value is different. Use the recorded value, or say in a quotation whose amount this is.",
        "We are providing £2 million.   # a conflict of a line whose value is £2.5 million",
        "We are providing {{ figure \"panel-and-audit-2025\" }}."
    );

    internal static Rule Rule { get; } =
        new(
            "An amount of money in a statement is a value of the register",
            [Unregistered, Contradicted],
            Check
        );

    private static IEnumerable<Diagnostic> Check(RuleContext context)
    {
        var programme = context.Programme;
        List<(string Id, LocalText Title, FigureValue Value)> values =
        [
            .. programme.Funding.SelectMany(static f => f.Values.Select(v => (f.Id, f.Title, v))),
            .. programme
                .Figures.Where(static f => f.Unit.Kind == UnitKind.Pounds)
                .SelectMany(static f => f.Values.Select(v => (f.Id, f.Title, v))),
        ];
        foreach (var text in context.Texts.Said)
        {
            foreach (var amount in text.Sentences.SelectMany(static s => Amounts(s.Words())))
            {
                if (values.Exists(v => TypedNumber.Is(v.Value.Quantity, amount)))
                {
                    continue;
                }

                var against = values.Find(v =>
                    v.Value.Conflicts.Any(c => TypedNumber.Is(c.Quantity, amount))
                );
                yield return against.Value is not null
                    ? Contradicted.At(
                        text.Span,
                        $"{NumberWords.Money(amount)} is what another source says about “{against.Title.Original}”; the recorded amount is {QuantityWords.Of(against.Value.Quantity, Programmes.State.FigureState.Pounds)}.",
                        $"Type {{{{ figure \"{against.Id}\" }}}} in place of the amount."
                    )
                    : Unregistered.At(
                        text.Span,
                        $"{NumberWords.Money(amount)} is not an amount in funding.yaml or figures.yaml.",
                        "Add it there with its source; then type {{ figure \"ID\" }}, with its id, in place of the amount."
                    );
            }
        }
    }

    private static IEnumerable<decimal> Amounts(string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var at = words[i].IndexOf('£', StringComparison.Ordinal);
            if (at < 0)
            {
                continue;
            }

            var digits = words[i][(at + 1)..];
            var end = 0;
            while (
                end < digits.Length && (char.IsAsciiDigit(digits[end]) || digits[end] is ',' or '.')
            )
            {
                end++;
            }

            if (
                !decimal.TryParse(
                    digits[..end].TrimEnd('.', ','),
                    NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var number
                )
            )
            {
                continue;
            }

            var unit =
                end < digits.Length ? digits[end..]
                : i + 1 < words.Length ? words[i + 1]
                : "";
            yield return number * Scale(unit.TrimEnd('.', ',', ';', ':', ')', '!', '?'));
        }
    }

    private static decimal Scale(string unit) =>
        unit.ToLowerInvariant() switch
        {
            "million" or "m" or "miliwn" => 1_000_000m,
            "billion" or "bn" or "biliwn" => 1_000_000_000m,
            "k" or "thousand" => 1_000m,
            _ => 1m,
        };
}
