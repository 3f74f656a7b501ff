using System.Collections.Immutable;
using NodaTime;

namespace ReportGen.Core.Building;

/// <summary>What to build.</summary>
public sealed record BuildRequest
{
    /// <summary>Programmes by id; all when empty.</summary>
    public ImmutableArray<string> Programmes { get; init; } = [];

    /// <summary>Statements by id; all when empty.</summary>
    public ImmutableArray<string> Statements { get; init; } = [];

    /// <summary>Documents by name ("progress-report"); all when empty.</summary>
    public ImmutableArray<string> Documents { get; init; } = [];

    /// <summary>
    /// The day whose data is shown. With named statements, it takes the place of their own day; without,
    /// statements after it are left out. Null for each statement's own day.
    /// </summary>
    public LocalDate? AsAt { get; init; }

    /// <summary>
    /// True for the files of a release, which never change once they are public. False for pages that carry the
    /// notice of a later correction.
    /// </summary>
    public bool IsForRelease { get; init; }

    /// <summary>The PDF engine that flags choose; the settings of each programme supply the rest.</summary>
    public EngineFlags Engine { get; init; } = EngineFlags.None;

    /// <summary>How many statements are built at once; at least 1. It changes no byte of the output.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>True when everything is built: then the index pages and feeds are written as well.</summary>
    public bool IsWhole => Programmes.IsEmpty && Statements.IsEmpty && Documents.IsEmpty;
}
