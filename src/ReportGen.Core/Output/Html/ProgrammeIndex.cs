using System.Collections.Immutable;
using NodaTime;
using ReportGen.Core.Documents;

namespace ReportGen.Core.Output.Html;

/// <summary>The content of a programme's index page.</summary>
/// <param name="Title">The programme's title.</param>
/// <param name="Language">A BCP 47 tag.</param>
public sealed record ProgrammeIndex(string Title, string Language)
{
    /// <summary>One or two sentences on what the programme is about, or null.</summary>
    public string? Summary { get; init; }

    /// <summary>The day as at which the statuses are shown, or null.</summary>
    public LocalDate? AsAt { get; init; }

    /// <summary>The changes since the last statement to the House, a sentence each; empty to leave the section out.</summary>
    public ImmutableArray<string> Changes { get; init; } = [];

    /// <summary>A chart of the statuses, or null.</summary>
    public Chart? Chart { get; init; }

    /// <summary>Statements, latest first.</summary>
    public ImmutableArray<IndexStatement> Statements { get; init; } = [];

    /// <summary>Recommendations, commitments: one table each, in order.</summary>
    public ImmutableArray<IndexGroup> Groups { get; init; } = [];

    /// <summary>Areas, ordered by name.</summary>
    public ImmutableArray<IndexArea> Areas { get; init; } = [];

    /// <summary>Links to the data in machine-readable form.</summary>
    public ImmutableArray<PageLink> Data { get; init; } = [];

    /// <summary>A notice on the page, or null.</summary>
    public string? Notice { get; init; }

    /// <summary>The contact for an accessible format, or null.</summary>
    public string? Contact { get; init; }
}

/// <summary>A statement in an index.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Date">Its day.</param>
/// <param name="Kind">Its kind in words: "Oral statement to the House of Commons".</param>
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
    /// <summary>Notices that readers need first, such as that it was corrected; a sentence each.</summary>
    public ImmutableArray<string> Notices { get; init; } = [];
}

/// <summary>Tracked items of one kind.</summary>
/// <param name="Heading">"Recommendations".</param>
/// <param name="Items">In the programme's order.</param>
public sealed record IndexGroup(string Heading, ImmutableArray<IndexItem> Items);

/// <summary>A tracked item and its status.</summary>
/// <param name="Number">Its number as published, or empty.</param>
/// <param name="Title">Its title.</param>
/// <param name="Target">A link to more detail (a relative path, perhaps with <c>#id</c>), or null.</param>
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

/// <summary>An area and what is happening there.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Lines">A sentence each.</param>
/// <param name="Links">Links to more detail.</param>
public sealed record IndexArea(
    string Name,
    ImmutableArray<string> Lines,
    ImmutableArray<PageLink> Links
);

/// <summary>The content of the index page of all programmes.</summary>
/// <param name="Title">The page's title.</param>
/// <param name="Language">A BCP 47 tag.</param>
/// <param name="Programmes">In the order of display.</param>
public sealed record SiteIndex(
    string Title,
    string Language,
    ImmutableArray<IndexProgramme> Programmes
)
{
    /// <summary>One or two sentences that introduce the pages, or null.</summary>
    public string? Summary { get; init; }

    /// <summary>A notice on the page, or null.</summary>
    public string? Notice { get; init; }

    /// <summary>The contact for an accessible format, or null.</summary>
    public string? Contact { get; init; }
}

/// <summary>A programme in the list of all.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Language">The language of its title and summary.</param>
/// <param name="Target">Its index page, a relative path.</param>
/// <param name="Summary">One or two sentences, or null.</param>
/// <param name="ItemStatus">Its progress in a sentence, in its language: "Nine of 20 recommendations are complete."; or null.</param>
/// <param name="Latest">The latest statement, or null.</param>
public sealed record IndexProgramme(
    string Title,
    string Language,
    string Target,
    string? Summary,
    string? ItemStatus,
    PageLink? Latest
);
