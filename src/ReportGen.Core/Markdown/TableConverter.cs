using System.Collections.Immutable;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using ReportGen.Core.Documents;
using Inline = ReportGen.Core.Documents.Inline;
using Table = ReportGen.Core.Documents.Table;
using TableCell = ReportGen.Core.Documents.TableCell;
using TableRow = ReportGen.Core.Documents.TableRow;
using Tables = Markdig.Extensions.Tables;

namespace ReportGen.Core.Markdown;

/// <summary>Converts a pipe table to a table of the document tree.</summary>
internal sealed class TableConverter(ConversionContext context, InlineConverter inlines)
{
    public Table Convert(Tables.Table table)
    {
        var count = 0;
        foreach (var child in table)
        {
            count = Math.Max(count, child is Tables.TableRow row ? row.Count : 0);
        }

        var columns = ImmutableArray.CreateBuilder<TableColumn>(count);
        for (var i = 0; i < count; i++)
        {
            var align =
                i < table.ColumnDefinitions.Count ? table.ColumnDefinitions[i].Alignment : null;
            columns.Add(
                new TableColumn(
                    align switch
                    {
                        TableColumnAlign.Right => ColumnAlignment.End,
                        TableColumnAlign.Center => ColumnAlignment.Centre,
                        _ => ColumnAlignment.Start,
                    }
                )
            );
        }

        var header = ImmutableArray.CreateBuilder<TableRow>(1);
        var rows = ImmutableArray.CreateBuilder<TableRow>(table.Count);
        foreach (var child in table)
        {
            if (child is Tables.TableRow row)
            {
                (row.IsHeader ? header : rows).Add(Convert(row, count));
            }
        }

        var body = rows.ToImmutable();
        var heads = header.ToImmutable();
        return new Table(
            columns.ToImmutable(),
            heads,
            body,
            Caption: [],
            Source: [],
            HasRowHeaders: NamesRows(columns, heads, body)
        );
    }

    private TableRow Convert(Tables.TableRow row, int count)
    {
        var cells = ImmutableArray.CreateBuilder<TableCell>(count);
        foreach (var child in row)
        {
            if (child is Tables.TableCell cell && cells.Count < count)
            {
                cells.Add(new TableCell(Words(cell)));
            }
        }

        while (cells.Count < count)
        {
            cells.Add(new TableCell([]));
        }

        return new TableRow(cells.MoveToImmutable()) { Origin = context.Origin(row) };
    }

    private ImmutableArray<Inline> Words(Tables.TableCell cell)
    {
        ImmutableArray<Inline> words = [];
        foreach (var child in cell)
        {
            if (child is LeafBlock { Inline: { } content })
            {
                var more = inlines.ConvertCell(content);
                words = words.IsEmpty ? more : [.. words, new LineBreak(), .. more];
            }
        }

        return words;
    }

    /// <summary>
    /// True when the first column holds row headers: there are two or more columns, one header row whose first cell has
    /// words, words in the first cell of every row, and the first column isn't aligned right (as numbers are).
    /// </summary>
    private static bool NamesRows(
        ImmutableArray<TableColumn>.Builder columns,
        ImmutableArray<TableRow> header,
        ImmutableArray<TableRow> rows
    )
    {
        if (
            columns.Count < 2
            || columns[0].Alignment == ColumnAlignment.End
            || rows.IsEmpty
            || header is not [{ Cells: [{ Content: not [] }, ..] }]
        )
        {
            return false;
        }

        foreach (var row in rows)
        {
            if (row.Cells[0].Content.IsEmpty)
            {
                return false;
            }
        }

        return true;
    }
}
