using ReportGen.Core.Documents;

namespace ReportGen.Pdf.Layout;

/// <summary>A box on a page.</summary>
/// <param name="Box">The box.</param>
/// <param name="Top">Distance from the upper edge of the page, in points.</param>
/// <param name="IsRepeated">True for a repeated header row, an artifact.</param>
internal readonly record struct PlacedBox(Box Box, double Top, bool IsRepeated);

/// <summary>Fills pages with boxes in order, keeping together what belongs together.</summary>
internal sealed partial class Paginator
{
    /// <summary>The height of the space and the rule between the text and the notes at the foot.</summary>
    private const double NoteGap = 12;

    private readonly Theme theme;
    private readonly double top;
    private readonly double bottom;
    private readonly List<Box> boxes;
    private readonly List<List<PlacedBox>> pages = [];
    private readonly Queue<(Box Box, Footnote Note)> carriedNotes = new();

    public Paginator(Theme theme, List<Box> boxes)
    {
        this.theme = theme;
        this.boxes = boxes;
        top = theme.MarginTop.Value;
        bottom = theme.PageHeight.Value - theme.MarginBottom.Value;
    }

    /// <summary>The pages, at least one; the boxes of each in reading order.</summary>
    public List<List<PlacedBox>> Run()
    {
        var next = 0;
        while (next < boxes.Count || carriedNotes.Count > 0)
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
    /// <returns>The index of the first box of the next page; always greater than <paramref name="start"/>, unless notes were placed.</returns>
    private int Page(int start)
    {
        var room = bottom - top;
        var carried = CarriedHeight(room * 0.7, out var carriedCount);
        var repeated = start < boxes.Count && IsContinued(start) ? boxes[start].Repeated : null;
        var used = repeated?.Height ?? 0;
        double notes = carried;
        var i = start;
        while (i < boxes.Count)
        {
            var box = boxes[i];
            var gap = i == start ? 0 : box.Gap;
            var added = NotesHeight(box, notes > 0);
            if (used + gap + box.Height + notes + added <= room + 0.01)
            {
                used += gap + box.Height;
                notes += added;
                i++;
                continue;
            }

            if (TrySplit(i, room - used - gap - notes - added, i == start))
            {
                used += gap + boxes[i].Height;
                notes += added;
                i++;
                break;
            }

            i = BreakBefore(start, i, room);
            break;
        }

        if (i == start && i < boxes.Count && carriedCount == 0)
        {
            // Taller than a page and indivisible: it gets a page alone and is reduced to fit when drawn.
            i = start + 1;
        }

        // A page of notes alone repeats no header.
        Place(start, i, i > start ? repeated : null, carriedCount);
        return i;
    }

    /// <summary>True when a box continues a table that began on an earlier page.</summary>
    private bool IsContinued(int index) =>
        index > 0
        && boxes[index].Repeated is { } repeated
        && (
            ReferenceEquals(boxes[index - 1].Repeated, repeated)
            || repeated.Boxes.Contains(boxes[index - 1])
        );

    private bool TrySplit(int index, double room, bool isFirst)
    {
        var box = boxes[index];
        // Only a tall row is split, so that short rows stay whole.
        if (!isFirst && box.Height < (bottom - top) * 0.2)
        {
            return false;
        }

        if (box.Split(room) is not var (head, tail) || (!isFirst && head.Height < 30))
        {
            return false;
        }

        boxes[index] = head;
        boxes.Insert(index + 1, tail);
        return true;
    }

    /// <summary>The best box to begin the next page with, when <paramref name="over"/> no longer fits.</summary>
    private int BreakBefore(int start, int over, double room)
    {
        if (theme.KeepsSentences && SentenceBreak(start, over) is { } sentence)
        {
            return sentence;
        }

        double given = 0;
        for (var i = over; i > start; i--)
        {
            if (boxes[i].Before == PageBreakRule.Free)
            {
                // A chain of boxes that fills most of a page is broken nevertheless.
                return given < room * 0.75 ? i : over;
            }

            given += boxes[i - 1].Height + boxes[i].Gap;
        }

        return over;
    }

    private void Place(int start, int end, RepeatedHeader? repeated, int carriedCount)
    {
        var page = new List<PlacedBox>();
        var y = top;
        if (repeated is not null)
        {
            foreach (var box in repeated.Boxes)
            {
                page.Add(new PlacedBox(box, y, IsRepeated: true));
                y += box.Height;
            }
        }

        var notes = new List<(Box Box, Footnote Note)>();
        for (var i = 0; i < carriedCount; i++)
        {
            notes.Add(carriedNotes.Dequeue());
        }

        var placed = new List<PlacedBox>();
        for (var i = start; i < end; i++)
        {
            var box = boxes[i];
            y += i == start ? 0 : box.Gap;
            placed.Add(new PlacedBox(box, y, IsRepeated: false));
            Mark(box, y);
            y += box.Height;
            foreach (var note in box.Notes ?? [])
            {
                foreach (var line in note.Boxes)
                {
                    notes.Add((line, note));
                }
            }
        }

        Merge(page, placed, PlaceNotes(notes, y));
        pages.Add(page);
    }

    private void Mark(Box box, double y)
    {
        if (box.Anchor is { Page: < 0 } position)
        {
            position.Page = pages.Count;
            position.Top = y;
        }
    }
}
