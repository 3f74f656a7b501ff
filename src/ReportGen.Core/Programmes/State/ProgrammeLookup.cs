using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Programmes.State;

/// <summary>Finds records of a programme by id.</summary>
public static class ProgrammeLookup
{
    // A programme may track thousands of items, and loops over all of them look each one up.
    private static readonly ConditionalWeakTable<
        Programme,
        Dictionary<string, ITracked>
    > TrackedOf = [];

    /// <summary>A recommendation, commitment or area; null when there is none with that id.</summary>
    public static ITracked? FindTracked(this Programme programme, string id) =>
        TrackedOf.GetValue(programme, static p => ById(p)).GetValueOrDefault(id);

    /// <summary>A recommendation; null when there is none with that id.</summary>
    public static Recommendation? FindRecommendation(this Programme programme, string id) =>
        programme.FindTracked(id) as Recommendation;

    /// <summary>A commitment; null when there is none with that id.</summary>
    public static Commitment? FindCommitment(this Programme programme, string id) =>
        programme.FindTracked(id) as Commitment;

    /// <summary>A figure; null when there is none with that id.</summary>
    public static Figure? FindFigure(this Programme programme, string id) =>
        Find(programme.Figures, id, static f => f.Id);

    /// <summary>A funding line; null when there is none with that id.</summary>
    public static FundingLine? FindFunding(this Programme programme, string id) =>
        Find(programme.Funding, id, static f => f.Id);

    /// <summary>The values of a figure or funding line; empty when there is none with that id.</summary>
    public static ImmutableArray<FigureValue> ValuesOf(this Programme programme, string id) =>
        programme.FindFigure(id)?.Values ?? programme.FindFunding(id)?.Values ?? [];

    /// <summary>A statement; null when there is none with that id.</summary>
    public static Statement? FindStatement(this Programme programme, string id) =>
        Find(programme.Statements, id, static s => s.Id);

    /// <summary>The corrections of a statement, made after its day.</summary>
    public static IEnumerable<Statement> CorrectionsOf(
        this Programme programme,
        Statement statement
    ) =>
        programme.Statements.Where(s =>
            s.Date > statement.Date
            && string.Equals(s.Corrects?.StatementId, statement.Id, StringComparison.Ordinal)
        );

    /// <summary>A body; null when there is none with that id.</summary>
    public static Body? FindBody(this Programme programme, string id) =>
        Find(programme.Bodies, id, static b => b.Id);

    /// <summary>An office; null when there is none with that id.</summary>
    public static Role? FindRole(this Programme programme, string id) =>
        Find(programme.Roles, id, static r => r.Id);

    /// <summary>A person; null when there is none with that id.</summary>
    public static Person? FindPerson(this Programme programme, string id) =>
        Find(programme.People, id, static p => p.Id);

    /// <summary>A source; null when there is none with that id.</summary>
    public static Source? FindSource(this Programme programme, string id) =>
        Find(programme.Sources, id, static s => s.Id);

    private static Dictionary<string, ITracked> ById(Programme programme)
    {
        var found = new Dictionary<string, ITracked>(StringComparer.Ordinal);
        foreach (
            var item in programme
                .Recommendations.Concat<ITracked>(programme.Commitments)
                .Concat(programme.Areas)
        )
        {
            // A duplicate id is reported elsewhere; here the first item counts.
            found.TryAdd(item.Id, item);
        }

        return found;
    }

    private static T? Find<T>(ImmutableArray<T> records, string id, Func<T, string> idOf)
        where T : class
    {
        foreach (var record in records)
        {
            if (string.Equals(idOf(record), id, StringComparison.Ordinal))
            {
                return record;
            }
        }

        return null;
    }
}
