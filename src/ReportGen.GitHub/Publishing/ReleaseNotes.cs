namespace ReportGen.GitHub.Publishing;

/// <summary>The body of a release.</summary>
public static class ReleaseNotes
{
    /// <summary>GitHub's limit on the body of a release, in characters.</summary>
    public const int Limit = 125_000;

    /// <summary>The name of the asset that always holds the full notes.</summary>
    public const string AssetName = "release-notes.md";

    /// <summary>
    /// The notes as they are when they fit; otherwise the short form, which ends with a link to the
    /// full notes among the files. Text is never cut in the middle.
    /// </summary>
    /// <param name="full">The full notes.</param>
    /// <param name="brief">The short notes (what changed, the counts), made from the same data.</param>
    public static string Fit(string full, string brief)
    {
        if (full.Length <= Limit)
        {
            return full;
        }

        var pointer =
            $"\n\nThese are short notes: the full notes are longer than a release page may be. "
            + $"They are in the file **{AssetName}** below.\n";
        return brief.TrimEnd().Length + pointer.Length <= Limit
            ? brief.TrimEnd() + pointer
            : pointer.TrimStart();
    }
}
