namespace ReportGen.Pdf.Layout;

/// <content>Speaking copies: no sentence goes over a page.</content>
internal sealed partial class Paginator
{
    /// <summary>Ends the page after the last whole sentence of a paragraph, breaking the rest anew.</summary>
    private int? SentenceBreak(int start, int over)
    {
        if (strips[over] is not LineStrip { Index: > 0 } line)
        {
            return null;
        }

        var first = over - 1;
        while (
            first > start
            && strips[first - 1] is LineStrip before
            && ReferenceEquals(before.Broken, line.Broken)
        )
        {
            first--;
        }

        if (strips[first] is not LineStrip begin || !ReferenceEquals(begin.Broken, line.Broken))
        {
            return null;
        }

        var flow = line.Paragraph.Flow;
        var from = line.Broken.Lines[begin.Index].Source;
        var to = line.Broken.Lines[line.Index].Source;
        var end = -1;
        for (var p = from; p < to; p++)
        {
            if (flow.Pieces[p].EndsSentence)
            {
                end = p + 1;
            }
        }

        if (end < 0)
        {
            // The sentence begins this paragraph or page: it moves whole, unless it fills the page.
            return first > start ? FreeBefore(start, first) : null;
        }

        return Rebreak(first, over, line, flow, from, end);
    }

    private int FreeBefore(int start, int index)
    {
        for (var i = index; i > start; i--)
        {
            if (strips[i].Before == PageBreakRule.Free)
            {
                return i;
            }
        }

        return index;
    }

    private int Rebreak(int first, int over, LineStrip line, TextFlow flow, int from, int end)
    {
        var last = over;
        while (
            last < strips.Count
            && strips[last] is LineStrip after
            && ReferenceEquals(after.Broken, line.Broken)
        )
        {
            last++;
        }

        var old = strips.GetRange(first, last - first);
        var head = flow.Break(line.Paragraph.Width, from, end);
        var tail = flow.Break(line.Paragraph.Width, end);
        var made = new List<Strip>(head.Lines.Count + tail.Lines.Count);
        foreach (var broken in new[] { head, tail })
        {
            for (var i = 0; i < broken.Lines.Count; i++)
            {
                made.Add(
                    new LineStrip(line.Paragraph, broken, i)
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
        made[0].Place = old[0].Place;
        made[0].Before = old[0].Before;
        var keep = Math.Min(head.Lines.Count, made.Count) - 1;
        foreach (var strip in old)
        {
            if (strip.Notes is not null)
            {
                (made[keep].Notes ??= []).AddRange(strip.Notes);
            }
        }

        strips.RemoveRange(first, last - first);
        strips.InsertRange(first, made);
        return first + head.Lines.Count;
    }
}
