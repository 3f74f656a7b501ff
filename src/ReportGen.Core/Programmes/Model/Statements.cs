using System.Collections.Immutable;
using NodaTime;

namespace ReportGen.Core.Programmes.Model;

/// <summary>A statement to the House or the public.</summary>
/// <param name="Id">The file's name without its ending ("2025-01-16-oral").</param>
/// <param name="Title">Its title.</param>
/// <param name="Date">The day.</param>
/// <param name="Kind">How it is made.</param>
/// <param name="House">The House; null for a paper published while no House sits.</param>
/// <param name="RoleId">The office that makes it; the holder follows from the day.</param>
/// <param name="PersonId">The person who makes it when not the holder of the office, or null.</param>
/// <param name="FormOfAddress">"Mr Speaker", "Madam Deputy Speaker", "My Lords".</param>
/// <param name="Reference">HCWS, HLWS or CP reference; unknown until issued.</param>
/// <param name="Hansard">Volume and column or address, or null.</param>
/// <param name="Embargo">Not before this local time (Europe/London), or null.</param>
/// <param name="DataAsAt">The day of the data; the statement's day by default.</param>
/// <param name="Since">The statement with which it is compared; null for the latest before it.</param>
/// <param name="Repeats">The statement that it repeats in the other House, or null.</param>
/// <param name="Companion">Another statement of the same day and title, or null.</param>
/// <param name="Documents">Which documents it produces, by name.</param>
/// <param name="Actions">Its actions, in order.</param>
/// <param name="Sections">Its own text, in order.</param>
/// <param name="Texts">As delivered and as recorded, when they differ from what was prepared.</param>
/// <param name="Corrects">What it corrects, for a correction.</param>
/// <param name="Clearances">Who cleared which text.</param>
/// <param name="Override">Why a gate was overridden, or null.</param>
/// <param name="Citations">Its sources.</param>
/// <param name="Internal">Internal notes.</param>
/// <param name="Place">Its location.</param>
public sealed record Statement(
    string Id,
    LocalText Title,
    LocalDate Date,
    StatementKind Kind,
    House? House,
    string RoleId,
    string? PersonId,
    string? FormOfAddress,
    OfficialReference? Reference,
    string? Hansard,
    LocalDateTime? Embargo,
    LocalDate DataAsAt,
    string? Since,
    string? Repeats,
    string? Companion,
    ImmutableArray<string> Documents,
    ImmutableArray<StatementAction> Actions,
    ImmutableArray<StatementSection> Sections,
    ImmutableArray<StatementText> Texts,
    Correction? Corrects,
    ImmutableArray<Clearance> Clearances,
    GateOverride? Override,
    ImmutableArray<Citation> Citations,
    InternalNotes? Internal,
    RecordLocation Place
)
{
    /// <summary>
    /// The language of its documents and of the plain words in its file (a BCP 47 tag), when that is not the
    /// programme's first language: a statement to Westminster in a programme written in Welsh. Otherwise null.
    /// </summary>
    public string? Language { get; init; }

    /// <summary>How its actions stand in the text.</summary>
    public ActionPlacement ActionsAs { get; init; }

    /// <summary>True when a repeat is taken as read: the text of the original is not given again.</summary>
    public bool IsTakenAsRead { get; init; }
}

/// <summary>How the actions of a statement stand in its text.</summary>
public enum ActionPlacement
{
    /// <summary>Under a heading of their own, each with its number.</summary>
    Numbered,

    /// <summary>As paragraphs in their order, with neither heading nor number.</summary>
    Paragraphs,

    /// <summary>Where a section names them: <c>{{ action 1 }}</c>.</summary>
    InSections,
}

/// <summary>How a statement is made.</summary>
public enum StatementKind
{
    /// <summary>An oral statement.</summary>
    Oral,

    /// <summary>A written ministerial statement.</summary>
    Written,

    /// <summary>A paper published without a statement (in recess, say).</summary>
    Paper,

    /// <summary>A correction of an earlier statement.</summary>
    Correction,
}

/// <summary>An action of a statement.</summary>
/// <param name="Words">As spoken.</param>
/// <param name="CommitmentIds">The commitments that it makes or reports.</param>
/// <param name="RecommendationIds">The recommendations that it is about.</param>
/// <param name="Place">Its location.</param>
public sealed record StatementAction(
    Prose Words,
    ImmutableArray<string> CommitmentIds,
    ImmutableArray<string> RecommendationIds,
    RecordLocation Place
);

/// <summary>A headed section of a statement's text.</summary>
/// <param name="Heading">Its heading, or null.</param>
/// <param name="Kind">Its position.</param>
/// <param name="Text">The text; may contain {{figure "id"}} and the like.</param>
/// <param name="RecommendationIds">Recommendation numbers for the heading.</param>
/// <param name="Place">Its location.</param>
public sealed record StatementSection(
    LocalText? Heading,
    SectionKind Kind,
    Prose Text,
    ImmutableArray<string> RecommendationIds,
    RecordLocation Place
);

