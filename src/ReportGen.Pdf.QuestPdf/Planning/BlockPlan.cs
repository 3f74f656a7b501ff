using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Documents;

namespace ReportGen.Pdf.QuestPdf.Planning;

/// <summary>From blocks to pieces, in reading order.</summary>
/// <param name="scope">The document.</param>
internal sealed partial class BlockPlan(PlanScope scope)
{
    /// <summary>Nested deeper, blocks get no elements of their own: readers limit the depth of a tree.</summary>
    private const int DeepestTagged = 24;

    /// <summary>No indentation makes a column narrower than this, in points.</summary>
    private const double NarrowestColumn = 140;

    private bool hasReportedDepth;
    private double? titleGap;

    /// <summary>Sets the space above the next heading: a title stands close below its kind.</summary>
    public void KeepTitleClose() => titleGap = 4;

    public void Blocks(ImmutableArray<Block> blocks, PlanColumn column)
    {
        foreach (var block in blocks)
        {
            Block(block, column);
        }
    }

    private void Block(Block block, PlanColumn column)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            ReportDepth(block);
            return;
        }

        switch (block)
        {
            case Heading heading:
                Heading(heading, column);
                break;
            case Paragraph paragraph:
                Text(paragraph.Content, column, paragraph.Origin);
                break;
            case ListBlock list:
                List(list, column);
                break;
            case BlockQuote quote:
                Quote(quote, column);
                break;
            case Callout callout:
                Callout(callout, column);
                break;
            case CodeBlock code:
                Code(code.Text, column, code.Origin);
                break;
            case RawHtmlBlock html:
                Code(html.Text, column, html.Origin);
                break;
            case ThematicBreak:
                column.Flow.Add(new RulePiece(Math.Min(120, column.Width)), 14, 14);
                break;
            case Table table:
                Table(table, column);
                break;
            case Figure figure:
                Figure(figure, column);
                break;
            case DefinitionList definitions:
                Definitions(definitions, column);
                break;
            case Section section:
                Section(section, column);
                break;
            case Chart chart:
                Chart(chart, column);
                break;
            default:
                throw new UnreachableException($"No plan for {block.GetType().Name}.");
        }
    }

    /// <summary>Words of the engine's own, as a paragraph.</summary>
    public void Words(string words, PlanColumn column, Look look, double leading, double below)
    {
        if (Piece(InlinePlan.Words(scope, words, look), column.Width, leading, null) is { } piece)
        {
            column.Flow.Add(piece, column.Gap, below);
        }
    }

    /// <summary>Whom to ask for another format, linked where it is an address.</summary>
    public void Contact(string contact, PlanColumn column)
    {
        var look = scope.Look(column.Type.Size, colour: scope.QuietColour);
        ImmutableArray<Inline> content = [new Text(scope.Words.Contact), ContactLink.Of(contact)];
        Text(content, column, null, look);
    }

    private void Text(
        ImmutableArray<Inline> content,
        PlanColumn column,
        SourceSpan? origin,
        Look? look = null
    )
    {
        var words = InlinePlan.Words(scope, content, look ?? scope.Look(column.Type.Size));
        if (Piece(words, column.Width, column.Type.Leading, origin) is { } piece)
        {
            // A speaker turns no page within a sentence.
            var isWhole = scope.Theme.KeepsSentences && piece.Height < scope.ColumnHeight / 2;
            column.Flow.Add(piece with { IsWhole = isWhole }, column.Gap, column.Gap);
        }
    }

    /// <summary>Lines of text; null when there is nothing to print.</summary>
    private TextPiece? Piece(
        List<Word> words,
        double width,
        double leading,
        SourceSpan? origin,
        TextRole role = TextRole.Paragraph
    )
    {
        if (!words.Any(static w => w.Parts.Count > 0))
        {
            return null;
        }

        var lines = InlinePlan.Lines(scope, words, width, leading, origin);
        return new TextPiece(role, lines, leading);
    }

    private void Heading(Heading heading, PlanColumn column)
    {
        var mark = scope.Outline.FirstOrDefault(h => ReferenceEquals(h.Node, heading));
        var sizes = scope.Theme.Headings;
        var size =
            sizes.Length == 0 ? column.Type : sizes[Math.Clamp(heading.Level, 1, sizes.Length) - 1];
        var below = Math.Max(column.Gap, size.Size * 0.42);
        var above = titleGap ?? 2 * below;
        titleGap = null;
        var role = mark is { StructureLevel: > 0 }
            ? TextRole.Heading1 + (mark.StructureLevel - 1)
            : TextRole.Paragraph;
        var words = InlinePlan.Words(scope, heading.Content, scope.Look(size.Size, isBold: true));
        var piece = Piece(words, column.Width, size.Leading, heading.Origin, role);
        if (piece is null)
        {
            // A heading without words marks its place all the same.
            column.Flow.Add(
                new GroupPiece(GroupRole.None, []) { Anchor = scope.AnchorOf(heading) },
                0,
                0
            );
            return;
        }

        column.Flow.Add(
            piece with
            {
                Anchor = scope.AnchorOf(heading),
                IsWhole = piece.Height < scope.ColumnHeight / 2,
                KeepsWithNext = Kept(piece.Height + below + 2 * column.Type.Leading),
            },
            above,
            below
        );
    }

    /// <summary>Room to ask for: never so much that half a page would stay empty for it.</summary>
    private double Kept(double height) => Math.Min(height, scope.ColumnHeight / 2);

    private void Section(Section section, PlanColumn column)
    {
        var language = LanguageTags.Usable(section.Language, section.Origin, scope.Report);
        var inner = Inner(column, 0);
        Blocks(section.Blocks, inner);
        Group(
            column,
            inner,
            new GroupPiece(GroupRole.Section, inner.Flow.Pieces) { Language = language },
            column.Gap
        );
    }

    /// <summary>A column inside something that indents.</summary>
    private static PlanColumn Inner(PlanColumn column, double less) =>
        column with
        {
            Flow = new Flow(),
            Width = column.Width - less,
            Depth = column.Depth + 1,
        };

    private static void Group(PlanColumn column, PlanColumn inner, GroupPiece group, double gap)
    {
        if (!inner.Flow.IsEmpty)
        {
            var role = column.Depth < DeepestTagged ? group.Role : GroupRole.None;
            column.Flow.Add(group with { Role = role }, gap, gap);
        }
    }

    /// <summary>An indentation, as far as there is room for it.</summary>
    private double Indentation(PlanColumn column, double wanted, Block block)
    {
        if (column.Width - wanted >= NarrowestColumn && column.Depth < DeepestTagged)
        {
            return wanted;
        }

        ReportDepth(block);
        return 0;
    }

    private void ReportDepth(Block block)
    {
        if (!hasReportedDepth)
        {
            hasReportedDepth = true;
            scope.Report(
                PdfDiagnostics.DeepNesting,
                block.Origin,
                "Lists or quotations are nested too deep for the page.",
                "Use fewer levels."
            );
        }
    }
}
