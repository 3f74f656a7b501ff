using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Core.Documents;

namespace ReportGen.Pdf.QuestPdf.Planning;

/// <content>Lists, terms with their descriptions, and notes.</content>
internal sealed partial class BlockPlan
{
    /// <inheritdoc/>
    protected override void List(ListBlock list, PlanColumn column)
    {
        if (list.Items.Length == 0)
        {
            return;
        }

        var style = scope.Style(column.Size.Size);
        var labels = Enumerable
            .Range(0, list.Items.Length)
            .Select(i => Label(ListLabels.Text(list, i, column.ListDepth), style, column))
            .ToArray();
        var widest = labels.Max(static l => l.Lines[0].Width);
        var indent = Indentation(
            column,
            Math.Max(1.5 * style.Size, widest + 0.75 * style.Size),
            list
        );
        var inner = column.Inner(0) with
        {
            Gap = list.IsTight ? Math.Min(2, column.Gap) : column.Gap,
        };
        for (var i = 0; i < labels.Length; i++)
        {
            Item(labels[i], indent, list.Items[i].Blocks, inner);
        }

        Group(
            column,
            new GroupPiece("L", inner.Flow.Pieces),
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
        // A label with a text of its own is set above its item.
        labelWidth = label.Height > scope.ColumnHeight / 3 ? 0 : labelWidth;
        var body = column.Inner(labelWidth) with { ListDepth = column.ListDepth + 1 };
        Blocks(blocks, body);
        AddItem(new ItemPiece(label, labelWidth, body.Flow.Pieces), column);
    }

    /// <summary>Plans an item; beyond the depth at which lists are tagged, its label is a paragraph above its content.</summary>
    private static void AddItem(ItemPiece item, PlanColumn column)
    {
        if (column.Depth <= DeepestTagged)
        {
            column.Flow.Add(item, column.Gap, column.Gap);
            return;
        }

        column.Flow.Add(item.Label with { Role = "P" }, column.Gap, 0);
        column.Flow.Add(new GroupPiece("", item.Body), 0, column.Gap);
    }

    private TextPiece Label(string words, TextStyle style, PlanColumn column) =>
        new(
            "Lbl",
            text.Lines(text.Flow(words, style, column.Size.Leading), column.Width),
            column.Size.Leading
        );

    /// <inheritdoc/>
    protected override void Definitions(DefinitionList list, PlanColumn column)
    {
        var inner = column.Inner(0);
        var style = scope.Style(column.Size.Size, isBold: true);
        var terms = list
            .Items.Select(i => text.Flow(Terms(i), style, column.Size.Leading))
            .ToArray();
        var widest = terms.Select(static t => t.NaturalWidth()).DefaultIfEmpty().Max();
        var left = list.IsFacts ? Math.Min(widest + 1, column.Width * 0.4) : column.Width;
        for (var i = 0; i < terms.Length; i++)
        {
            var blocks = list.Items[i].Blocks;
            if (Piece(terms[i], left, "Lbl") is not { } term)
            {
                Blocks(blocks, inner);
            }
            else if (list.IsFacts)
            {
                Item(term, left + 16, blocks, inner with { Gap = 3 });
            }
            else
            {
                var indent = column.Width - 18 < NarrowestColumn ? 0 : 18;
                var body = inner.Inner(indent) with { Gap = Math.Min(column.Gap, 3) };
                Blocks(blocks, body);
                var group = new GroupPiece("", body.Flow.Pieces) { Indent = indent };
                AddItem(new ItemPiece(term, 0, [group]), inner);
            }
        }

        Group(column, new GroupPiece("L", inner.Flow.Pieces), column.Gap + (list.IsFacts ? 6 : 0));
    }

    /// <summary>
    /// Plans the notes at the end of the document, as a list: the library supports neither notes at the foot of a page
    /// nor their structure element. A note within a note follows those before it.
    /// </summary>
    protected override void EndBlocks(PlanColumn column)
    {
        if (anchors.Notes.Count == 0)
        {
            return;
        }

        column.Flow.Add(new RulePiece(Math.Min(120, column.Width)), 18, 6);
        var inner = column.Inner(0) with { Size = scope.Theme.Small, Gap = 3 };
        var style = scope.Style(inner.Size.Size, isBold: true);
        for (var i = 0; i < anchors.Notes.Count; i++)
        {
            var body = inner.Inner(24) with { ListDepth = 2 };
            Blocks(anchors.Notes[i].Blocks, body);
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            var item = new ItemPiece(Label(number, style, inner), 24, body.Flow.Pieces);
            inner.Flow.Add(item with { Anchor = Anchors.NoteAt(i) }, inner.Gap, inner.Gap);
        }

        Group(column, new GroupPiece("L", inner.Flow.Pieces), 6);
    }
}
