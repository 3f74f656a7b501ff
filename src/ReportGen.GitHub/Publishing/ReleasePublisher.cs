using System.Collections.Immutable;
using ReportGen.GitHub.Api;

namespace ReportGen.GitHub.Publishing;

/// <summary>
/// Makes one release: draft, upload, read back, publish, verify. Each step looks at what is there
/// before it acts, so the whole can be stopped anywhere and run again.
/// </summary>
internal sealed partial class ReleasePublisher(ReleaseApi api, Action<string> say, Delay delay)
{
    private readonly ImmutableArray<string>.Builder steps = ImmutableArray.CreateBuilder<string>();
    private bool isPublic;
    private bool isWhole;
    private bool isNew;

    /// <summary>Publishes, or reports why not. Never changes what was published.</summary>
    public async Task<PublicationResult> Publish(
        Publication publication,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var account = await Run(publication, cancellationToken);
            return
                publication.Corrects is { } corrected
                && account.Outcome
                    is PublicationOutcome.Published
                        or PublicationOutcome.AlreadyPublished
                ? await Notice(account, corrected, cancellationToken)
                : account;
        }
        catch (Exception e) when (GitHubErrors.IsExternal(e, cancellationToken))
        {
            var standing =
                isWhole ? "The release is public and whole; what comes after it was not finished. "
                : isPublic ? "It is public already, and could not be compared with what you have. "
                : "Nothing half-made is visible to the public. ";
            return Account(
                PublicationOutcome.Interrupted,
                $"GitHub did not finish the work: {GitHubErrors.Reason(e)} {standing}{GitHubErrors.Mend(e)}",
                null
            );
        }
    }

    /// <summary>What would stop publishing, found by reading alone; null when nothing would.</summary>
    public async Task<PublicationResult?> DryRun(
        Publication publication,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var existing = await api.ReleasesTagged(publication.Tag, cancellationToken);
            return existing.FirstOrDefault(static r => !r.Draft) is { } published
                ? Compared(
                    publication,
                    await Difference(publication, published, cancellationToken),
                    published.HtmlUrl
                )
                : await TagStandsInTheWay(publication, cancellationToken);
        }
        catch (Exception e) when (GitHubErrors.IsExternal(e, cancellationToken))
        {
            return Account(
                PublicationOutcome.Interrupted,
                $"Whether this is published already, GitHub does not tell: {GitHubErrors.Reason(e)}",
                null
            );
        }
    }

    private async Task<PublicationResult> Run(
        Publication publication,
        CancellationToken cancellationToken
    )
    {
        var existing = await api.ReleasesTagged(publication.Tag, cancellationToken);
        if (existing.FirstOrDefault(static r => !r.Draft) is { } published)
        {
            isPublic = true;
            return await CompareWithPublished(publication, existing, published, cancellationToken);
        }

        if (await TagStandsInTheWay(publication, cancellationToken) is { } taken)
        {
            return taken;
        }

        var draft = await EnsureDraft(publication, existing, cancellationToken);
        await EnsureAssets(publication, draft, cancellationToken);
        await MakePublic(publication, draft, cancellationToken);
        (isPublic, isWhole, isNew) = (true, true, true);
        return await Verify(publication, draft.Id, cancellationToken);
    }

    private async Task<PublicationResult> Notice(
        PublicationResult account,
        CorrectedRelease corrected,
        CancellationToken cancellationToken
    )
    {
        var notice = await new RetryPolicy(delay, cancellationToken).Run(() =>
            new CorrectionNotices(api, Step).Post(corrected, cancellationToken)
        );
        var told = account with { Steps = steps.ToImmutable() };
        return notice.Outcome switch
        {
            NoticeOutcome.Present => told with { Message = $"{told.Message} {notice.Words}" },
            NoticeOutcome.Added => told with
            {
                Message =
                    told.Outcome == PublicationOutcome.AlreadyPublished
                        ? $"This is already published, with exactly this content. {notice.Words}"
                        : $"{told.Message} {notice.Words}",
            },
            NoticeOutcome.NoRelease => told with { Warnings = [.. told.Warnings, notice.Words] },
            _ => told with
            {
                Outcome = PublicationOutcome.NoticeRefused,
                Message = $"{told.Message} {notice.Words}",
            },
        };
    }

    /// <summary>
    /// A tag without a published release is not ours: ours comes into being with its release. It may only be there
    /// when it points at the very commit.
    /// </summary>
    private async Task<PublicationResult?> TagStandsInTheWay(
        Publication publication,
        CancellationToken cancellationToken
    )
    {
        if (
            await api.Tag(publication.Tag, cancellationToken) is not { } tag
            || PointsAt(tag, publication.Commit)
        )
        {
            return null;
        }

        return Account(
            PublicationOutcome.Refused,
            $"There is a tag {publication.Tag} already, at {Short(tag.Object.Sha)}, and no release belongs to it. "
                + "Find out who made it and remove it before anything is published under it.",
            null
        );
    }

    private static bool PointsAt(ReferenceRecord tag, string? commit) =>
        string.Equals(tag.Object.Type, "commit", StringComparison.Ordinal)
        && string.Equals(tag.Object.Sha, commit, StringComparison.OrdinalIgnoreCase);

    private static string Short(string sha) => sha.Length > 7 ? sha[..7] : sha;

    /// <summary>
    /// One draft with this tag. A request to create that failed may have been served all the same,
    /// so before each attempt the list is read again; a second draft is our own and is removed.
    /// </summary>
    private async Task<ReleaseRecord> EnsureDraft(
        Publication publication,
        IReadOnlyList<ReleaseRecord> existing,
        CancellationToken cancellationToken
    )
    {
        var retry = new RetryPolicy(delay, cancellationToken);
        var isFirst = true;
        var drafts = await retry.Run(async () =>
        {
            var found = isFirst
                ? existing
                : await api.ReleasesTagged(publication.Tag, cancellationToken);
            isFirst = false;
            if (found.Count > 0)
            {
                return found;
            }

            Step("Making a draft release, which only the department can see");
            return [await api.Create(Request(publication, draft: true), cancellationToken)];
        });
        foreach (var surplus in drafts.Skip(1))
        {
            Step($"Removing a second draft ({surplus.Id}) that an interrupted run left");
            await api.DeleteDraft(surplus.Id);
        }

        var draft = drafts[0];
        return HasText(draft, publication) && HasTarget(draft, publication)
            ? draft
            : await retry.Run(async () =>
            {
                Step("Bringing the draft's title and notes up to date");
                return await api.Change(draft.Id, Request(publication, draft: true));
            });
    }

    private async Task MakePublic(
        Publication publication,
        ReleaseRecord draft,
        CancellationToken cancellationToken
    )
    {
        Step("Publishing");
        var isFirst = true;
        await new RetryPolicy(delay, cancellationToken).Run(async () =>
        {
            // Nothing is ever sent to a release that is public already, not even the same again.
            var isDraft = isFirst || (await api.Release(draft.Id, cancellationToken)).Draft;
            isFirst = false;
            return isDraft ? await api.Change(draft.Id, Request(publication, draft: false)) : draft;
        });
    }

    private async Task<PublicationResult> Verify(
        Publication publication,
        long id,
        CancellationToken cancellationToken
    )
    {
        var release = await api.Release(id, cancellationToken);
        var difference =
            await Difference(publication, release, cancellationToken)
            ?? await TagDifference(publication, cancellationToken);
        if (difference is not null)
        {
            isWhole = false;
            return Account(
                PublicationOutcome.Interrupted,
                $"It was published, but what GitHub now shows is not what was sent: {difference} "
                    + "Look at the release at once.",
                release.HtmlUrl
            );
        }

        Step("Verified the published release against the files as built");
        var account = Account(
            PublicationOutcome.Published,
            $"Published: {publication.Title}, with {publication.Assets.Length} files.",
            release.HtmlUrl
        );
        return release.Immutable == true
            ? account
            : account with
            {
                Warnings =
                [
                    "This repository does not make its releases immutable. Turn on “release immutability” in its settings, "
                        + "so that nobody can change the files later.",
                ],
            };
    }

    private static ReleaseRequest Request(Publication publication, bool draft) =>
        new()
        {
            TagName = publication.Tag,
            TargetCommitish = publication.Commit,
            Name = publication.Title,
            Body = publication.Notes,
            Draft = draft,
        };

    private void Step(string words)
    {
        steps.Add(words);
        say(words);
    }

    private PublicationResult Account(PublicationOutcome outcome, string message, string? url) =>
        new(outcome, message, url, steps.ToImmutable()) { IsWhole = isWhole, IsNew = isNew };
}
