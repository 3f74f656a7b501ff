namespace ReportGen.Cli.Git;

/// <summary>A commit, and the name that was given for it.</summary>
/// <param name="Commit">Its SHA-1 (or SHA-256) in lower-case hexadecimal.</param>
/// <param name="Name">A branch, a tag, <c>HEAD~1</c>…, to be shown to people.</param>
internal sealed record GitRevision(string Commit, string Name)
{
    /// <summary>The first seven digits of the commit.</summary>
    public string Short => Commit[..7];
}
