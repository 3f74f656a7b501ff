using NodaTime;

namespace ReportGen.Tests.Properties;

// What a random programme is, in the words of its YAML files. The expected results are computed from these
// records alone, so nothing here refers to the model of the program.

/// <summary>A whole repository with one programme.</summary>
internal sealed record ProgrammeSpec
{
    public required int Seed { get; init; }
    public required string[] Languages { get; init; }
    public required string? Notice { get; init; }
    public required int Threshold { get; init; }
    public required ReportSpec[] Reports { get; init; }
    public required string[] Themes { get; init; }
    public required BodySpec[] Bodies { get; init; }
    public required RoleSpec[] Roles { get; init; }
    public required PersonSpec[] People { get; init; }
    public required StatementSpec[] Statements { get; init; }
    public required ItemSpec[] Recommendations { get; init; }
    public required ItemSpec[] Commitments { get; init; }
    public required ItemSpec[] Areas { get; init; }
    public required FigureSpec[] Figures { get; init; }
    public required FigureSpec[] Funding { get; init; }
    public required DebateSpec[] Debates { get; init; }
    public required string? Internal { get; init; }

    public IEnumerable<ItemSpec> Items => [.. Recommendations, .. Commitments, .. Areas];

    public StatementSpec Statement(string id) => Statements.Single(s => s.Id == id);

    /// <summary>The language of a statement's documents.</summary>
    public string LanguageOf(StatementSpec statement) => statement.Language ?? Languages[0];
}

/// <summary>Words in one language, or in two.</summary>
internal sealed record TextSpec(string Words, string? Welsh = null);

internal sealed record ReportSpec(
    string Id,
    string Title,
    string? ShortTitle,
    LocalDate Date,
    string? Author,
    int? Count
);

/// <summary>A name with its first and last day; null for always.</summary>
internal sealed record DatedName(string Name, LocalDate? From, LocalDate? To);

internal sealed record BodySpec(
    string Id,
    DatedName[] Names,
    string Kind,
    bool? IsGovernment,
    string? SucceededBy,
    LocalDate? SucceededOn
);

internal sealed record RoleSpec(string Id, DatedName[] Titles, string Body);

/// <summary>A term of office. A first day of null is unknown; a last day of null is unknown unless the term is open.</summary>
internal sealed record TermSpec(string Role, LocalDate? From, LocalDate? To, bool IsOpen);

internal sealed record PersonSpec(string Id, string Name, string? House, TermSpec[] Terms);

/// <summary>A recommendation, a commitment or an area.</summary>
internal sealed record ItemSpec
{
    public required string Kind { get; init; }
    public required string Id { get; init; }
    public required TextSpec Title { get; init; }
    public string? Number { get; init; }
    public string? Report { get; init; }
    public string? Theme { get; init; }
    public string? Extent { get; init; }
    public LocalDate? Since { get; init; }

    /// <summary>The day on which it came into the list, when later than its first day.</summary>
    public LocalDate? Added { get; init; }
    public string? SaidBy { get; init; }
    public string? Statement { get; init; }
    public string? Owner { get; init; }
    public string? Body { get; init; }
    public string? AreaKind { get; init; }
    public string[] Parts { get; init; } = [];
    public AddresseeSpec[] Addressees { get; init; } = [];
    public AliasSpec[] Aliases { get; init; } = [];
    public string? MergedInto { get; init; }
    public LocalDate? MergedOn { get; init; }
    public string? SupersededBy { get; init; }
    public string[] Recommendations { get; init; } = [];
    public string[] Areas { get; init; } = [];
    public string[] Figures { get; init; } = [];
    public string[] Funding { get; init; } = [];
    public string? Internal { get; init; }
    public UpdateSpec[] Updates { get; init; } = [];
}

internal sealed record AddresseeSpec(
    string Id,
    string Body,
    string? Nation,
    string? AnsweredBy,
    string? Owner
);

internal sealed record AliasSpec(string Number, string? Report, LocalDate? Until, string? Note);

internal sealed record UpdateSpec
{
    public required LocalDate Date { get; init; }
    public string? Part { get; init; }
    public string? Addressee { get; init; }
    public string? Response { get; init; }
    public string? Delivery { get; init; }
    public DueSpec? Due { get; init; }
    public string? Note { get; init; }
    public string? Reason { get; init; }
    public string? Word { get; init; }
    public string? Instead { get; init; }
    public string? Compared { get; init; }
    public string? ClosedWords { get; init; }
    public string? Continues { get; init; }
    public string? Statement { get; init; }
    public string? Internal { get; init; }

    /// <summary>0 for the whole, 1 for a part or an addressee, 2 for a part as addressed to one of several.</summary>
    public int Narrowness => (Part is null ? 0 : 1) + (Addressee is null ? 0 : 1);
}

/// <summary>A promised date.</summary>
/// <param name="Form">Which form it has.</param>
/// <param name="Yaml">As it is written.</param>
internal sealed record DueSpec(string Form, string Yaml)
{
    public LocalDate? By { get; init; }
    public LocalDate? Backstop { get; init; }

    /// <summary>A date, or the id of an item or statement from which weeks are counted.</summary>
    public string? Of { get; init; }
    public int Weeks { get; init; }
}

internal sealed record StatementSpec
{
    public required string Id { get; init; }
    public required LocalDate Date { get; init; }
    public required string Kind { get; init; }
    public required TextSpec Title { get; init; }
    public required bool TitleBeginsWithName { get; init; }
    public required string Role { get; init; }
    public string? House { get; init; }
    public string? Person { get; init; }
    public string? Language { get; init; }
    public string? FormOfAddress { get; init; }
    public string? Reference { get; init; }
    public string? Hansard { get; init; }
    public LocalDate? DataAsAt { get; init; }
    public string? Since { get; init; }
    public string? Repeats { get; init; }
    public string? Companion { get; init; }
    public string? Corrects { get; init; }
    public string[] Documents { get; init; } = [];
    public bool IsTakenAsRead { get; init; }
    public string[] Actions { get; init; } = [];
    public string? ActionsAs { get; init; }
    public string? ActionCommitment { get; init; }
    public string? Opening { get; init; }
    public string? Body { get; init; }
    public string? Closing { get; init; }
    public string? Delivered { get; init; }
    public bool HasEmbargo { get; init; }
    public bool HasOverride { get; init; }
    public string? Internal { get; init; }

    public LocalDate Day => DataAsAt ?? Date;
}

internal sealed record DebateSpec(
    string Id,
    string Statement,
    string Level,
    string? Emoji,
    string? Internal
);

/// <summary>A figure, or a funding line.</summary>
internal sealed record FigureSpec
{
    public required string Id { get; init; }
    public required TextSpec Title { get; init; }

    /// <summary>"pounds", "percent", "days", "people" or "count".</summary>
    public required string Unit { get; init; }
    public bool IsDisclosive { get; init; }
    public string[] TotalOf { get; init; } = [];
    public string? PartOf { get; init; }
    public ValueSpec[] Values { get; init; } = [];
}

internal sealed record ValueSpec
{
    public required string Form { get; init; }
    public decimal? Low { get; init; }
    public decimal? High { get; init; }
    public required LocalDate AsAt { get; init; }
    public LocalDate? Published { get; init; }
    public LocalDate? Told { get; init; }
    public string? Statement { get; init; }
    public string? Revision { get; init; }
    public string? SeriesBreak { get; init; }
    public decimal? Conflict { get; init; }

    public LocalDate KnownFrom => Told ?? Published ?? AsAt;
}
