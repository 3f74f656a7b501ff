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
    private const double Gap = 12;
    private readonly double[] lefts = new double[group.Length];
    private readonly double[] widths = new double[group.Length];

    public Table Table => table;

    public Column Column => column;

    public TypeSize Size => size;

    /// <summary>Which columns of the table.</summary>
    public int[] Group => group;

    public StructureElement Element => element;

    /// <summary>
    /// Gives each column at least its longest word where that fits, then shares the rest by what each
    /// would need to stand on one line. A table that needs less than the page keeps its own width.
    /// </summary>
    public void Measure(List<TextFlow[]> header, List<TextFlow[]> body)
    {
        var count = group.Length;
        var room = column.Width - Gap * (count - 1);
        var least = new double[count];
        var natural = new double[count];
        foreach (var rows in new[] { header, body })
        {
            foreach (var row in rows)
            {
                for (var i = 0; i < count; i++)
                {
                    least[i] = Math.Max(least[i], row[i].LeastWidth());
                    natural[i] = Math.Max(natural[i], row[i].NaturalWidth());
                }
            }
        }

        for (var i = 0; i < count; i++)
        {
            // Half a point of grace keeps rounding from breaking the widest word.
            natural[i] = Math.Max(natural[i], 2 * size.Size) + 0.5;
            least[i] = Math.Min(Math.Max(least[i], 2 * size.Size) + 0.5, natural[i]);
        }

        Share(room, least, natural);
        var x = column.X;
        for (var i = 0; i < count; i++)
        {
            lefts[i] = x;
            x += widths[i] + Gap;
        }
    }

    private void Share(double room, double[] least, double[] natural)
    {
        var sumNatural = natural.Sum();
        var sumLeast = least.Sum();
        if (sumNatural <= room)
        {
            // The spare room goes to the columns in proportion, so that the table spans the text.
            for (var i = 0; i < widths.Length; i++)
            {
                widths[i] = natural[i] + (room - sumNatural) * natural[i] / sumNatural;
            }
        }
        else if (sumLeast <= room)
        {
            Fill(room, least, natural);
        }
        else
        {
            Shrink(room, least);
        }
    }

    /// <summary>
    /// Narrow columns get all they want and wide ones share the rest: the level at which all columns,
    /// none under its longest word and none over its wish, fill the room.
    /// </summary>
    private void Fill(double room, double[] least, double[] natural)
    {
        double low = 0;
        var high = room;
        for (var step = 0; step < 40; step++)
        {
            var level = (low + high) / 2;
            double sum = 0;
            for (var i = 0; i < widths.Length; i++)
            {
                widths[i] = Math.Min(natural[i], Math.Max(least[i], level));
                sum += widths[i];
            }

            (low, high) = sum > room ? (low, level) : (level, high);
        }
    }

    /// <summary>Not even the longest words fit: the widest columns give way first.</summary>
    private void Shrink(double room, double[] least)
    {
        var order = least.Order().ToArray();
        var rest = room;
        var level = room / least.Length;
        for (var i = 0; i < order.Length; i++)
        {
            level = rest / (order.Length - i);
            if (order[i] > level)
            {
                break;
            }

            rest -= order[i];
        }

        for (var i = 0; i < widths.Length; i++)
        {
            widths[i] = Math.Min(least[i], level);
        }
    }

    /// <summary>The cells of a row in their places.</summary>
    public Cell[] Cells(
        TextFlow[] flows,
        StructureElement row,
        Func<int, StructureElement, StructureElement> element
    )
    {
        var cells = new Cell[flows.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            var alignment = table.Columns[group[i]].Alignment switch
            {
                ColumnAlignment.Centre => 0.5,
                ColumnAlignment.End => 1,
                _ => 0.0,
            };
            cells[i] = new Cell(
                new Paragraph(flows[i], lefts[i], widths[i], alignment, element(i, row))
            );
        }

        return cells;
    }
}
