using ReportGen.GitHub.Api;

namespace ReportGen.GitHub.Publishing;

/// <content>What is public beside what would be published.</content>
internal sealed partial class ReleasePublisher
{
    private async Task<PublicationResult> CompareWithPublished(
        Publication publication,
        IReadOnlyList<ReleaseRecord> existing,
        ReleaseRecord published,
        CancellationToken cancellationToken
    )
    {
        var difference = await Difference(publication, published, cancellationToken);
        if (difference is null)
        {
            isWhole = true;
            foreach (var left in existing.Where(static r => r.Draft))
            {
                Step($"Removing a draft ({left.Id}) that an interrupted run left");
                await api.DeleteDraft(left.Id);
            }
        }

        return Compared(publication, difference, published.HtmlUrl);
    }

    private PublicationResult Compared(Publication publication, string? difference, string? url) =>
        difference is null
            ? Account(
                PublicationOutcome.AlreadyPublished,
                "This is already published, with exactly this content. Nothing was done.",
                url
            )
            : Account(
                PublicationOutcome.Refused,
                $"This statement is already published, and what you have now differs: {difference} "
                    + "What was published is a matter of record and stays as it is. "
                    + $"To put it right, run: reportgen correct {publication.Name}",
                url
            );

    /// <summary>What is wrong with the tag of the published release, or null.</summary>
    private async Task<string?> TagDifference(
        Publication publication,
        CancellationToken cancellationToken
    ) =>
        await api.Tag(publication.Tag, cancellationToken) switch
        {
            null => "its tag is not there.",
            { } tag when publication.Commit is { } commit && !PointsAt(tag, commit) =>
                $"its tag points at {Short(tag.Object.Sha)}, not at {Short(commit)}.",
            _ => null,
        };

    /// <summary>The first difference in plain words, or null when the release is exactly the publication.</summary>
    private async Task<string?> Difference(
        Publication publication,
        ReleaseRecord release,
        CancellationToken cancellationToken
    )
    {
        var assets = await api.Assets(release.Id, cancellationToken);
        foreach (var expected in publication.Assets)
        {
            var asset = assets.FirstOrDefault(a =>
                string.Equals(a.Name, expected.Name, StringComparison.Ordinal)
            );
            if (asset is null)
            {
                return $"{expected.Name} is not among its files.";
            }

            if (!await IsAsBuilt(asset, expected, cancellationToken))
            {
                return $"{expected.Name} is another file.";
            }
        }

        if (assets.Count != publication.Assets.Length)
        {
            return $"it has {assets.Count} files, and there should be {publication.Assets.Length}.";
        }

        return
            ReleaseTextComparison.IsSame(release.Name, publication.Title)
            && ReleaseTextComparison.IsBodyOf(publication, release.Body)
            ? null
            : "its title or notes have other words.";
    }

    private static bool HasText(ReleaseRecord release, Publication publication) =>
        ReleaseTextComparison.IsSame(release.Name, publication.Title)
        && ReleaseTextComparison.IsSame(release.Body, publication.Notes);

    private static bool HasTarget(ReleaseRecord release, Publication publication) =>
        publication.Commit is null
        || string.Equals(release.TargetCommitish, publication.Commit, StringComparison.Ordinal);
}
