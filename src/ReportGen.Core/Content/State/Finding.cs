using ReportGen.Core.Content.Model;

namespace ReportGen.Core.Content.State;

/// <summary>Finds things of a programme by id.</summary>
public static class Finding
{
    /// <summary>A recommendation, commitment or area; null when there is none of that id.</summary>
    public static ITracked? FindTracked(this Programme programme, string id) =>
        (ITracked?)Find(programme.Recommendations, id, static r => r.Id)
        ?? (ITracked?)Find(programme.Commitments, id, static c => c.Id)
        ?? Find(programme.Areas, id, static a => a.Id);

    /// <summary>A recommendation; null when there is none of that id.</summary>
    public static Recommendation? FindRecommendation(this Programme programme, string id) =>
        Find(programme.Recommendations, id, static r => r.Id);

    /// <summary>A commitment; null when there is none of that id.</summary>
    public static Commitment? FindCommitment(this Programme programme, string id) =>
        Find(programme.Commitments, id, static c => c.Id);

    /// <summary>A figure; null when there is none of that id.</summary>
    public static Figure? FindFigure(this Programme programme, string id) =>
        Find(programme.Figures, id, static f => f.Id);

    /// <summary>A funding line; null when there is none of that id.</summary>
    public static FundingLine? FindFunding(this Programme programme, string id) =>
        Find(programme.Funding, id, static f => f.Id);

    /// <summary>A statement; null when there is none of that id.</summary>
    public static Statement? FindStatement(this Programme programme, string id) =>
        Find(programme.Statements, id, static s => s.Id);

    /// <summary>A body; null when there is none of that id.</summary>
    public static Body? FindBody(this Programme programme, string id) =>
        Find(programme.Bodies, id, static b => b.Id);

    /// <summary>An office; null when there is none of that id.</summary>
    public static Role? FindRole(this Programme programme, string id) =>
        Find(programme.Roles, id, static r => r.Id);

    /// <summary>A person; null when there is none of that id.</summary>
    public static Person? FindPerson(this Programme programme, string id) =>
        Find(programme.People, id, static p => p.Id);

    /// <summary>A source; null when there is none of that id.</summary>
    public static Source? FindSource(this Programme programme, string id) =>
        Find(programme.Sources, id, static s => s.Id);

    private static T? Find<T>(
        System.Collections.Immutable.ImmutableArray<T> things,
        string id,
        Func<T, string> idOf
    )
        where T : class
    {
        foreach (var thing in things)
        {
            if (string.Equals(idOf(thing), id, StringComparison.Ordinal))
            {
                return thing;
            }
        }

        return null;
    }
}
