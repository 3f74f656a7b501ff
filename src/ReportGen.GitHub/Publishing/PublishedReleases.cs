using System.Collections.Immutable;

namespace ReportGen.GitHub.Publishing;

/// <summary>The published releases of a repository, as they were when GitHub was asked.</summary>
/// <param name="bodies">Their notes by tag.</param>
public sealed class PublishedReleases(ImmutableDictionary<string, string> bodies)
{
    /// <summary>Unknown: GitHub could not be asked.</summary>
    public static PublishedReleases None { get; } = new(ImmutableDictionary<string, string>.Empty);

    /// <summary>
    /// True when nothing is left to do for a tag: its release is public, and what it corrects, if that has a release
    /// here, carries the notice. A run that was cut off between the two left the notice to the next one.
    /// </summary>
    /// <param name="tag">The tag.</param>
    /// <param name="corrects">What its release corrects, or null.</param>
    public bool IsFinished(string tag, CorrectedRelease? corrects) =>
        bodies.ContainsKey(tag)
        && (
            corrects is null
            || !bodies.TryGetValue(corrects.Tag, out var notes)
            || notes.Contains(
                ReleaseTextComparison.RemarkOf(corrects.Notice),
                StringComparison.Ordinal
            )
        );
}
