using System.Collections.Immutable;
using ReportGen.Core.Documents;

namespace ReportGen.Pdf.QuestPdf.Planning;

/// <summary>
/// A line of text, broken beforehand. Each segment is drawn on its own, from left to right: so a link stands
/// in the structure where it stands in the sentence, which a link within a paragraph of the library does not.
/// </summary>
/// <param name="Offset">Before the first segment, in points.</param>
/// <param name="Segments">At least one.</param>
internal sealed record PlanLine(double Offset, ImmutableArray<Segment> Segments)
{
    /// <summary>In points: the leading, or more where a picture is taller.</summary>
    public required double Height { get; init; }

    /// <summary>In points, without the offset.</summary>
    public double Width => Segments.Sum(static s => s.Width);

    /// <summary>The words as they are read.</summary>
    public string Text =>
        string.Concat(Segments.SelectMany(static s => s.Spans).Select(static s => s.Text));
}

/// <summary>A stretch of a line with the same tags.</summary>
/// <param name="Tags">The elements around it, outermost first; empty for the text of the paragraph itself.</param>
/// <param name="Width">In points.</param>
/// <param name="Drop">Below the top of the line in points, so that all baselines meet.</param>
/// <param name="Spans">Text of one look each; empty for a picture.</param>
internal sealed record Segment(
    ImmutableArray<SegmentTag> Tags,
    double Width,
    double Drop,
    ImmutableArray<PlanSpan> Spans
)
{
    /// <summary>A picture instead of text, or null.</summary>
    public PlanPicture? Picture { get; init; }
}

/// <summary>Text of one look.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Style">The look.</param>
internal sealed record PlanSpan(string Text, PlanStyle Style);

/// <summary>How text looks.</summary>
/// <param name="Font">Its place among the fonts.</param>
/// <param name="Size">In points.</param>
/// <param name="Colour">As 0xRRGGBB.</param>
internal sealed record PlanStyle(int Font, double Size, int Colour)
{
    /// <summary>True for an underline: links.</summary>
    public bool IsUnderlined { get; init; }

    /// <summary>True for a line through it.</summary>
    public bool IsStruck { get; init; }

    /// <summary>Background as 0xRRGGBB, or null.</summary>
    public int? Tint { get; init; }

    /// <summary>Above the baseline, in points.</summary>
    public double Rise { get; init; }
}

/// <summary>A picture at its printed size.</summary>
/// <param name="Source">The file.</param>
/// <param name="Width">In points.</param>
/// <param name="Height">In points.</param>
/// <param name="Alternative">Alternative text; null for decoration, an artifact.</param>
internal sealed record PlanPicture(
    ImageFile Source,
    double Width,
    double Height,
    string? Alternative
);

/// <summary>An element within a line. The family is closed: the composer switches over all of it.</summary>
internal abstract record SegmentTag
{
    private protected SegmentTag() { }
}

/// <summary>Link.</summary>
/// <param name="Destination">Where it leads.</param>
internal sealed record LinkTag(LinkDestination Destination) : SegmentTag;

/// <summary>A change of language.</summary>
/// <param name="Language">A BCP 47 tag.</param>
internal sealed record LanguageTag(string Language) : SegmentTag;

/// <summary>Code.</summary>
internal sealed record CodeTag : SegmentTag;

/// <summary>Span that is spoken otherwise: an abbreviation with its full words.</summary>
/// <param name="Alternative">What is said.</param>
internal sealed record SpokenTag(string Alternative) : SegmentTag;
