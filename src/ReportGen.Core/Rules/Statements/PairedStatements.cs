using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;

namespace ReportGen.Core.Rules.Statements;

/// <summary>A companion has the same date, a repeat is made in the other House, and <c>since</c> names an earlier statement.</summary>
internal static class PairedStatements
{
    private static readonly DiagnosticCode Companion = new(
        "RG2536",
        Severity.Warning,
        "Companion does not match",
        "Companions are two statements of the same day, an oral and a written one under one title. Each names the other.",
        "# 2025-03-11-oral.yaml\ncompanion: 2025-03-12-written",
        "# 2025-03-11-oral.yaml\ncompanion: 2025-03-11-written"
    );

    private static readonly DiagnosticCode Repeat = new(
        "RG2537",
        Severity.Warning,
        "Repeat does not match",
        "A repeat is made in another House, on the day of the original or later.",
        "house: commons\nrepeats: 2025-03-11-oral   # which was made in the Commons",
        "house: lords\nrepeats: 2025-03-11-oral"
    );

    private static readonly DiagnosticCode Since = new(
        "RG2538",
        Severity.Error,
        "Compared with a later statement",
        "‘since’ names the statement with which this one is compared. It can't be this one or a later one.",
        "# 2025-01-16-oral.yaml\nsince: 2025-04-08-oral",
        "# 2025-01-16-oral.yaml\nsince: 2025-01-06-oral"
    );

    internal static Rule Rule { get; } =
        new(
            "A companion has the same date, a repeat is made in the other House",
            [Companion, Repeat, Since],
            Check
        );

    private static IEnumerable<Diagnostic> Check(RuleContext context)
    {
        var programme = context.Programme;
        foreach (var statement in programme.Statements)
        {
            if (Find(programme, statement.Companion) is { } companion)
            {
                var mismatch =
                    companion.Date != statement.Date ? "has another date"
                    : !string.Equals(companion.Companion, statement.Id, StringComparison.Ordinal)
                        ? "does not name this one in return"
                    : null;
                if (mismatch is not null)
                {
                    yield return Companion.At(
                        statement.Place["companion"],
                        $"The companion {companion.Id} {mismatch}.",
                        $"In {companion.Id}.yaml, type ‘companion: {statement.Id}’, and give both the same date."
                    );
                }
            }

            if (Find(programme, statement.Repeats) is { } original)
            {
                var mismatch =
                    original.Date > statement.Date ? "was made later than its repeat"
                    : original.House == statement.House ? "was made in the same House"
                    : null;
                if (mismatch is not null)
                {
                    yield return Repeat.At(
                        statement.Place["repeats"],
                        $"The statement {original.Id}, which this one repeats, {mismatch}.",
                        "Check ‘repeats’, ‘house’ and the dates."
                    );
                }
            }

            if (
                Find(programme, statement.Since) is { } since
                && (since.Date > statement.Date || ReferenceEquals(since, statement))
            )
            {
                yield return Since.At(
                    statement.Place["since"],
                    $"The statement {since.Id} was not made before this one.",
                    "Name an earlier statement, or leave ‘since’ out."
                );
            }
        }
    }

    private static Statement? Find(Programme programme, string? id) =>
        id is null ? null : programme.FindStatement(id);
}
