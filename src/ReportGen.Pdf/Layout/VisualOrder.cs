namespace ReportGen.Pdf.Layout;

/// <summary>Where the pieces of a line stand when some run from right to left (UAX #9, L2).</summary>
internal static class VisualOrder
{
    /// <summary>Left edges in the order of the pieces; null when all simply follow one another.</summary>
    public static double[]? Positions(ReadOnlySpan<Piece> pieces, double x, bool isRightToLeft)
    {
        byte highest = 0;
        byte lowest = byte.MaxValue;
        foreach (ref readonly var piece in pieces)
        {
            highest = Math.Max(highest, piece.Level);
            lowest = Math.Min(lowest, piece.Level);
        }

        if (highest == 0 && !isRightToLeft)
        {
            return null;
        }

        var order = new int[pieces.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        for (int level = highest; level > 0; level--)
        {
            for (var i = 0; i < order.Length; i++)
            {
                var start = i;
                while (i < order.Length && pieces[order[i]].Level >= level)
                {
                    i++;
                }

                if (i - start > 1)
                {
                    Array.Reverse(order, start, i - start);
                }
            }
        }

        var positions = new double[pieces.Length];
        for (var i = 0; i < order.Length; i++)
        {
            ref readonly var piece = ref pieces[order[i]];
            // The spaces behind a word that runs leftwards lie at its left; those at the end of the
            // line hang out of it.
            var isLast = order[i] == pieces.Length - 1;
            var leading = (piece.Level & 1) != 0 && !isLast ? piece.SpaceWidth : 0;
            positions[order[i]] = x + leading;
            x += piece.Width + (isLast && (piece.Level & 1) != 0 ? 0 : piece.SpaceWidth);
        }

        return positions;
    }
}

/// <summary>The stretches of a line that belong to links.</summary>
internal struct LinkSpans
{
    public List<(InlineTag Link, double Left, double Right)>? Spans { get; private set; }

    public void Add(InlineTag link, double left, double right)
    {
        Spans ??= [];
        if (Spans.Count > 0 && ReferenceEquals(Spans[^1].Link, link))
        {
            var last = Spans[^1];
            Spans[^1] = (link, Math.Min(last.Left, left), Math.Max(last.Right, right));
        }
        else
        {
            Spans.Add((link, left, right));
        }
    }
}
