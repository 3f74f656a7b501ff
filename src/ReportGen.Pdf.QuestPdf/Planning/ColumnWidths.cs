namespace ReportGen.Pdf.QuestPdf.Planning;

/// <summary>How wide the columns of a table are.</summary>
internal static class ColumnWidths
{
    /// <summary>
    /// Natural widths where they fit; otherwise each column gets its longest word and a share of the rest; where not
    /// even the words fit, short ones are left whole as far as possible. The sum is never more than there is, for which
    /// the library would refuse the whole document.
    /// </summary>
    public static double[] Of(IReadOnlyList<List<Word>[]> rows, int count, double width, double gap)
    {
        var least = new double[count];
        var natural = new double[count];
        // A column without words has a width all the same.
        least.AsSpan().Fill(1);
        natural.AsSpan().Fill(1);
        foreach (var row in rows)
        {
            for (var i = 0; i < count; i++)
            {
                var (one, all) = LineBreaker.Widths(row[i]);
                least[i] = Math.Max(least[i], one);
                natural[i] = Math.Max(natural[i], all);
            }
        }

        // A hair less than there is, so that sums in single precision stay within the page.
        var room = width - gap * (count - 1) - 0.1;
        var (sum, full) = (least.Sum(), natural.Sum());
        if (full <= room)
        {
            // A little more than the words need, as far as there is room.
            var more = Math.Min(0.5, (room - full) / count);
            return [.. natural.Select(n => n + more)];
        }

        if (sum >= room)
        {
            var most = Share(least, room);
            return [.. least.Select(l => Math.Min(l, most))];
        }

        return [.. least.Select((l, i) => l + (room - sum) * (natural[i] - l) / (full - sum))];
    }

    /// <summary>The most that a column may have, when those that want less have what they want.</summary>
    private static double Share(double[] wanted, double room)
    {
        var open = wanted.Length;
        foreach (var width in wanted.Order())
        {
            if (width * open > room)
            {
                break;
            }

            room -= width;
            open--;
        }

        return open == 0 ? double.MaxValue : room / open;
    }
}
