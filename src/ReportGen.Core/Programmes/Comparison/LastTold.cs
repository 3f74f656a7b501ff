using System.Collections.Immutable;
using NodaTime;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;

namespace ReportGen.Core.Programmes.Comparison;

/// <summary>Finds the statement in which a House was last told.</summary>
public static class LastTold
{
    /// <summary>The statement with which a statement is compared; null when it is the first.</summary>
    /// <remarks>
    /// The one named by <c>since</c>; else the latest before it, by date and then id, in any House.
    /// It leaves out a repeat in the other House (its original counts), a companion of the same day,
    /// a correction (it may hold nothing new), and a paper published while no House sits. A repeat is
    /// compared with what its original is compared with.
    /// </remarks>
    public static Statement? Before(Programme programme, Statement statement)
    {
        if (statement.Since is { } since)
        {
            return programme.FindStatement(since);
        }

        var subject = OriginalOf(programme, statement);
        if (!ReferenceEquals(subject, statement) && subject.Since is { } sinceOfOriginal)
        {
            return programme.FindStatement(sinceOfOriginal);
        }

        Statement? latest = null;
        foreach (var other in programme.Statements)
        {
            if (
                Counts(other)
                && !AreCompanions(subject, other)
                && Compare(other, subject) < 0
                && (latest is null || Compare(other, latest) > 0)
            )
            {
                latest = other;
            }
        }

        return latest;
    }

    /// <summary>What changed since a House was last told; null for the first statement of a programme.</summary>
    /// <param name="states">The states of the programme.</param>
    /// <param name="statement">The statement that reports the changes.</param>
    public static Changes? Since(StateCache states, Statement statement) =>
        Before(states.Programme, statement) is { } before
            ? Changes.Between(states.On(before.DataAsAt), states.On(statement.DataAsAt))
            : null;

    /// <summary>True when a statement reports something of its own.</summary>
    internal static bool Counts(Statement statement) =>
        statement.Repeats is null
        && statement.Kind != StatementKind.Correction
        && (statement.Kind != StatementKind.Paper || statement.House is not null);

    private static Statement OriginalOf(Programme programme, Statement statement)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var current = statement;
        while (
            current.Repeats is { } id
            && seen.Add(current.Id)
            && programme.FindStatement(id) is { } original
        )
        {
            current = original;
        }

        return current;
    }

    private static bool AreCompanions(Statement a, Statement b) =>
        string.Equals(a.Companion, b.Id, StringComparison.Ordinal)
        || string.Equals(b.Companion, a.Id, StringComparison.Ordinal);

    private static int Compare(Statement a, Statement b)
    {
        var byDate = a.Date.CompareTo(b.Date);
        return byDate != 0 ? byDate : string.CompareOrdinal(a.Id, b.Id);
    }
}

/// <summary>The counts on the day of a statement.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Recommendations">Counts of recommendations on the day of its data.</param>
/// <param name="Commitments">Counts of commitments on the day of its data.</param>
public sealed record TrendPoint(Statement Statement, Counts Recommendations, Counts Commitments)
{
    /// <summary>The day of the data.</summary>
    public LocalDate Day => Recommendations.Day;
}

/// <summary>The counts at each statement, over time.</summary>
public static class Trend
{
    /// <summary>One point per day of data up to a statement, oldest first. Repeats and corrections add none.</summary>
    public static ImmutableArray<TrendPoint> UpTo(StateCache states, Statement statement)
    {
        var points = ImmutableArray.CreateBuilder<TrendPoint>();
        LocalDate? last = null;
        foreach (
            var current in states
                .Programme.Statements.Where(s =>
                    s.DataAsAt <= statement.DataAsAt
                    && (LastTold.Counts(s) || ReferenceEquals(s, statement))
                )
                .OrderBy(static s => s.DataAsAt)
                .ThenBy(static s => s.Id, StringComparer.Ordinal)
        )
        {
            if (current.DataAsAt == last)
            {
                continue;
            }

            last = current.DataAsAt;
            points.Add(
                new TrendPoint(
                    current,
                    states.CountsOn(current.DataAsAt, TrackedKind.Recommendation),
                    states.CountsOn(current.DataAsAt, TrackedKind.Commitment)
                )
            );
        }

        return points.DrainToImmutable();
    }
}
