using ReportGen.Pdf.Images;
using ReportGen.Pdf.Tagging;

namespace ReportGen.Pdf.Pages;

/// <summary>An item placed on a page: glyphs, or one other object.</summary>
/// <param name="Glyphs">Used when <paramref name="Object"/> is null. A page holds many, so they are values.</param>
/// <param name="Object">The object when it is not glyphs, or null.</param>
internal readonly record struct PageItem(GlyphRun Glyphs, PlacedObject? Object);

/// <summary>A shaped word with the spaces after it.</summary>
/// <param name="Word">The glyphs, or null for spaces alone.</param>
/// <param name="Spaces">The number of spaces.</param>
/// <param name="SpaceFace">The face of the spaces.</param>
/// <param name="Size">In points.</param>
/// <param name="Rise">Shift above the baseline, in points.</param>
/// <param name="Colour">As 0xRRGGBB.</param>
/// <param name="X">Left edge.</param>
/// <param name="Baseline">Distance of the baseline from the upper edge of the page.</param>
internal readonly record struct GlyphRun(
    ShapedWord? Word,
    int Spaces,
    FontFace SpaceFace,
    double Size,
    double Rise,
    int Colour,
    double X,
    double Baseline
);

/// <summary>Any object on a page other than glyphs.</summary>
internal abstract record PlacedObject;

/// <summary>A rectangle without an outline.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Top">Upper edge.</param>
/// <param name="Width">In points.</param>
/// <param name="Height">In points.</param>
/// <param name="Colour">As 0xRRGGBB.</param>
internal sealed record FilledRectangle(
    double X,
    double Top,
    double Width,
    double Height,
    int Colour
) : PlacedObject;

/// <summary>A stroked line through points.</summary>
/// <param name="Points">At least two.</param>
/// <param name="Weight">Width of the stroke in points.</param>
/// <param name="Colour">As 0xRRGGBB.</param>
/// <param name="Dashes">Alternating lengths of dashes and gaps, in points; empty for a solid line.</param>
internal sealed record Polyline(
    (double X, double Y)[] Points,
    double Weight,
    int Colour,
    int[] Dashes
) : PlacedObject;

/// <summary>An image with its position.</summary>
/// <param name="Image">The image.</param>
/// <param name="X">Left edge.</param>
/// <param name="Top">Upper edge.</param>
/// <param name="Width">In points.</param>
/// <param name="Height">In points.</param>
internal sealed record PlacedImage(
    ImageResource Image,
    double X,
    double Top,
    double Width,
    double Height
) : PlacedObject;

/// <summary>The area of a link on one line: a link annotation.</summary>
/// <param name="Owner">The Link element, which already contains the annotation.</param>
/// <param name="Description">A description for readers that can't show the text; never empty.</param>
/// <param name="Address">A URI, or null.</param>
/// <param name="Destination">The destination within the document, or null.</param>
internal sealed record LinkArea(
    StructureElement Owner,
    string Description,
    string? Address,
    Destination? Destination
) : PlacedObject
{
    public required double Left { get; init; }

    public required double Top { get; init; }

    public required double Right { get; init; }

    public required double Bottom { get; init; }
}

/// <summary>The destination of a link or bookmark within the document.</summary>
/// <param name="Page">Index of the page, from 0.</param>
/// <param name="Left">Distance from the left edge of the page, in points.</param>
/// <param name="Top">Distance from the upper edge of the page, in points.</param>
internal readonly record struct Destination(int Page, double Left, double Top);
