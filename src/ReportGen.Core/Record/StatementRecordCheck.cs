using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Comparison;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;

namespace ReportGen.Core.Record;

/// <summary>Checks statements and the summaries of their debates.</summary>
internal sealed class StatementRecordCheck(RecordCheck check, Programme after)
{
    internal IEnumerable<Diagnostic> Check() =>
        [.. check.Record.Statements.SelectMany(Check), .. Debates()];

    private IEnumerable<Diagnostic> Check(Statement was)
    {
        if (after.FindStatement(was.Id) is not { } now)
        {
            if (
                check.Missing(
                    was.Place,
                    $"The statement {was.Id} is missing, or its file was renamed.",
                    was,
                    "Put the file back under its old name."
                ) is
                { } missing
            )
            {
                yield return missing;
            }

            yield break;
        }

        if (
            !check.IsUnreadable(now.Place)
            && FieldComparer.FirstChange(PublishedFields.OfStatement, was, now) is { } change
        )
        {
            yield return Changed(now.Place, change, was);
        }
    }

    /// <summary>A summary is written after the statement, so it counts as published once it exists.</summary>
    private IEnumerable<Diagnostic> Debates()
    {
        foreach (var was in check.Record.Programme.Debates)
        {
            var statement = check.Record.Statements.FirstOrDefault(s => s.Id == was.StatementId);
            if (statement is null)
            {
                continue;
            }

            var now = after.Debates.FirstOrDefault(d => d.Id == was.Id);
            if (now is null)
            {
                if (
                    check.Missing(
                        was.Place,
                        $"The summary of the debate {was.Id}",
                        was.Date,
                        "Put it back."
                    ) is
                    { } missing
                )
                {
                    yield return missing;
                }
            }
            else if (
                !check.IsUnreadable(now.Place)
                && FieldComparer.FirstChange(PublishedFields.OfDebate, was, now) is { } change
            )
            {
                yield return Changed(now.Place, change, statement);
            }
        }
    }

    private Diagnostic Changed(RecordLocation place, FieldDifference change, Statement statement) =>
        RecordDiagnostics.StatementChanged.At(
            place[change.Field],
            $"{change.Words}. {check.PublishedWith(statement)}",
            RecordCheck.Hint(statement, "Change it back.")
        );
}
