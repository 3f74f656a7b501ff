using System.Globalization;
using ReportGen.Core.Documents;
using ReportGen.Pdf.Tagging;

namespace ReportGen.Pdf.Layout;

/// <content>Footnotes: laid out after the block that refers to them, placed at the foot of its page.</content>
internal sealed partial class BlockLayout
{
    private readonly HashSet<string> laidNotes = new(StringComparer.Ordinal);
    private int noteCount;

    /// <summary>A note whose reference stands in text just laid out.</summary>
    private sealed class PendingNote(NoteReference reference, Note note, InlineTag sign)
    {
        public NoteReference Reference { get; } = reference;

        public Note Note { get; } = note;

        public InlineTag Sign { get; } = sign;

        /// <summary>The strip with the reference.</summary>
        public Strip? Strip { get; set; }
    }

    /// <summary>The notes that the text in <see cref="inline"/> refers to for the first time.</summary>
    private List<PendingNote>? TakeNotes()
    {
        List<PendingNote>? pending = null;
        foreach (var (reference, note, sign) in inline.Notes)
        {
            if (laidNotes.Add(note.Id))
            {
                pending ??= [];
                pending.Add(new PendingNote(reference, note, sign));
            }
        }

        return pending;
    }

    /// <summary>Remembers on which line each reference stands.</summary>
    private static void Attach(List<PendingNote>? notes, Strip strip, BrokenText broken, Line line)
    {
        if (notes is null)
        {
            return;
        }

        foreach (var note in notes)
        {
            if (note.Strip is not null)
            {
                continue;
            }

            for (var i = line.Start; i < line.End; i++)
            {
                if (ReferenceEquals(broken.Pieces[i].Run.Tag, note.Sign))
                {
                    note.Strip = strip;
                    break;
                }
            }
        }
    }

    private static void AttachAll(List<PendingNote> notes, Strip strip, List<Cell> cells)
    {
        foreach (var cell in cells)
        {
            foreach (var line in cell.Broken.Lines)
            {
                Attach(notes, strip, cell.Broken, line);
            }
        }
    }

    /// <summary>Lays notes out, as elements behind the block that refers to them.</summary>
    private void Notes(List<PendingNote>? notes, StructureElement parent)
    {
        if (notes is null || notes.Count == 0)
        {
            return;
        }

        var last = strips[^1];
        Strip? previous = null;
        foreach (var note in notes)
        {
            // Notes stand in the order of their signs, also when a sign itself can't be found.
            var strip = note.Strip ?? previous ?? last;
            strip = previous is not null && strip.Order < previous.Order ? previous : strip;
            previous = strip;
            var flow = NoteFlow(note, parent);
            flow.After = last.Order;
            flow.Sequence = ++noteCount;
            (strip.Notes ??= []).Add(flow);
        }
    }

    private NoteFlow NoteFlow(PendingNote pending, StructureElement parent)
    {
        var small = scope.Theme.Small;
        var element = parent.Add("Note");
        element.Id = "note-" + pending.Note.Id;
        var (outer, outerLabels, outerGap, outerKeeps) = (strips, labels, gapAbove, keepsWithLast);
        (strips, labels, gapAbove, keepsWithLast) = ([], null, 0, false);
        var number = pending.Reference.Number.ToString(CultureInfo.InvariantCulture);
        var line = LabelLine(number, scope.Style(small.Size, isBold: true), small.Leading);
        const double indent = 18;
        labels =
        [
            new Label(
                line,
                scope.Theme.MarginSide.Value + line.Lines[0].Width,
                small.Leading,
                element.Add("Lbl"),
                IsRightToLeft: false
            ),
        ];
        var column = new Column(
            scope.Theme.MarginSide.Value + indent,
            scope.ColumnWidth - indent,
            element,
            null,
            small,
            2,
            2,
            0
        );
        Blocks(pending.Note.Blocks, column);
        if (strips.Count == 0)
        {
            Add(new SpaceStrip(small.Leading), column, 0);
        }

        var place = headings.PlaceOf(LayoutScope.NoteAnchor(pending.Note.Id));
        place.Left = scope.Theme.MarginSide.Value;
        strips[0].Place ??= place;
        var made = FlattenNotes(strips);
        (strips, labels, gapAbove, keepsWithLast) = (outer, outerLabels, outerGap, outerKeeps);
        return made;
    }

    /// <summary>Notes within a note follow the block that refers to them.</summary>
    private static NoteFlow FlattenNotes(List<Strip> strips)
    {
        var all = new List<Strip>(strips.Count);
        var waiting = new List<NoteFlow>();
        foreach (var strip in strips)
        {
            all.Add(strip);
            waiting.AddRange(strip.Notes ?? []);
            strip.Notes = null;
            while (waiting.Count > 0 && waiting[0].After <= strip.Order)
            {
                all.AddRange(waiting[0].Strips);
                waiting.RemoveAt(0);
            }
        }

        return new NoteFlow(all);
    }
}
