using System.Collections.Immutable;
using System.Net;
using System.Security.Cryptography;
using Octokit;
using ReportGen.GitHub.Api;

namespace ReportGen.GitHub.Publishing;

/// <summary>
/// Makes one release: draft, upload, read back, publish, verify. Each step looks at what is there
/// before it acts, so the whole can be stopped anywhere and run again.
/// </summary>
internal sealed class Publisher(ReleaseApi api, Action<string> say, Pause pause)
{
    private const int Rounds = 4;
    private readonly ImmutableArray<string>.Builder steps = ImmutableArray.CreateBuilder<string>();

    /// <summary>Publishes, or says why not. Never changes what was published.</summary>
    public async Task<PublicationAccount> Publish(
        Publication publication,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await Run(publication, cancellationToken);
        }
        catch (Exception e) when (IsOutside(e, cancellationToken))
        {
            return Account(
                PublicationOutcome.Interrupted,
                $"GitHub did not finish the work: {Reason(e)} Nothing half-made is visible to the public. "
                    + "Run the same command again: it goes on from where it stopped.",
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
            return await CompareWithPublished(publication, published, cancellationToken);
        }

        if (await TagPointsElsewhere(publication, cancellationToken) is { } elsewhere)
        {
            return elsewhere;
        }

        var draft = await EnsureDraft(publication, existing, cancellationToken);
        await EnsureAssets(publication, draft, cancellationToken);
        await MakePublic(publication, draft, cancellationToken);
        return await Verify(publication, draft.Id, cancellationToken);
    }

    private async Task<PublicationAccount?> TagPointsElsewhere(
        Publication publication,
        CancellationToken cancellationToken
    )
    {
        if (
            publication.Commit is not { } commit
            || await api.Tag(publication.Tag, cancellationToken) is not { } tag
            || !string.Equals(tag.Object.Type, "commit", StringComparison.Ordinal)
            || string.Equals(tag.Object.Sha, commit, StringComparison.OrdinalIgnoreCase)
        )
        {
            return null;
        }

        return Account(
            PublicationOutcome.Refused,
            $"The tag {publication.Tag} already points at commit {tag.Object.Sha[..7]}, not at {commit[..7]}. "
                + "Find out who made it before anything is published under it.",
            null
        );
    }

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
        for (var round = 1; existing.Count == 0; round++)
        {
            try
            {
                Step("Making a draft release, which only the department can see");
                existing = [await api.Create(Request(publication, draft: true), cancellationToken)];
                break;
            }
            catch (Exception e) when (round < Rounds && IsPassing(e, cancellationToken))
            {
                await pause(TimeSpan.FromSeconds(Math.Pow(2, round)), cancellationToken);
                existing = await api.ReleasesTagged(publication.Tag, cancellationToken);
            }
        }

        foreach (var surplus in existing.Skip(1))
        {
            Step($"Removing a second draft ({surplus.Id}) that an interrupted run left");
            await api.DeleteDraft(surplus.Id);
        }

        var draft = existing[0];
        if (!HasText(draft, publication) || !HasTarget(draft, publication))
        {
            Step("Bringing the draft's title and notes up to date");
            draft = await api.Change(draft.Id, Request(publication, draft: true));
        }

        return draft;
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

            if (round > Rounds)
            {
                throw new IOException(
                    $"After {Rounds} rounds {wanted.Count - sound.Count} of {wanted.Count} files are still not as built."
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

        var bytes = await api.Download(asset.Id, cancellationToken);
        return string.Equals(
            Convert.ToHexStringLower(SHA256.HashData(bytes)),
            expected.Sha256,
            StringComparison.Ordinal
        );
    }

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
        catch (Exception e) when (IsPassing(e, cancellationToken))
        {
            // Whether it arrived is seen when the assets are read back; the next round mends it.
            Step($"Uploading {asset.Name} was interrupted ({Reason(e)}); it is looked at again");
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
        try
        {
            await api.Change(draft.Id, Request(publication, draft: false));
        }
        catch (Exception e) when (IsPassing(e, cancellationToken))
        {
            if ((await api.Release(draft.Id, cancellationToken)).Draft)
            {
                throw;
            }
        }
    }

    private async Task<PublicationAccount> Verify(
        Publication publication,
        long id,
        CancellationToken cancellationToken
    )
    {
        var release = await api.Release(id, cancellationToken);
        var difference = await Difference(publication, release, cancellationToken);
        if (difference is not null)
        {
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
        ReleaseRecord published,
        CancellationToken cancellationToken
    )
    {
        var difference = await Difference(publication, published, cancellationToken);
        return difference is null
            ? Account(
                PublicationOutcome.AlreadyPublished,
                "This is already published, with exactly this content. Nothing was done.",
                published.HtmlUrl
            )
            : Account(
                PublicationOutcome.Refused,
                $"This statement is already published, and what you have now differs: {difference} "
                    + "What was published is a matter of record and stays as it is. "
                    + "To put it right, run: reportgen correct",
                published.HtmlUrl
            );
    }

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

        // A notice that a later correction put at the top is not a difference.
        return
            SameText(release.Name, publication.Title)
            && Normal(release.Body).EndsWith(Normal(publication.Notes), StringComparison.Ordinal)
            ? null
            : "its title or notes have other words.";
    }

    private static bool HasText(ReleaseRecord release, Publication publication) =>
        SameText(release.Name, publication.Title) && SameText(release.Body, publication.Notes);

    private static bool HasTarget(ReleaseRecord release, Publication publication) =>
        publication.Commit is null
        || string.Equals(release.TargetCommitish, publication.Commit, StringComparison.Ordinal);

    private static bool SameText(string? a, string? b) =>
        string.Equals(Normal(a), Normal(b), StringComparison.Ordinal);

    private static string Normal(string? text) =>
        (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim();

    private static ReleaseRequest Request(Publication publication, bool draft) =>
        new()
        {
            TagName = publication.Tag,
            TargetCommitish = publication.Commit,
            Name = publication.Title,
            Body = publication.Notes,
            Draft = draft,
        };

    /// <summary>True for what a second look or a second run may mend.</summary>
    private static bool IsPassing(Exception e, CancellationToken cancellationToken) =>
        e switch
        {
            OperationCanceledException => !cancellationToken.IsCancellationRequested,
            HttpRequestException or IOException => true,
            ApiValidationException => true,
            ApiException api => (int)api.StatusCode >= 500
                || api.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.Forbidden,
            _ => false,
        };

    private static bool IsOutside(Exception e, CancellationToken cancellationToken) =>
        IsPassing(e, cancellationToken) || e is ApiException;

    private static string Reason(Exception e) =>
        e switch
        {
            OperationCanceledException => "it took too long to answer.",
            AuthorizationException => "it does not accept the token (401).",
            NotFoundException =>
                "it does not find the repository or the release (404); the token may lack permission.",
            ApiException api => $"it answered {(int)api.StatusCode} ({api.Message.TrimEnd('.')}).",
            _ => "the connection broke.",
        };

    private void Step(string words)
    {
        steps.Add(words);
        say(words);
    }

    private PublicationAccount Account(PublicationOutcome outcome, string message, string? url) =>
        new(outcome, message, url, steps.ToImmutable());
}
