using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Comparison;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;

namespace ReportGen.Core.Record;

/// <summary>Checks statements and the summaries of their debates.</summary>
internal sealed class StatementRecordCheck(RecordCheck check, Programme after)
{
    internal IEnumerable<Diagnostic> Check() =>
        check
            .Record.Statements.Select(Check)
            .Concat(check.Record.Programme.Debates.Select(Check))
            .OfType<Diagnostic>();

    private Diagnostic? Check(Statement was) =>
        after.FindStatement(was.Id) is { } now
            ? Changed(PublishedFields.OfStatement, was, now, now.Place, was)
            : check.Missing(
                was.Place,
                $"The statement {was.Id} is missing, or its file was renamed.",
                was,
                "Put the file back under its old name."
            );

    /// <summary>A summary is written after the statement, so it counts as published once it exists.</summary>
    private Diagnostic? Check(Debate was)
    {
        var statement = check.Record.Statements.FirstOrDefault(s => s.Id == was.StatementId);
        if (statement is null)
        {
            return null;
        }

        return after.Debates.FirstOrDefault(d => d.Id == was.Id) is { } now
            ? Changed(PublishedFields.OfDebate, was, now, now.Place, statement)
            : check.Missing(
                was.Place,
                $"The summary of the debate {was.Id} is missing.",
                statement,
                "Put it back."
            );
    }

    private Diagnostic? Changed<T>(
        ImmutableArray<ComparedField<T>> fields,
        T was,
        T now,
        RecordLocation place,
        Statement statement
    ) =>
        !check.IsUnreadable(place) && FieldComparer.FirstChange(fields, was, now) is { } change
            ? RecordDiagnostics.StatementChanged.At(
                place[change.Field],
                $"{change.Words}. {check.PublishedWith(statement)}",
                RecordCheck.Hint(statement, "Change it back.")
            )
            : null;
}
