using System.Collections.Immutable;
using System.Security.Cryptography;

namespace ReportGen.GitHub.Publishing;

/// <summary>Everything that a release is to be, known before anything is sent.</summary>
/// <param name="Tag">The tag, stable for the statement: <c>PROGRAMME-STATEMENT</c>.</param>
/// <param name="Title">The release's title.</param>
/// <param name="Notes">The release's body in GitHub Markdown; at most 125,000 characters.</param>
/// <param name="Commit">The commit that the tag will point at; null for the head of the default branch (another repository's commits mean nothing there).</param>
/// <param name="Assets">The files, in the order of upload.</param>
public sealed record Publication(
    string Tag,
    string Title,
    string Notes,
    string? Commit,
    ImmutableArray<PublicationAsset> Assets
)
{
    /// <summary>The statement's name, as commands take it: PROGRAMME/STATEMENT.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The notices that corrections may have put at the top of the body since, each exactly as it was written. Any
    /// other text there is a difference.
    /// </summary>
    public ImmutableArray<string> KnownNotices { get; init; } = [];

    /// <summary>What this publication corrects, or null.</summary>
    public CorrectedRelease? Corrects { get; init; }
}

/// <summary>An earlier release that gets a notice at the top of its notes.</summary>
/// <param name="Tag">Its tag.</param>
/// <param name="Notice">The notice; its first line is a comment that names the correction.</param>
public sealed record CorrectedRelease(string Tag, string Notice);

/// <summary>One file of a release.</summary>
/// <param name="Name">Its name; letters, digits, dots, hyphens and underscores, since GitHub changes others.</param>
/// <param name="MediaType">Its type.</param>
/// <param name="Bytes">Its content.</param>
public sealed record PublicationAsset(string Name, string MediaType, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes.Span));
}

/// <summary>How a publication ended.</summary>
public enum PublicationOutcome
{
    /// <summary>It is published and verified.</summary>
    Published,

    /// <summary>It was already published, with exactly this content: nothing was done.</summary>
    AlreadyPublished,

    /// <summary>The tag already has a different release: nothing was changed.</summary>
    Refused,

    /// <summary>It is published, but the release that it corrects could not be given its notice, and only a person can fix it.</summary>
    NoticeRefused,

    /// <summary>GitHub did not do it; running again continues where it stopped.</summary>
    Interrupted,
}

/// <summary>The account after a publication.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Message">In one or two plain sentences, with what to do next.</param>
/// <param name="Url">The release's page, when there is one.</param>
/// <param name="Steps">What was done, in order.</param>
public sealed record PublicationResult(
    PublicationOutcome Outcome,
    string Message,
    string? Url,
    ImmutableArray<string> Steps
)
{
    /// <summary>True when the public release is known to have exactly the requested content.</summary>
    public bool IsWhole { get; init; }

    /// <summary>True when this run made it public.</summary>
    public bool IsNew { get; init; }

    /// <summary>Things that are right but could be safer (releases not immutable, say).</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];
}
