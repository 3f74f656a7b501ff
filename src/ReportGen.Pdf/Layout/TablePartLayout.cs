using ReportGen.Core.Documents;
using ReportGen.Pdf.Tagging;

namespace ReportGen.Pdf.Layout;

/// <summary>The columns of a table (or of a part of one) and their widths.</summary>
internal sealed class TablePartLayout(
    Table table,
    Column column,
    TypeSize size,
    int[] group,
    StructureElement element
)
{
    private readonly double[] lefts = new double[group.Length];
    private double[] widths = new double[group.Length];

    public Table Table => table;

    public Column Column => column;

    public TypeSize Size => size;

    /// <summary>Which columns of the table.</summary>
    public int[] Group => group;

    public StructureElement Element => element;

    /// <summary>Above and below the text of a cell, in points.</summary>
    public double Padding { get; } = TableColumns.Padding(size);

    /// <summary>Shares the width among the columns; columns of words take what figures leave.</summary>
    public void Measure(List<TextFlow[]> header, List<TextFlow[]> body)
    {
        var gap = TableColumns.Gap(size);
        var room = column.Width - gap * (group.Length - 1);
        widths = new ColumnWidths([.. header, .. body], size.Size).Share(
            room,
            Array.ConvertAll(group, i => table.Columns[i].Alignment != ColumnAlignment.End)
        );
        var x = column.X;
        for (var i = 0; i < widths.Length; i++)
        {
            lefts[i] = x;
            x += widths[i] + gap;
        }
    }

    /// <summary>The cells of a row in their places.</summary>
    public RowCell[] Cells(
        TextFlow[] flows,
        StructureElement row,
        Func<int, StructureElement, StructureElement> element
    )
    {
        var cells = new RowCell[flows.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            var alignment = table.Columns[group[i]].Alignment switch
            {
                ColumnAlignment.Centre => 0.5,
                ColumnAlignment.End => 1,
                _ => 0.0,
            };
            cells[i] = new RowCell(
                new Paragraph(flows[i], lefts[i], widths[i], alignment, element(i, row))
            );
        }

        return cells;
    }
}
