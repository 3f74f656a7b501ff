using System.Collections.Immutable;

namespace ReportGen.Core.Content.Schema;

/// <summary>A kind of content file.</summary>
/// <param name="Kind">Its name, which is also its schema's ("recommendation").</param>
/// <param name="Pattern">Where such files are, with <c>*</c> for a name.</param>
/// <param name="Root">Its fields.</param>
public sealed record FileShape(string Kind, string Pattern, RecordShape Root);

/// <summary>All kinds of content files.</summary>
public static class ContentShapes
{
    /// <summary><c>programme.yaml</c>.</summary>
    public static FileShape Programme { get; } =
        new("programme", "content/*/programme.yaml", ProgrammeShapes.Programme);

    /// <summary><c>bodies.yaml</c>.</summary>
    public static FileShape Bodies { get; } =
        new("bodies", "content/*/bodies.yaml", PeopleShapes.Bodies);

    /// <summary><c>people.yaml</c>.</summary>
    public static FileShape People { get; } =
        new("people", "content/*/people.yaml", PeopleShapes.People);

    /// <summary><c>sources.yaml</c>.</summary>
    public static FileShape Sources { get; } =
        new("sources", "content/*/sources.yaml", PeopleShapes.Sources);

    /// <summary><c>areas.yaml</c>.</summary>
    public static FileShape Areas { get; } =
        new("areas", "content/*/areas.yaml", TrackingShapes.Areas);

    /// <summary><c>funding.yaml</c>.</summary>
    public static FileShape Funding { get; } =
        new("funding", "content/*/funding.yaml", FigureShapes.Funding);

    /// <summary><c>figures.yaml</c>.</summary>
    public static FileShape Figures { get; } =
        new("figures", "content/*/figures.yaml", FigureShapes.Figures);

    /// <summary>A file in <c>recommendations/</c>.</summary>
    public static FileShape Recommendation { get; } =
        new("recommendation", "content/*/recommendations/*.yaml", TrackingShapes.Recommendation);

    /// <summary>A file in <c>commitments/</c>.</summary>
    public static FileShape Commitment { get; } =
        new("commitment", "content/*/commitments/*.yaml", TrackingShapes.Commitment);

    /// <summary>A file in <c>statements/</c>.</summary>
    public static FileShape Statement { get; } =
        new("statement", "content/*/statements/*.yaml", StatementShapes.Statement);

    /// <summary>A file in <c>debates/</c>.</summary>
    public static FileShape Debate { get; } =
        new("debate", "content/*/debates/*.yaml", StatementShapes.Debate);

    /// <summary><c>content/calendar.yaml</c>.</summary>
    public static FileShape Calendar { get; } =
        new("calendar", "content/calendar.yaml", ProgrammeShapes.Calendar);

    /// <summary><c>content/protected-terms.yaml</c>.</summary>
    public static FileShape ProtectedTerms { get; } =
        new("protected-terms", "content/protected-terms.yaml", ProgrammeShapes.ProtectedTerms);

    /// <summary>All of them, in the order in which a reader meets them.</summary>
    public static ImmutableArray<FileShape> All { get; } =
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

    /// <summary>Styles of printed documents, which are not content but have a schema too.</summary>
    public static FileShape Theme { get; } =
        new("theme", "templates/theme/*.yaml", ThemeShapes.Theme);

    /// <summary>All kinds of file that have a schema.</summary>
    public static ImmutableArray<FileShape> WithSchema { get; } = [.. All, Theme];
}
