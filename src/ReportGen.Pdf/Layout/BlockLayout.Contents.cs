using ReportGen.Core.Documents;

namespace ReportGen.Pdf.Layout;

/// <content>The contents list. Its lines can be broken without page numbers, so nothing is laid out twice.</content>
internal sealed partial class BlockLayout
{
    /// <summary>The width reserved for leaders and page numbers at the right, in points.</summary>
    private const double NumberColumn = 44;

    /// <inheritdoc/>
    protected override void Contents(
        IReadOnlyList<(OutlineHeading Heading, double Indent)> entries,
        TypeSize size,
        Column column
    )
    {
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
        foreach (var (heading, indent) in entries)
        {
            Entry(headings.Of(heading.Node), column with { Parent = element }, indent);
        }

        gapAbove = 2 * column.Gap;
    }

    private void Entry(HeadingEntry heading, Column column, double indent)
    {
        var tag = new InlineTag("Link", new InlineTag("Reference", null))
        {
            Link = new LinkDestination(
                null,
                headings.AnchorOf(heading),
                scope.Words.GoTo(heading.Title)
            ),
        };
        inline.Clear();
        inline.AddText(heading.Title, scope.Style(column.Size.Size), tag, null);
        var flow = itemizer.Itemize(inline, column.Size.Leading);
        if (flow.Segments.Count == 0)
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
        var wrapped = flow.Break(paragraph.Width);
        for (var i = 0; i < wrapped.Lines.Count; i++)
        {
            Box box =
                i < wrapped.Lines.Count - 1
                    ? new LineBox(paragraph, wrapped, i)
                    : new ContentsLineBox(
                        scope,
                        paragraph,
                        wrapped,
                        tag,
                        heading.Position,
                        column.X + column.Width
                    );
            Add(box, column, i == 0 ? 2 : 0);
            box.Before = i > 0 ? PageBreakRule.Avoid : box.Before;
        }
    }
}
