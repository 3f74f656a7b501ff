using System.Collections.Immutable;
using ReportGen.Core.Documents;

namespace ReportGen.Pdf.QuestPdf.Planning;

/// <summary>Plans blocks as pieces, in reading order.</summary>
internal sealed partial class BlockPlan : DocumentWalker<PlanColumn>
{
    private readonly TypesettingScope scope;
    private readonly Anchors anchors;
    private readonly TextPlan text;
    private readonly Flow flow = new();

    private BlockPlan(TypesettingScope scope)
        : base(scope)
    {
        this.scope = scope;
        anchors = new Anchors(scope);
        text = new TextPlan(scope, anchors);
    }

    /// <summary>Plans a document; its diagnostics go to the scope.</summary>
    public static Plan Of(TypesettingScope scope)
    {
        var plan = new BlockPlan(scope);
        var theme = scope.Theme;
        plan.Run(
            new PlanColumn(plan.flow, scope.ColumnWidth, theme.Body, theme.ParagraphGap.Value)
        );
        return new Plan(plan.flow.Pieces, plan.anchors, new RunningText(scope));
    }

    /// <inheritdoc/>
    protected override bool IsEmpty => flow.IsEmpty;

    /// <inheritdoc/>
    protected override void Paragraph(
        ImmutableArray<Inline> content,
        PlanColumn column,
        TypeSize size,
        TextStyle style,
        double above,
        double below
    )
    {
        if (Piece(text.Flow(content, style, size.Leading), column.Width) is { } piece)
        {
            // A speaker must not turn the page within a sentence.
            var isWhole = scope.Theme.KeepsSentences && piece.Height < scope.ColumnHeight / 2;
            column.Flow.Add(piece with { IsWhole = isWhole }, above, below);
        }
    }

    /// <inheritdoc/>
    protected override void Heading(
        Heading heading,
        PlanColumn column,
        TypeSize size,
        double above,
        double below
    )
    {
        var entry = scope.Outline.FirstOrDefault(h => ReferenceEquals(h.Node, heading));
        var role = entry is { StructureLevel: > 0 }
            ? "H" + (char)('0' + entry.StructureLevel)
            : "P";
        var words = text.Flow(heading.Content, scope.Style(size.Size, isBold: true), size.Leading);
        if (Piece(words, column.Width, role) is not { } piece)
        {
            // A heading without words is still an anchor.
            column.Flow.Add(new GroupPiece("", []) { Anchor = anchors.Of(heading) }, 0, 0);
            return;
        }

        column.Flow.Add(
            piece with
            {
                Anchor = anchors.Of(heading),
                IsWhole = piece.Height < scope.ColumnHeight / 2,
                KeepsWithNext = Kept(piece.Height + below + 2 * column.Size.Leading),
            },
            above,
            below
        );
    }

    /// <inheritdoc/>
    protected override void Section(Section section, PlanColumn column)
    {
        var language = scope.Language(section.Language, section.Origin);
        var inner = column.Inner(0);
        Blocks(section.Blocks, inner);
        var group = new GroupPiece("Sect", inner.Flow.Pieces) { Language = language };
        Group(column, group, column.Gap);
    }

    /// <inheritdoc/>
    protected override void Rule(double width, PlanColumn column) =>
        column.Flow.Add(new RulePiece(width), 14, 14);

    /// <inheritdoc/>
    protected override PlanColumn Resized(PlanColumn column, TypeSize size) =>
        column with
        {
            Size = size,
        };

    /// <inheritdoc/>
    protected override void Space(double least, PlanColumn column) => column.Flow.Widen(least);

    /// <summary>Plans lines of text; null when there is nothing to print.</summary>
    private TextPiece? Piece(TextFlow words, double width, string role = "P") =>
        words.Segments.Count == 0
            ? null
            : new TextPiece(role, text.Lines(words, width), words.Leading);

    /// <summary>The room to request: never so much that half a page would stay empty.</summary>
    private double Kept(double height) => Math.Min(height, scope.ColumnHeight / 2);

    private static void Group(PlanColumn column, GroupPiece group, double gap)
    {
        if (group.Pieces.Length > 0)
        {
            var role = column.Depth < DeepestTagged ? group.Role : "";
            column.Flow.Add(group with { Role = role }, gap, gap);
        }
    }

    /// <summary>An indentation, as far as there is room.</summary>
    private double Indentation(PlanColumn column, double wanted, Block block)
    {
        if (column.Width - wanted >= NarrowestColumn && column.Depth < DeepestTagged)
        {
            return wanted;
        }

        ReportDepth(block);
        return 0;
    }
}
