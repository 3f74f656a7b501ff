namespace ReportGen.Core.Output.Typesetting;

/// <summary>
/// Divides the width of a table among its columns. No column gets less than its longest word while that fits, nor
/// more than its content; between the two, the widths are chosen that minimise the height of the table. Linear in the
/// number of rows up to <see cref="MostRows"/>; longer tables are sampled at regular intervals.
/// </summary>
internal sealed class ColumnWidths
{
    /// <summary>The number of rows that represent a long table well enough.</summary>
    private const int MostRows = 120;

    /// <summary>The cost of a broken cell, relative to a line of the table, when the row is that high anyway.</summary>
    private const double BreakCost = 0.08;

    /// <summary>The cost of a broken short cell: a date or a status reads better on one line.</summary>
    private const double ShortBreakCost = 0.2;

    private readonly double[] least;
    private readonly double[] natural;
    private readonly double shortWidth;

    /// <summary>By row and column: the text between break opportunities.</summary>
    private readonly List<UnbreakableSpan[][]> rows = [];

    /// <summary>By row and column: the number of lines of a cell at the current widths.</summary>
    private readonly List<int[]> lines = [];

    /// <param name="cells">All rows, header rows first, with the same number of cells each.</param>
    /// <param name="size">The type size, in points.</param>
    public ColumnWidths(IReadOnlyList<TextFlow[]> cells, double size)
    {
        var count = cells.Count == 0 ? 0 : cells[0].Length;
        shortWidth = 7 * size;
        least = new double[count];
        natural = new double[count];
        foreach (var row in cells)
        {
            for (var i = 0; i < count; i++)
            {
                least[i] = Math.Max(least[i], row[i].LeastWidth());
                natural[i] = Math.Max(natural[i], row[i].NaturalWidth());
            }
        }

        for (var i = 0; i < count; i++)
        {
            // Half a point of tolerance prevents rounding from breaking the widest word.
            natural[i] = Math.Max(natural[i], size) + 0.5;
            least[i] = Math.Min(Math.Max(least[i], size) + 0.5, natural[i]);
        }

        var step = Math.Max(1, (cells.Count + MostRows - 1) / MostRows);
        for (var r = 0; r < cells.Count; r += step)
        {
            rows.Add(Array.ConvertAll(cells[r], UnbreakableSpan.Of));
            lines.Add(new int[count]);
        }
    }

    /// <summary>The widths, in points.</summary>
    /// <param name="room">The width available to all columns together.</param>
    /// <param name="takesRest">By column: whether it may be wider than its content, so that the table fills the width.</param>
    public double[] Share(double room, bool[] takesRest)
    {
        var sumNatural = natural.Sum();
        if (sumNatural <= room)
        {
            return Spread(room - sumNatural, takesRest);
        }

        if (least.Sum() >= room)
        {
            return Shrink(room);
        }

        // A descent may end in a local minimum, so it is tried from two starting points.
        var (level, levelCost) = Improve(Fill(room));
        var (share, shareCost) = Improve(InProportion(room));
        return shareCost < levelCost ? share : level;
    }

    /// <summary>Distributes the remaining width among the columns that take it, in proportion to their content.</summary>
    private double[] Spread(double rest, bool[] takesRest)
    {
        var none = !takesRest.Contains(true);
        double sum = 0;
        for (var i = 0; i < natural.Length; i++)
        {
            sum += none || takesRest[i] ? natural[i] : 0;
        }

        var widths = new double[natural.Length];
        for (var i = 0; i < widths.Length; i++)
        {
            widths[i] = natural[i] + (none || takesRest[i] ? rest * natural[i] / sum : 0);
        }

        return widths;
    }

    /// <summary>
    /// Gives narrow columns the full width of their content and lets wide ones share the rest: finds the level at which
    /// all columns fill the room, none narrower than its longest word and none wider than its content.
    /// </summary>
    private double[] Fill(double room)
    {
        var widths = new double[natural.Length];
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

        return widths;
    }

    /// <summary>Distributes the width beyond the longest words in proportion to what each column lacks.</summary>
    private double[] InProportion(double room)
    {
        var part = (room - least.Sum()) / (natural.Sum() - least.Sum());
        var widths = new double[natural.Length];
        for (var i = 0; i < widths.Length; i++)
        {
            widths[i] = least[i] + part * (natural[i] - least[i]);
        }

        return widths;
    }

