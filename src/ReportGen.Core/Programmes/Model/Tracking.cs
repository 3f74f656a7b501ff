using System.Collections.Immutable;
using NodaTime;

namespace ReportGen.Core.Programmes.Model;

/// <summary>What the addressees said they would do. Never mixed with <see cref="Delivery"/>.</summary>
public enum Response
{
    /// <summary>Accepted.</summary>
    Accepted,

    /// <summary>Accepted in principle.</summary>
    AcceptedInPrinciple,

    /// <summary>Accepted in part.</summary>
    AcceptedInPart,

    /// <summary>Under consideration.</summary>
    UnderConsideration,

    /// <summary>Not accepted.</summary>
    NotAccepted,

    /// <summary>A response was given, but which one is not known: told apart from none.</summary>
    Unknown,
}

/// <summary>How far the work has got. Never mixed with <see cref="Response"/>.</summary>
public enum Delivery
{
    /// <summary>Not started.</summary>
    NotStarted,

    /// <summary>In progress.</summary>
    InProgress,

    /// <summary>Complete.</summary>
    Complete,

    /// <summary>Superseded by something else.</summary>
    Superseded,

    /// <summary>Withdrawn.</summary>
    Withdrawn,
}

/// <summary>An item whose state follows from dated updates: a recommendation, commitment or area.</summary>
public interface ITracked
{
    /// <summary>Stable id, unique in its programme.</summary>
    string Id { get; }

    /// <summary>Its title.</summary>
    LocalText Title { get; }

    /// <summary>Lettered parts; empty when it has none.</summary>
    ImmutableArray<Part> Parts { get; }

    /// <summary>The addressees, each with its own state; empty when there is only one.</summary>
    ImmutableArray<Addressee> Addressees { get; }

    /// <summary>Updates by date, then order in the file.</summary>
    ImmutableArray<Update> Updates { get; }

    /// <summary>The day on which it was recommended, promised or set up; null when unknown.</summary>
    LocalDate? Since { get; }

    /// <summary>Its location.</summary>
    RecordLocation Place { get; }
}

/// <summary>A lettered part: the "a" of 2(a).</summary>
/// <param name="Id">"a" or "iii".</param>
/// <param name="Text">What it asks for.</param>
/// <param name="Place">Its location.</param>
public sealed record Part(string Id, LocalText Text, RecordLocation Place);

/// <summary>One of several to whom a recommendation is addressed.</summary>
/// <param name="Id">Id within the item.</param>
/// <param name="BodyId">The body.</param>
/// <param name="Nation">The nation concerned, or null.</param>
/// <param name="AnsweredBy">The body that answers for it; null when it answers for itself.</param>
/// <param name="OwnerRoleId">The office that owns the work, or null.</param>
/// <param name="Place">Its location.</param>
public sealed record Addressee(
    string Id,
    string BodyId,
    Nation? Nation,
    string? AnsweredBy,
    string? OwnerRoleId,
    RecordLocation Place
);

/// <summary>What changed on a day. Absent fields are unchanged.</summary>
/// <param name="Date">The day from which it holds.</param>
/// <param name="PartId">The part it is about, or null for the whole.</param>
/// <param name="AddresseeId">The addressee it is about, or null for all.</param>
/// <param name="Response">The response from that day.</param>
/// <param name="Delivery">The delivery from that day.</param>
/// <param name="Due">The date promised from that day.</param>
/// <param name="Note">What happened, for the public.</param>
/// <param name="Reason">Why the response, delivery or date changed; null when no reason was given.</param>
/// <param name="Words">The status word of the source, verbatim, or null.</param>
/// <param name="VocabularyId">The vocabulary that the word is from, or null.</param>
/// <param name="Instead">What is promised in place of what was refused, or null.</param>
/// <param name="Closed">How what was done compares with what was asked; given when complete.</param>
/// <param name="StatementId">The statement that reported it to the House, or null.</param>
/// <param name="Published">The day it was published other than in a statement, or null.</param>
/// <param name="Citations">Sources; two may disagree.</param>
/// <param name="Internal">Internal notes on it.</param>
/// <param name="Place">Its location.</param>
public sealed record Update(
    LocalDate Date,
    string? PartId,
    string? AddresseeId,
    Response? Response,
    Delivery? Delivery,
    DueDate? Due,
    Prose? Note,
    LocalText? Reason,
    string? Words,
    string? VocabularyId,
    LocalText? Instead,
    Closure? Closed,
    string? StatementId,
    LocalDate? Published,
    ImmutableArray<Citation> Citations,
    InternalNotes? Internal,
    RecordLocation Place
);

