using NodaTime;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Rules.Protection;

/// <summary>No protected term stands in a text that may be published.</summary>
internal static class NoProtectedTerms
{
    private static readonly DiagnosticCode Found = new(
        "RG8008",
        Severity.Error,
        "Protected term",
        "The text holds a term of protected-terms.yaml: a name under an order, a case before a court (resolution on matters sub judice, 15 November 2001). The term is not printed. A term with `until` stops the statements dated on or before that day, and what all documents share while the newest statement is dated so; publication looks again, with the day of publication. Take it out, or ask the parliamentary branch.",
        "note: … a name that protected-terms.yaml lists …",
        "note: … the same sentence without the name …"
    );

    internal static Rule Rule { get; } =
        new("No protected term stands in a text that may be published", [Found], Check);

    private static IEnumerable<Diagnostic> Check(RuleContext context)
    {
        var terms = context.Content.ProtectedTerms;
        if (terms.IsEmpty)
        {
            yield break;
        }

        // Without a clock the statements decide: what is said in one is published on its day, and what all
        // documents share is next published with the newest. Publication itself looks again, with the day.
        var newest = context.Programme.Statements.Select(static s => (LocalDate?)s.Date).Max();
        var matchers = new Dictionary<LocalDate, ProtectedTermMatcher>();
        var always = new ProtectedTermMatcher(terms);
        ProtectedTermMatcher On(LocalDate? day) =>
            day is not { } known ? always
            : matchers.TryGetValue(known, out var made) ? made
            : matchers[known] = new ProtectedTermMatcher(terms, known);
        foreach (var text in context.Texts.All)
        {
            foreach (
                var match in On(context.Today ?? text.Statement?.Date ?? newest)
                    .Find(text.Markdown)
                    .DistinctBy(static m => m.TermId, StringComparer.Ordinal)
            )
            {
                yield return Found.At(
                    text.Span,
                    $"A protected term stands in this text (term {match.TermId}: {match.Reason}).",
                    "Take it out."
                );
            }
        }
    }
}