    /// <summary>Narrows the widest columns first, when not even the longest words fit.</summary>
    private double[] Shrink(double room)
    {
        var order = least.Order().ToArray();
        var rest = room;
        var level = room / Math.Max(1, least.Length);
        for (var i = 0; i < order.Length; i++)
        {
            level = rest / (order.Length - i);
            if (order[i] > level)
            {
                break;
            }

            rest -= order[i];
        }

        return Array.ConvertAll(least, width => Math.Min(width, level));
    }

    /// <summary>Moves width from column to column, in ever smaller steps, while that reduces the cost.</summary>
    private (double[] Widths, double Cost) Improve(double[] widths)
    {
        for (var i = 0; i < widths.Length; i++)
        {
            Count(i, widths[i]);
        }

        var cost = Cost();
        for (var step = 64.0; step >= 2; step /= 2)
        {
            for (var round = 0; round < 3; round++)
            {
                var before = cost;
                for (var from = 0; from < widths.Length; from++)
                {
                    for (var to = 0; to < widths.Length; to++)
                    {
                        cost = from == to ? cost : Move(widths, from, to, step, cost);
                    }
                }

                if (cost >= before)
                {
                    break;
                }
            }
        }

        return (widths, cost);
    }

    /// <summary>Moves width when that reduces the cost.</summary>
    /// <returns>The cost afterwards.</returns>
    private double Move(double[] widths, int from, int to, double step, double cost)
    {
        var moved = Math.Min(step, Math.Min(widths[from] - least[from], natural[to] - widths[to]));
        if (moved < 0.5)
        {
            return cost;
        }

        Count(from, widths[from] - moved);
        Count(to, widths[to] + moved);
        var trial = Cost();
        if (trial < cost - 1e-9)
        {
            widths[from] -= moved;
            widths[to] += moved;
            return trial;
        }

        Count(from, widths[from]);
        Count(to, widths[to]);
        return cost;
    }

    private void Count(int column, double width)
    {
        for (var r = 0; r < rows.Count; r++)
        {
            lines[r][column] = UnbreakableSpan.Lines(rows[r][column], width);
        }
    }

    /// <summary>The cost: the lines of the table, and a little for each broken cell.</summary>
    private double Cost()
    {
        double cost = 0;
        for (var r = 0; r < rows.Count; r++)
        {
            var most = 1;
            for (var i = 0; i < natural.Length; i++)
            {
                var count = lines[r][i];
                most = Math.Max(most, count);
                if (count > 1)
                {
                    cost += UnbreakableSpan.IsShort(rows[r][i], shortWidth)
                        ? ShortBreakCost
                        : BreakCost;
                }
            }

            cost += most;
        }

        return cost;
    }

    /// <summary>Text between two break opportunities.</summary>
    /// <param name="Width">In points.</param>
    /// <param name="Space">Width of the spaces after it, in points.</param>
    /// <param name="EndsLine">True when a line must end after it.</param>
    private readonly record struct UnbreakableSpan(double Width, double Space, bool EndsLine)
    {
        public static UnbreakableSpan[] Of(TextFlow flow)
        {
            var spans = new List<UnbreakableSpan>(flow.Segments.Count);
            double width = 0;
            double pending = 0;
            for (var i = 0; i < flow.Segments.Count; i++)
            {
                var segment = flow.Segments[i];
                width += pending + segment.Width;
                pending = segment.SpaceWidth;
                if (segment.After != BreakOpportunity.None || i == flow.Segments.Count - 1)
                {
                    spans.Add(new(width, pending, segment.After == BreakOpportunity.Forced));
                    (width, pending) = (0, 0);
                }
            }

            return [.. spans];
        }

        /// <summary>The number of lines they take, at least one.</summary>
        public static int Lines(UnbreakableSpan[] spans, double room)
        {
            var count = 1;
            double used = 0;
            double pending = 0;
            for (var i = 0; i < spans.Length; i++)
            {
                var span = spans[i];
                if (used > 0 && used + pending + span.Width > room + 0.01)
                {
                    count++;
                    (used, pending) = (0, 0);
                }

                used += pending + span.Width;
                pending = span.Space;
                if (span.EndsLine && i < spans.Length - 1)
                {
                    count++;
                    (used, pending) = (0, 0);
                }
            }

            return count;
        }

        /// <summary>True for a few words that would fit on one line of a narrow column.</summary>
        public static bool IsShort(UnbreakableSpan[] spans, double limit)
        {
            double sum = 0;
            foreach (var span in spans)
            {
                sum += span.Width + span.Space;
            }

            return sum <= limit;
        }
    }
}
