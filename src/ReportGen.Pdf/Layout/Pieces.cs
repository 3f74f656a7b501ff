using ReportGen.Core.Diagnostics;
using ReportGen.Pdf.Images;
using ReportGen.Pdf.Tagging;
using ReportGen.Pdf.Text;

namespace ReportGen.Pdf.Layout;

/// <summary>How a run of text looks.</summary>
/// <param name="Chain">Faces in the order of preference.</param>
/// <param name="Size">In points.</param>
/// <param name="Colour">As 0xRRGGBB.</param>
internal sealed record TextStyle(FontChain Chain, double Size, int Colour)
{
    public bool IsBold { get; init; }

    public bool IsItalic { get; init; }

    public bool IsFixedPitch { get; init; }

    public bool IsUnderlined { get; init; }

    public bool IsStruck { get; init; }

    /// <summary>True for figures of one width, in columns of numbers.</summary>
    public bool IsTabular { get; init; }

    /// <summary>Above the baseline in points, for reference signs.</summary>
    public double Rise { get; init; }

    /// <summary>Background as 0xRRGGBB, or null.</summary>
    public int? Tint { get; init; }
}

/// <summary>An inline structure element that will be made when its first text is drawn.</summary>
internal sealed class InlineTag(string type, InlineTag? parent)
{
    public string Type { get; } = type;

    public InlineTag? Parent { get; } = parent;

    public string? Language { get; init; }

    public string? Expansion { get; init; }

    public string? Alternative { get; init; }

    public string? Attributes { get; init; }

    public LinkDestination? Link { get; init; }

    /// <summary>The element, once made.</summary>
    public StructureElement? Element { get; set; }

    /// <summary>The link that this tag is or lies within, or null.</summary>
    public InlineTag? LinkTag => Link is not null ? this : Parent?.LinkTag;
}

/// <summary>Text of one look, tag and origin.</summary>
internal sealed record Run(TextStyle Style, InlineTag? Tag, SourceSpan? Origin);

/// <summary>What may happen after a piece.</summary>
internal enum PieceBreak : byte
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
internal struct Piece
{
    /// <summary>The glyphs, or null for spaces alone or an image.</summary>
    public ShapedWord? Word;

    public InlineImage? Image;

    public Run Run;

    /// <summary>In points, without the spaces.</summary>
    public double Width;

    /// <summary>Width of all spaces behind it, in points.</summary>
    public double SpaceWidth;

    public ushort Spaces;

    /// <summary>Bidirectional embedding level.</summary>
    public byte Level;

    public PieceBreak After;

    /// <summary>True when a sentence ends with this piece.</summary>
    public bool EndsSentence;
}
