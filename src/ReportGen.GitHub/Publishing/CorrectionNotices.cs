using ReportGen.Core.Publishing;
using ReportGen.GitHub.Api;

namespace ReportGen.GitHub.Publishing;

/// <summary>How the notice on a corrected release came out.</summary>
/// <param name="Outcome">How.</param>
/// <param name="Words">In a sentence.</param>
internal sealed record NoticeResult(NoticeOutcome Outcome, string Words);

/// <summary>How the notice on a corrected release came out.</summary>
internal enum NoticeOutcome
{
    /// <summary>It was put there, and read back.</summary>
    Added,

    /// <summary>It was there already.</summary>
    Present,

    /// <summary>The corrected statement has no release in this repository: there is nowhere to put it.</summary>
    NoRelease,

    /// <summary>Something else is there; only a person can fix it.</summary>
    Refused,
}

/// <summary>
/// Puts the notice of a correction at the top of the release that it corrects. It sends the body and no other
/// field, and the body's old words follow the notice as they are.
/// </summary>
internal sealed class CorrectionNotices(ReleaseApi api, Action<string> say)
{
    public async Task<NoticeResult> Post(CorrectedRelease corrected, CancellationToken stop)
    {
        var releases = await api.ReleasesTagged(corrected.Tag, stop);
        if (releases.FirstOrDefault(static r => !r.Draft) is not { } old)
        {
            return new NoticeResult(
                NoticeOutcome.NoRelease,
                $"The statement that it corrects has no release here ({corrected.Tag}), so no notice was put on one."
            );
        }

        var body = old.Body ?? "";
        if (ReleaseTextComparison.Carries(body, corrected.Notice))
        {
            return new NoticeResult(
                NoticeOutcome.Present,
                $"The release {corrected.Tag} carries the notice of this correction already."
            );
        }

        if (
            body.Contains(
                ReleaseTextComparison.RemarkOf(corrected.Notice),
                StringComparison.Ordinal
            )
        )
        {
            return new NoticeResult(
                NoticeOutcome.Refused,
                $"The release {corrected.Tag} carries another notice of this correction than the one that belongs there. "
                    + $"It was left as it is. Look at it: {old.HtmlUrl}"
            );
        }

        var noticed = $"{corrected.Notice}\n\n{body}";
        if (noticed.Length > ReleaseText.MostCharacters)
        {
            return new NoticeResult(
                NoticeOutcome.Refused,
                $"There is no room for the notice in the notes of {corrected.Tag}, which may have {ReleaseText.MostCharacters:N0} characters. "
                    + $"They were left as they are: {old.HtmlUrl}"
            );
        }

        say($"Putting a notice at the top of the notes of {corrected.Tag}");
        await api.Change(old.Id, new ReleaseRequest { Body = noticed });
        var changed = await api.Release(old.Id, stop);
        return ReleaseTextComparison.IsSame(changed.Body, noticed)
            ? new NoticeResult(
                NoticeOutcome.Added,
                $"The release {corrected.Tag} now carries a notice of this correction at the top of its notes."
            )
            : throw new IOException(
                $"The notes of {corrected.Tag} are not as they were sent: somebody changed them at the same time"
            );
    }
}
