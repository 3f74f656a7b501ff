using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Rules.Updates;

/// <summary>An update that says "complete", and no other, says how that compares with what was asked.</summary>
internal static class ClosureRequired
{
    private static readonly DiagnosticCode Missing = new(
        "RG2503",
        Severity.Warning,
        "Complete, without a comparison with what was asked",
        "Readers take “complete” to mean “done as asked”. ‘closed’ says whether it was done as asked, in another form or in part, so that nobody is misled.",
        "- {date: 2025-04-08, delivery: complete}",
        "- date: 2025-04-08\n  delivery: complete\n  closed: {compared: as asked}"
    );

    private static readonly DiagnosticCode NotComplete = new(
        "RG2504",
        Severity.Error,
        "Closed, but not complete",
        "‘closed’ says how what was done compares with what was asked. It belongs to an update that says ‘delivery: complete’.",
        "- date: 2025-04-08\n  delivery: in progress\n  closed: {compared: in part, words: Half of it}",
        "- date: 2025-04-08\n  delivery: in progress\n  note: Half of it is done."
    );

    private static readonly DiagnosticCode NoWords = new(
        "RG2505",
        Severity.Warning,
        "Not done as asked, without an explanation",
        "When something was done in another form or in part, say in a few words what was done instead or left out.",
        "closed: {compared: in another form}",
        "closed: {compared: in another form, words: A code of practice instead of a law}"
    );

    internal static Rule Rule { get; } =
        new(
            "“Complete” says how it compares with what was asked",
            [Missing, NotComplete, NoWords],
            Check
        );

    private static IEnumerable<Diagnostic> Check(RuleContext context)
    {
        foreach (var item in TrackedItems.Of(context.Programme))
        {
            foreach (var update in item.Updates)
            {
                if (
                    update.Delivery == Delivery.Complete
                    && update.Closed is null
                    && item is not Area
                )
                {
                    yield return Missing.At(
                        update.Place["delivery"],
                        $"“{item.Title.Original}” is complete, but nothing says how that compares with what was asked.",
                        "Add a line to this update: closed: {compared: as asked}, or in another form, or in part."
                    );
                }

                if (update.Closed is not { } closed)
                {
                    continue;
                }

                if (update.Delivery != Delivery.Complete)
                {
                    yield return NotComplete.At(
                        update.Place["closed"],
                        "‘closed’ is in an update that does not say ‘delivery: complete’.",
                        "If it is complete, add a line: delivery: complete. If not, delete ‘closed’ and say in ‘note’ how far it has got."
                    );
                }

                if (
                    closed.Comparison != ClosureComparison.AsAsked
                    && string.IsNullOrWhiteSpace(closed.Words?.Original)
                )
                {
                    yield return NoWords.At(
                        update.Place["closed"],
                        "It was not done as asked, but nothing says what was done.",
                        "Add a few words on what was done or left out, for example: closed: {compared: in another form, words: A code of practice instead of a law}"
                    );
                }
            }
        }
    }
}
