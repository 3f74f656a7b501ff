using ReportGen.Pdf.Tagging;

namespace ReportGen.Pdf.Layout;

/// <summary>The positions of the columns of a table (or of a part of one).</summary>
internal sealed class TablePartLayout
{
    private readonly double[] lefts;
    private readonly double[] widths;

    /// <param name="cells">Its cells.</param>
    /// <param name="column">The column to lay it out in.</param>
    /// <param name="element">The Table element.</param>
    public TablePartLayout(TablePart cells, Column column, StructureElement element)
    {
        Cells = cells;
        Column = column;
        Element = element;
        widths = cells.Widths(column.Width);
        lefts = new double[widths.Length];
        var x = column.X;
        for (var i = 0; i < widths.Length; i++)
        {
            lefts[i] = x;
            x += widths[i] + cells.Gap;
        }
    }

    public TablePart Cells { get; }

    public Column Column { get; }

    public StructureElement Element { get; }

    /// <summary>Places the cells of a row.</summary>
    public RowCell[] Row(
        TextFlow[] flows,
        StructureElement row,
        Func<int, StructureElement, StructureElement> element
    )
    {
        var cells = new RowCell[flows.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = new RowCell(
                new Paragraph(flows[i], lefts[i], widths[i], Cells.AlignmentOf(i), element(i, row))
            );
        }

        return cells;
    }
}
