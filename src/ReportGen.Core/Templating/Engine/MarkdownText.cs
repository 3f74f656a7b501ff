using System.Collections.Immutable;
using ReportGen.Core.Programmes.Words;

namespace ReportGen.Core.Templating.Engine;

/// <summary>
/// Text that is already Markdown and is written unchanged: it comes from our functions, never from data.
/// </summary>
/// <param name="Markdown">The Markdown.</param>
/// <param name="Plain">The same in plain words, for front matter, charts and link targets.</param>
internal sealed record MarkdownText(string Markdown, string Plain)
{
    /// <summary>The origins of its parts, by offset in <see cref="Markdown"/>; empty when unknown.</summary>
    public ImmutableArray<OriginMap.MappedRange> Pieces { get; init; } = [];

    /// <summary>True when it is whole paragraphs, lists or tables rather than inline text.</summary>
    public bool IsBlock { get; init; }

    /// <summary>Marks it as being in a language other than the document's.</summary>
    /// <param name="language">A BCP 47 tag.</param>
    public MarkdownText In(string language)
    {
        if (IsEmpty)
        {
            return this;
        }

        if (!IsBlock || IsOneParagraph(Markdown))
        {
            return this with { Markdown = $"[{Markdown}]{{lang={language}}}", Pieces = Shifted(1) };
        }

        var open = $"::: {{lang={language}}}\n";
        return this with
        {
            Markdown = $"{open}{Markdown.Trim('\n')}\n:::",
            Pieces = Shifted(open.Length - (Markdown.Length - Markdown.TrimStart('\n').Length)),
            Flat = $"[{MarkdownFlattener.Flatten(Markdown, isCell: false)}]{{lang={language}}}",
        };
    }

    private static bool IsOneParagraph(string markdown) =>
        !markdown.Contains("\n\n", StringComparison.Ordinal)
        && !markdown.Contains("\n- ", StringComparison.Ordinal)
        && char.IsLetter(markdown[0]);

    /// <summary>What is written where only inline text fits, when that is not simply the blocks on one line.</summary>
    public string? Flat { get; init; }

    /// <summary>Capitalises the first letter, within a link as well.</summary>
    public MarkdownText Capitalised()
    {
        var at = Markdown.StartsWith('[') ? 1 : 0;
        if (Plain.Length == 0 || Markdown.Length <= at || !char.IsLower(Markdown[at]))
        {
            return this;
        }

        return new MarkdownText(
            string.Concat(
                Markdown.AsSpan(0, at),
                char.ToUpperInvariant(Markdown[at]).ToString(),
                Markdown.AsSpan(at + 1)
            ),
            FirstLetter.Upper(Plain)
        );
    }

    private ImmutableArray<OriginMap.MappedRange> Shifted(int by) =>
        [.. Pieces.Select(p => p with { Start = p.Start + by })];

    /// <summary>True when nothing would be written.</summary>
    public bool IsEmpty => Markdown.Length == 0;

    /// <summary>Plain words, escaped for use within a line.</summary>
    public static MarkdownText Words(string words) => new(MarkdownEscape.Inline(words), words);

    /// <inheritdoc/>
    public override string ToString() => Plain;
}