/// <summary>How what was done compares with what was asked.</summary>
/// <param name="Comparison">In one word.</param>
/// <param name="Words">In plain words; required unless it was done as asked.</param>
/// <param name="Continues">The work that continues, or null.</param>
public sealed record Closure(ClosureComparison Comparison, LocalText? Words, LocalText? Continues);

/// <summary>How the result compares with what was asked.</summary>
public enum ClosureComparison
{
    /// <summary>As asked.</summary>
    AsAsked,

    /// <summary>In another form.</summary>
    InAnotherForm,

    /// <summary>In part.</summary>
    InPart,
}

/// <summary>A promised date with the words in which it was promised.</summary>
/// <param name="Words">The promise ("before Easter 2025"); null when a plain date was given.</param>
/// <param name="From">First day of a window, or null.</param>
/// <param name="By">The last day on which it is kept; null when the words name none (yet).</param>
/// <param name="Condition">What it depends on ("when parliamentary time allows"), or null.</param>
/// <param name="Backstop">The latest day whatever happens, or null.</param>
/// <param name="After">What a relative date counts from, or null.</param>
/// <param name="Place">Its location.</param>
public sealed record DueDate(
    LocalText? Words,
    LocalDate? From,
    LocalDate? By,
    LocalText? Condition,
    LocalDate? Backstop,
    RelativeDate? After,
    RecordLocation Place
)
{
    /// <summary>The day after which it is overdue, or null when no day can be named.</summary>
    public LocalDate? Deadline => By ?? Backstop;
}

/// <summary>A date relative to another: "within 12 weeks of…".</summary>
/// <param name="Days">Calendar days.</param>
/// <param name="Weeks">Weeks.</param>
/// <param name="Months">Months.</param>
/// <param name="Of">An id (statement, or tracked item: its completion), or a plain date written out.</param>
public sealed record RelativeDate(int Days, int Weeks, int Months, string Of);

/// <summary>A recommendation of an inquiry or committee.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Number">Its number in the report: "13", "4.2".</param>
/// <param name="ReportId">The report (numbering system).</param>
/// <param name="Title">A short title.</param>
/// <param name="Text">The words of the recommendation, or null.</param>
/// <param name="ThemeId">Its theme.</param>
/// <param name="Extent">The nations it applies to; empty when not stated.</param>
/// <param name="OwnerRoleId">The office that owns it, or null.</param>
/// <param name="BodyId">The body addressed when there is only one, or null.</param>
/// <param name="Since">When it was made; null for the report's date.</param>
/// <param name="Parts">Lettered parts.</param>
/// <param name="Addressees">The addressees, when there are several.</param>
/// <param name="Aliases">Other numbers it has or had.</param>
/// <param name="MergedInto">The recommendation it was merged into, or null.</param>
/// <param name="MergedOn">The day of the merger, or null.</param>
/// <param name="AreaIds">Areas it is about.</param>
/// <param name="FigureIds">Figures that measure it.</param>
/// <param name="Citations">Its sources.</param>
/// <param name="Updates">By date.</param>
/// <param name="Internal">Internal notes.</param>
/// <param name="Place">Its location.</param>
public sealed record Recommendation(
    string Id,
    string Number,
    string ReportId,
    LocalText Title,
    Prose? Text,
    string ThemeId,
    ImmutableArray<Nation> Extent,
    string? OwnerRoleId,
    string? BodyId,
    LocalDate? Since,
    ImmutableArray<Part> Parts,
    ImmutableArray<Addressee> Addressees,
    ImmutableArray<NumberAlias> Aliases,
    string? MergedInto,
    LocalDate? MergedOn,
    ImmutableArray<string> AreaIds,
    ImmutableArray<string> FigureIds,
    ImmutableArray<Citation> Citations,
    ImmutableArray<Update> Updates,
    InternalNotes? Internal,
    RecordLocation Place
) : ITracked
{
    /// <summary>When it came into the list, where that was after it was made; it is counted from then. Null otherwise.</summary>
    public LocalDate? Added { get; init; }
}

