using ReportGen.Core.Diagnostics;
using ReportGen.Core.Documents;

namespace ReportGen.Pdf.QuestPdf.Planning;

/// <content>Quotations, callouts and code.</content>
internal sealed partial class BlockPlan
{
    private void Quote(BlockQuote quote, PlanColumn column)
    {
        var side = Indentation(column, 16, quote);
        var inner = Inner(column, side);
        Blocks(quote.Blocks, inner);
        Group(
            column,
            inner,
            new GroupPiece(GroupRole.Quotation, inner.Flow.Pieces)
            {
                Frame = side > 0 ? new PlanFrame(3, scope.LineColour, null, side - 3, 0) : null,
            },
            column.Gap
        );
    }

    private void Callout(Callout callout, PlanColumn column)
    {
        var isBanner = callout.Kind == CalloutKind.Banner;
        var isStrong =
            callout.Kind is CalloutKind.Important or CalloutKind.Warning or CalloutKind.Caution;
        var side = Indentation(column, isBanner ? 20 : 18, callout);
        var frame = isBanner
            ? new PlanFrame(0, 0, scope.BannerColour, side / 2, 6)
            : new PlanFrame(5, isStrong ? scope.TextColour : scope.LinkColour, null, side - 5, 2);
        var inner = Inner(column, side) with { Gap = isBanner ? 2 : column.Gap };
        if (callout.Title.Length > 0)
        {
            var colour = isBanner ? Colours.Black : scope.TextColour;
            Words(
                callout.Title,
                inner,
                scope.Look(column.Type.Size, isBold: true, colour: colour),
                column.Type.Leading,
                2
            );
        }

        Blocks(callout.Blocks, inner);
        Group(
            column,
            inner,
            new GroupPiece(GroupRole.Division, inner.Flow.Pieces)
            {
                Frame = side > 0 || isBanner ? frame : null,
            },
            column.Gap + 4
        );
    }

    /// <summary>A banner with the engine's own words.</summary>
    public void Banner(string words, PlanColumn column) =>
        Callout(new Callout(CalloutKind.Banner, words, []), column);

    private void Code(string text, PlanColumn column, SourceSpan? origin)
    {
        var inner = Inner(column, 16) with { Gap = 0 };
        var size = scope.Theme.CodeSize;
        var look = scope.Look(size.Size, isFixedPitch: true);
        double blank = 0;
        foreach (var line in text.Split('\n'))
        {
            var words = InlinePlan.Literal(scope, line.TrimEnd('\r', ' ', '\t'), look, origin);
            if (Piece(words, inner.Width, size.Leading, origin) is { } piece)
            {
                inner.Flow.Add(piece, blank, 0);
                blank = 0;
            }
            else
            {
                blank += size.Leading;
            }
        }

        Group(
            column,
            inner,
            new GroupPiece(GroupRole.Division, inner.Flow.Pieces)
            {
                Frame = new PlanFrame(0, 0, 0xF3F2F1, 8, 6),
            },
            column.Gap + 2
        );
    }
}
