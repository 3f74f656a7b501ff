namespace ReportGen.Pdf.Layout;

/// <content>Speaking copies: no sentence is split between pages.</content>
internal sealed partial class Paginator
{
    /// <summary>Ends the page after the last whole sentence of a paragraph, and breaks the rest again.</summary>
    private int? SentenceBreak(int start, int over)
    {
        if (boxes[over] is not LineBox { Index: > 0 } line)
        {
            return null;
        }

        var first = over - 1;
        while (
            first > start
            && boxes[first - 1] is LineBox before
            && ReferenceEquals(before.Wrapped, line.Wrapped)
        )
        {
            first--;
        }

        if (boxes[first] is not LineBox begin || !ReferenceEquals(begin.Wrapped, line.Wrapped))
        {
            return null;
        }

        var flow = line.Paragraph.Flow;
        var from = line.Wrapped.Lines[begin.Index].Source;
        var to = line.Wrapped.Lines[line.Index].Source;
        var end = -1;
        for (var p = from; p < to; p++)
        {
            if (flow.Segments[p].EndsSentence)
            {
                end = p + 1;
            }
        }

        if (end < 0)
        {
            // The sentence begins this paragraph or page, so all of it moves, unless it fills the page.
            return first > start ? FreeBefore(start, first) : null;
        }

        return Rebreak(first, over, line, flow, from, end);
    }

    private int FreeBefore(int start, int index)
    {
        for (var i = index; i > start; i--)
        {
            if (boxes[i].Before == PageBreakRule.Free)
            {
                return i;
            }
        }

        return index;
    }

    private int Rebreak(int first, int over, LineBox line, TextFlow flow, int from, int end)
    {
        var last = over;
        while (
            last < boxes.Count
            && boxes[last] is LineBox after
            && ReferenceEquals(after.Wrapped, line.Wrapped)
        )
        {
            last++;
        }

        var old = boxes.GetRange(first, last - first);
        var head = flow.Break(line.Paragraph.Width, from, end);
        var tail = flow.Break(line.Paragraph.Width, end);
        var made = new List<Box>(head.Lines.Count + tail.Lines.Count);
        foreach (var wrapped in new[] { head, tail })
        {
            for (var i = 0; i < wrapped.Lines.Count; i++)
            {
                made.Add(
                    new LineBox(line.Paragraph, wrapped, i)
                    {
                        Frame = line.Frame,
                        Order = line.Order,
                        Before = i == 0 ? PageBreakRule.Free : PageBreakRule.Avoid,
                    }
                );
            }
        }

        made[0].Gap = old[0].Gap;
        made[0].Labels = old[0].Labels;
        made[0].Anchor = old[0].Anchor;
        made[0].Before = old[0].Before;
        var keep = Math.Min(head.Lines.Count, made.Count) - 1;
        foreach (var box in old)
        {
            if (box.Notes is not null)
            {
                (made[keep].Notes ??= []).AddRange(box.Notes);
            }
        }

        boxes.RemoveRange(first, last - first);
        boxes.InsertRange(first, made);
        return first + head.Lines.Count;
    }
}
