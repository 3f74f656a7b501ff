using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Output.Typesetting;

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
internal sealed record InlineImage(PrintableImage Source, double Width, double Height);

/// <summary>A word (or part of one) with the spaces after it.</summary>
internal struct TextSegment
{
    /// <summary>The glyphs, or null for spaces alone or an image.</summary>
    public ShapedWord? Word;

    public InlineImage? Image;

    public TextRun Run;

    /// <summary>The width in points, without the spaces.</summary>
    public double Width;

    /// <summary>The width of all spaces after it, in points.</summary>
    public double SpaceWidth;

    public ushort Spaces;

    /// <summary>Bidirectional embedding level.</summary>
    public byte Level;

    public BreakOpportunity After;

    /// <summary>True when a sentence ends with this segment.</summary>
    public bool EndsSentence;
}
