using System.Collections.Immutable;
using NodaTime;
using ReportGen.Core.Documents;

namespace ReportGen.Core.Output.Html;

/// <summary>What the index page of a programme shows.</summary>
/// <param name="Title">The programme's title.</param>
/// <param name="Language">A BCP 47 tag.</param>
public sealed record ProgrammeIndex(string Title, string Language)
{
    /// <summary>One or two sentences on what it is about, or null.</summary>
    public string? Summary { get; init; }

    /// <summary>The day on which the statuses stand, or null.</summary>
    public LocalDate? AsAt { get; init; }

    /// <summary>What has changed since the House was last told, a sentence each; empty to say nothing about it.</summary>
    public ImmutableArray<string> Changes { get; init; } = [];

    /// <summary>The statuses as a picture, or null.</summary>
    public Chart? Chart { get; init; }

    /// <summary>Statements, latest first.</summary>
    public ImmutableArray<IndexStatement> Statements { get; init; } = [];

    /// <summary>Recommendations, commitments: one table each, in order.</summary>
    public ImmutableArray<IndexGroup> Groups { get; init; } = [];

    /// <summary>Places, in the order of their names.</summary>
    public ImmutableArray<IndexArea> Areas { get; init; } = [];

    /// <summary>The data in machine-readable form.</summary>
    public ImmutableArray<PageLink> Data { get; init; } = [];

    /// <summary>A notice on the page, or null.</summary>
    public string? Notice { get; init; }

    /// <summary>Whom to ask for an accessible format, or null.</summary>
    public string? Contact { get; init; }
}

/// <summary>A statement in an index.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Date">Its day.</param>
/// <param name="Kind">For readers: "Oral statement to the House of Commons".</param>
/// <param name="Minister">Who made it, or null.</param>
/// <param name="Documents">Its documents: words and relative paths.</param>
public sealed record IndexStatement(
    string Title,
    LocalDate Date,
    string Kind,
    string? Minister,
    ImmutableArray<PageLink> Documents
)
{
    /// <summary>What a reader must know before reading: that it was corrected. A sentence each.</summary>
    public ImmutableArray<string> Notices { get; init; } = [];
}

/// <summary>Tracked things of one kind.</summary>
/// <param name="Heading">"Recommendations".</param>
/// <param name="Items">In the programme's order.</param>
public sealed record IndexGroup(string Heading, ImmutableArray<IndexItem> Items);

/// <summary>A tracked thing and where it stands.</summary>
/// <param name="Number">Its number as published, or empty.</param>
/// <param name="Title">Its title.</param>
/// <param name="Target">Where more is said (a relative path, perhaps with <c>#id</c>), or null.</param>
/// <param name="Response">The response in words, or empty.</param>
/// <param name="Delivery">The delivery.</param>
/// <param name="DeliveryWords">The delivery in words: "In progress".</param>
/// <param name="Due">The due date or milestone in words, or empty.</param>
public sealed record IndexItem(
    string Number,
    string Title,
    string? Target,
    string Response,
    Status Delivery,
    string DeliveryWords,
    string Due
);

/// <summary>A place and what happens there.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Lines">A sentence each.</param>
/// <param name="Links">Where more is said.</param>
public sealed record IndexArea(
    string Name,
    ImmutableArray<string> Lines,
    ImmutableArray<PageLink> Links
);

/// <summary>What the first page of all shows: every programme.</summary>
/// <param name="Title">The page's title.</param>
/// <param name="Language">A BCP 47 tag.</param>
/// <param name="Programmes">In the order of display.</param>
public sealed record SiteIndex(
    string Title,
    string Language,
    ImmutableArray<IndexProgramme> Programmes
)
{
    /// <summary>One or two sentences on what these pages are, or null.</summary>
    public string? Summary { get; init; }

    /// <summary>A notice on the page, or null.</summary>
    public string? Notice { get; init; }

    /// <summary>Whom to ask for an accessible format, or null.</summary>
    public string? Contact { get; init; }
}

/// <summary>A programme in the list of all.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Language">The language of its title and summary.</param>
/// <param name="Target">Its index page, a relative path.</param>
/// <param name="Summary">One or two sentences, or null.</param>
/// <param name="ItemStatus">Where it stands in a sentence, in its language: "Nine of 20 recommendations are complete."; or null.</param>
/// <param name="Latest">The latest statement, or null.</param>
public sealed record IndexProgramme(
    string Title,
    string Language,
    string Target,
    string? Summary,
    string? ItemStatus,
    PageLink? Latest
);
