using NodaTime;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Rules.Protection;

/// <summary>No text that may be published contains a protected term.</summary>
internal static class NoProtectedTerms
{
    private static readonly DiagnosticCode Found = new(
        "RG8008",
        Severity.Error,
        "Protected term",
        "The text contains a term from protected-terms.yaml: a name under an order, or a case before a court (resolution on matters sub judice, 15 November 2001). The message does not repeat it. A term with `until` stops statements dated on or before that day, and text that all documents share while the newest statement is dated on or before it; publication checks again, with the day of publication. Take the term out, or ask the parliamentary branch.",
        "note: … a name that protected-terms.yaml lists …",
        "note: … the same sentence without the name …"
    );

    internal static Rule Rule { get; } =
        new("No text that may be published contains a protected term", [Found], Check);

    private static IEnumerable<Diagnostic> Check(RuleContext context)
    {
        var terms = context.Content.ProtectedTerms;
        if (terms.IsEmpty)
        {
            yield break;
        }

        // Without a clock the statements decide: the text of one is published on its day, and the text that all
        // documents share is next published with the newest. Publication itself checks again, with its day.
        var newest = context.Programme.Statements.Select(static s => (LocalDate?)s.Date).Max();
        var matchers = new Dictionary<LocalDate, ProtectedTermMatcher>();
        var always = new ProtectedTermMatcher(terms);
        ProtectedTermMatcher On(LocalDate? day) =>
            day is not { } known ? always
            : matchers.TryGetValue(known, out var matcher) ? matcher
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
                    $"This text contains a protected term (term {match.TermId}: {match.Reason}).",
                    "Take it out."
                );
            }
        }
    }
}
