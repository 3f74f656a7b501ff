using System.Collections.Immutable;
using ReportGen.Core.Documents;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.Words;

namespace ReportGen.Core.Templating;

/// <summary>One of the seven documents.</summary>
/// <param name="Name">The name that statements use: <c>progress-report</c>.</param>
/// <param name="Template">The name of its template.</param>
/// <param name="Audience">Who it is for, in a few words.</param>
/// <param name="ShowsInternal">True when it may show internal fields: the briefing alone.</param>
/// <param name="IsPublished">False when it never leaves the department.</param>
/// <param name="FileName">The name of its files, without an extension.</param>
/// <param name="Style">The house style for its numbers.</param>
/// <param name="Variants">Its variants: <c>speaking</c>.</param>
/// <param name="IsPlain">True for the body of a release: Markdown as GitHub shows it, with neither front matter nor charts.</param>
public sealed record DocumentKind(
    string Name,
    string Template,
    string Audience,
    bool ShowsInternal,
    bool IsPublished,
    string FileName,
    HouseStyle Style,
    ImmutableArray<string> Variants,
    bool IsPlain
);

/// <summary>The seven documents, in the order in which they are written.</summary>
public static class DocumentKinds
{
    /// <summary>The variant for the Dispatch Box: large type, notes at the end.</summary>
    public const string Speaking = DocumentInfo.SpeakingStyle;

    /// <summary>The short form of the release notes, written only when the full notes are too long for the body of a release.</summary>
    public const string Short = "short";

    /// <summary>All seven.</summary>
    public static ImmutableArray<DocumentKind> All { get; } =
    [
        Kind(DocumentIds.OralStatement, "the Chamber", HouseStyle.Hansard) with
        {
            Variants = [Speaking],
        },
        Kind(DocumentIds.WrittenStatement, "the Official Report", HouseStyle.Hansard),
        Kind(DocumentIds.ProgressReport, "Parliament and the public", HouseStyle.GovUk),
        Kind(DocumentIds.DebateSummary, "anyone", HouseStyle.GovUk),
        Kind(DocumentIds.ReleaseNotes, "Members of Parliament", HouseStyle.GovUk) with
        {
            IsPlain = true,
        },
        Kind(DocumentIds.Briefing, "the department only", HouseStyle.GovUk) with
        {
            ShowsInternal = true,
            IsPublished = false,
        },
        Kind(DocumentIds.Correction, "the House", HouseStyle.Hansard),
    ];

    /// <summary>Finds a document by name; null when it is not one of the seven.</summary>
    public static DocumentKind? Find(string name)
    {
        foreach (var kind in All)
        {
            if (string.Equals(kind.Name, name, StringComparison.Ordinal))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>The name of a document's files without an extension: <c>oral-statement-speaking</c>.</summary>
    /// <param name="kind">The document.</param>
    /// <param name="variant">The variant, or null.</param>
    public static string FileName(DocumentKind kind, string? variant) =>
        variant is null ? kind.FileName : $"{kind.FileName}-{variant}";

    private static DocumentKind Kind(string name, string audience, HouseStyle style) =>
        new(
            name,
            name + ".md",
            audience,
            ShowsInternal: false,
            IsPublished: true,
            name,
            style,
            [],
            IsPlain: false
        );
}
