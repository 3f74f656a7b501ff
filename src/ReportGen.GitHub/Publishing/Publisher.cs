using System.Collections.Immutable;
using System.Security.Cryptography;
using ReportGen.GitHub.Api;

namespace ReportGen.GitHub.Publishing;

/// <summary>
/// Makes one release: draft, upload, read back, publish, verify. Each step looks at what is there
/// before it acts, so the whole can be stopped anywhere and run again.
/// </summary>
internal sealed class Publisher(ReleaseApi api, Action<string> say, Pause pause)
{
    private readonly ImmutableArray<string>.Builder steps = ImmutableArray.CreateBuilder<string>();
    private bool isPublic;
    private bool isWhole;
    private bool isNew;

    /// <summary>Publishes, or says why not. Never changes what was published.</summary>
    public async Task<PublicationAccount> Publish(
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
        catch (Exception e) when (Faults.IsOutside(e, cancellationToken))
        {
            var standing =
                isWhole ? "The release is public and whole; what comes after it was not finished. "
                : isPublic ? "It is public already, and could not be compared with what you have. "
                : "Nothing half-made is visible to the public. ";
            return Account(
                PublicationOutcome.Interrupted,
                $"GitHub did not finish the work: {Faults.Reason(e)} {standing}{Faults.Mend(e)}",
                null
            );
        }
    }

    /// <summary>What publishing would come to, found by reading alone; null when nothing is in its way.</summary>
    public async Task<PublicationAccount?> Foresee(
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
        catch (Exception e) when (Faults.IsOutside(e, cancellationToken))
        {
            return Account(
                PublicationOutcome.Interrupted,
                $"Whether this is published already, GitHub does not tell: {Faults.Reason(e)}",
                null
            );
        }
    }

