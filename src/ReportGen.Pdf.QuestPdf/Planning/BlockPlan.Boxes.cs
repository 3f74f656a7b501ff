using ReportGen.Core.Documents;

namespace ReportGen.Pdf.QuestPdf.Planning;

/// <content>Quotations, callouts, code and the contents list.</content>
internal sealed partial class BlockPlan
{
    /// <summary>The width reserved for page numbers at the right of the contents, in points.</summary>
    private const double NumberWidth = 44;

    /// <inheritdoc/>
    protected override void Quote(BlockQuote quote, PlanColumn column)
    {
        var side = Indentation(column, 16, quote);
        var inner = column.Inner(side);
        Blocks(quote.Blocks, inner);
        var frame = new PlanFrame(3, scope.LineColour, null, side - 3, 0);
        var group = new GroupPiece("BlockQuote", inner.Flow.Pieces);
        Group(column, group with { Frame = side > 0 ? frame : null }, column.Gap);
    }

    /// <inheritdoc/>
    protected override void Callout(Callout callout, PlanColumn column)
    {
        var isBanner = callout.Kind == CalloutKind.Banner;
        var side = Indentation(column, isBanner ? 20 : 18, callout);
        var frame = isBanner
            ? new PlanFrame(0, 0, ColourOf(callout), side / 2, 6)
            : new PlanFrame(5, ColourOf(callout), null, side - 5, 2);
        var inner = column.Inner(side) with { Gap = isBanner ? 2 : column.Gap };
        if (callout.Title.Length > 0)
        {
            var colour = isBanner ? Colours.Black : scope.TextColour;
            var style = scope.Style(column.Size.Size, isBold: true, colour: colour);
            Paragraph([new Text(callout.Title)], inner, column.Size, style, inner.Gap, 2);
        }

        Blocks(callout.Blocks, inner);
        var group = new GroupPiece("Div", inner.Flow.Pieces);
        Group(column, group with { Frame = side > 0 || isBanner ? frame : null }, column.Gap + 4);
    }

    /// <inheritdoc/>
    protected override void Code(string text, PlanColumn column)
    {
        var inner = column.Inner(16);
        var size = scope.Theme.CodeSize;
        var style = scope.Style(size.Size, isFixedPitch: true);
        double blank = 0;
        foreach (var line in text.Split('\n'))
        {
            var words = this.text.Code(line.TrimEnd('\r', ' ', '\t'), style, size.Leading);
            if (Piece(words, inner.Width) is { } piece)
            {
                inner.Flow.Add(piece, blank, 0);
                blank = 0;
            }
            else
            {
                blank += size.Leading;
            }
        }

        var group = new GroupPiece("Div", inner.Flow.Pieces);
        Group(column, group with { Frame = new PlanFrame(0, 0, 0xF3F2F1, 8, 6) }, column.Gap + 2);
    }

    /// <inheritdoc/>
    protected override void Contents(
        IReadOnlyList<(OutlineHeading Heading, double Indent)> entries,
        TypeSize size,
        PlanColumn column
    )
    {
        var style = scope.Style(size.Size, isBold: true);
        var head = text.Lines(text.Flow(scope.Words.Contents, style, size.Leading), column.Width);
        var list = new Flow();
        list.Add(new TextPiece("Caption", head, size.Leading), 0, column.Gap);
        foreach (var (heading, indent) in entries)
        {
            var words = text.Flow(
                heading.Title,
                scope.Style(column.Size.Size),
                column.Size.Leading
            );
            if (Piece(words, column.Width - indent - NumberWidth) is { } piece)
            {
                var target = scope.Words.GoTo(PrintableText.OneLine(heading.Title));
                list.Add(
                    new EntryPiece(piece, anchors.Of(heading.Node)!, target, indent, NumberWidth),
                    2,
                    2
                );
            }
        }

        column.Flow.Add(new GroupPiece("TOC", list.Pieces), 2 * column.Gap, 2 * column.Gap);
    }
}
