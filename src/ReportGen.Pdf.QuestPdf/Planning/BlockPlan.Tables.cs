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
        var header = Flows(table.Header, group, size, static _ => true);
        var hasHeader = header.Any(static r => r.Any(static c => c.Segments.Count > 0));
        if (!hasHeader && !table.HasRowHeaders && group[0] == 0)
        {
            TableColumns.ReportNoHeader(table, scope.Report);
        }

        var isNamed = table.HasRowHeaders || !hasHeader;
        var rows = Flows(table.Rows, group, size, i => isNamed && i == 0);
        var gap = TableColumns.Gap(size);
        var padding = TableColumns.Padding(size);
        // A hair less than there is, so that sums in single precision stay within the page.
        var widths = new ColumnWidths([.. header, .. rows], size.Size).Share(
            column.Width - gap * (group.Length - 1) - 0.1,
            Array.ConvertAll(group, i => table.Columns[i].Alignment != ColumnAlignment.End)
        );
        var cells = Cells(hasHeader ? [.. header, .. rows] : rows, table, group, widths);
        var head = hasHeader ? cells[..header.Count] : [];
        if (head.Sum(r => r.Max(static c => c.Height) + 2 * padding) > scope.ColumnHeight * 0.4)
        {
            scope.Report(
                PdfDiagnostics.TallHeader,
                table.Origin,
                "The header rows of this table are too tall to repeat on each page.",
                "Write shorter headings."
            );
            (head, isNamed) = ([], true);
        }
        else if (head.Length < cells.Length && head.Length > 0 && Unlink(header))
        {
            scope.Report(
                PdfDiagnostics.LinkInHeader,
                table.Origin,
                "A header row of this table links to a place in the document; it is printed without the link.",
                "Set the link or the footnote below the table."
            );
            head = Cells(header, table, group, widths);
        }

        var body = cells[head.Length..];
        if (body.Length == 0)
        {
            // A table of headers alone has them in its body.
            (head, body) = ([], head);
        }

        if (body.Length > 0)
        {
            column.Flow.Add(
                new TablePiece(
                    [.. widths.Select((w, i) => i < widths.Length - 1 ? w + gap : w)],
                    head,
                    body,
                    isNamed,
                    gap,
                    padding
                ),
                column.Gap + 6,
                column.Gap + 8
            );
        }
    }

    private bool Unlink(List<TextFlow[]> header) =>
        header.SelectMany(static r => r).Count(text.Unlink) > 0;

    private List<TextFlow[]> Flows(
        ImmutableArray<TableRow> rows,
        int[] group,
        TypeSize size,
        Func<int, bool> isBold
    ) =>
        [
            .. rows.Select(row =>
                group
                    .Select(
                        (c, i) =>
                            text.Flow(
                                c < row.Cells.Length && !row.Cells[c].Content.IsDefault
                                    ? row.Cells[c].Content
                                    : [],
                                scope.Style(size.Size, isBold(i)),
                                size.Leading
                            )
                    )
                    .ToArray()
            ),
        ];

    private ImmutableArray<ImmutableArray<TextPiece>> Cells(
        List<TextFlow[]> rows,
        Table table,
        int[] group,
        double[] widths
    ) =>
        [
            .. rows.Select(row =>
                row.Select((c, i) => Cell(c, table.Columns[group[i]].Alignment, widths[i]))
                    .ToImmutableArray()
            ),
        ];

    private TextPiece Cell(TextFlow words, ColumnAlignment alignment, double width)
    {
        var share = alignment switch
        {
            ColumnAlignment.End => 1,
            ColumnAlignment.Centre => 0.5,
            _ => 0,
        };
        return new TextPiece(
            "P",
            [
                .. text.Lines(words, width)
                    .Select(l => l with { Offset = Math.Max(0, (width - l.Width) * share) }),
            ],
            words.Leading
        );
    }
}
