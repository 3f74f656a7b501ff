using ReportGen.Core.Documents;
using ReportGen.Pdf.Tagging;

namespace ReportGen.Pdf.Layout;

/// <summary>The order of a whole document: kind, title block, contents, the rest, whom to ask.</summary>
internal sealed class DocumentLayout(LayoutScope scope, Headings headings, string title)
{
    public List<Box> Run(StructureElement root)
    {
        var theme = scope.Theme;
        var info = scope.Document.Info;
        var blocks = scope.Document.Blocks.IsDefault ? [] : scope.Document.Blocks;
        var layout = new BlockLayout(scope, headings);
        var column = new Column(
            theme.MarginSide.Value,
            scope.ColumnWidth,
            root,
            null,
            theme.Body,
            theme.ParagraphGap.Value,
            0,
            0
        );
        if (!string.IsNullOrWhiteSpace(info.Notice))
        {
            layout.Words(
                info.Notice,
                column,
                scope.Style(theme.Small.Size, colour: scope.QuietColour),
                theme.Small.Leading,
                10
            );
        }

        if (!string.IsNullOrWhiteSpace(info.Kind))
        {
            layout.Words(
                info.Kind,
                column,
                scope.Style(theme.Body.Size, isBold: true),
                theme.Body.Leading,
                2
            );
        }

        var start = TitleBlock.EndOf(blocks, info.HasContents);
        if (start > 0 && layout.Boxes.Count > 0)
        {
            layout.KeepTitleClose();
        }
        layout.Blocks(blocks[..Math.Min(1, start)], column);
        if (!string.IsNullOrWhiteSpace(info.Status) && !TitleBlock.HasBanner(blocks))
        {
            layout.Banner(info.Status, column);
        }

        if (start > 1)
        {
            layout.Blocks(blocks[1..start], column);
        }

        if (info.HasContents)
        {
            layout.Contents(column, start > 0 ? headings.Of((Heading)blocks[0]) : null);
        }

        layout.Blocks(blocks[start..], column);
        if (!string.IsNullOrWhiteSpace(info.Contact))
        {
            layout.Contact(info.Contact, column with { Gap = 14, Size = theme.Small });
        }

        if (layout.Boxes.Count == 0)
        {
            // An empty document still says what it is.
            layout.Words(
                title,
                column,
                scope.Style(theme.Body.Size, isBold: true),
                theme.Body.Leading,
                0
            );
        }

        return layout.Boxes;
    }
}
