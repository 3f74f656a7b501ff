using ReportGen.Core.Diagnostics;
using ReportGen.Core.Preview.Reports;
using ReportGen.Core.Programmes.Words;

namespace ReportGen.Core.Preview.Writing;

/// <summary>A preview in two sentences: what changes, and whether it can be merged.</summary>
internal static class PreviewSummary
{
    private static readonly (string Kind, string One, string Many)[] Nouns =
    [
        ("recommendation", "recommendation", "recommendations"),
        ("commitment", "commitment", "commitments"),
        ("area", "area", "areas"),
        ("figure", "figure", "figures"),
        ("funding", "funding line", "funding lines"),
        ("statement", "statement", "statements"),
        ("debate", "debate", "debates"),
        ("person", "person", "people"),
        ("role", "office", "offices"),
        ("body", "body", "bodies"),
        ("source", "source", "sources"),
        ("programme", "programme’s settings", "programmes’ settings"),
        ("calendar", "calendar", "calendars"),
        ("protected term", "protected term", "protected terms"),
    ];

    /// <summary>Both sentences as Markdown.</summary>
    public static string Of(PreviewReport report) => $"{What(report)} {Whether(report)}";

    private static string What(PreviewReport report)
    {
        if (report.Base.Kind == PreviewBaseKind.Unavailable)
        {
            return "This change can’t be described here, because there is nothing to compare it with.";
        }

        if (report.Items.IsEmpty && report.Documents.State == DocumentsStatus.ContentHasErrors)
        {
            return "This change can’t be described until its errors are corrected.";
        }

        if (report.Items.IsEmpty)
        {
            return report.Documents.Statements.IsEmpty
                ? "This change alters nothing that the programmes record."
                : $"This change alters nothing that the programmes record, and {Documents(report)}.";
        }

        if (report.IsInternalOnly)
        {
            return report.Items.All(static i => i.Audience == ChangeAudience.PlaceOnly)
                ? "This change only moves files: what the House reads stays the same."
                : "This change alters internal notes only, which the House does not read.";
        }

        var counts = Nouns
            .Select(n => (n, Count: report.Items.Count(i => i.Kind == n.Kind)))
            .Where(static n => n.Count > 0)
            .Select(static n => Counted(n.Count, n.n.One, n.n.Many))
            .ToList();
        var verb = report.Base.Kind == PreviewBaseKind.Nothing ? "adds" : "touches";
        return $"This change {verb} {ListWords.Of(counts)}; {Documents(report)}.";
    }

    private static string Documents(PreviewReport report)
    {
        var changes = report.Documents;
        if (changes.State != DocumentsStatus.Compared)
        {
            return "what the House would read can’t be shown yet";
        }

        var made = changes.Statements.Where(static s => !s.IsHypothetical).ToList();
        if (made.Count > 0)
        {
            var documents = made.Sum(static s => s.Documents.Length);
            return $"{Counted(documents, "document", "documents")} of {Counted(made.Count, "statement", "statements")} would read differently";
        }

        return changes.Statements.Length > 0 ? "the next statement would show it"
            : changes.NotCompared > 0 ? "no document that was compared reads differently"
            : "no document reads differently";
    }

    private static string Whether(PreviewReport report)
    {
        var errors = report.Problems.Count(static p => p.Diagnostic.Severity == Severity.Error);
        var near = report.Problems.Count(static p => p.Proximity != Proximity.Elsewhere);
        if (errors > 0)
        {
            return $"**There {(errors == 1 ? "is" : "are")} {Counted(errors, "error", "errors")} to correct before it can be merged.**";
        }

        if (!report.VoidedClearances.IsEmpty)
        {
            return $"**It voids {Counted(report.VoidedClearances.Length, "clearance", "clearances")}.**";
        }

        return near > 0
            ? $"It can be merged, but look first at the {(near == 1 ? "problem" : Counted(near, "problem", "problems"))} in the changed files."
            : "There are no problems in the changed files.";
    }

    private static string Counted(int count, string one, string many) =>
        $"{NumberWords.Of(count)} {(count == 1 ? one : many)}";
}
