namespace ReportGen.Pdf.Layout;

/// <summary>Computes the positions of a line's segments when some run from right to left (UAX #9, L2).</summary>
internal static class VisualOrder
{
    /// <summary>Left edges in the order of the segments; null when all simply follow one another.</summary>
    public static double[]? Positions(
        ReadOnlySpan<TextSegment> segments,
        double x,
        bool isRightToLeft
    )
    {
        byte highest = 0;
        byte lowest = byte.MaxValue;
        foreach (ref readonly var segment in segments)
        {
            highest = Math.Max(highest, segment.Level);
            lowest = Math.Min(lowest, segment.Level);
        }

        if (highest == 0 && !isRightToLeft)
        {
            return null;
        }

        var order = new int[segments.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        for (int level = highest; level > 0; level--)
        {
            for (var i = 0; i < order.Length; i++)
            {
                var start = i;
                while (i < order.Length && segments[order[i]].Level >= level)
                {
                    i++;
                }

                if (i - start > 1)
                {
                    Array.Reverse(order, start, i - start);
                }
            }
        }

        var positions = new double[segments.Length];
        for (var i = 0; i < order.Length; i++)
        {
            ref readonly var segment = ref segments[order[i]];
            // The spaces after a right-to-left word are at its left; those at the end of the
            // line hang beyond it.
            var isLast = order[i] == segments.Length - 1;
            var leading = (segment.Level & 1) != 0 && !isLast ? segment.SpaceWidth : 0;
            positions[order[i]] = x + leading;
            x += segment.Width + (isLast && (segment.Level & 1) != 0 ? 0 : segment.SpaceWidth);
        }

        return positions;
    }
}
