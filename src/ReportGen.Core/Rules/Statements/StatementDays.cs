using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Words;
using ReportGen.Core.Rules.Updates;

namespace ReportGen.Core.Rules.Statements;

/// <summary>Embargo, data and updates match the day of the statement.</summary>
internal static class StatementDays
{
    private static readonly DiagnosticCode Embargo = new(
        "RG2543",
        Severity.Warning,
        "Embargo on another day",
        "The embargo ends when the minister rises, on the day of the statement. Another day is nearly always a mistake.",
        "date: 2025-01-16\nembargo: 2025-01-15T12:30",
        "date: 2025-01-16\nembargo: 2025-01-16T12:30"
    );

    private static readonly DiagnosticCode FutureData = new(
        "RG2544",
        Severity.Error,
        "Data from after the statement",
        "A statement can't report what happened after it. ‘data-as-at’ is its day or an earlier one.",
        "date: 2025-01-16\ndata-as-at: 2025-01-31",
        "date: 2025-01-16\ndata-as-at: 2025-01-15"
    );

    private static readonly DiagnosticCode ToldTooSoon = new(
        "RG2545",
        Severity.Error,
        "Reported before it happened",
        "The update names the statement in which the House was told of it, but is dated after that statement's data, so the statement would not show it.",
        "- {date: 2025-02-01, delivery: complete, statement: 2025-01-16-oral}",
        "- {date: 2025-01-15, delivery: complete, statement: 2025-01-16-oral}"
    );

    internal static Rule Rule { get; } =
        new(
            "Embargo, data and updates match the day of the statement",
            [Embargo, FutureData, ToldTooSoon],
            Check
        );

    private static IEnumerable<Diagnostic> Check(RuleContext context)
    {
        var days = new Dictionary<string, NodaTime.LocalDate>(StringComparer.Ordinal);
        foreach (var statement in context.Programme.Statements)
        {
            days[statement.Id] = statement.DataAsAt;
            if (statement.Embargo is { } embargo && embargo.Date != statement.Date)
            {
                yield return Embargo.At(
                    statement.Place["embargo"],
                    $"The embargo ends at {DateWords.Moment(embargo)}, but the statement is on {DateWords.Full(statement.Date)}.",
                    "Give the embargo the day of the statement."
                );
            }

            if (statement.DataAsAt > statement.Date)
            {
                yield return FutureData.At(
                    statement.Place["data-as-at"],
                    $"The data are as at {DateWords.Of(statement.DataAsAt)}, after the statement of {DateWords.Of(statement.Date)}.",
                    "Give the day of the statement, or an earlier one."
                );
            }
        }

        foreach (var item in TrackedItems.Of(context.Programme))
        {
            foreach (var update in item.Updates)
            {
                if (
                    update.StatementId is { } id
                    && days.TryGetValue(id, out var dataAsAt)
                    && update.Date > dataAsAt
                )
                {
                    yield return ToldTooSoon.At(
                        update.Place["date"],
                        $"This update of “{item.Title.Original}” is dated {DateWords.Of(update.Date)}, but the data of {id} end on {DateWords.Of(dataAsAt)}.",
                        "Correct the date if it is wrong, or name the later statement in which the House was told."
                    );
                }
            }
        }
    }
}
