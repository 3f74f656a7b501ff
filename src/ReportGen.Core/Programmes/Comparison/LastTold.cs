using System.Collections.Immutable;
using NodaTime;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;

namespace ReportGen.Core.Programmes.Comparison;

/// <summary>Finds the statement in which a House was last told.</summary>
public static class LastTold
{
    /// <summary>The statement with which a statement is compared; null when its House is told for the first time.</summary>
    /// <remarks>
    /// The one named by <c>since</c>; else the latest before it to the same House, by date and then id. A paper that
    /// is laid before no House is compared with the latest statement to any. A statement and its repeats in other
    /// Houses are one telling: a repeat is compared with what its original is compared with, and a companion of the
    /// same day is not a telling before. A correction holds nothing new and tells nothing.
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
                Tells(other, subject.House)
                && !AreCompanions(subject, OriginalOf(programme, other))
                && Compare(other, subject) < 0
                && (latest is null || Compare(other, latest) > 0)
            )
            {
                latest = other;
            }
        }

        return latest;
    }

    /// <summary>The House that a comparison speaks of: that of the earlier statement.</summary>
    /// <returns>Null when all statements of the programme are to one House of the UK Parliament: “the House” is enough.</returns>
    public static House? HouseToName(Programme programme, Statement told)
    {
        var isOne = programme.Statements.All(s => s.House is null || s.House == told.House);
        return isOne && told.House is null or House.Commons or House.Lords ? null : told.House;
    }

    /// <summary>What changed since a House was last told; null for the first statement of a programme.</summary>
    /// <param name="states">The states of the programme.</param>
    /// <param name="statement">The statement that reports the changes.</param>
    public static Changes? Since(StateCache states, Statement statement) =>
        Before(states.Programme, statement) is { } before
            ? Changes.Between(states.On(before.DataAsAt), states.On(statement.DataAsAt))
            : null;

    /// <summary>True when a statement publishes something of its own: it is no repeat and no correction.</summary>
    internal static bool IsOfItsOwn(Statement statement) =>
        statement.Repeats is null && statement.Kind != StatementKind.Correction;

    /// <summary>True when a statement tells a House; when none is given, any House, by a statement that repeats no other.</summary>
    private static bool Tells(Statement statement, House? house) =>
        statement.Kind != StatementKind.Correction
        && statement.House is { } told
        && (house is null ? statement.Repeats is null : told == house);

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
                    && (LastTold.IsOfItsOwn(s) || ReferenceEquals(s, statement))
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
