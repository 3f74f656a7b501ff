namespace ReportGen.Core.Output.Typesetting;

/// <summary>The segments of one paragraph, and their breaking into lines, linear in the length of the text.</summary>
internal sealed class TextFlow(List<TextSegment> segments, double leading, bool isRightToLeft)
{
    public List<TextSegment> Segments { get; private set; } = segments;

    /// <summary>Distance between baselines, in points.</summary>
    public double Leading { get; } = leading;

    /// <summary>True when the paragraph runs from right to left.</summary>
    public bool IsRightToLeft { get; } = isRightToLeft;

    /// <summary>The width in points if nothing had to break.</summary>
    public double NaturalWidth()
    {
        double widest = 0;
        double width = 0;
        double pending = 0;
        foreach (var segment in Segments)
        {
            width += pending + segment.Width;
            widest = Math.Max(widest, width);
            pending = segment.SpaceWidth;
            if (segment.After == BreakOpportunity.Forced)
            {
                (width, pending) = (0, 0);
            }
        }

        return widest;
    }

    /// <summary>The width in points of the widest unbreakable text.</summary>
    public double LeastWidth()
    {
        double widest = 0;
        double width = 0;
        double pending = 0;
        foreach (var segment in Segments)
        {
            width += pending + segment.Width;
            widest = Math.Max(widest, width);
            pending = segment.SpaceWidth;
            if (segment.After != BreakOpportunity.None)
            {
                (width, pending) = (0, 0);
            }
        }

        return widest;
    }

    /// <summary>Breaks the text a single time and releases it, so that long documents hold only their lines in memory.</summary>
    /// <param name="width">The width of the lines, in points.</param>
    public WrappedText BreakOnce(double width)
    {
        var wrapped = Break(width);
        Segments = [];
        return wrapped;
    }

    /// <summary>Breaks the text from a segment on.</summary>
    /// <param name="width">The width of the lines, in points.</param>
    /// <param name="from">Index of the first segment.</param>
    /// <param name="to">Index after the last segment; the number of segments when negative.</param>
    public WrappedText Break(double width, int from = 0, int to = -1)
    {
        var end = to < 0 ? Segments.Count : to;
        var wrapped = new WrappedText(end - from);
        var i = from;
        var rest = i < end ? Segments[i] : default;
        while (i < end)
        {
            (i, rest) = OneLine(wrapped, i, end, rest, width);
        }

        return wrapped;
    }

    /// <summary>Takes one line.</summary>
    /// <returns>The index at which the next line starts, and the remainder of that segment.</returns>
    private (int Next, TextSegment First) OneLine(
        WrappedText wrapped,
        int from,
        int end,
        TextSegment first,
        double width
    )
    {
        var start = wrapped.Segments.Count;
        var lastBreak = -1;
        double lastWidth = 0;
        double used = 0;
        double pending = 0;
        var i = from;
        while (i < end)
        {
            var segment = i == from ? first : Segments[i];
            if (used + pending + segment.Width > width + 0.01)
            {
                if (lastBreak >= 0)
                {
                    wrapped.Segments.RemoveRange(
                        start + lastBreak - from + 1,
                        wrapped.Segments.Count - (start + lastBreak - from + 1)
                    );
                    Add(wrapped, start, lastWidth, from);
                    return (lastBreak + 1, lastBreak + 1 < end ? Segments[lastBreak + 1] : default);
                }

                return Squeeze(wrapped, start, from, end, i, segment, used, pending, width);
            }

            used += pending + segment.Width;
            pending = segment.SpaceWidth;
            wrapped.Segments.Add(segment);
            if (segment.After != BreakOpportunity.None)
            {
                lastBreak = i;
                lastWidth = used;
            }

            i++;
            if (segment.After == BreakOpportunity.Forced)
            {
                break;
            }
        }

        Add(wrapped, start, used, from);
        return (i, i < end ? Segments[i] : default);
    }

    /// <summary>Breaks where no break is allowed, because the line is too narrow for the word.</summary>
    private (int Next, TextSegment First) Squeeze(
        WrappedText wrapped,
        int start,
        int from,
        int end,
        int at,
        TextSegment segment,
        double used,
        double pending,
        double width
    )
    {
        var room = width - used - pending;
        if (segment.Word is { } word && (at == from || room > segment.Run.Style.Size))
        {
            var scale = segment.Run.Style.Size / word.Face.Tables.UnitsPerEm;
            var (head, tail) = word.SplitAt(room / scale);
            if (tail is not null)
            {
                var first = segment;
                first.Word = head;
                first.Width = head.Advance * scale;
                first.SpaceWidth = 0;
                first.Spaces = 0;
                first.EndsSentence = false;
                wrapped.Segments.Add(first);
                Add(wrapped, start, used + pending + first.Width, from);
                segment.Word = tail;
                segment.Width = tail.Advance * scale;
                return (at, segment);
            }
        }

        if (at == from)
        {
            // It can't be split (a single sign, an image), so it is set alone, wider than the line.
            wrapped.Segments.Add(segment);
            Add(wrapped, start, used + pending + segment.Width, from);
            return (at + 1, at + 1 < end ? Segments[at + 1] : default);
        }

        Add(wrapped, start, used, from);
        return (at, segment);
    }

    private void Add(WrappedText wrapped, int start, double width, int source)
    {
        double extra = 0;
        for (var i = start; i < wrapped.Segments.Count; i++)
        {
            if (wrapped.Segments[i].Image is { } image)
            {
                extra = Math.Max(extra, image.Height + 0.3 * Leading - Leading);
            }
        }

        wrapped.Lines.Add(
            new TextLine(start, wrapped.Segments.Count, width, Math.Max(0, extra), source)
        );
    }
}
