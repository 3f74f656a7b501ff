using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Rules.Text;

namespace ReportGen.Core.Rules.Wording;

/// <summary>No sentence compares numbers that were counted in different ways.</summary>
/// <remarks>
/// A sentence compares when it has a word such as “rose” or “compared”, and denies nothing by “not comparable”. It
/// is wrong when it names a figure whose latest value begins a new series, or an earlier number from across the break.
/// A trend drawn by hand compares by its line, which <c>breaks</c> interrupts.
/// </remarks>
internal static class BrokenSeries
{
    private static readonly DiagnosticCode Compared = new(
        "RG8010",
        Severity.Error,
        "Comparison across a broken series",
        "The register says that the figure can't be compared with earlier ones (‘series-break’), and the text compares them all the same. Give the new number alone, or say that the two are not comparable.",
        "Visits rose to {{ figure \"visits\" }}.   # counted by another method than before",
        "There were {{ figure \"visits\" }}, a figure that is not comparable with earlier ones."
    );

    /// <summary>Numbers of fewer digits meet the value of a figure by chance.</summary>
    private const int LeastTyped = 100;

    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal)
    {
        "rose",
        "risen",
        "fell",
        "fallen",
        "increased",
        "decreased",
        "grew",
        "grown",
        "dropped",
        "declined",
        "doubled",
        "trebled",
        "halved",
        "compared",
        "cododd",
        "gostyngodd",
        "cynyddodd",
        "disgynnodd",
        "dyblodd",
    };

    /// <summary>Words that compare only with the one that follows: "up from", "a rise in", "higher than".</summary>
    private static readonly HashSet<(string, string)> Pairs =
    [
        .. from word in new[] { "up", "down" }
        from next in new[] { "from", "by", "on" }
        select (word, next),
        .. from word in new[] { "rise", "fall", "increase", "decrease", "reduction", "drop" }
        from next in new[] { "in", "of", "from", "since" }
        select (word, next),
        ("higher", "than"),
        ("lower", "than"),
        ("i", "fyny"),
        ("i", "lawr"),
        ("o", "gymharu"),
        ("cynnydd", "o"),
        ("gostyngiad", "o"),
    ];

    internal static Rule Rule { get; } =
        new("No sentence compares numbers across a broken series", [Compared], Check);

    private static IEnumerable<Diagnostic> Check(RuleContext context)
    {
        var programme = context.Programme;
        var broken = programme
            .Figures.Select(static f => (f.Id, f.Title, f.Values))
            .Concat(programme.Funding.Select(static f => (f.Id, f.Title, f.Values)))
            .Where(static f => f.Values.Any(static v => v.SeriesBreak is not null))
            .ToList();
        if (broken.Count == 0)
        {
            yield break;
        }

        foreach (var text in context.Texts.Asserted)
        {
            var sentences = text.Sentences.Where(Compares).ToList();
            var lines = LinesOfTrends(text.Markdown).ToList();
            foreach (var (id, title, values) in broken)
            {
                foreach (var sentence in sentences)
                {
                    if (BreakIn(sentence, programme, id, values, text.Day) is { } why)
                    {
                        yield return Compared.At(
                            text.Span,
                            $"“{sentence.Start()}” compares “{title.Original}” with an earlier figure, though the two are not comparable: {why.Trim().TrimEnd('.')}.",
                            "Give the new number alone, without the word that compares."
                        );
                    }
                }

                foreach (var line in lines)
                {
                    if (BreakAmong(Meant(values, line, null), values, text.Day) is { } why)
                    {
                        yield return Compared.At(
                            text.Span,
                            $"A chart draws one line through values of “{title.Original}” that are not comparable: {why.Trim().TrimEnd('.')}.",
                            "Add to the chart: breaks: [NAME], with the first category that is counted in the new way."
                        );
                    }
                }
            }
        }
    }

    /// <summary>Why the numbers of a sentence can't be compared; null when they can, or are not of this figure.</summary>
    private static string? BreakIn(
        Sentence sentence,
        Programme programme,
        string id,
        ImmutableArray<FigureValue> values,
        NodaTime.LocalDate day
    )
    {
        var typed = sentence.Words().Select(NumberIn).OfType<decimal>().ToList();
        var named = sentence.Figures.Contains(id, StringComparer.Ordinal)
            ? FigureState.Of(programme, id, day)
            : null;
        if (
            named is { SeriesBreak: { } why }
            && (named.Previous is not null || named.IsReplacedAcrossBreak)
        )
        {
            return why;
        }

        return BreakAmong(Meant(values, typed, named?.Value), values, day);
    }

    /// <summary>The values that typed numbers are, and the one that is named.</summary>
    private static List<FigureValue> Meant(
        ImmutableArray<FigureValue> values,
        List<decimal> typed,
        FigureValue? named
    ) =>
        [
            .. values.Where(v =>
                ReferenceEquals(v, named)
                || typed.Exists(n => n >= LeastTyped && TypedNumber.Is(v.Quantity, n))
            ),
        ];

    private static string? BreakAmong(
        List<FigureValue> meant,
        ImmutableArray<FigureValue> values,
        NodaTime.LocalDate day
    ) =>
        meant
            .SelectMany(_ => meant, (a, b) => SeriesBreaks.Between(values, a, b, day))
            .FirstOrDefault(static b => b is not null);

    /// <summary>The numbers of each line of the trends in a text that have no breaks.</summary>
    private static IEnumerable<List<decimal>> LinesOfTrends(string markdown)
    {
        foreach (var block in markdown.Split("```chart").Skip(1))
        {
            var lines = Array.ConvertAll(
                block.Split("```")[0].Split('\n'),
                static l => l.Trim(' ', '-', '\r')
            );
            if (
                !lines.Contains("kind: trend", StringComparer.Ordinal)
                || Array.Exists(
                    lines,
                    static l => l.StartsWith("breaks:", StringComparison.Ordinal)
                )
            )
            {
                continue;
            }

            foreach (var line in lines)
            {
                if (line.StartsWith("values:", StringComparison.Ordinal))
                {
                    yield return
                    [
                        .. line.Split([' ', '[', ']', ','], StringSplitOptions.RemoveEmptyEntries)
                            .Select(NumberIn)
                            .OfType<decimal>(),
                    ];
                }
            }
        }
    }

    private static decimal? NumberIn(string word)
    {
        var digits = word.Trim('(', ')', '*', ',', '.', ':', '£', '%');
        return
            digits.Length > 0
            && char.IsAsciiDigit(digits[0])
            && decimal.TryParse(
                digits,
                NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            )
            ? number
            : null;
    }

    private static bool Compares(Sentence sentence)
    {
        var words = ComparableWords.Folded(sentence.Text);
        var denies =
            words.Exists(static w => w is "comparable" or "ellir")
            || (
                words.Contains("compared", StringComparer.Ordinal)
                && words.Exists(static w => w is "cannot" or "can't" or "not")
            );
        return !denies
            && (
                words.Exists(Verbs.Contains)
                || words.Zip(words.Skip(1)).Any(pair => Pairs.Contains((pair.First, pair.Second)))
            );
    }
}
