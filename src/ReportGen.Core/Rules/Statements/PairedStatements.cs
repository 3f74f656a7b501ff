using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;

namespace ReportGen.Core.Rules.Statements;

/// <summary>A companion is of the same day, a repeat is of the other House, and `since` lies before.</summary>
internal static class PairedStatements
{
    private static readonly DiagnosticCode Companion = new(
        "RG2536",
        Severity.Warning,
        "Companion does not fit",
        "A companion is the other statement of one day: an oral and a written one under one title. Each names the other.",
        "# 2025-03-11-oral.yaml\ncompanion: 2025-03-12-written",
        "# 2025-03-11-oral.yaml\ncompanion: 2025-03-11-written"
    );

    private static readonly DiagnosticCode Repeat = new(
        "RG2537",
        Severity.Warning,
        "Repeat does not fit",
        "A repeat is made in another House, on the day of the original or later.",
        "house: commons\nrepeats: 2025-03-11-oral   # which was made in the Commons",
        "house: lords\nrepeats: 2025-03-11-oral"
    );

    private static readonly DiagnosticCode Since = new(
        "RG2538",
        Severity.Error,
        "Compared with a later statement",
        "‘since’ names the statement in which the House was last told. It can't be this one or a later one.",
        "# 2025-01-16-oral.yaml\nsince: 2025-04-08-oral",
        "# 2025-01-16-oral.yaml\nsince: 2025-01-06-oral"
    );

    internal static Rule Rule { get; } =
        new(
            "A companion is of the same day, a repeat of the other House",
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
                var fault =
                    companion.Date != statement.Date ? "is of another day"
                    : !string.Equals(companion.Companion, statement.Id, StringComparison.Ordinal)
                        ? "does not name this one in turn"
                    : null;
                if (fault is not null)
                {
                    yield return Companion.At(
                        statement.Place["companion"],
                        $"The companion {companion.Id} {fault}.",
                        $"In {companion.Id}.yaml: ‘companion: {statement.Id}’, and one date for both."
                    );
                }
            }

            if (Find(programme, statement.Repeats) is { } original)
            {
                var fault =
                    original.Date > statement.Date ? "was made later than its repeat"
                    : original.House == statement.House ? "was made in the same House"
                    : null;
                if (fault is not null)
                {
                    yield return Repeat.At(
                        statement.Place["repeats"],
                        $"The statement {original.Id}, which this one repeats, {fault}.",
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
