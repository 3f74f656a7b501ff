using System.Collections.Immutable;
using NodaTime;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Sources;

namespace ReportGen.Core.Templating;

/// <summary>What is to be rendered.</summary>
public sealed record RenderRequest
{
    /// <summary>All content, for the calendar.</summary>
    public required ContentSet Content { get; init; }

    /// <summary>The programme.</summary>
    public required Programme Programme { get; init; }

    /// <summary>The statement.</summary>
    public required Statement Statement { get; init; }

    /// <summary>The document, by name.</summary>
    public required string Document { get; init; }

    /// <summary>Where templates come from.</summary>
    public required TemplateSet Templates { get; init; }

    /// <summary>The states of the programme, when several documents share them; null to compute them.</summary>
    public StateCache? States { get; init; }

    /// <summary>The day whose state is shown; null for the statement's own.</summary>
    public LocalDate? AsAt { get; init; }

    /// <summary>
    /// True for the files of a release, which never change once they are public: a correction made after the day
    /// that they show is told by a notice on the release, and not in them.
    /// </summary>
    public bool IsForRelease { get; init; }

    /// <summary>A variant of the document (<c>speaking</c>), or null.</summary>
    public string? Variant { get; init; }

    /// <summary>
    /// The status of this copy, shown as a banner: "Draft: not cleared". Null for the document's own
    /// ("Check against delivery", "Correction", "Internal: not for publication"). A briefing always says that
    /// it is internal.
    /// </summary>
    public string? Status { get; init; }

    /// <summary>The files of the release, for the release notes; empty when not known.</summary>
    public ImmutableArray<ReleaseFile> Files { get; init; } = [];

    /// <summary>
    /// Finds the text of a content file by path, for exact places of diagnostics and text; null where it is not available.
    /// </summary>
    public Func<string, SourceText?> ContentFile { get; init; } = static _ => null;

    /// <summary>The path of the Markdown; null for the document's file name.</summary>
    public string? OutputPath { get; init; }
}

/// <summary>A file of a release.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Length">Its size in bytes.</param>
/// <param name="Sha256">Its digest, hexadecimal.</param>
public sealed record ReleaseFile(string Name, long Length, string Sha256);
