using System.Collections.Immutable;

namespace ReportGen.Core.Content.Schema;

/// <summary>A kind of content file.</summary>
/// <param name="Kind">Its name, also that of its schema ("recommendation").</param>
/// <param name="Pattern">The path of such files, with <c>*</c> for a name.</param>
/// <param name="Root">Its fields.</param>
public sealed record FileSchema(string Kind, string Pattern, RecordSchema Root);

/// <summary>All kinds of content files.</summary>
public static class ContentSchemas
{
    /// <summary><c>programme.yaml</c>.</summary>
    public static FileSchema Programme { get; } =
        new("programme", "content/*/programme.yaml", ProgrammeSchemas.Programme);

    /// <summary><c>bodies.yaml</c>.</summary>
    public static FileSchema Bodies { get; } =
        new("bodies", "content/*/bodies.yaml", PeopleSchemas.Bodies);

    /// <summary><c>people.yaml</c>.</summary>
    public static FileSchema People { get; } =
        new("people", "content/*/people.yaml", PeopleSchemas.People);

    /// <summary><c>sources.yaml</c>.</summary>
    public static FileSchema Sources { get; } =
        new("sources", "content/*/sources.yaml", PeopleSchemas.Sources);

    /// <summary><c>areas.yaml</c>.</summary>
    public static FileSchema Areas { get; } =
        new("areas", "content/*/areas.yaml", TrackingSchemas.Areas);

    /// <summary><c>funding.yaml</c>.</summary>
    public static FileSchema Funding { get; } =
        new("funding", "content/*/funding.yaml", FigureSchemas.Funding);

    /// <summary><c>figures.yaml</c>.</summary>
    public static FileSchema Figures { get; } =
        new("figures", "content/*/figures.yaml", FigureSchemas.Figures);

    /// <summary>A file in <c>recommendations/</c>.</summary>
    public static FileSchema Recommendation { get; } =
        new("recommendation", "content/*/recommendations/*.yaml", TrackingSchemas.Recommendation);

    /// <summary>A file in <c>commitments/</c>.</summary>
    public static FileSchema Commitment { get; } =
        new("commitment", "content/*/commitments/*.yaml", TrackingSchemas.Commitment);

    /// <summary>A file in <c>statements/</c>.</summary>
    public static FileSchema Statement { get; } =
        new("statement", "content/*/statements/*.yaml", StatementSchemas.Statement);

    /// <summary>A file in <c>debates/</c>.</summary>
    public static FileSchema Debate { get; } =
        new("debate", "content/*/debates/*.yaml", StatementSchemas.Debate);

    /// <summary><c>content/calendar.yaml</c>.</summary>
    public static FileSchema Calendar { get; } =
        new("calendar", "content/calendar.yaml", ProgrammeSchemas.Calendar);

    /// <summary><c>content/protected-terms.yaml</c>.</summary>
    public static FileSchema ProtectedTerms { get; } =
        new("protected-terms", "content/protected-terms.yaml", ProgrammeSchemas.ProtectedTerms);

    /// <summary>All kinds of content files, in the order of the documentation.</summary>
    public static ImmutableArray<FileSchema> All { get; } =
    [
        Programme,
        Bodies,
        People,
        Sources,
        Areas,
        Funding,
        Figures,
        Recommendation,
        Commitment,
        Statement,
        Debate,
        Calendar,
        ProtectedTerms,
    ];

    /// <summary>Themes of printed documents, which are not content but have a schema too.</summary>
    public static FileSchema Theme { get; } =
        new("theme", "templates/theme/*.yaml", ThemeSchemas.Theme);

    /// <summary>All kinds of file with a schema.</summary>
    public static ImmutableArray<FileSchema> WithSchema { get; } = [.. All, Theme];
}
