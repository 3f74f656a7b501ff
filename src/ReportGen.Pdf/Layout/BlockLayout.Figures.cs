using System.Collections.Immutable;
using ReportGen.Core.Documents;
using ReportGen.Core.Output.Charts;

namespace ReportGen.Pdf.Layout;

/// <content>Images and charts.</content>
internal sealed partial class BlockLayout
{
    /// <inheritdoc/>
    protected override void Figure(Figure figure, Column column)
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
            // Created when it is drawn, and so after the image that it belongs to.
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

    /// <inheritdoc/>
    protected override void Caption(ImmutableArray<Inline> title, Column column)
    {
        var style = scope.Style(column.Size.Size, isBold: true);
        Paragraph(title, column, column.Size, style, column.Gap, 4);
        keepsWithLast = true;
    }

    /// <inheritdoc/>
    protected override void Drawing(ChartData data, ChartKind kind, Column column)
    {
        var owner = column.Parent.Add("Figure");
        owner.Alternative = data.Description;
        var drawing = new ChartDrawing(data, scope, column.X, column.Width, owner);
        foreach (var box in drawing.Boxes(kind))
        {
            Add(box, column, 0);
        }

        gapAbove = column.Gap;
    }

    /// <inheritdoc/>
    protected override void Source(ImmutableArray<Inline> source, Column column) =>
        SourceText(source, column, []);
}