/// <summary>Another number of the same recommendation.</summary>
/// <param name="Number">The number.</param>
/// <param name="ReportId">In which report's numbering, or null for an unnamed system.</param>
/// <param name="Until">Last day it was in use, or null.</param>
/// <param name="Note">Why, or null.</param>
public sealed record NumberAlias(string Number, string? ReportId, LocalDate? Until, string? Note);

/// <summary>A promise made by a minister to the House.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Title">A short title.</param>
/// <param name="Words">The words used, or null.</param>
/// <param name="ThemeId">Its theme.</param>
/// <param name="Said">When it was said.</param>
/// <param name="SaidByRoleId">The office that said it; the holder follows from the day.</param>
/// <param name="StatementId">The statement in which it was said, or null.</param>
/// <param name="Hansard">Reference to the Official Report, or null when unknown.</param>
/// <param name="OwnerRoleId">The office that owns it, or null.</param>
/// <param name="BodyId">The body that does it, or null.</param>
/// <param name="RecommendationIds">Recommendations that it answers.</param>
/// <param name="AreaIds">Areas it is about.</param>
/// <param name="FundingIds">Funding lines that pay for it.</param>
/// <param name="FigureIds">Figures that measure it.</param>
/// <param name="Parts">Lettered parts.</param>
/// <param name="Addressees">The bodies that each do it, when there are several.</param>
/// <param name="SupersededBy">The commitment that replaced it, or null.</param>
/// <param name="Citations">Its sources.</param>
/// <param name="Updates">By date.</param>
/// <param name="Internal">Internal notes.</param>
/// <param name="Place">Its location.</param>
public sealed record Commitment(
    string Id,
    LocalText Title,
    Prose? Words,
    string ThemeId,
    LocalDate Said,
    string SaidByRoleId,
    string? StatementId,
    string? Hansard,
    string? OwnerRoleId,
    string? BodyId,
    ImmutableArray<string> RecommendationIds,
    ImmutableArray<string> AreaIds,
    ImmutableArray<string> FundingIds,
    ImmutableArray<string> FigureIds,
    ImmutableArray<Part> Parts,
    ImmutableArray<Addressee> Addressees,
    string? SupersededBy,
    ImmutableArray<Citation> Citations,
    ImmutableArray<Update> Updates,
    InternalNotes? Internal,
    RecordLocation Place
) : ITracked
{
    /// <inheritdoc/>
    public LocalDate? Since => Said;
}

/// <summary>A place that Members look for: a local inquiry, a pilot, a police force area.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Title">Its name.</param>
/// <param name="Kind">What happens there.</param>
/// <param name="Nation">Its nation, or null.</param>
/// <param name="Code">The Office for National Statistics' code, or null when unknown.</param>
/// <param name="BodyId">The body that leads there, or null.</param>
/// <param name="Since">When it was named, or null.</param>
/// <param name="Citations">Its sources.</param>
/// <param name="Updates">By date; areas have a delivery and no response.</param>
/// <param name="Internal">Internal notes.</param>
/// <param name="Place">Its location.</param>
public sealed record Area(
    string Id,
    LocalText Title,
    AreaKind Kind,
    Nation? Nation,
    string? Code,
    string? BodyId,
    LocalDate? Since,
    ImmutableArray<Citation> Citations,
    ImmutableArray<Update> Updates,
    InternalNotes? Internal,
    RecordLocation Place
) : ITracked
{
    /// <inheritdoc/>
    public ImmutableArray<Part> Parts => [];

    /// <inheritdoc/>
    public ImmutableArray<Addressee> Addressees => [];
}

/// <summary>What an area is.</summary>
public enum AreaKind
{
    /// <summary>A local inquiry.</summary>
    LocalInquiry,

    /// <summary>A pilot.</summary>
    Pilot,

    /// <summary>A police force area.</summary>
    PoliceForce,

    /// <summary>Another place.</summary>
    Place,
}
