using ReportGen.Core.Documents;

namespace ReportGen.Pdf.Layout;

/// <content>Framed blocks: quotations, callouts, banners and code.</content>
internal sealed partial class BlockLayout
{
    /// <inheritdoc/>
    protected override void Quote(BlockQuote quote, Column column)
    {
        var frame = new Frame(column.Frame, column.X, column.Width)
        {
            Bar = 3,
            BarColour = scope.LineColour,
        };
        var inner = Inset(column, 16, 0, "BlockQuote", quote) with { Frame = frame };
        Blocks(quote.Blocks, inner);
        gapAbove = Math.Max(gapAbove, column.Gap);
    }

    /// <inheritdoc/>
    protected override void Callout(Callout callout, Column column)
    {
        if (callout.Kind == CalloutKind.Banner)
        {
            Banner(callout, column);
            return;
        }

        var frame = new Frame(column.Frame, column.X, column.Width)
        {
            Bar = 5,
            BarColour = ColourOf(callout),
        };
        var inner = Inset(column, 18, 0, "Div", callout) with { Frame = frame };
        Add(new SpacerBox(2), inner, column.Gap + 4);
        keepsWithLast = true;
        if (callout.Title.Length > 0)
        {
            Words(
                callout.Title,
                inner,
                scope.Style(column.Size.Size, isBold: true),
                column.Size.Leading,
                2
            );
            keepsWithLast = true;
        }

        gapAbove = 0;
        Blocks(callout.Blocks, inner with { Gap = column.Gap });
        gapAbove = 0;
        keepsWithLast = true;
        Add(new SpacerBox(2), inner, 0);
        gapAbove = column.Gap + 4;
    }

    /// <summary>Sets the status of the document: black on the banner colour, in bold.</summary>
    private void Banner(Callout callout, Column column)
    {
        var inner = BeginBanner(callout, column);
        if (callout.Title.Length > 0)
        {
            Words(
                callout.Title,
                inner,
                scope.Style(column.Size.Size, isBold: true, colour: Colours.Black),
                column.Size.Leading,
                0
            );
        }

        Blocks(callout.Blocks, inner);
        EndBanner(inner, column);
    }

    private Column BeginBanner(Callout callout, Column column)
    {
        var frame = new Frame(column.Frame, column.X, column.Width) { Fill = ColourOf(callout) };
        var inner = column.Inset(10, 10, column.Parent.Add("Div")) with { Frame = frame, Gap = 2 };
        Add(new SpacerBox(6), inner, column.Gap + 2);
        keepsWithLast = true;
        return inner;
    }

    private void EndBanner(Column inner, Column column)
    {
        gapAbove = 0;
        keepsWithLast = true;
        Add(new SpacerBox(6), inner, 0);
        gapAbove = column.Gap + 6;
    }

    /// <inheritdoc/>
    protected override void Code(string text, Column column)
    {
        var frame = new Frame(column.Frame, column.X, column.Width) { Fill = 0xF3F2F1 };
        var inner = column.Inset(8, 8, column.Parent.Add("Div")) with
        {
            Frame = frame,
            Size = scope.Theme.CodeSize,
            Gap = 0,
        };
        var style = scope.Style(scope.Theme.CodeSize.Size, isFixedPitch: true);
        Add(new SpacerBox(6), inner, column.Gap + 2);
        keepsWithLast = true;
        var first = boxes.Count;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text[range].TrimEnd('\r', ' ', '\t');
            if (line.Length == 0)
            {
                Add(new SpacerBox(inner.Size.Leading), inner, 0);
                continue;
            }

            inline.Clear();
            inline.AddLiteral(line, style, new InlineTag("Code", null), null);
            Paragraph(inner, "P", 0, 0);
        }

        // At least two lines stay together at the start and at the end.
        for (var i = first + 1; i < boxes.Count; i++)
        {
            boxes[i].Before =
                i == first + 1 || i == boxes.Count - 1 ? PageBreakRule.Avoid : PageBreakRule.Free;
        }

        keepsWithLast = true;
        Add(new SpacerBox(6), inner, 0);
        gapAbove = column.Gap + 2;
    }
}
