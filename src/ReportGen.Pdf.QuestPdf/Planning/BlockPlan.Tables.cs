using System.Collections.Immutable;
using ReportGen.Core.Documents;

namespace ReportGen.Pdf.QuestPdf.Planning;

/// <content>Tables: widths from content, parts where the page is too narrow.</content>
internal sealed partial class BlockPlan
{
    /// <inheritdoc/>
    protected override void Table(Table table, PlanColumn column)
    {
        if (table.Columns.Length == 0 || table.Rows.Length + table.Header.Length == 0)
        {
            return;
        }

        var size = TableColumns.Type(table, column.Size, scope.Theme.Small);
        var groups = TableColumns.Groups(table, column.Width, size);
        TableColumns.ReportParts(table, groups.Count, scope.Report);
        Caption(table.Caption, column);
        foreach (var group in groups)
        {
            Part(table, group, size, column);
        }

        Source(table.Source, column);
        column.Flow.Widen(column.Gap + 8);
    }

    private void Part(Table table, int[] group, TypeSize size, PlanColumn column)
    {
        var part = new TablePart(
            scope,
            table,
            group,
            size,
            (content, style) => text.Flow(content, style, size.Leading)
        );
        // Slightly less than the full width, so that sums in single precision stay within the page.
        var widths = part.Widths(column.Width - 0.1);
        var head = part.HasHeader ? Cells(part, part.Header, widths) : [];
        var body = Cells(part, part.Rows, widths);
        var isNamed = part.HasRowHeaders;
        if (
            head.Sum(r => r.Max(static c => c.Height) + 2 * part.Padding)
            > scope.ColumnHeight * 0.4
        )
        {
            scope.Report(
                PdfDiagnostics.TallHeader,
                table.Origin,
                "The header rows of this table are too tall to repeat on each page.",
                "Write shorter headings."
            );
            (head, body, isNamed) = ([], head.AddRange(body), true);
        }
        else if (body.Length > 0 && text.Unlink(part.Header.SelectMany(static r => r)))
        {
            scope.Report(
                PdfDiagnostics.LinkInHeader,
                table.Origin,
                "A header row of this table links to a place in the document; it is printed without the link.",
                "Set the link or the footnote below the table."
            );
            head = Cells(part, part.Header, widths);
        }

        if (body.Length == 0)
        {
            // A table of headers alone has them in its body.
            (head, body) = ([], head);
        }

        if (body.Length > 0)
        {
            column.Flow.Add(
                new TablePiece(
                    [.. widths.Select((w, i) => i < widths.Length - 1 ? w + part.Gap : w)],
                    head,
                    body,
                    isNamed,
                    part.Gap,
                    part.Padding
                ),
                column.Gap + 6,
                column.Gap + 8
            );
        }
    }

    private ImmutableArray<ImmutableArray<TextPiece>> Cells(
        TablePart part,
        List<TextFlow[]> rows,
        double[] widths
    ) =>
        [
            .. rows.Select(row =>
                row.Select((c, i) => Cell(c, part.AlignmentOf(i), widths[i])).ToImmutableArray()
            ),
        ];

    private TextPiece Cell(TextFlow words, double alignment, double width) =>
        new(
            "P",
            [
                .. text.Lines(words, width)
                    .Select(l => l with { Offset = Math.Max(0, (width - l.Width) * alignment) }),
            ],
            words.Leading
        );
}
