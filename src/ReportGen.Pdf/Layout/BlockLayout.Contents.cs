using System.Globalization;
using ReportGen.Pdf.Tagging;

namespace ReportGen.Pdf.Layout;

/// <content>The contents list. Its lines need no page numbers to be broken, so nothing is laid out twice.</content>
internal sealed partial class BlockLayout
{
    /// <summary>Room for leaders and page numbers at the right, in points.</summary>
    private const double NumberColumn = 44;

    /// <summary>Adds the contents list: headings of levels 2 and 3, and of level 1 after the title.</summary>
    public void Contents(Column column, HeadingMark? title)
    {
        var entries = new List<HeadingMark>();
        foreach (var mark in headings.All)
        {
            if (!ReferenceEquals(mark, title) && mark.Level <= 3)
            {
                entries.Add(mark);
            }
        }

        if (entries.Count == 0)
        {
            return;
        }

        var size = scope.Theme.Headings.Length > 2 ? scope.Theme.Headings[2] : column.Size;
        var element = column.Parent.Add("TOC");
        gapAbove = Math.Max(gapAbove, 2 * column.Gap);
        Words(
            scope.Words.Contents,
            column with
            {
                Parent = element,
            },
            scope.Style(size.Size, isBold: true),
            size.Leading,
            column.Gap,
            "Caption"
        );
        keepsWithLast = true;
        var least = entries.Min(static e => e.Level);
        foreach (var entry in entries)
        {
            Entry(entry, column with { Parent = element }, (entry.Level - least) * 16);
        }

        gapAbove = 2 * column.Gap;
    }

    private void Entry(HeadingMark mark, Column column, double indent)
    {
        var tag = new InlineTag("Link", new InlineTag("Reference", null))
        {
            Link = new LinkDestination(null, headings.AnchorOf(mark), scope.Words.GoTo(mark.Title)),
        };
        inline.Clear();
        inline.AddText(mark.Title, scope.Style(column.Size.Size), tag, null);
        var flow = itemizer.Itemize(inline, column.Size.Leading);
        if (flow.Pieces.Count == 0)
        {
            return;
        }

        var owner = column.Parent.Add("TOCI");
        var paragraph = new Paragraph(
            flow,
            column.X + indent,
            column.Width - indent - NumberColumn,
            0,
            owner
        );
        var broken = flow.Break(paragraph.Width);
        for (var i = 0; i < broken.Lines.Count; i++)
        {
            Strip strip =
                i < broken.Lines.Count - 1
                    ? new LineStrip(paragraph, broken, i)
                    : new ContentsStrip(
                        scope,
                        paragraph,
                        broken,
                        tag,
                        mark.Place,
                        column.X + column.Width
                    );
            Add(strip, column, i == 0 ? 2 : 0);
            strip.Before = i > 0 ? PageBreakRule.Avoid : strip.Before;
        }
    }
}

/// <summary>The last line of an entry: words, leader, page number.</summary>
internal sealed class ContentsStrip : Strip
{
    private readonly LayoutScope scope;
    private readonly Paragraph paragraph;
    private readonly BrokenText broken;
    private readonly InlineTag tag;
    private readonly Place place;
    private readonly double right;

    public ContentsStrip(
        LayoutScope scope,
        Paragraph paragraph,
        BrokenText broken,
        InlineTag tag,
        Place place,
        double right
    )
    {
        this.scope = scope;
        this.paragraph = paragraph;
        this.broken = broken;
        this.tag = tag;
        this.place = place;
        this.right = right;
        Height = paragraph.Flow.Leading;

        // A reader of the tags needs a space between the words and the number.
        var last = broken.Pieces[^1];
        last.Spaces = 1;
        broken.Pieces[^1] = last;
    }

    protected override void DrawContent(PageCanvas page, double top)
    {
        var line = broken.Lines[^1];
        var leading = paragraph.Flow.Leading;
        page.Line(broken, line, paragraph.X, top, leading, paragraph.Owner, isRightToLeft: false);
        var style = broken.Pieces[^1].Run.Style with { IsTabular = true };
        var inline = new InlineText(scope);
        inline.AddText((place.Page + 1).ToString(CultureInfo.InvariantCulture), style, tag, null);
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
