using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Rules.Protection;

/// <summary>No protected term stands in a text that may be published.</summary>
internal static class ProtectedTerms
{
    private static readonly DiagnosticCode Found = new(
        "RG8008",
        Severity.Error,
        "Protected term",
        "The text holds a term of protected-terms.yaml: a name under an order, a case before a court (resolution on matters sub judice, 15 November 2001). The term is not printed. Take it out, or ask the parliamentary branch.",
        "note: … a name that protected-terms.yaml lists …",
        "note: … the same sentence without the name …"
    );

    internal static Rule Rule { get; } =
        new("No protected term stands in a text that may be published", [Found], Check);

    private static IEnumerable<Diagnostic> Check(RuleContext context)
    {
        var matcher = new ProtectedTermMatcher(context.Content.ProtectedTerms, context.Today);
        if (matcher.IsEmpty)
        {
            yield break;
        }

        foreach (var text in context.Texts.All)
        {
            foreach (
                var match in matcher
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
