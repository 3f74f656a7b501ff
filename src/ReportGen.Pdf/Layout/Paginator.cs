using ReportGen.Core.Documents;

namespace ReportGen.Pdf.Layout;

/// <summary>A strip on a page.</summary>
/// <param name="Strip">What.</param>
/// <param name="Top">Distance from the upper edge of the page, in points.</param>
/// <param name="IsRepeated">True for a repetition (an artifact).</param>
internal readonly record struct PlacedStrip(Strip Strip, double Top, bool IsRepeated);

/// <summary>Fills pages with strips from front to back, keeping together what belongs together.</summary>
internal sealed class Paginator
{
    /// <summary>Space and rule between the text and the notes at the foot.</summary>
    private const double NoteGap = 12;

    private readonly Theme theme;
    private readonly double top;
    private readonly double bottom;
    private readonly List<Strip> strips;
    private readonly List<List<PlacedStrip>> pages = [];
    private readonly Queue<(Strip Strip, NoteFlow Note)> carriedNotes = new();

    public Paginator(Theme theme, List<Strip> strips)
    {
        this.theme = theme;
        this.strips = strips;
        top = theme.MarginTop.Value;
        bottom = theme.PageHeight.Value - theme.MarginBottom.Value;
    }

    /// <summary>The pages, at least one; the strips of each in reading order.</summary>
    public List<List<PlacedStrip>> Run()
    {
        var next = 0;
        while (next < strips.Count || carriedNotes.Count > 0)
        {
            next = Page(next);
        }

        if (pages.Count == 0)
        {
            pages.Add([]);
        }

        return pages;
    }

    /// <summary>Fills one page.</summary>
    /// <returns>The first strip of the next; always further than <paramref name="start"/>, unless notes were placed.</returns>
    private int Page(int start)
    {
        var room = bottom - top;
        var carried = CarriedHeight(room * 0.7, out var carriedCount);
        var repeated = start < strips.Count && IsContinued(start) ? strips[start].Repeated : null;
        var used = repeated?.Height ?? 0;
        double notes = carried;
        var i = start;
        while (i < strips.Count)
        {
            var strip = strips[i];
            var gap = i == start ? 0 : strip.Gap;
            var added = NotesHeight(strip, notes > 0);
            if (used + gap + strip.Height + notes + added <= room + 0.01)
            {
                used += gap + strip.Height;
                notes += added;
                i++;
                continue;
            }

            if (TrySplit(i, room - used - gap - notes - added, i == start))
            {
                used += gap + strips[i].Height;
                notes += added;
                i++;
                break;
            }

            i = BreakBefore(start, i, room);
            break;
        }

        if (i == start && i < strips.Count && carriedCount == 0)
        {
            // Higher than a page, and not to be cut: it stands alone and is made to fit when drawn.
            i = start + 1;
        }

        // A page of nothing but notes repeats no header.
        Place(start, i, i > start ? repeated : null, carriedCount);
        return i;
    }

    /// <summary>True when a strip goes on with a table that began on an earlier page.</summary>
    private bool IsContinued(int index) =>
        index > 0
        && strips[index].Repeated is { } repeated
        && (
            ReferenceEquals(strips[index - 1].Repeated, repeated)
            || repeated.Strips.Contains(strips[index - 1])
        );

    private bool TrySplit(int index, double room, bool isFirst)
    {
        var strip = strips[index];
        // A row is cut only when it is high, so that short rows stay whole.
        if (!isFirst && strip.Height < (bottom - top) * 0.2)
        {
            return false;
        }

        if (strip.Split(room) is not var (head, tail) || (!isFirst && head.Height < 30))
        {
            return false;
        }

        strips[index] = head;
        strips.Insert(index + 1, tail);
        return true;
    }

    /// <summary>The best strip to begin the next page with, when <paramref name="over"/> no longer fits.</summary>
    private int BreakBefore(int start, int over, double room)
    {
        if (theme.KeepsSentences && SentenceBreak(start, over) is { } sentence)
        {
            return sentence;
        }

        double given = 0;
        for (var i = over; i > start; i--)
        {
            if (strips[i].Before == PageBreakRule.Free)
            {
                // A chain that fills most of a page is broken after all.
                return given < room * 0.75 ? i : over;
            }

            given += strips[i - 1].Height + strips[i].Gap;
        }

        return over;
    }

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

    private static double NotesHeight(Strip strip, bool hasNotes)
    {
        if (strip.Notes is null)
        {
            return 0;
        }

        double height = hasNotes ? 0 : NoteGap;
        foreach (var note in strip.Notes)
        {
            height += HeightOf(note.Strips);
        }

        return height;
    }

