using ReportGen.Core.Preview.Items;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.Words;

namespace ReportGen.Core.Preview;

/// <summary>
/// What is dated after the newest statement is in no document yet. So that it can be read all the same, documents
/// are rendered as if the House were told on the last day that is recorded.
/// </summary>
internal static class HypotheticalStatement
{
    private const string Id = "next";

    /// <summary>The statement that would report it; null when the existing statements report everything that changed.</summary>
    public static Statement? Of(Programme? before, Programme after, ChangeImpact impact)
    {
        var newest = after.Statements.LastOrDefault(static s =>
            s.Repeats is null && s.Kind != StatementKind.Correction
        );
        if (
            newest is null
            || impact.From is not { } from
            || from <= after.Statements.Max(static s => s.DataAsAt)
        )
        {
            return null;
        }

        var day = ComparisonDay.LastRecorded(before, after);
        return newest with
        {
            Id = Id,
            Date = day,
            DataAsAt = day,
            Since = newest.Id,
            Companion = null,
            Embargo = null,
            Documents = [DocumentIds.ProgressReport, DocumentIds.ReleaseNotes],
            Clearances = [],
        };
    }

    /// <summary>"As if the House were told on 1 June 2026".</summary>
    public static string Name(Statement next) =>
        $"As if the House were told on {DateWords.Of(next.Date)}";
}
