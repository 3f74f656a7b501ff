using System.Collections.Immutable;
using ReportGen.Core.Documents;
using ReportGen.Pdf.Tagging;

namespace ReportGen.Pdf.Layout;

/// <content>Tables: column widths from content, and one structure element over any number of pages.</content>
internal sealed partial class BlockLayout
{
    /// <inheritdoc/>
    protected override void Table(Table table, Column column)
    {
        if (table.Columns.Length == 0 || table.Rows.Length + table.Header.Length == 0)
        {
            return;
        }

        var size = TableColumns.Type(table, column.Size, scope.Theme.Small);
        var groups = TableColumns.Groups(table, column.Width, size);
        TableColumns.ReportParts(table, groups.Count, scope.Report);
        var notes = new List<PendingNote>();
        for (var i = 0; i < groups.Count; i++)
        {
            TablePart(
                table,
                column,
                size,
                groups[i],
                isFirst: i == 0,
                isLast: i == groups.Count - 1,
                notes
            );
        }

        gapAbove = column.Gap + 8;
        Notes(notes, column.Parent);
    }

    private void TablePart(
        Table table,
        Column column,
        TypeSize size,
        int[] group,
        bool isFirst,
        bool isLast,
        List<PendingNote> notes
    )
    {
        var cells = new TablePart(
            scope,
            table,
            group,
            size,
            (content, style) => CellText(content, style, size.Leading, notes)
        );
        var part = new TablePartLayout(cells, column, new StructureElement("Table", column.Parent));
        gapAbove = Math.Max(gapAbove, column.Gap + 6);
        var hasRows = cells.HasHeader || cells.Rows.Count > 0;
        if (hasRows)
        {
            column.Parent.Add(part.Element);
        }

        if (isFirst && table.Caption.Length > 0)
        {
            CaptionText(
                table.Caption,
                column with
                {
                    Parent = hasRows ? part.Element : column.Parent,
                },
                hasRows ? "Caption" : "P",
                notes
            );
        }

        RepeatedHeader? repeated = null;
        if (cells.HasHeader)
        {
            // A table of headers alone has them in its body, because a THead needs a TBody.
            repeated = Header(part, cells.Rows.Count > 0 ? "THead" : "TBody", notes);
        }

        Body(part, repeated, notes);
        if (isLast && table.Source.Length > 0)
        {
            gapAbove = 3;
            keepsWithLast = true;
            SourceText(table.Source, column, notes);
        }

        gapAbove = column.Gap + 8;
    }

    private void CaptionText(
        ImmutableArray<Inline> caption,
        Column column,
        string type,
        List<PendingNote> notes
    )
    {
        inline.Clear();
        inline.Add(caption, scope.Style(column.Size.Size, isBold: true), null);
        var flow = itemizer.Itemize(inline, column.Size.Leading);
        var taken = TakeNotes();
        Lines(
            new Paragraph(flow, column.X, column.Width, 0, column.Parent.Add(type)),
            column,
            0,
            keepsTogether: true,
            taken
        );
        notes.AddRange(taken ?? []);
        gapAbove = 4;
        keepsWithLast = true;
    }

    private void SourceText(ImmutableArray<Inline> source, Column column, List<PendingNote> notes)
    {
        var small = scope.Theme.Small;
        inline.Clear();
        inline.Add(source, scope.Style(small.Size, colour: scope.QuietColour), null);
        var flow = itemizer.Itemize(inline, small.Leading);
        var taken = TakeNotes();
        Lines(
            new Paragraph(flow, column.X, column.Width, 0, column.Parent.Add("P")),
            column with
            {
                Size = small,
            },
            3,
            keepsTogether: true,
            taken
        );
        notes.AddRange(taken ?? []);
    }

    private TextFlow CellText(
        ImmutableArray<Inline> content,
        TextStyle style,
        double leading,
        List<PendingNote> notes
    )
    {
        inline.Clear();
        inline.Add(content, style, null);
        var flow = itemizer.Itemize(inline, leading);
        notes.AddRange(TakeNotes() ?? []);
        return flow;
    }

    private RepeatedHeader Header(TablePartLayout part, string type, List<PendingNote> notes)
    {
        var flows = part.Cells.Header;
        var head = part.Element.Add(type);
        var first = boxes.Count;
        for (var r = 0; r < flows.Count; r++)
        {
            var isLast = r == flows.Count - 1;
            var row = head.Add("TR");
            var cells = part.Row(flows[r], row, static (_, tr) => HeaderCell(tr, "Column"));
            var box = new RowBox(cells, part.Cells.Padding)
            {
                Rule = (part.Column.X, part.Column.Width),
                RuleWeight = isLast ? 1 : 0,
                RuleColour = scope.TextColour,
            };
            AttachAll(notes, box, [.. cells]);
            Add(box, part.Column, 0);
            keepsWithLast = true;
        }

        var height = 0.0;
        var rows = boxes.GetRange(first, boxes.Count - first);
        foreach (var row in rows)
        {
            height += row.Height;
        }

        return new RepeatedHeader(rows, height);
    }

    private void Body(TablePartLayout part, RepeatedHeader? repeated, List<PendingNote> notes)
    {
        var flows = part.Cells.Rows;
        if (flows.Count == 0)
        {
            return;
        }

        var body = part.Element.Add("TBody");
        var first = boxes.Count;
        for (var r = 0; r < flows.Count; r++)
        {
            var row = body.Add("TR");
            var cells = part.Row(
                flows[r],
                row,
                (i, tr) => i == 0 && part.Cells.HasRowHeaders ? HeaderCell(tr, "Row") : tr.Add("TD")
            );
            var box = new RowBox(cells, part.Cells.Padding)
            {
                Rule = (part.Column.X, part.Column.Width),
                RuleWeight = 0.5,
                RuleColour = scope.LineColour,
                Repeated =
                    repeated is not null && repeated.Height < scope.ColumnHeight / 3
                        ? repeated
                        : null,
            };
            AttachAll(notes, box, [.. cells]);
            Add(box, part.Column, 0);
            if (r == 1 || (r > 1 && r == flows.Count - 1))
            {
                box.Before = PageBreakRule.Avoid;
            }
        }

        KeepSmall(first);
    }

    /// <summary>Keeps a short table on one page.</summary>
    private void KeepSmall(int first)
    {
        double height = 0;
        for (var i = first; i < boxes.Count; i++)
        {
            height += boxes[i].Height;
        }

        for (var i = first + 1; i < boxes.Count && height < scope.ColumnHeight * 0.22; i++)
        {
            boxes[i].Before = PageBreakRule.Avoid;
        }
    }

    private static StructureElement HeaderCell(StructureElement row, string scopeName)
    {
        var cell = row.Add("TH");
        cell.Attributes = $"<</O/Table/Scope/{scopeName}>>";
        return cell;
    }
}
