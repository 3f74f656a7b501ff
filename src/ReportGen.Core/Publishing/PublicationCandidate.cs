using System.Collections.Immutable;
using NodaTime;
using ReportGen.Core.Building;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Publishing;

/// <summary>A statement that is to be published, with everything that the gates check.</summary>
/// <param name="Content">Everything that was read.</param>
/// <param name="Programme">Its programme.</param>
/// <param name="Statement">The statement.</param>
/// <param name="Files">Its public files as just built, the list of digests among them.</param>
/// <param name="Diagnostics">All that was found while reading, checking and building.</param>
/// <param name="Revision">The state of the repository; null when it is not kept in git.</param>
/// <param name="Now">The present moment.</param>
public sealed record PublicationCandidate(
    ContentSet Content,
    Programme Programme,
    Statement Statement,
    ImmutableArray<OutputFile> Files,
    ImmutableArray<Diagnostic> Diagnostics,
    RevisionState? Revision,
    Instant Now
)
{
    /// <summary>
    /// What a clearance is bound to: SHA-256 over the list of the files' digests. Recording a clearance
    /// changes no file, so it doesn't change this either. Null before the list is built.
    /// </summary>
    public string? Digest => StatementDigest.Of(Files);

    /// <summary>The words of the release; null when the statement has no release notes.</summary>
    public ReleaseWords? Release { get; init; }

    /// <summary>Every public text with the name it is reported by: of the files, of the metadata of PDFs, of the release.</summary>
    internal IEnumerable<(string Name, string Text)> Texts =>
        Files
            .Select(static f => (f.Name, Text: PublicFileText.File(f)))
            .Where(static f => f.Text.Length > 0)
            .Append(
                ("The release's page", Release is null ? "" : $"{Release.Title}\n{Release.Notes}")
            );
}

/// <summary>The words that the page of a release shows.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Notes">Its body, in GitHub Markdown.</param>
public sealed record ReleaseWords(string Title, string Notes);

/// <summary>The state of the repository that the files were built from.</summary>
/// <param name="Commit">The commit, 40 hexadecimal digits.</param>
/// <param name="IsClean">True when there are no uncommitted changes.</param>
/// <param name="IsOnProtectedBranch">True when the commit is on the protected branch; null when GitHub could not be asked.</param>
/// <param name="Branch">The name of the protected branch, or null.</param>
public sealed record RevisionState(
    string Commit,
    bool IsClean,
    bool? IsOnProtectedBranch,
    string? Branch
)
{
    /// <summary>True when GitHub knows the commit; null when it could not be asked.</summary>
    public bool? IsPushed { get; init; }
}
