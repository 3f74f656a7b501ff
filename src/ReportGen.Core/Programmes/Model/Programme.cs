using System.Collections.Immutable;
using NodaTime;

namespace ReportGen.Core.Programmes.Model;

/// <summary>Everything below <c>content/</c>.</summary>
/// <param name="Programmes">One per folder, by id.</param>
/// <param name="Calendar">Sitting days and recesses.</param>
/// <param name="ProtectedTerms">Terms that stop publication.</param>
public sealed record ContentSet(
    ImmutableArray<Programme> Programmes,
    ImmutableArray<CalendarPeriod> Calendar,
    ImmutableArray<ProtectedTerm> ProtectedTerms
);

/// <summary>A programme: one folder below <c>content/</c>.</summary>
/// <param name="Id">The folder's name.</param>
/// <param name="Title">Its title.</param>
/// <param name="Summary">One or two sentences about it.</param>
/// <param name="Languages">BCP 47 tags; the first is the language of its documents.</param>
/// <param name="BodyId">The body (department) that answers for it.</param>
/// <param name="Notice">A notice on every document, or null.</param>
/// <param name="Contact">Whom to ask for an accessible format, or null.</param>
/// <param name="Licence">The licence of its documents in words, or null.</param>
/// <param name="Copyright">The copyright line, or null.</param>
/// <param name="Speech">The speaking rate and target length of statements.</param>
/// <param name="Place">Its location in <c>programme.yaml</c>.</param>
public sealed record Programme(
    string Id,
    LocalText Title,
    LocalText? Summary,
    ImmutableArray<string> Languages,
    string BodyId,
    string? Notice,
    string? Contact,
    string? Licence,
    string? Copyright,
    SpeechSettings Speech,
    RecordLocation Place
)
{
    /// <summary>The reports whose recommendations are tracked, each with its own numbering.</summary>
    public ImmutableArray<Report> Reports { get; init; } = [];

    /// <summary>Themes, in the order of display.</summary>
    public ImmutableArray<Theme> Themes { get; init; } = [];

    /// <summary>Status words of other bodies, mapped to ours.</summary>
    public ImmutableArray<Vocabulary> Vocabularies { get; init; } = [];

    /// <summary>Counts of people below this are suppressed where marked disclosive; default 5.</summary>
    public int DisclosureThreshold { get; init; } = 5;

    /// <summary>Its publishing settings.</summary>
    public PublishingSettings Publishing { get; init; } = new();

    /// <summary>Departments, councils, police forces, regulators.</summary>
    public ImmutableArray<Body> Bodies { get; init; } = [];

    /// <summary>Offices.</summary>
    public ImmutableArray<Role> Roles { get; init; } = [];

    /// <summary>Office-holders.</summary>
    public ImmutableArray<Person> People { get; init; } = [];

    /// <summary>The register of sources.</summary>
    public ImmutableArray<Source> Sources { get; init; } = [];

    /// <summary>Local inquiries, pilots, police force areas, places.</summary>
    public ImmutableArray<Area> Areas { get; init; } = [];

    /// <summary>Funding lines.</summary>
    public ImmutableArray<FundingLine> Funding { get; init; } = [];

    /// <summary>The register of numbers.</summary>
    public ImmutableArray<Figure> Figures { get; init; } = [];

    /// <summary>Recommendations by report, then number (natural order), then id.</summary>
    public ImmutableArray<Recommendation> Recommendations { get; init; } = [];

    /// <summary>Commitments by the day they were made, then id.</summary>
    public ImmutableArray<Commitment> Commitments { get; init; } = [];

    /// <summary>Statements by date, then id.</summary>
    public ImmutableArray<Statement> Statements { get; init; } = [];

    /// <summary>Debates by date, then id.</summary>
    public ImmutableArray<Debate> Debates { get; init; } = [];

    /// <summary>Internal notes on the programme as a whole.</summary>
    public InternalNotes? Internal { get; init; }

    /// <summary>This programme without its records, with which a first revision is compared.</summary>
    public Programme WithoutRecords() =>
        this with
        {
            Areas = [],
            Funding = [],
            Figures = [],
            Recommendations = [],
            Commitments = [],
            Statements = [],
            Debates = [],
        };
}

