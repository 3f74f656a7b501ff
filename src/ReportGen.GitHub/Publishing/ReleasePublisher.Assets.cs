using System.Security.Cryptography;
using ReportGen.GitHub.Api;

namespace ReportGen.GitHub.Publishing;

/// <content>The files of a release: sent, read back, and sent again until each is as it was built.</content>
internal sealed partial class ReleasePublisher
{
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

            if (round > RetryPolicy.MaximumAttempts)
            {
                throw new IOException(
                    $"After {RetryPolicy.MaximumAttempts} rounds {wanted.Count - sound.Count} of {wanted.Count} files are still not as built."
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
            // An older server computes no digests, so the bytes are compared.
            return await IsDownloaded(asset, expected, cancellationToken);
        }

        // The server says that it keeps these very bytes. If others come, they are not the server's.
        return await new RetryPolicy(delay, cancellationToken).Run(async () =>
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
        catch (Exception e) when (GitHubErrors.IsTransient(e, cancellationToken))
        {
            // Whether it arrived is seen when the assets are read back; the next round mends it.
            Step(
                $"Uploading {asset.Name} was interrupted ({GitHubErrors.Reason(e)}); it is looked at again"
            );
            await delay(TimeSpan.FromSeconds(2), cancellationToken);
        }
    }
}