    private static double HeightOf(List<Strip> noteStrips)
    {
        double height = 0;
        foreach (var strip in noteStrips)
        {
            height += strip.Gap + strip.Height;
        }

        return height;
    }

    private double CarriedHeight(double room, out int count)
    {
        count = 0;
        double height = 0;
        foreach (var (strip, _) in carriedNotes)
        {
            if (count > 0 && height + strip.Gap + strip.Height > room)
            {
                break;
            }

            height += strip.Gap + strip.Height;
            count++;
        }

        return count == 0 ? 0 : height + NoteGap;
    }

    private void Place(int start, int end, RepeatedRows? repeated, int carriedCount)
    {
        var page = new List<PlacedStrip>();
        var y = top;
        if (repeated is not null)
        {
            foreach (var strip in repeated.Strips)
            {
                page.Add(new PlacedStrip(strip, y, IsRepeated: true));
                y += strip.Height;
            }
        }

        var notes = new List<(Strip Strip, NoteFlow Note)>();
        for (var i = 0; i < carriedCount; i++)
        {
            notes.Add(carriedNotes.Dequeue());
        }

        var placed = new List<PlacedStrip>();
        for (var i = start; i < end; i++)
        {
            var strip = strips[i];
            y += i == start ? 0 : strip.Gap;
            placed.Add(new PlacedStrip(strip, y, IsRepeated: false));
            Mark(strip, y);
            y += strip.Height;
            foreach (var note in strip.Notes ?? [])
            {
                foreach (var line in note.Strips)
                {
                    notes.Add((line, note));
                }
            }
        }

        Merge(page, placed, PlaceNotes(notes, y));
        pages.Add(page);
    }

    /// <summary>Puts notes at the foot; what doesn't fit is carried to the next page.</summary>
    private List<(PlacedStrip Placed, NoteFlow Note)> PlaceNotes(
        List<(Strip Strip, NoteFlow Note)> notes,
        double textEnd
    )
    {
        var placed = new List<(PlacedStrip, NoteFlow)>();
        if (notes.Count == 0)
        {
            return placed;
        }

        var room = bottom - textEnd - NoteGap;
        double height = 0;
        var count = 0;
        while (count < notes.Count)
        {
            var needed = notes[count].Strip.Height + (count == 0 ? 0 : notes[count].Strip.Gap);
            if (height + needed > room + 0.01 && !(count == 0 && textEnd <= top + 0.01))
            {
                break;
            }

            height += needed;
            count++;
        }

        var y = bottom - height;
        for (var i = 0; i < count; i++)
        {
            y += i == 0 ? 0 : notes[i].Strip.Gap;
            var rule = i == 0 ? y - NoteGap / 2 : 0;
            if (i == 0)
            {
                var line = new RuleStrip(
                    theme.MarginSide.Value,
                    72,
                    0.5,
                    Colours.Parse(theme.LineColour, 0xB1B4B6),
                    1
                );
                placed.Add((new PlacedStrip(line, rule, IsRepeated: false), notes[0].Note));
            }

            placed.Add((new PlacedStrip(notes[i].Strip, y, IsRepeated: false), notes[i].Note));
            Mark(notes[i].Strip, y);
            y += notes[i].Strip.Height;
        }

        var rest = carriedNotes.ToArray();
        carriedNotes.Clear();
        for (var i = count; i < notes.Count; i++)
        {
            carriedNotes.Enqueue(notes[i]);
        }

        foreach (var note in rest)
        {
            carriedNotes.Enqueue(note);
        }

        return placed;
    }

    /// <summary>Drawn in reading order: each note after the last strip of the block that refers to it.</summary>
    private static void Merge(
        List<PlacedStrip> page,
        List<PlacedStrip> text,
        List<(PlacedStrip Placed, NoteFlow Note)> notes
    )
    {
        // At the foot notes stand in the order of their signs; in the structure, those of a list come
        // behind it, after notes that lie within it.
        notes = [.. notes.OrderBy(static n => n.Note.After).ThenBy(static n => n.Note.Sequence)];
        var next = 0;
        foreach (var placed in text)
        {
            while (next < notes.Count && notes[next].Note.After < placed.Strip.Order)
            {
                page.Add(notes[next++].Placed);
            }

            page.Add(placed);
        }

        for (; next < notes.Count; next++)
        {
            page.Add(notes[next].Placed);
        }
    }

    private void Mark(Strip strip, double y)
    {
        if (strip.Place is { Page: < 0 } place)
        {
            place.Page = pages.Count;
            place.Top = y;
        }
    }
}
