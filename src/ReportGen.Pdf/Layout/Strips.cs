using ReportGen.Pdf.Pages;
using ReportGen.Pdf.Tagging;

namespace ReportGen.Pdf.Layout;

/// <summary>Whether a page may end before a strip.</summary>
internal enum PageBreakRule : byte
{
    /// <summary>It may.</summary>
    Free,

    /// <summary>Only when nothing else helps.</summary>
    Avoid,
}

/// <summary>A place that links and bookmarks lead to.</summary>
internal sealed class Place
{
    /// <summary>Page index from 0; −1 until it is laid out.</summary>
    public int Page { get; set; } = -1;

    /// <summary>Distance from the upper edge of the page, in points.</summary>
    public double Top { get; set; }

    /// <summary>Distance from the left edge of the page, in points.</summary>
    public double Left { get; set; }

    /// <summary>Null until it is laid out.</summary>
    public Destination? Destination => Page < 0 ? null : new Destination(Page, Left, Top);
}

/// <summary>A background or bar behind a stretch of strips; drawn once per page as an artifact.</summary>
internal sealed record Frame(Frame? Parent, double X, double Width)
{
    /// <summary>Background colour, or null.</summary>
    public int? Fill { get; init; }

    /// <summary>Width of the bar at the left edge, in points; 0 for none.</summary>
    public double Bar { get; init; }

    public int BarColour { get; init; }
}

/// <summary>A footnote's strips, placed at the foot of the page of its reference.</summary>
internal sealed class NoteFlow(List<Strip> strips)
{
    public List<Strip> Strips { get; } = strips;

    /// <summary>The <see cref="Strip.Order"/> of the last strip of the block that refers to it: it is read after that.</summary>
    public int After { get; set; }

    /// <summary>Its place among all notes in the structure tree.</summary>
    public int Sequence { get; set; }
}

/// <summary>Rows that are shown again, as an artifact, at the top of each page on which a table goes on.</summary>
internal sealed record RepeatedRows(List<Strip> Strips, double Height);

/// <summary>
/// A horizontal strip of the text column: the unit of page breaking. Coordinates are points from the
/// upper left corner of the page.
/// </summary>
internal abstract class Strip
{
    /// <summary>Space above it, dropped at the top of a page.</summary>
    public double Gap { get; set; }

    public double Height { get; protected set; }

    /// <summary>Whether a page may end before it.</summary>
    public PageBreakRule Before { get; set; }

    public Frame? Frame { get; set; }

    /// <summary>List labels that stand at its left, outermost first.</summary>
    public List<Label>? Labels { get; set; }

    public List<NoteFlow>? Notes { get; set; }

    /// <summary>Its place in reading order.</summary>
    public int Order { get; set; }

    public RepeatedRows? Repeated { get; set; }

    public Place? Place { get; set; }

    /// <summary>Draws it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="top">Of the strip.</param>
    public void Draw(PageCanvas page, double top)
    {
        if (Labels is not null)
        {
            foreach (var label in Labels)
            {
                label.Draw(page, top);
            }
        }

        DrawContent(page, top);
    }

    /// <summary>Cuts it so that the first part is at most <paramref name="room"/> high; null when it can't be cut.</summary>
    public virtual (Strip Head, Strip Tail)? Split(double room) => null;

    protected abstract void DrawContent(PageCanvas page, double top);
}

/// <summary>The label of a list item.</summary>
/// <param name="Line">Its text, one line.</param>
/// <param name="Edge">The edge towards the item, in points: the right one, in lists from right to left the left one.</param>
/// <param name="Leading">Height of the line, in points.</param>
/// <param name="Owner">The Lbl element.</param>
/// <param name="IsRightToLeft">True when it stands at the right of its item.</param>
internal sealed record Label(
    BrokenText Line,
    double Edge,
    double Leading,
    StructureElement Owner,
    bool IsRightToLeft
)
{
    public void Draw(PageCanvas page, double top)
    {
        var line = Line.Lines[0];
        var left = IsRightToLeft ? Edge : Edge - line.Width;
        page.Line(Line, line, left, top, Leading, Owner, IsRightToLeft);
    }
}

/// <summary>One line of a paragraph.</summary>
internal sealed class LineStrip : Strip
{
    private readonly Paragraph paragraph;
    private readonly BrokenText broken;
    private readonly int index;

    public LineStrip(Paragraph paragraph, BrokenText broken, int index)
    {
        this.paragraph = paragraph;
        this.broken = broken;
        this.index = index;
        Height = paragraph.Flow.Leading + broken.Lines[index].Extra;
    }

    public Paragraph Paragraph => paragraph;

    public BrokenText Broken => broken;

    public int Index => index;

    protected override void DrawContent(PageCanvas page, double top)
    {
        var line = broken.Lines[index];
        page.Line(
            broken,
            line,
            paragraph.X + paragraph.Shift(line.Width),
            top + line.Extra,
            paragraph.Flow.Leading,
            paragraph.Owner,
            paragraph.Flow.IsRightToLeft
        );
    }
}

/// <summary>A paragraph in its place.</summary>
/// <param name="Flow">Its text.</param>
/// <param name="X">Left edge in points.</param>
/// <param name="Width">In points.</param>
/// <param name="Alignment">0 at the start, 0.5 in the middle, 1 at the end of the line.</param>
/// <param name="Owner">Its structure element.</param>
internal sealed record Paragraph(
    TextFlow Flow,
    double X,
    double Width,
    double Alignment,
    StructureElement Owner
)
{
    /// <summary>How far a line of a given width is moved to the right.</summary>
    public double Shift(double width)
    {
        var share = Flow.IsRightToLeft ? 1 - Alignment : Alignment;
        return Math.Max(0, (Width - width) * share);
    }
}

/// <summary>Empty space that belongs to a frame.</summary>
internal sealed class SpaceStrip : Strip
{
    public SpaceStrip(double height) => Height = height;

    protected override void DrawContent(PageCanvas page, double top) { }
}

/// <summary>A horizontal rule, an artifact.</summary>
internal sealed class RuleStrip : Strip
{
    private readonly double x;
    private readonly double width;
    private readonly double weight;
    private readonly int colour;

    public RuleStrip(double x, double width, double weight, int colour, double height)
    {
        this.x = x;
        this.width = width;
        this.weight = weight;
        this.colour = colour;
        Height = height;
    }

    protected override void DrawContent(PageCanvas page, double top)
    {
        page.BeginArtifact(ArtifactKind.Layout);
        page.Rectangle(x, top + (Height - weight) / 2, width, weight, colour);
    }
}
