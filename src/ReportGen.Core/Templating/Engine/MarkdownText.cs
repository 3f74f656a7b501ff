using System.Collections.Immutable;

namespace ReportGen.Core.Templating.Engine;

/// <summary>
/// Text that is Markdown already and is written as it stands: made by our functions, never by data.
/// </summary>
/// <param name="Markdown">The Markdown.</param>
/// <param name="Plain">The same as plain words: for front matter, charts and link targets.</param>
internal sealed record MarkdownText(string Markdown, string Plain)
{
    /// <summary>Where its parts came from, by offset in <see cref="Markdown"/>; empty when unknown.</summary>
    public ImmutableArray<OriginMap.Piece> Pieces { get; init; } = [];

    /// <summary>True when it is whole paragraphs, lists or tables rather than words within a line.</summary>
    public bool IsBlock { get; init; }

    /// <summary>True when nothing would be written.</summary>
    public bool IsEmpty => Markdown.Length == 0;

    /// <summary>Words without any mark-up, escaped for use within a line.</summary>
    public static MarkdownText Words(string words) => new(MarkdownEscape.Inline(words), words);

    /// <inheritdoc/>
    public override string ToString() => Plain;
}
