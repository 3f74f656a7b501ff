using System.Collections.Immutable;
using System.Text;

namespace ReportGen.Core.Templating.Engine;

/// <summary>
/// Marks prose that is in another language than its document, so that a screen reader speaks it as what it is
/// (WCAG 3.1.2, language of parts): <c>[Dylai pob arwydd…]{lang=cy}</c>, paragraph by paragraph.
/// </summary>
internal static class LanguageMarks
{
    /// <summary>True when two tags name different languages; <c>en</c> and <c>en-GB</c> do not.</summary>
    public static bool AreDifferent(string one, string other) =>
        !Main(one).Equals(Main(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>The text with each of its paragraphs marked; lists, tables and code stay as they are.</summary>
    /// <param name="text">The prose as Markdown.</param>
    /// <param name="language">Its language, a BCP 47 tag.</param>
    public static MarkdownText Mark(MarkdownText text, string language)
    {
        var marks = new List<(int At, string Words)>();
        var start = 0;
        while (start < text.Markdown.Length)
        {
            var end = text.Markdown.IndexOf("\n\n", start, StringComparison.Ordinal);
            end = end < 0 ? text.Markdown.Length : end;
            if (IsParagraph(text.Markdown.AsSpan(start, end - start)))
            {
                marks.Add((start, "["));
                marks.Add((end, $"]{{lang={language}}}"));
            }

            start = end;
            while (start < text.Markdown.Length && text.Markdown[start] == '\n')
            {
                start++;
            }
        }

        if (marks.Count == 0)
        {
            return text;
        }

        var marked = new StringBuilder(text.Markdown.Length + (marks.Count * 8));
        var from = 0;
        foreach (var (at, words) in marks)
        {
            marked.Append(text.Markdown, from, at - from).Append(words);
            from = at;
        }

        marked.Append(text.Markdown, from, text.Markdown.Length - from);
        return text with { Markdown = marked.ToString(), Pieces = Moved(text.Pieces, marks) };
    }

    private static ReadOnlySpan<char> Main(string tag)
    {
        var dash = tag.IndexOf('-', StringComparison.Ordinal);
        return dash < 0 ? tag : tag.AsSpan(0, dash);
    }

    private static bool IsParagraph(ReadOnlySpan<char> block) =>
        block is [var first, ..]
        && !char.IsAsciiDigit(first)
        && first is not ('-' or '*' or '+' or '>' or '#' or '|' or '`' or '~' or ':' or ' ')
        && !block.StartsWith("[^");

    /// <summary>The places of the parts, cut where a mark stands and moved behind the marks before them.</summary>
    private static ImmutableArray<OriginMap.Piece> Moved(
        ImmutableArray<OriginMap.Piece> pieces,
        List<(int At, string Words)> marks
    )
    {
        var moved = ImmutableArray.CreateBuilder<OriginMap.Piece>(pieces.Length + marks.Count);
        foreach (var piece in pieces)
        {
            var (start, shift) = (piece.Start, 0);
            foreach (var (at, words) in marks)
            {
                if (at >= piece.Start + piece.Length)
                {
                    break;
                }

                if (at > start)
                {
                    moved.Add(Part(piece, start, at, shift));
                    start = at;
                }

                shift += words.Length;
            }

            moved.Add(Part(piece, start, piece.Start + piece.Length, shift));
        }

        return moved.DrainToImmutable();
    }

    private static OriginMap.Piece Part(OriginMap.Piece piece, int start, int end, int shift) =>
        piece with
        {
            Start = start + shift,
            Length = end - start,
            Origin = piece.Place(start, end),
        };
}
