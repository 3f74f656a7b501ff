using System.Collections.Immutable;
using ReportGen.Core.Sources;

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
        new("programme", InProgramme(ContentFiles.Programme), ProgrammeSchemas.Programme);

    /// <summary><c>bodies.yaml</c>.</summary>
    public static FileSchema Bodies { get; } =
        new("bodies", InProgramme(ContentFiles.Bodies), PeopleSchemas.Bodies);

    /// <summary><c>people.yaml</c>.</summary>
    public static FileSchema People { get; } =
        new("people", InProgramme(ContentFiles.People), PeopleSchemas.People);

    /// <summary><c>sources.yaml</c>.</summary>
    public static FileSchema Sources { get; } =
        new("sources", InProgramme(ContentFiles.Sources), PeopleSchemas.Sources);

    /// <summary><c>areas.yaml</c>.</summary>
    public static FileSchema Areas { get; } =
        new("areas", InProgramme(ContentFiles.Areas), TrackingSchemas.Areas);

    /// <summary><c>funding.yaml</c>.</summary>
    public static FileSchema Funding { get; } =
        new("funding", InProgramme(ContentFiles.Funding), FigureSchemas.Funding);

    /// <summary><c>figures.yaml</c>.</summary>
    public static FileSchema Figures { get; } =
        new("figures", InProgramme(ContentFiles.Figures), FigureSchemas.Figures);

    /// <summary>A file in <c>recommendations/</c>.</summary>
    public static FileSchema Recommendation { get; } =
        new(
            "recommendation",
            InProgramme(ContentFiles.Recommendations + "/*.yaml"),
            TrackingSchemas.Recommendation
        );

    /// <summary>A file in <c>commitments/</c>.</summary>
    public static FileSchema Commitment { get; } =
        new(
            "commitment",
            InProgramme(ContentFiles.Commitments + "/*.yaml"),
            TrackingSchemas.Commitment
        );

    /// <summary>A file in <c>statements/</c>.</summary>
    public static FileSchema Statement { get; } =
        new(
            "statement",
            InProgramme(ContentFiles.Statements + "/*.yaml"),
            StatementSchemas.Statement
        );

    /// <summary>A file in <c>debates/</c>.</summary>
    public static FileSchema Debate { get; } =
        new("debate", InProgramme(ContentFiles.Debates + "/*.yaml"), StatementSchemas.Debate);

    /// <summary><c>content/calendar.yaml</c>.</summary>
    public static FileSchema Calendar { get; } =
        new(
            "calendar",
            $"{RepositoryFolders.Content}/{ContentFiles.Calendar}",
            ProgrammeSchemas.Calendar
        );

    /// <summary><c>content/protected-terms.yaml</c>.</summary>
    public static FileSchema ProtectedTerms { get; } =
        new(
            "protected-terms",
            $"{RepositoryFolders.Content}/{ContentFiles.ProtectedTerms}",
            ProgrammeSchemas.ProtectedTerms
        );

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
        new("theme", RepositoryFolders.Theme + "/*.yaml", ThemeSchemas.Theme);

    /// <summary>All kinds of file with a schema.</summary>
    public static ImmutableArray<FileSchema> WithSchema { get; } = [.. All, Theme];

    private static string InProgramme(string path) => $"{RepositoryFolders.Content}/*/{path}";
}
