using ReportGen.Pdf.Tagging;

namespace ReportGen.Pdf.Layout;

/// <summary>The label of a list item.</summary>
/// <param name="Line">Its text, one line.</param>
/// <param name="Edge">The edge next to the item, in points: the right edge, or the left one in right-to-left lists.</param>
/// <param name="Leading">Height of the line, in points.</param>
/// <param name="Owner">The Lbl element.</param>
/// <param name="IsRightToLeft">True when it is at the right of its item.</param>
internal sealed record ItemLabel(
    WrappedText Line,
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
