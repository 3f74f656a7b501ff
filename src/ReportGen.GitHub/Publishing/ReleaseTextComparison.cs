namespace ReportGen.GitHub.Publishing;

/// <summary>Compares the words of a release with those that it is to have.</summary>
internal static class ReleaseTextComparison
{
    /// <summary>True when two texts differ in nothing but line ends and space around them, which GitHub does not keep.</summary>
    public static bool IsSame(string? a, string? b) =>
        string.Equals(Normal(a), Normal(b), StringComparison.Ordinal);

    /// <summary>
    /// True when a body is the publication's notes, under nothing but notices that its corrections are known to have
    /// written, each at most once.
    /// </summary>
    public static bool IsBodyOf(Publication publication, string? body)
    {
        var rest = Normal(body);
        var notices = publication.KnownNotices.Select(Normal).ToList();
        while (
            notices.FirstOrDefault(n => rest.StartsWith(n + "\n\n", StringComparison.Ordinal))
                is { } notice
        )
        {
            notices.Remove(notice);
            rest = rest[(notice.Length + 2)..];
        }

        return string.Equals(rest, Normal(publication.Notes), StringComparison.Ordinal);
    }

    /// <summary>True when a body carries exactly this notice, with nothing but other notices above it.</summary>
    public static bool Carries(string? body, string notice)
    {
        var text = Normal(body);
        var wanted = Normal(notice);
        var at = ("\n\n" + text + "\n\n").IndexOf(
            "\n\n" + wanted + "\n\n",
            StringComparison.Ordinal
        );
        return at >= 0
            && text[..at]
                .Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
                .All(static above =>
                    above.StartsWith("<!-- reportgen: ", StringComparison.Ordinal)
                );
    }

    /// <summary>The comment that names the correction; the first line of its notice.</summary>
    public static string RemarkOf(string notice) => Normal(notice).Split('\n')[0];

    private static string Normal(string? text) =>
        (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
}
