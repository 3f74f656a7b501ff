using ReportGen.Core.Documents;

namespace ReportGen.Pdf.Layout;

/// <content>Lists, and terms with their descriptions.</content>
internal sealed partial class BlockLayout
{
    /// <inheritdoc/>
    protected override void List(ListBlock list, Column column)
    {
        if (list.Items.Length == 0)
        {
            return;
        }

        var isTagged = column.Depth < DeepestTagged;
        var element = isTagged ? column.Parent.Add("L") : column.Parent;
        if (isTagged)
        {
            element.Attributes =
                $"<</O/List/ListNumbering/{ListLabels.NumberingName(list, column.ListDepth)}>>";
        }

        var style = scope.Style(column.Size.Size);
        var isRightToLeft = ListDirection.IsRightToLeft(list);
        var (lines, indent) = LabelLines(list, column, style, isRightToLeft);
        if (column.Width - indent < NarrowestColumn)
        {
            ReportDepth(list);
        }

        // Where there is no room to indent, the label is set in the margin of the surrounding text.
        var step = column.Width - indent < NarrowestColumn ? 0 : indent;
        var inner = column with
        {
            X = column.X + (isRightToLeft ? 0 : step),
            Width = column.Width - step,
            Depth = column.Depth + 1,
            ListDepth = column.ListDepth + 1,
            Gap = list.IsTight ? Math.Min(2, column.Gap) : column.Gap,
        };
        gapAbove = Math.Max(gapAbove, column.ListDepth == 0 ? column.Gap : inner.Gap);
        for (var i = 0; i < list.Items.Length; i++)
        {
            var item = isTagged ? element.Add("LI") : element;
            var label = isTagged ? item.Add("Lbl") : item.Add("P");
            var body = isTagged ? item.Add("LBody") : item;
            var edge = isRightToLeft
                ? inner.X + inner.Width + 0.45 * style.Size
                : inner.X - 0.45 * style.Size;
            if (step == 0 && labels is not null)
            {
                // Two labels in the same place: the outer one gets a separate line.
                Add(new SpacerBox(column.Size.Leading), column, inner.Gap);
                keepsWithLast = true;
            }

            labels ??= [];
            labels.Add(new ItemLabel(lines[i], edge, column.Size.Leading, label, isRightToLeft));
            gapAbove = Math.Max(gapAbove, inner.Gap);
            Blocks(list.Items[i].Blocks, inner with { Parent = body });
            if (labels is not null)
            {
                Add(new SpacerBox(column.Size.Leading), inner, inner.Gap);
            }

            gapAbove = inner.Gap;
        }

        gapAbove = column.ListDepth == 0 ? Math.Max(column.Gap, gapAbove) : gapAbove;
    }

    private (WrappedText[] Lines, double Indent) LabelLines(
        ListBlock list,
        Column column,
        TextStyle style,
        bool isRightToLeft
    )
    {
        var lines = new WrappedText[list.Items.Length];
        double widest = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var text = ListLabels.Text(list, i, column.ListDepth);
            if (isRightToLeft && text.Length > 1)
            {
                // The full stop is at the left of the number.
                text = "\u200F" + text;
            }

            lines[i] = LabelLine(text, style, column.Size.Leading);
            if (lines[i].Lines.Count > 0)
            {
                widest = Math.Max(widest, lines[i].Lines[0].Width);
            }
        }

        return (lines, Math.Max(1.5 * style.Size, widest + 0.75 * style.Size));
    }

    /// <summary>A label on one line, followed by a space for readers of the tags alone.</summary>
    private WrappedText LabelLine(string text, TextStyle style, double leading)
    {
        inline.Clear();
        inline.AddText(text, style, null, null);
        var line = itemizer.Itemize(inline, leading).Break(double.MaxValue);
        var last = line.Segments[^1];
        last.Spaces = 1;
        line.Segments[^1] = last;
        return line;
    }

    /// <inheritdoc/>
    protected override void Definitions(DefinitionList list, Column column)
    {
        if (list.Items.Length == 0)
        {
            return;
        }

        var element = column.Parent.Add("L");
        element.Attributes = "<</O/List/ListNumbering/None>>";
        gapAbove = Math.Max(gapAbove, column.Gap + (list.IsFacts ? 2 : 0));
        var notes = new List<PendingNote>();
        if (list.IsFacts)
        {
            Facts(list, column with { Parent = element }, notes);
        }
        else
        {
            foreach (var item in list.Items)
            {
                Definition(item, column with { Parent = element }, notes);
            }
        }

        gapAbove = Math.Max(gapAbove, column.Gap + (list.IsFacts ? 6 : 0));
        Notes(notes, column.Parent);
    }

    private void Definition(DefinitionItem item, Column column, List<PendingNote> notes)
    {
        var entry = column.Parent.Add("LI");
        TermText(item, scope.Style(column.Size.Size, isBold: true));
        var flow = itemizer.Itemize(inline, column.Size.Leading);
        var taken = TakeNotes();
        Lines(
            new Paragraph(flow, column.X, column.Width, 0, entry.Add("Lbl")),
            column,
            column.Gap,
            keepsTogether: true,
            taken
        );
        notes.AddRange(taken ?? []);
        keepsWithLast = true;
        var indent = column.Width - 18 < NarrowestColumn ? 0 : 18;
        var inner = column.Inset(indent, 0, entry.Add("LBody"));
        gapAbove = 1;
        Blocks(item.Blocks, inner with { Gap = Math.Min(column.Gap, 3) });
        gapAbove = column.Gap;
    }

    private void TermText(DefinitionItem item, TextStyle style)
    {
        inline.Clear();
        inline.Add(Terms(item), style, null);
    }

    /// <summary>Sets the unobtrusive two-column block on the first page: terms left, values right, hairlines between.</summary>
    private void Facts(DefinitionList list, Column column, List<PendingNote> notes)
    {
        var flows = new List<(TextFlow Term, List<PendingNote>? Notes)>();
        double widest = 0;
        foreach (var item in list.Items)
        {
            TermText(item, scope.Style(column.Size.Size, isBold: true));
            var flow = itemizer.Itemize(inline, column.Size.Leading);
            flows.Add((flow, TakeNotes()));
            widest = Math.Max(widest, flow.NaturalWidth());
        }

        var left = Math.Min(widest, column.Width * 0.4);
        var start = column.X + left + 16;
        var width = column.Width - left - 16;
        for (var i = 0; i < list.Items.Length; i++)
        {
            var item = list.Items[i];
            var entry = column.Parent.Add("LI");
            var cells = new List<RowCell>
            {
                new(new Paragraph(flows[i].Term, column.X, left, 0, entry.Add("Lbl"))),
            };
            notes.AddRange(flows[i].Notes ?? []);
            var body = entry.Add("LBody");
            if (item.Blocks is [Core.Documents.Paragraph only])
            {
                inline.Clear();
                inline.Add(only.Content, scope.Style(column.Size.Size), null);
                var flow = itemizer.Itemize(inline, column.Size.Leading);
                notes.AddRange(TakeNotes() ?? []);
                cells.Add(new RowCell(new Paragraph(flow, start, width, 0, body.Add("P"))));
            }

            var row = new RowBox([.. cells], padding: 1.5);
            AttachAll(notes, row, cells);
            Add(row, column, 0);
            if (item.Blocks is not [Core.Documents.Paragraph])
            {
                keepsWithLast = true;
                Blocks(
                    item.Blocks,
                    column with
                    {
                        X = start,
                        Width = width,
                        Parent = body,
                        Depth = column.Depth + 1,
                    }
                );
                gapAbove = 0;
            }
        }
    }
}
