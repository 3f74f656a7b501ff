using ReportGen.Core.Diagnostics;
using ReportGen.Pdf.Images;
using ReportGen.Pdf.Text;

namespace ReportGen.Pdf.Layout;

/// <summary>Consecutive text with one style, tag and origin.</summary>
internal sealed record TextRun(TextStyle Style, InlineTag? Tag, SourceSpan? Origin);

/// <summary>Whether a line may end after a segment (UAX #14).</summary>
internal enum BreakOpportunity : byte
{
    None,
    Allowed,
    Forced,
}

/// <summary>An image within a line.</summary>
/// <param name="Source">The image.</param>
/// <param name="Width">In points.</param>
/// <param name="Height">In points.</param>
internal sealed record InlineImage(ImageResource Source, double Width, double Height);

/// <summary>A word (or part of one) with the spaces behind it.</summary>
internal struct TextSegment
{
    /// <summary>The glyphs, or null for spaces alone or an image.</summary>
    public ShapedWord? Word;

    public InlineImage? Image;

    public TextRun Run;

    /// <summary>In points, without the spaces.</summary>
    public double Width;

    /// <summary>Width of all spaces behind it, in points.</summary>
    public double SpaceWidth;

    public ushort Spaces;

    /// <summary>Bidirectional embedding level.</summary>
    public byte Level;

    public BreakOpportunity After;

    /// <summary>True when a sentence ends with this segment.</summary>
    public bool EndsSentence;
}