    private async Task<PublicationAccount> Run(
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

    private async Task<PublicationAccount> Notice(
        PublicationAccount account,
        CorrectedRelease corrected,
        CancellationToken cancellationToken
    )
    {
        var notice = await new Rounds(pause, cancellationToken).Take(() =>
            new CorrectionBoard(api, Step).Post(corrected, cancellationToken)
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
    private async Task<PublicationAccount?> TagStandsInTheWay(
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
        var rounds = new Rounds(pause, cancellationToken);
        var isFirst = true;
        var drafts = await rounds.Take(async () =>
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
            : await rounds.Take(async () =>
            {
                Step("Bringing the draft's title and notes up to date");
                return await api.Change(draft.Id, Request(publication, draft: true));
            });
    }

    private async Task EnsureAssets(
        Publication publication,
        ReleaseRecord draft,
        CancellationToken cancellationToken
    )
    {
        var wanted = publication.Assets.ToDictionary(static a => a.Name, StringComparer.Ordinal);
        for (var round = 1; ; round++)
        {
            var sound = await KeepSoundAssets(wanted, draft.Id, cancellationToken);
            if (sound.Count == wanted.Count)
            {
                Step($"Read back {wanted.Count} files: every one is as built");
                return;
            }

            if (round > Rounds.Most)
            {
                throw new IOException(
                    $"After {Rounds.Most} rounds {wanted.Count - sound.Count} of {wanted.Count} files are still not as built."
                );
            }

            foreach (var asset in publication.Assets.Where(a => !sound.Contains(a.Name)))
            {
                await TryUpload(draft, asset, cancellationToken);
            }
        }
    }

    /// <summary>Reads every asset back; removes what is half-uploaded, unwanted or different.</summary>
    private async Task<HashSet<string>> KeepSoundAssets(
        Dictionary<string, PublicationAsset> wanted,
        long release,
        CancellationToken cancellationToken
    )
    {
        var sound = new HashSet<string>(StringComparer.Ordinal);
        foreach (var asset in await api.Assets(release, cancellationToken))
        {
            var isSound =
                wanted.TryGetValue(asset.Name, out var expected)
                && await IsAsBuilt(asset, expected, cancellationToken)
                && sound.Add(asset.Name);
            if (!isSound)
            {
                Step($"Removing {asset.Name} from the draft: it is not as built");
                await api.DeleteAsset(asset.Id);
            }
        }

        return sound;
    }

    private async Task<bool> IsAsBuilt(
        AssetRecord asset,
        PublicationAsset expected,
        CancellationToken cancellationToken
    )
    {
        if (
            !string.Equals(asset.State, "uploaded", StringComparison.Ordinal)
            || asset.Size != expected.Bytes.Length
            || (
                asset.Digest is { } digest
                && !string.Equals(
                    digest,
                    "sha256:" + expected.Sha256,
                    StringComparison.OrdinalIgnoreCase
                )
            )
        )
        {
            return false;
        }

        if (asset.Digest is null)
        {
            // An older server computes no digests: the bytes alone can tell.
            return await IsDownloaded(asset, expected, cancellationToken);
        }

        // The server says that it keeps these very bytes. If others come, they are not the server's.
        return await new Rounds(pause, cancellationToken).Take(async () =>
            await IsDownloaded(asset, expected, cancellationToken)
                ? true
                : throw new IOException(
                    $"What came when {asset.Name} was read back is not what GitHub says it keeps"
                )
        );
    }

    private async Task<bool> IsDownloaded(
        AssetRecord asset,
        PublicationAsset expected,
        CancellationToken cancellationToken
    ) =>
        string.Equals(
            Convert.ToHexStringLower(
                SHA256.HashData(await api.Download(asset.Id, cancellationToken))
            ),
            expected.Sha256,
            StringComparison.Ordinal
        );

    private async Task TryUpload(
        ReleaseRecord draft,
        PublicationAsset asset,
        CancellationToken cancellationToken
    )
    {
        Step($"Uploading {asset.Name}");
        try
        {
            await api.Upload(draft, asset.Name, asset.MediaType, asset.Bytes, cancellationToken);
        }
        catch (Exception e) when (Faults.IsPassing(e, cancellationToken))
        {
            // Whether it arrived is seen when the assets are read back; the next round mends it.
            Step(
                $"Uploading {asset.Name} was interrupted ({Faults.Reason(e)}); it is looked at again"
            );
            await pause(TimeSpan.FromSeconds(2), cancellationToken);
        }
    }

    private async Task MakePublic(
        Publication publication,
        ReleaseRecord draft,
        CancellationToken cancellationToken
    )
    {
        Step("Publishing");
        var isFirst = true;
        await new Rounds(pause, cancellationToken).Take(async () =>
        {
            // Nothing is ever sent to a release that is public already, not even the same again.
            var isDraft = isFirst || (await api.Release(draft.Id, cancellationToken)).Draft;
            isFirst = false;
            return isDraft ? await api.Change(draft.Id, Request(publication, draft: false)) : draft;
        });
    }

    private async Task<PublicationAccount> Verify(
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

    private async Task<PublicationAccount> CompareWithPublished(
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

    private PublicationAccount Compared(Publication publication, string? difference, string? url) =>
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
            PublishedText.IsSame(release.Name, publication.Title)
            && PublishedText.IsBodyOf(publication, release.Body)
            ? null
            : "its title or notes have other words.";
    }

    private static bool HasText(ReleaseRecord release, Publication publication) =>
        PublishedText.IsSame(release.Name, publication.Title)
        && PublishedText.IsSame(release.Body, publication.Notes);

    private static bool HasTarget(ReleaseRecord release, Publication publication) =>
        publication.Commit is null
        || string.Equals(release.TargetCommitish, publication.Commit, StringComparison.Ordinal);

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

    private PublicationAccount Account(PublicationOutcome outcome, string message, string? url) =>
        new(outcome, message, url, steps.ToImmutable()) { IsWhole = isWhole, IsNew = isNew };
}