/// <summary>The position of a section in a statement.</summary>
public enum SectionKind
{
    /// <summary>The opening, before the actions.</summary>
    Opening,

    /// <summary>After the actions.</summary>
    Body,

    /// <summary>The close.</summary>
    Closing,
}

/// <summary>A version of a statement's text other than the prepared one.</summary>
/// <param name="Version">Which.</param>
/// <param name="Text">The text, or null when only its source is known.</param>
/// <param name="Citations">Its sources.</param>
/// <param name="Place">Its location.</param>
public sealed record StatementText(
    TextVersion Version,
    Prose? Text,
    ImmutableArray<Citation> Citations,
    RecordLocation Place
);

/// <summary>The version of a statement's text.</summary>
public enum TextVersion
{
    /// <summary>As delivered in the Chamber.</summary>
    Delivered,

    /// <summary>As recorded in the Official Report.</summary>
    Recorded,
}

/// <summary>What a correction corrects (Erskine May 22.23: free-standing, no new material, linked both ways).</summary>
/// <param name="StatementId">The statement that was wrong.</param>
/// <param name="Where">Where in it.</param>
/// <param name="Wrong">What it said.</param>
/// <param name="Right">What it should have said.</param>
/// <param name="Place">Its location.</param>
public sealed record Correction(
    string StatementId,
    string Where,
    Prose Wrong,
    Prose Right,
    RecordLocation Place
);

/// <summary>A clearance, bound to the digest of what was cleared.</summary>
/// <param name="Role">The role that cleared ("parliamentary branch").</param>
/// <param name="Person">Who.</param>
/// <param name="Date">When.</param>
/// <param name="Digest">SHA-256 (hexadecimal) over the documents cleared.</param>
/// <param name="Place">Its location.</param>
public sealed record Clearance(
    string Role,
    string Person,
    LocalDate Date,
    string Digest,
    RecordLocation Place
);

/// <summary>A recorded decision to override a gate.</summary>
/// <param name="Gate">Which gate.</param>
/// <param name="Reason">Why.</param>
/// <param name="Person">Who decided.</param>
/// <param name="Date">When.</param>
public sealed record GateOverride(string Gate, string Reason, string Person, LocalDate Date);

/// <summary>The debate that followed a statement, or one without a statement.</summary>
/// <param name="Id">The file's name without its ending.</param>
/// <param name="StatementId">The statement, or null for a debate without one.</param>
/// <param name="Title">Its title.</param>
/// <param name="Emoji">One emoji for the title of the summary, or null.</param>
/// <param name="Date">The day.</param>
/// <param name="Chamber">"Commons Chamber", "Westminster Hall", "Lords Chamber".</param>
/// <param name="Account">What happened, in one paragraph.</param>
/// <param name="Points">The summary's points.</param>
/// <param name="Divisiveness">How divided the House was.</param>
/// <param name="Citations">Its sources.</param>
/// <param name="Internal">Internal notes.</param>
/// <param name="Place">Its location.</param>
public sealed record Debate(
    string Id,
    string? StatementId,
    LocalText Title,
    string? Emoji,
    LocalDate Date,
    string Chamber,
    Prose Account,
    ImmutableArray<DebatePoint> Points,
    Divisiveness Divisiveness,
    ImmutableArray<Citation> Citations,
    InternalNotes? Internal,
    RecordLocation Place
)
{
    /// <summary>The language of the plain words in its file, when not the programme's first; otherwise null.</summary>
    public string? Language { get; init; }
}

/// <summary>A point of a debate summary.</summary>
/// <param name="Heading">The bold words it opens with.</param>
/// <param name="Text">What was said.</param>
/// <param name="RecommendationIds">Recommendations it is about.</param>
/// <param name="CommitmentIds">Commitments it is about.</param>
/// <param name="AreaIds">Areas it is about.</param>
/// <param name="FigureIds">Figures and funding lines it is about.</param>
/// <param name="Place">Its location.</param>
public sealed record DebatePoint(
    string Heading,
    Prose Text,
    ImmutableArray<string> RecommendationIds,
    ImmutableArray<string> CommitmentIds,
    ImmutableArray<string> AreaIds,
    ImmutableArray<string> FigureIds,
    RecordLocation Place
);

/// <summary>How divided the House was.</summary>
/// <param name="Level">In one word.</param>
/// <param name="Account">In a sentence or two.</param>
public sealed record Divisiveness(DivisivenessLevel Level, Prose Account);

/// <summary>Levels of disagreement.</summary>
public enum DivisivenessLevel
{
    /// <summary>Broad agreement.</summary>
    Low,

    /// <summary>Some disagreement.</summary>
    Moderate,

    /// <summary>Significant disagreement.</summary>
    Significant,
}
