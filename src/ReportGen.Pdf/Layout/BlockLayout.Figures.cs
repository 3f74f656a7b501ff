using ReportGen.Core.Documents;

namespace ReportGen.Pdf.Layout;

/// <content>Images and charts.</content>
internal sealed partial class BlockLayout
{
    private void Figure(Figure figure, Column column)
    {
        var image = figure.Image;
        var resource = scope.Images.Find(image);
        var isMeant = PrintableText.Spoken(image.Alternative).Length > 0;
        var owner = isMeant && resource is not null ? column.Parent.Add("Figure") : null;
        if (resource is null)
        {
            if (isMeant)
            {
                Words(
                    $"[{image.Alternative}]",
                    column,
                    scope.Style(column.Size.Size),
                    column.Size.Leading,
                    column.Gap
                );
            }
        }
        else
        {
            var (width, height) = resource.FitInto(column.Width, scope.ColumnHeight * 0.6);
            if (owner is not null)
            {
                owner.Alternative = PrintableText.Spoken(image.Alternative);
            }

            Add(new ImageBox(resource, column.X, width, height, owner), column, column.Gap + 4);
            gapAbove = column.Gap + 4;
        }

        if (figure.Caption.Length > 0)
        {
            gapAbove = Math.Min(gapAbove, 4);
            keepsWithLast = resource is not null;
            inline.Clear();
            // Made when it is drawn, and so behind the image that it belongs to.
            var tag = owner is null ? null : new InlineTag("Caption", null);
            inline.Add(
                figure.Caption,
                scope.Style(scope.Theme.Small.Size, colour: scope.QuietColour),
                tag
            );
            var flow = itemizer.Itemize(inline, scope.Theme.Small.Leading);
            var notes = TakeNotes();
            var caption = owner ?? column.Parent.Add("P");
            Lines(
                new Paragraph(flow, column.X, column.Width, 0, caption),
                column,
                0,
                keepsTogether: true,
                notes
            );
            gapAbove = column.Gap + 4;
            Notes(notes, column.Parent);
        }
    }

    private void Chart(Chart chart, Column column)
    {
        var data = ChartFacts.From(chart, scope.Report);
        gapAbove = Math.Max(gapAbove, column.Gap + 6);
        if (chart.Title.Trim().Length > 0)
        {
            Words(
                chart.Title.Trim(),
                column,
                scope.Style(column.Size.Size, isBold: true),
                column.Size.Leading,
                4
            );
            keepsWithLast = true;
        }

        if (data.Categories.Length > 0 && data.Series.Length > 0)
        {
            var owner = column.Parent.Add("Figure");
            owner.Alternative = data.Description;
            var drawing =
                chart.Kind == ChartKind.Trend
                    ? (ChartDrawing)new TrendDrawing(data, scope, column.X, column.Width, owner)
                    : new BarsDrawing(data, scope, column.X, column.Width, owner);
            foreach (var box in drawing.Boxes())
            {
                Add(box, column, 0);
            }

            gapAbove = column.Gap;
            if (!chart.HasTable)
            {
                Table(
                    ChartTable.Of(chart, data, scope.Words.Total),
                    column with
                    {
                        Size = scope.Theme.Small,
                    }
                );
            }
        }

        if (
            chart.Source.Length > 0
            && (chart.HasTable || data.Series.Length == 0 || data.Categories.Length == 0)
        )
        {
            SourceText([new Core.Documents.Text(chart.Source)], column, []);
        }

        gapAbove = column.Gap + 8;
    }
}
