using System.Collections.Immutable;
using NodaTime;

namespace ReportGen.Core.Programmes.Model;

/// <summary>A department, council, police force, regulator or other body; its name may change.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Names">Names with the days on which each was in force, by first day.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Nation">Where it acts, or null for the whole of the United Kingdom.</param>
/// <param name="IsGovernment">False for a body outside government, which answers for itself.</param>
/// <param name="SucceededBy">The body that took over its work, or null.</param>
/// <param name="SucceededOn">The day it took over, or null.</param>
/// <param name="Place">Its location.</param>
public sealed record Body(
    string Id,
    ImmutableArray<DatedName> Names,
    BodyKind Kind,
    Nation? Nation,
    bool IsGovernment,
    string? SucceededBy,
    LocalDate? SucceededOn,
    RecordLocation Place
);

/// <summary>A name and the days on which it was in force.</summary>
/// <param name="Name">The name.</param>
/// <param name="From">First day, or null for always.</param>
/// <param name="To">Last day, inclusive, or null for still.</param>
public sealed record DatedName(LocalText Name, LocalDate? From, LocalDate? To);

/// <summary>What a body is.</summary>
public enum BodyKind
{
    /// <summary>A government department.</summary>
    Department,

    /// <summary>A devolved government.</summary>
    DevolvedGovernment,

    /// <summary>A local authority.</summary>
    LocalAuthority,

    /// <summary>A police force or law enforcement agency.</summary>
    Police,

    /// <summary>A regulator or inspectorate.</summary>
    Regulator,

    /// <summary>An inquiry or committee.</summary>
    Inquiry,

    /// <summary>Any other body.</summary>
    Other,
}

/// <summary>A nation of the United Kingdom.</summary>
public enum Nation
{
    /// <summary>England.</summary>
    England,

    /// <summary>Wales.</summary>
    Wales,

    /// <summary>Scotland.</summary>
    Scotland,

    /// <summary>Northern Ireland.</summary>
    NorthernIreland,
}

/// <summary>An office; its title may change.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Titles">Titles with the days on which each was in force.</param>
/// <param name="BodyId">The body it belongs to, or null.</param>
/// <param name="Place">Its location.</param>
public sealed record Role(
    string Id,
    ImmutableArray<DatedName> Titles,
    string? BodyId,
    RecordLocation Place
);

/// <summary>An office-holder.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Name">The name in full style ("Baroness Casey of Blackstock").</param>
/// <param name="SortName">For lists, or null.</param>
/// <param name="House">The House they sit in, or null.</param>
/// <param name="Terms">Offices held, by first day.</param>
/// <param name="Place">Its location.</param>
public sealed record Person(
    string Id,
    string Name,
    string? SortName,
    House? House,
    ImmutableArray<TermOfOffice> Terms,
    RecordLocation Place
);

/// <summary>A term of office.</summary>
/// <param name="RoleId">The office.</param>
/// <param name="From">First day, or null when unknown.</param>
/// <param name="To">Last day, inclusive; null while held or when unknown.</param>
/// <param name="IsToUnknown">True when the term has ended, or may have, on a day that is not known.</param>
/// <param name="Citation">The source, or null.</param>
/// <param name="Place">Its location.</param>
public sealed record TermOfOffice(
    string RoleId,
    LocalDate? From,
    LocalDate? To,
    bool IsToUnknown,
    Citation? Citation,
    RecordLocation Place
);

/// <summary>A House of Parliament, or another legislature.</summary>
public enum House
{
    /// <summary>The House of Commons.</summary>
    Commons,

    /// <summary>The House of Lords.</summary>
    Lords,

    /// <summary>Senedd Cymru.</summary>
    Senedd,

    /// <summary>The Scottish Parliament.</summary>
    ScottishParliament,

    /// <summary>The Northern Ireland Assembly.</summary>
    NorthernIrelandAssembly,
}

/// <summary>A source of a claim, in one or more versions.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Url">Its address, or null for a source on paper.</param>
/// <param name="Published">When it was published, or null when unknown.</param>
/// <param name="Reference">A parliamentary or official reference (HCWS, HLWS, S6W, HL, WAQ, CP, Hansard), or null.</param>
/// <param name="Versions">What the same address said on different days; by day.</param>
/// <param name="Place">Its location.</param>
public sealed record Source(
    string Id,
    string Title,
    string Publisher,
    string? Url,
    LocalDate? Published,
    OfficialReference? Reference,
    ImmutableArray<SourceVersion> Versions,
    RecordLocation Place
);

/// <summary>What a source said on a day.</summary>
/// <param name="Seen">The day it was read.</param>
/// <param name="Says">The words that matter, or null.</param>
/// <param name="ArchiveUrl">An archived copy, or null.</param>
/// <param name="Place">Its location.</param>
public sealed record SourceVersion(
    LocalDate Seen,
    string? Says,
    string? ArchiveUrl,
    RecordLocation Place
);

/// <summary>A reference issued by a legislature or a publisher. <c>unknown</c> is recorded as such.</summary>
/// <param name="Form">HCWS, HLWS, S6W, HL, WAQ, CP, HC, ISBN, Hansard…</param>
/// <param name="Value">As printed ("HCWS352"); null when not yet issued or unknown.</param>
public sealed record OfficialReference(ReferenceForm Form, string? Value);

/// <summary>The known forms of reference.</summary>
public enum ReferenceForm
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>Commons written statement, HCWS123.</summary>
    Hcws,

    /// <summary>Lords written statement, HLWS123.</summary>
    Hlws,

    /// <summary>Scottish Parliament written answer, S6W-01234.</summary>
    S6w,

    /// <summary>Lords written question, HL1234.</summary>
    Hl,

    /// <summary>Senedd written question, WAQ12345 or WQ12345.</summary>
    Waq,

    /// <summary>Commons written question, UIN 24742.</summary>
    Uin,

    /// <summary>Command Paper, CP 123.</summary>
    Cp,

    /// <summary>House of Commons paper, HC 602.</summary>
    Hc,

    /// <summary>ISBN.</summary>
    Isbn,

    /// <summary>Hansard volume and column.</summary>
    Hansard,
}
