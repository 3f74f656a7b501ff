using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Comparison;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;

namespace ReportGen.Core.Record;

/// <summary>Statements and the summaries of their debates.</summary>
internal sealed class StatementRecordCheck(RecordCheck check, Programme after)
{
    internal IEnumerable<Diagnostic> Check() =>
        [.. check.Record.Statements.SelectMany(Check), .. Debates()];

    private IEnumerable<Diagnostic> Check(Statement was)
    {
        if (after.FindStatement(was.Id) is not { } now)
        {
            if (!check.IsUnreadable(was.Place))
            {
                yield return RecordDiagnostics.Vanished.At(
                    new SourceSpan(was.Place.Whole.Path, 0, 0),
                    $"The statement {was.Id} is gone, or its file has another name. {check.With(was)}",
                    RecordCheck.Mend(was, "Put the file back under its old name.")
                );
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

    /// <summary>A summary is written after the day of the statement: it is published once it is there.</summary>
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
                    check.Gone(
                        was.Place,
                        $"The summary of the debate {was.Id}",
                        was.Date,
                        "Put it back."
                    ) is
                    { } gone
                )
                {
                    yield return gone;
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
            $"{change.Words}. {check.With(statement)}",
            RecordCheck.Mend(statement, "Leave it as it was.")
        );
}
