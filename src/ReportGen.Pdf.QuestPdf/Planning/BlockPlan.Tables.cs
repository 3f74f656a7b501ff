using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Documents;

namespace ReportGen.Pdf.QuestPdf.Planning;

/// <content>Tables: widths from content, parts where the page is too narrow.</content>
internal sealed partial class BlockPlan
{
    private void Table(Table table, PlanColumn column)
    {
        if (table.Columns.Length == 0 || table.Rows.Length + table.Header.Length == 0)
        {
            return;
        }

        var type = TableColumns.Type(table, column.Type, scope.Theme.Small);
        var groups = TableColumns.Groups(table, column.Width, type);
        TableColumns.ReportParts(table, groups.Count, scope.Report);
        Caption(table.Caption, column, table.Origin);
        foreach (var group in groups)
        {
            Part(table, group, type, column);
        }

        Source(table.Source, column, table.Origin);
        column.Flow.Widen(column.Gap + 8);
    }

    /// <summary>A title above a table or chart, in bold. The library puts nothing but rows into a Table, so it is a paragraph.</summary>
    private void Caption(ImmutableArray<Inline> caption, PlanColumn column, SourceSpan? origin)
    {
        var look = scope.Look(column.Type.Size, isBold: true);
        var words = InlinePlan.Words(scope, caption, look);
        if (Piece(words, column.Width, column.Type.Leading, origin) is { } piece)
        {
            column.Flow.Add(
                piece with
                {
                    KeepsWithNext = Kept(piece.Height + 4 + 3 * column.Type.Leading),
                },
                column.Gap + 6,
                4
            );
        }
    }

    private void Source(ImmutableArray<Inline> source, PlanColumn column, SourceSpan? origin)
    {
        var small = scope.Theme.Small;
        var look = scope.Look(small.Size, colour: scope.QuietColour);
        var words = InlinePlan.Words(scope, source, look);
        if (Piece(words, column.Width, small.Leading, origin) is { } piece)
        {
            column.Flow.Add(piece, 3, column.Gap);
        }
    }

    private void Part(Table table, int[] group, TypeSize type, PlanColumn column)
    {
        var header = Words(table.Header, group, type, isHeader: true, isNamed: false);
        var hasHeader = header.Any(static r =>
            r.Any(static c => c.Any(static w => w.Parts.Count > 0))
        );
        if (!hasHeader && !table.HasRowHeaders && group[0] == 0)
        {
            TableColumns.ReportNoHeader(table, scope.Report);
        }

        var isNamed = table.HasRowHeaders || !hasHeader;
        var rows = Words(table.Rows, group, type, isHeader: false, isNamed);
        var gap = TableColumns.Gap(type);
        var padding = TableColumns.Padding(type);
        var widths = ColumnWidths.Of([.. header, .. rows], group.Length, column.Width, gap);
        var head = hasHeader ? Cells(header, table, group, widths, type) : [];
        var body = Cells(rows, table, group, widths, type);
        if (HeightOf(head, padding) > scope.ColumnHeight * 0.4)
        {
            scope.Report(
                PdfDiagnostics.TallHeader,
                table.Origin,
                "The header rows of this table are too tall to repeat on each page.",
                "Write shorter headings."
            );
            (head, body, isNamed) = ([], head.AddRange(body), true);
        }

        if (body.Length == 0)
        {
            // A table of headers alone has them in its body.
            (head, body) = ([], head);
        }

        if (body.Length > 0)
        {
            head = WithoutPlaces(head, table);
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

    private static double HeightOf(
        ImmutableArray<ImmutableArray<TextPiece>> rows,
        double padding
    ) => rows.Sum(r => r.Select(static c => c.Height).DefaultIfEmpty().Max() + 2 * padding);

    private List<List<Word>[]> Words(
        ImmutableArray<TableRow> rows,
        int[] group,
        TypeSize type,
        bool isHeader,
        bool isNamed
    ) =>
        [
            .. rows.Select(row =>
                group
                    .Select(
                        (c, i) =>
                            c < row.Cells.Length && !row.Cells[c].Content.IsDefault
                                ? InlinePlan.Words(
                                    scope,
                                    row.Cells[c].Content,
                                    scope.Look(type.Size, isHeader || (isNamed && i == 0))
                                )
                                : []
                    )
                    .ToArray()
            ),
        ];

    private ImmutableArray<ImmutableArray<TextPiece>> Cells(
        List<List<Word>[]> rows,
        Table table,
        int[] group,
        double[] widths,
        TypeSize type
    ) =>
        [
            .. rows.Select(row =>
                row.Select(
                        (words, i) =>
                            Cell(words, table.Columns[group[i]].Alignment, widths[i], type, table)
                    )
                    .ToImmutableArray()
            ),
        ];

    private TextPiece Cell(
        List<Word> words,
        ColumnAlignment alignment,
        double width,
        TypeSize type,
        Table table
    )
    {
        var lines = InlinePlan.Lines(scope, words, width, type.Leading, table.Origin);
        return new TextPiece(
            TextRole.Paragraph,
            [
                .. lines.Select(line =>
                    line with
                    {
                        Offset = alignment switch
                        {
                            ColumnAlignment.End => Math.Max(0, width - line.Width),
                            ColumnAlignment.Centre => Math.Max(0, (width - line.Width) / 2),
                            _ => 0,
                        },
                    }
                ),
            ],
            type.Leading
        );
    }
}
