using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Content.Issues;

/// <summary>RG205x: the answers of a form that can't become YAML.</summary>
public static class IssueDiagnostics
{
    /// <summary>RG2050: not the text of a form.</summary>
    public static readonly DiagnosticCode NotAForm = new(
        "RG2050",
        Severity.Error,
        "Not the text of a form",
        "The text should be that of an issue made from one of the forms, with GitHub’s headings above the answers. Begin again from the form, or put the heading back.",
        "The audit is finished.",
        "### Commitment\n\nnational-audit-commission\n\n### Day it happened\n\n2025-06-16"
    );

    /// <summary>RG2051: a question without an answer.</summary>
    public static readonly DiagnosticCode NoAnswer = new(
        "RG2051",
        Severity.Error,
        "A question without an answer",
        "Some questions of a form have to be answered before anything can be made of it. Edit the issue and write the answer below its heading.",
        "### Day it happened\n\n_No response_",
        "### Day it happened\n\n2025-06-16"
    );

    /// <summary>RG2052: a list that nothing can be added to below.</summary>
    public static readonly DiagnosticCode ListInBrackets = new(
        "RG2052",
        Severity.Error,
        "A list in brackets that nothing can be pasted below",
        "Entries that stand in square brackets on one line leave no place for a new one on lines of its own. Write each entry on lines of its own, with a dash before it.",
        "updates: [{date: 2025-01-16, delivery: in progress}]",
        "updates:\n  - date: 2025-01-16\n    delivery: in progress"
    );

    /// <summary>All of them, by id.</summary>
    public static ImmutableArray<DiagnosticCode> All { get; } =
    [NotAForm, NoAnswer, ListInBrackets];
}
