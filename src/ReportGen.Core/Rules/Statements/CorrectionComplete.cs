using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Programmes.Words;

namespace ReportGen.Core.Rules.Statements;

/// <summary>A correction says what was wrong, where, and what is right (Erskine May 22.23).</summary>
internal static class CorrectionComplete
{
    private static readonly DiagnosticCode Incomplete = new(
        "RG2546",
        Severity.Error,
        "Correction without what it corrects",
        "A correction is free-standing: it names the statement that was wrong, the place in it, what it said and what it should have said.",
        "kind: correction\ncorrects: {statement: 2025-03-11-oral, where: third paragraph, wrong: 12 councils, right: \"\"}",
        "kind: correction\ncorrects: {statement: 2025-03-11-oral, where: third paragraph, wrong: 12 councils, right: 11 councils}"
    );

    private static readonly DiagnosticCode NoEarlier = new(
        "RG2547",
        Severity.Error,
        "Correction of a later statement",
        "Only a statement that has already been made can be corrected.",
        "date: 2025-03-01\ncorrects: {statement: 2025-03-11-oral, …}",
        "date: 2025-03-12\ncorrects: {statement: 2025-03-11-oral, …}"
    );

    private static readonly DiagnosticCode NewMaterial = new(
        "RG2548",
        Severity.Warning,
        "Correction with new material",
        "A correction may contain nothing new: no actions and no announcements. Make another statement for them.",
        "kind: correction\nactions: [{words: We will also…}]",
        "kind: correction"
    );

    internal static Rule Rule { get; } =
        new(
            "A correction says what was wrong, where, and what is right",
            [Incomplete, NoEarlier, NewMaterial],
            Check
        );

    private static IEnumerable<Diagnostic> Check(RuleContext context)
    {
        foreach (var statement in context.Programme.Statements)
        {
            if (statement.Corrects is { } correction)
            {
                var original = context.Programme.FindStatement(correction.StatementId);
                if (original?.Date > statement.Date)
                {
                    yield return NoEarlier.At(
                        statement.Place["corrects"],
                        $"The statement {original.Id} of {DateWords.Of(original.Date)} is later than its correction.",
                        "Check both dates."
                    );
                }
            }

            if (statement.Kind != StatementKind.Correction)
            {
                continue;
            }

            if (Problem(statement.Corrects) is { } problem)
            {
                yield return Incomplete.At(
                    statement.Place["corrects"],
                    problem,
                    "Type corrects: {statement: …, where: …, wrong: …, right: …}"
                );
            }

            if (!statement.Actions.IsEmpty)
            {
                yield return NewMaterial.At(
                    statement.Place["actions"],
                    "This correction announces actions.",
                    "Delete ‘actions’."
                );
            }
        }
    }

    private static string? Problem(Correction? correction)
    {
        if (correction is null)
        {
            return "This correction does not say what it corrects.";
        }

        if (string.IsNullOrWhiteSpace(correction.Where))
        {
            return "This correction does not say where the mistake was.";
        }

        if (
            string.IsNullOrWhiteSpace(correction.Wrong.Markdown)
            || string.IsNullOrWhiteSpace(correction.Right.Markdown)
        )
        {
            return "This correction does not give both what was said and what should have been said.";
        }

        return string.Equals(
            correction.Wrong.Markdown.Trim(),
            correction.Right.Markdown.Trim(),
            StringComparison.Ordinal
        )
            ? "The wrong words and the right words are the same."
            : null;
    }
}
