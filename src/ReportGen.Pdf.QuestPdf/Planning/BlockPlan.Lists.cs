using System.Collections.Immutable;
using ReportGen.Core.Documents;

namespace ReportGen.Pdf.QuestPdf.Planning;

/// <content>Lists, terms with their descriptions, and notes.</content>
internal sealed partial class BlockPlan
{
    private void List(ListBlock list, PlanColumn column)
    {
        if (list.Items.Length == 0)
        {
            return;
        }

        var look = scope.Look(column.Type.Size);
        var labels = new List<TextPiece>();
        for (var i = 0; i < list.Items.Length; i++)
        {
            labels.Add(Label(ListLabels.Text(list, i, column.ListDepth), look, column));
        }

        var widest = labels.Max(static l => l.Lines[0].Width);
        var indent = Indentation(
            column,
            Math.Max(1.5 * look.Size, widest + 0.75 * look.Size),
            list
        );
        var inner = Inner(column, 0) with
        {
            Gap = list.IsTight ? Math.Min(2, column.Gap) : column.Gap,
        };
        for (var i = 0; i < list.Items.Length; i++)
        {
            Item(labels[i], indent, list.Items[i].Blocks, inner);
        }

        Group(
            column,
            inner,
            new GroupPiece(GroupRole.List, inner.Flow.Pieces),
            column.ListDepth == 0 ? column.Gap : inner.Gap
        );
    }

    private void Item(
        TextPiece label,
        double labelWidth,
        ImmutableArray<Block> blocks,
        PlanColumn column
    )
    {
        // A label that is a text of its own stands above what it names.
        labelWidth = label.Height > scope.ColumnHeight / 3 ? 0 : labelWidth;
        var body = Inner(column, labelWidth) with { ListDepth = column.ListDepth + 1 };
        Blocks(blocks, body);
        AddItem(new ItemPiece(label, labelWidth, body.Flow.Pieces), column);
    }

    /// <summary>An item; nested deeper than lists are tagged, its label is a paragraph above its content.</summary>
    private static void AddItem(ItemPiece item, PlanColumn column)
    {
        if (column.Depth <= DeepestTagged)
        {
            column.Flow.Add(item, column.Gap, column.Gap);
            return;
        }

        column.Flow.Add(item.Label with { Role = TextRole.Paragraph }, column.Gap, 0);
        column.Flow.Add(new GroupPiece(GroupRole.None, item.Body), 0, column.Gap);
    }

    private TextPiece Label(string text, Look look, PlanColumn column)
    {
        var words = InlinePlan.Words(scope, text, look);
        var lines = InlinePlan.Lines(scope, words, column.Width, column.Type.Leading, null);
        return new TextPiece(TextRole.Label, lines, column.Type.Leading);
    }

    private void Definitions(DefinitionList list, PlanColumn column)
    {
        var inner = Inner(column, 0);
        var look = scope.Look(column.Type.Size, isBold: true);
        var terms = list.Items.Select(i => InlinePlan.Words(scope, Terms(i), look)).ToArray();
        var widest = terms.Length == 0 ? 0 : terms.Max(static t => LineBreaker.Widths(t).Natural);
        var left = list.IsFacts ? Math.Min(widest + 1, column.Width * 0.4) : column.Width;
        for (var i = 0; i < terms.Length; i++)
        {
            var term = Piece(terms[i], left, column.Type.Leading, null, TextRole.Label);
            if (term is null)
            {
                Blocks(list.Items[i].Blocks, inner);
                continue;
            }

            if (list.IsFacts)
            {
                var facts = inner with { Gap = 3 };
                Item(term, left + 16, list.Items[i].Blocks, facts);
                continue;
            }

            var indent = column.Width - 18 < NarrowestColumn ? 0 : 18;
            var body = Inner(inner, indent) with { Gap = Math.Min(column.Gap, 3) };
            Blocks(list.Items[i].Blocks, body);
            AddItem(
                new ItemPiece(
                    term,
                    0,
                    [new GroupPiece(GroupRole.None, body.Flow.Pieces) { Indent = indent }]
                ),
                inner
            );
        }

        Group(
            column,
            inner,
            new GroupPiece(GroupRole.List, inner.Flow.Pieces),
            column.Gap + (list.IsFacts ? 6 : 0)
        );
    }

    private static ImmutableArray<Inline> Terms(DefinitionItem item)
    {
        var content = ImmutableArray.CreateBuilder<Inline>();
        foreach (var term in item.Terms)
        {
            if (content.Count > 0)
            {
                content.Add(new LineBreak());
            }

            content.AddRange(term);
        }

        return content.ToImmutable();
    }

    /// <summary>
    /// The notes at the end of the document, as a list: the library has neither notes at the foot of a page
    /// nor an element for them. A note within a note follows those before it.
    /// </summary>
    public void Notes(PlanColumn column)
    {
        if (scope.Notes.Count == 0)
        {
            return;
        }

        column.Flow.Add(new RulePiece(Math.Min(120, column.Width)), 18, 6);
        var small = column with { Type = scope.Theme.Small, Gap = 3 };
        var inner = Inner(small, 0);
        var look = scope.Look(small.Type.Size, isBold: true);
        for (var i = 0; i < scope.Notes.Count; i++)
        {
            var note = scope.Notes[i];
            var number = PlanScope.NoteNumber(i);
            var body = Inner(inner, 24) with { ListDepth = 2 };
            Blocks(note.Blocks, body);
            inner.Flow.Add(
                new ItemPiece(Label(number, look, inner), 24, body.Flow.Pieces)
                {
                    Anchor = PlanScope.NoteAnchor(i),
                },
                inner.Gap,
                inner.Gap
            );
        }

        Group(column, inner, new GroupPiece(GroupRole.List, inner.Flow.Pieces), 6);
    }
}