/// <summary>The speaking rate and target length of statements.</summary>
/// <param name="WordsPerMinute">130 by default.</param>
/// <param name="TargetMinutes">10 by default.</param>
public sealed record SpeechSettings(int WordsPerMinute = 130, int TargetMinutes = 10);

/// <summary>How a programme is published.</summary>
public sealed record PublishingSettings
{
    /// <summary>The PDF engine: <c>built-in</c> or <c>questpdf</c>.</summary>
    public string Engine { get; init; } = "built-in";

    /// <summary>The licence type of the engine questpdf (<c>evaluation</c>, <c>community</c>, <c>professional</c>, <c>enterprise</c>), or null.</summary>
    public string? QuestPdfLicence { get; init; }

    /// <summary>Their location, or null when they are absent.</summary>
    public RecordLocation? Place { get; init; }

    /// <summary>The repository for releases, OWNER/NAME, or null for the drafting repository.</summary>
    public string? Repository { get; init; }

    /// <summary>The address below which the documents are published, for the feed and links; null when unknown.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>Roles whose clearance every statement needs.</summary>
    public ImmutableArray<string> RequiredClearances { get; init; } = [];
}

/// <summary>A report whose recommendations are tracked: a numbering system.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Title">Its title.</param>
/// <param name="ShortTitle">A short title for tables, or null.</param>
/// <param name="Date">When it was published.</param>
/// <param name="Author">The inquiry or committee.</param>
/// <param name="Count">The number of recommendations it says it makes, or null; checked against the files.</param>
/// <param name="Citation">Its source.</param>
/// <param name="Place">Its location.</param>
public sealed record Report(
    string Id,
    LocalText Title,
    string? ShortTitle,
    LocalDate? Date,
    string? Author,
    int? Count,
    Citation? Citation,
    RecordLocation Place
);

/// <summary>A theme under which recommendations and commitments are grouped.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Place">Its location.</param>
public sealed record Theme(string Id, LocalText Title, RecordLocation Place);

/// <summary>The status words of another body, mapped to ours.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Title">Whose words they are.</param>
/// <param name="Words">Word → response or delivery.</param>
/// <param name="Place">Its location.</param>
public sealed record Vocabulary(
    string Id,
    string Title,
    ImmutableArray<VocabularyWord> Words,
    RecordLocation Place
);

/// <summary>One status word of another body.</summary>
/// <param name="Word">The word as that body writes it.</param>
/// <param name="Response">The response it means, or null.</param>
/// <param name="Delivery">The delivery it means, or null.</param>
public sealed record VocabularyWord(string Word, Response? Response, Delivery? Delivery);

/// <summary>Sitting days or a recess.</summary>
/// <param name="House">Which House; null for both.</param>
/// <param name="Kind">Sitting or recess.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, inclusive.</param>
/// <param name="Name">"Easter recess", or null.</param>
/// <param name="SourceUrl">Where it was announced, or null.</param>
/// <param name="Place">Its location.</param>
public sealed record CalendarPeriod(
    House? House,
    CalendarKind Kind,
    LocalDate From,
    LocalDate To,
    string? Name,
    string? SourceUrl,
    RecordLocation Place
);

/// <summary>What a House does on a day.</summary>
public enum CalendarKind
{
    /// <summary>It sits.</summary>
    Sitting,

    /// <summary>It is in recess.</summary>
    Recess,
}

/// <summary>A term that stops publication: a name under an order, a live case.</summary>
/// <param name="Id">A neutral id that may be shown.</param>
/// <param name="Term">The term in plain text, or null when only its hash is recorded.</param>
/// <param name="Sha256">SHA-256 (hexadecimal) of the folded term (NFKC, lower case, single spaces), or null.</param>
/// <param name="Words">How many words the hashed term has; at least 1.</param>
/// <param name="Reason">Sub judice, a court order…: may be shown.</param>
/// <param name="Until">Last day it applies, or null.</param>
/// <param name="Place">Its location.</param>
public sealed record ProtectedTerm(
    string Id,
    string? Term,
    string? Sha256,
    int Words,
    string Reason,
    LocalDate? Until,
    RecordLocation Place
);
