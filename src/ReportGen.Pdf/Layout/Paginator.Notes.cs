namespace ReportGen.Pdf.Layout;

/// <content>Footnotes at the foot of the page of their reference.</content>
internal sealed partial class Paginator
{
    private static double NotesHeight(Box box, bool hasNotes)
    {
        if (box.Notes is null)
        {
            return 0;
        }

        double height = hasNotes ? 0 : NoteGap;
        foreach (var note in box.Notes)
        {
            height += HeightOf(note.Boxes);
        }

        return height;
    }

    private static double HeightOf(List<Box> noteBoxes)
    {
        double height = 0;
        foreach (var box in noteBoxes)
        {
            height += box.Gap + box.Height;
        }

        return height;
    }

    private double CarriedHeight(double room, out int count)
    {
        count = 0;
        double height = 0;
        foreach (var (box, _) in carriedNotes)
        {
            if (count > 0 && height + box.Gap + box.Height > room)
            {
                break;
            }

            height += box.Gap + box.Height;
            count++;
        }

        return count == 0 ? 0 : height + NoteGap;
    }

    /// <summary>Places notes at the foot of the page; what doesn't fit is carried to the next page.</summary>
    private List<(PlacedBox Placed, Footnote Note)> PlaceNotes(
        List<(Box Box, Footnote Note)> notes,
        double textEnd
    )
    {
        var placed = new List<(PlacedBox, Footnote)>();
        if (notes.Count == 0)
        {
            return placed;
        }

        var room = bottom - textEnd - NoteGap;
        double height = 0;
        var count = 0;
        while (count < notes.Count)
        {
            var needed = notes[count].Box.Height + (count == 0 ? 0 : notes[count].Box.Gap);
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
            y += i == 0 ? 0 : notes[i].Box.Gap;
            var rule = i == 0 ? y - NoteGap / 2 : 0;
            if (i == 0)
            {
                var line = new RuleBox(
                    theme.MarginSide.Value,
                    72,
                    0.5,
                    Colours.Parse(theme.LineColour, 0xB1B4B6),
                    1
                );
                placed.Add((new PlacedBox(line, rule, IsRepeated: false), notes[0].Note));
            }

            placed.Add((new PlacedBox(notes[i].Box, y, IsRepeated: false), notes[i].Note));
            Mark(notes[i].Box, y);
            y += notes[i].Box.Height;
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

    /// <summary>Sorts the boxes in reading order: each note after the last box of the block that refers to it.</summary>
    private static void Merge(
        List<PlacedBox> page,
        List<PlacedBox> text,
        List<(PlacedBox Placed, Footnote Note)> notes
    )
    {
        // At the foot, notes follow the order of their reference signs; in the structure, the notes of a list
        // come after it, and after the notes within it.
        notes = [.. notes.OrderBy(static n => n.Note.After).ThenBy(static n => n.Note.Sequence)];
        var next = 0;
        foreach (var placed in text)
        {
            while (next < notes.Count && notes[next].Note.After < placed.Box.Order)
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
}
