using ReportGen.Pdf.Tagging;

namespace ReportGen.Pdf.Layout;

/// <summary>One line of a paragraph.</summary>
internal sealed class LineBox : Box
{
    private readonly Paragraph paragraph;
    private readonly WrappedText wrapped;
    private readonly int index;

    public LineBox(Paragraph paragraph, WrappedText wrapped, int index)
    {
        this.paragraph = paragraph;
        this.wrapped = wrapped;
        this.index = index;
        Height = paragraph.Flow.Leading + wrapped.Lines[index].Extra;
    }

    public Paragraph Paragraph => paragraph;

    public WrappedText Wrapped => wrapped;

    public int Index => index;

    protected override void DrawContent(PageCanvas page, double top)
    {
        var line = wrapped.Lines[index];
        page.Line(
            wrapped,
            line,
            paragraph.X + paragraph.Shift(line.Width),
            top + line.Extra,
            paragraph.Flow.Leading,
            paragraph.Owner,
            paragraph.Flow.IsRightToLeft
        );
    }
}

/// <summary>A paragraph with its position.</summary>
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
    /// <summary>The distance by which a line of a given width is moved to the right.</summary>
    public double Shift(double width)
    {
        var share = Flow.IsRightToLeft ? 1 - Alignment : Alignment;
        return Math.Max(0, (Width - width) * share);
    }
}
