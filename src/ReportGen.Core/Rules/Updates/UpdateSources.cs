using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Rules.Updates;

/// <summary>Every update names a source.</summary>
internal static class UpdateSources
{
    private static readonly DiagnosticCode Missing = new(
        "RG2509",
        Severity.Warning,
        "Update without a source",
        "Readers must be able to check each claim. Name a source from sources.yaml, or the statement in which the House was told.",
        "- {date: 2025-04-08, delivery: in progress}",
        "- date: 2025-04-08\n  delivery: in progress\n  sources: [hansard-2025-04-08]"
    );

    internal static Rule Rule { get; } = new("Every update names a source", [Missing], Check);

    private static IEnumerable<Diagnostic> Check(RuleContext context)
    {
        foreach (var item in TrackedItems.Of(context.Programme))
        {
            foreach (var update in item.Updates)
            {
                if (update.Citations.IsEmpty && update.StatementId is null)
                {
                    yield return Missing.At(
                        update.Place.Whole,
                        $"This update of “{item.Title.Original}” names no source.",
                        "Add a line to this update: sources: [ID-OF-A-SOURCE], with an id from sources.yaml."
                    );
                }
            }
        }
    }
}
