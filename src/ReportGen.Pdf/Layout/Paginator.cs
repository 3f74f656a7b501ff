using ReportGen.Core.Documents;

namespace ReportGen.Pdf.Layout;

/// <summary>A strip on a page.</summary>
/// <param name="Strip">What.</param>
/// <param name="Top">Distance from the upper edge of the page, in points.</param>
/// <param name="IsRepeated">True for a repetition (an artifact).</param>
internal readonly record struct PlacedStrip(Strip Strip, double Top, bool IsRepeated);

/// <summary>Fills pages with strips from front to back, keeping together what belongs together.</summary>
internal sealed partial class Paginator
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

    private void Mark(Strip strip, double y)
    {
        if (strip.Place is { Page: < 0 } place)
        {
            place.Page = pages.Count;
            place.Top = y;
        }
    }
}
