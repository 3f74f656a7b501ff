using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;

namespace ReportGen.Core.Templating.Rendering;

/// <summary>The Markdown of one document, and where each piece of it came from.</summary>
/// <param name="Text">The Markdown; its path is the file it will be written to.</param>
/// <param name="OriginOf">
/// Maps a half-open range of offsets in <paramref name="Text"/> to a place in YAML or in a template; where
/// several meet, the first value from YAML wins. Null when nothing is known.
/// </param>
public sealed record RenderedMarkdown(SourceText Text, Func<int, int, SourceSpan?> OriginOf)
{
    /// <summary>Whole minutes that it takes to speak, rounded up; null for a document that is not spoken.</summary>
    public int? SpokenMinutes { get; init; }
}
