using System.Globalization;
using ReportGen.Pdf.Tagging;

namespace ReportGen.Pdf.Layout;

/// <summary>The last line of a contents entry: words, leader, page number.</summary>
internal sealed class ContentsLineBox : Box
{
    private readonly TypesettingScope scope;
    private readonly Paragraph paragraph;
    private readonly WrappedText wrapped;
    private readonly InlineTag tag;
    private readonly AnchorPosition position;
    private readonly double right;

    public ContentsLineBox(
        TypesettingScope scope,
        Paragraph paragraph,
        WrappedText wrapped,
        InlineTag tag,
        AnchorPosition position,
        double right
    )
    {
        this.scope = scope;
        this.paragraph = paragraph;
        this.wrapped = wrapped;
        this.tag = tag;
        this.position = position;
        this.right = right;
        Height = paragraph.Flow.Leading;

        // Readers of the tags alone need a space between the words and the number.
        var last = wrapped.Segments[^1];
        last.Spaces = 1;
        wrapped.Segments[^1] = last;
    }

    protected override void DrawContent(PageCanvas page, double top)
    {
        var line = wrapped.Lines[^1];
        var leading = paragraph.Flow.Leading;
        page.Line(wrapped, line, paragraph.X, top, leading, paragraph.Owner, isRightToLeft: false);
        var style = wrapped.Segments[^1].Run.Style with { IsTabular = true };
        var inline = new InlineText(scope);
        inline.AddText(
            (position.Page + 1).ToString(CultureInfo.InvariantCulture),
            style,
            tag,
            null
        );
        var number = new Itemizer(scope).Itemize(inline, leading).Break(double.MaxValue);
        var left = right - number.Lines[0].Width;
        var leaderStart = paragraph.X + line.Width + 6;
        if (left - 6 > leaderStart + 4)
        {
            page.BeginArtifact(ArtifactKind.Layout);
            var y = top + leading / 2 + style.Size * 0.3;
            page.Polyline([(leaderStart, y), (left - 6, y)], 1, scope.QuietColour, 0, 4);
        }

        page.Line(
            number,
            number.Lines[0],
            left,
            top,
            leading,
            paragraph.Owner,
            isRightToLeft: false
        );
    }
}
