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

    /// <summary>By row: the width of each cell on one line, in points.</summary>
    private readonly List<double[]> wishes = [];

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
                var wish = new double[count];
                for (var i = 0; i < count; i++)
                {
                    wish[i] = row[i].NaturalWidth();
                    least[i] = Math.Max(least[i], row[i].LeastWidth());
                    natural[i] = Math.Max(natural[i], wish[i]);
                }

                wishes.Add(wish);
            }
        }

        for (var i = 0; i < count; i++)
        {
            // Half a point of grace keeps rounding from breaking the widest word.
            natural[i] = Math.Max(natural[i], size.Size) + 0.5;
            least[i] = Math.Min(Math.Max(least[i], size.Size) + 0.5, natural[i]);
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
            ShareFor(room, least, natural);
        }
        else
        {
            Shrink(room, least);
        }
    }

    /// <summary>
    /// Tries several ways to share the room, none of which breaks a word, and takes that which makes
    /// the table lowest; where they differ little, the one that leaves short cells on one line.
    /// </summary>
    private void ShareFor(double room, double[] least, double[] natural)
    {
        var best = new double[widths.Length];
        Fill(room, least, natural, best);
        var lowest = Lines(best) * 0.97;
        var trial = new double[widths.Length];
        foreach (var power in (ReadOnlySpan<double>)[0.4, 0.7, 1])
        {
            InProportion(room, least, natural, power, trial);
            var lines = Lines(trial);
            if (lines < lowest)
            {
                lowest = lines;
                (best, trial) = (trial, best);
            }
        }

        best.CopyTo(widths, 0);
    }

    /// <summary>About how many lines the table takes.</summary>
    private double Lines(double[] columnWidths)
    {
        double sum = 0;
        foreach (var wish in wishes)
        {
            double most = 1;
            for (var i = 0; i < wish.Length; i++)
            {
                if (wish[i] > columnWidths[i])
                {
                    // Ragged lines are not quite full: the narrower, the less so.
                    var filled = columnWidths[i] - 1.2 * size.Size;
                    most = Math.Max(most, Math.Ceiling(wish[i] / Math.Max(filled, size.Size)));
                }
            }

            sum += most;
        }

        return sum;
    }

    /// <summary>Shares the rest by a power of what each column lacks; none gets more than it wishes.</summary>
    private static void InProportion(
        double room,
        double[] least,
        double[] natural,
        double power,
        double[] result
    )
    {
        least.CopyTo(result, 0);
        var rest = room - least.Sum();
        for (var round = 0; round < result.Length && rest > 0.5; round++)
        {
            double sum = 0;
            for (var i = 0; i < result.Length; i++)
            {
                sum += Math.Pow(Math.Max(0, natural[i] - result[i]), power);
            }

            var shared = rest;
            for (var i = 0; i < result.Length && sum > 0; i++)
            {
                var lack = Math.Max(0, natural[i] - result[i]);
                var added = Math.Min(lack, shared * Math.Pow(lack, power) / sum);
                result[i] += added;
                rest -= added;
            }
        }
    }

    /// <summary>
    /// Narrow columns get all they want and wide ones share the rest: the level at which all columns,
    /// none under its longest word and none over its wish, fill the room.
    /// </summary>
    private static void Fill(double room, double[] least, double[] natural, double[] result)
    {
        double low = 0;
        var high = room;
        for (var step = 0; step < 40; step++)
        {
            var level = (low + high) / 2;
            double sum = 0;
            for (var i = 0; i < result.Length; i++)
            {
                result[i] = Math.Min(natural[i], Math.Max(least[i], level));
                sum += result[i];
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
