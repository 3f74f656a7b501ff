using System.Collections.Immutable;
using ReportGen.Core.Building;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Record;
using ReportGen.Core.Sources;

namespace ReportGen.Core.Preview.Reports;

/// <summary>What to preview.</summary>
public sealed record PreviewRequest
{
    /// <summary>The files with the change.</summary>
    public required ISourceTree After { get; init; }

    /// <summary>What they are compared with.</summary>
    public required PreviewBase Base { get; init; }

    /// <summary>The files that differ. With a base that has no files: every file.</summary>
    public required ImmutableArray<ChangedFile> Changed { get; init; }

    /// <summary>The templates that ship with the program.</summary>
    public required ISourceTree BuiltIn { get; init; }

    /// <summary>What was published of a programme, as the base has it; null when that is everything whose embargo has passed.</summary>
    public Func<Programme, PublishedRecord>? RecordOf { get; init; }

    /// <summary>Creates the PDF engine, for page counts and for the digests that clearances are bound to; null for neither.</summary>
    public EngineFactory? Engines { get; init; }

    /// <summary>True to count the pages of each PDF before and after.</summary>
    public bool CountsPages { get; init; }

    /// <summary>How many of the statements that the change can affect are compared, newest first; at least 1.</summary>
    public int MostStatements { get; init; } = 10;
}

/// <summary>What the files are compared with.</summary>
/// <param name="Kind">Whether there is anything.</param>
/// <param name="Tree">Its files; null when there is nothing.</param>
/// <param name="Words">Which it is, or why there is none, in a sentence.</param>
public sealed record PreviewBase(PreviewBaseKind Kind, ISourceTree? Tree, string Words);

/// <summary>Whether there is something to compare with.</summary>
public enum PreviewBaseKind
{
    /// <summary>An earlier revision.</summary>
    Revision,

    /// <summary>Nothing was there before: everything is new.</summary>
    Nothing,

    /// <summary>There is something, but it can't be read: what changed is not known.</summary>
    Unavailable,
}

/// <summary>A file that differs. Paths are relative to the repository, with forward slashes.</summary>
/// <param name="Before">Its path before; null when it is new.</param>
/// <param name="After">Its path after; null when it was deleted.</param>
/// <param name="Lines">The lines, from 1, that are new or changed in it as it is now.</param>
public sealed record ChangedFile(string? Before, string? After, ImmutableArray<int> Lines)
{
    /// <summary>True when it has another path than before.</summary>
    public bool IsRenamed =>
        Before is not null
        && After is not null
        && !string.Equals(Before, After, StringComparison.Ordinal);
}
