using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Content.Issues;

/// <summary>RG205x: answers of a form that can't become YAML.</summary>
public static class IssueDiagnostics
{
    /// <summary>RG2050: text that is not from a form.</summary>
    public static readonly DiagnosticCode NotAForm = new(
        "RG2050",
        Severity.Error,
        "Text that is not from a form",
        "The text should be that of an issue written with one of the forms, with GitHub’s headings above the answers. Begin again from the form, or restore the heading.",
        "The audit is finished.",
        "### Commitment\n\nnational-audit-commission\n\n### Day it happened\n\n2025-06-16"
    );

    /// <summary>RG2051: a question without an answer.</summary>
    public static readonly DiagnosticCode NoAnswer = new(
        "RG2051",
        Severity.Error,
        "A question without an answer",
        "Some questions must be answered before a form can become YAML. Edit the issue and write the answer below its heading.",
        "### Day it happened\n\n_No response_",
        "### Day it happened\n\n2025-06-16"
    );

    /// <summary>RG2052: a list in brackets, with no place for another entry.</summary>
    public static readonly DiagnosticCode ListInBrackets = new(
        "RG2052",
        Severity.Error,
        "A list in brackets, with no place to paste an entry",
        "Entries in square brackets on one line leave no place for a new one on lines of its own. Write each entry on lines of its own, with a dash before it.",
        "updates: [{date: 2025-01-16, delivery: in progress}]",
        "updates:\n  - date: 2025-01-16\n    delivery: in progress"
    );

    /// <summary>All of them, by id.</summary>
    public static ImmutableArray<DiagnosticCode> All { get; } =
    [NotAForm, NoAnswer, ListInBrackets];
}
