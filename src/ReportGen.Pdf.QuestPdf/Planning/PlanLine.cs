using System.Collections.Immutable;

namespace ReportGen.Pdf.QuestPdf.Planning;

/// <summary>
/// A line of text, broken beforehand. Each segment is drawn separately, from left to right, so that a link has the same
/// position in the structure as in the sentence, unlike a link within a paragraph of the library.
/// </summary>
/// <param name="Offset">The offset of the first segment, in points.</param>
/// <param name="Width">The width of the words, in points.</param>
/// <param name="Height">In points: the leading, or more where a picture is taller.</param>
/// <param name="Segments">From left to right.</param>
internal sealed record PlanLine(
    double Offset,
    double Width,
    double Height,
    ImmutableArray<Segment> Segments
)
{
    /// <summary>The words in reading order.</summary>
    public string Text => string.Concat(Segments.Select(static s => s.Text));
}

/// <summary>A part of a line with the same tags.</summary>
/// <param name="Tag">The innermost element around it; null for the text of the paragraph itself.</param>
/// <param name="Width">In points.</param>
/// <param name="Drop">The distance below the top of the line in points that aligns all baselines.</param>
/// <param name="Spans">Spans of uniform style; empty for a picture.</param>
internal sealed record Segment(
    InlineTag? Tag,
    double Width,
    double Drop,
    ImmutableArray<PlanSpan> Spans
)
{
    /// <summary>A picture instead of text, or null.</summary>
    public PlanPicture? Picture { get; init; }

    /// <summary>The enclosing elements that the library supports, outermost first.</summary>
    public IEnumerable<InlineTag> Tags => Around(Tag).Reverse();

    /// <summary>Its characters.</summary>
    public string Text => string.Concat(Spans.Select(static s => s.Text));

    /// <summary>The rise above the baseline, in points.</summary>
    public double Rise => Spans.Length == 0 ? 0 : Spans[0].Style.Rise;

    /// <summary>The innermost element that the library supports: a link, code, a language, or words with a spoken alternative.</summary>
    public static InlineTag? Known(InlineTag? tag) => Around(tag).FirstOrDefault();

    private static IEnumerable<InlineTag> Around(InlineTag? tag)
    {
        for (; tag is not null; tag = tag.Parent)
        {
            if (
                tag.Link is not null
                || tag.Language is not null
                || tag.Expansion is not null
                || tag.Type is "Code"
            )
            {
                yield return tag;
            }
        }
    }
}

/// <summary>Text of uniform style.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Face">A face that has all of them.</param>
/// <param name="Style">The style.</param>
internal sealed record PlanSpan(string Text, FontFace Face, TextStyle Style);

/// <summary>A picture at its printed size.</summary>
/// <param name="Source">The image.</param>
/// <param name="Width">In points.</param>
/// <param name="Height">In points.</param>
/// <param name="Alternative">Alternative text; null for decoration, an artifact.</param>
internal sealed record PlanPicture(
    PrintableImage Source,
    double Width,
    double Height,
    string? Alternative
);
