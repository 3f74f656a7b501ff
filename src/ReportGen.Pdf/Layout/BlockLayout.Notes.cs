using System.Globalization;
using ReportGen.Core.Documents;
using ReportGen.Pdf.Tagging;

namespace ReportGen.Pdf.Layout;

/// <content>Footnotes: laid out after the block that refers to them, placed at the foot of its page.</content>
internal sealed partial class BlockLayout
{
    private readonly HashSet<string> laidNotes = new(StringComparer.Ordinal);
    private int noteCount;

    /// <summary>A note whose reference is in the text just laid out.</summary>
    private sealed class PendingNote(NoteReference reference, Note note, InlineTag sign)
    {
        public NoteReference Reference { get; } = reference;

        public Note Note { get; } = note;

        public InlineTag Sign { get; } = sign;

        /// <summary>The box with the reference.</summary>
        public Box? Box { get; set; }
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

    /// <summary>Records the line of each reference.</summary>
    private static void Attach(
        List<PendingNote>? notes,
        Box box,
        WrappedText wrapped,
        TextLine line
    )
    {
        if (notes is null)
        {
            return;
        }

        foreach (var note in notes)
        {
            if (note.Box is not null)
            {
                continue;
            }

            for (var i = line.Start; i < line.End; i++)
            {
                if (ReferenceEquals(wrapped.Segments[i].Run.Tag, note.Sign))
                {
                    note.Box = box;
                    break;
                }
            }
        }
    }

    private static void AttachAll(List<PendingNote> notes, Box box, List<RowCell> cells)
    {
        foreach (var cell in cells)
        {
            foreach (var line in cell.Wrapped.Lines)
            {
                Attach(notes, box, cell.Wrapped, line);
            }
        }
    }

    /// <summary>Lays out notes, as elements after the block that refers to them.</summary>
    private void Notes(List<PendingNote>? notes, StructureElement parent)
    {
        if (notes is null || notes.Count == 0)
        {
            return;
        }

        var last = boxes[^1];
        Box? previous = null;
        foreach (var note in notes)
        {
            // Notes follow the order of their reference signs, even when a sign can't be found.
            var box = note.Box ?? previous ?? last;
            box = previous is not null && box.Order < previous.Order ? previous : box;
            previous = box;
            var flow = Footnote(note, parent);
            flow.After = last.Order;
            flow.Sequence = ++noteCount;
            (box.Notes ??= []).Add(flow);
        }
    }

    private Footnote Footnote(PendingNote pending, StructureElement parent)
    {
        var small = scope.Theme.Small;
        var element = parent.Add("Note");
        element.Id = "note-" + pending.Note.Id;
        var (outer, outerLabels, outerGap, outerKeeps) = (boxes, labels, gapAbove, keepsWithLast);
        (boxes, labels, gapAbove, keepsWithLast) = ([], null, 0, false);
        var number = pending.Reference.Number.ToString(CultureInfo.InvariantCulture);
        var line = LabelLine(number, scope.Style(small.Size, isBold: true), small.Leading);
        const double indent = 18;
        labels =
        [
            new ItemLabel(
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
        if (boxes.Count == 0)
        {
            Add(new SpacerBox(small.Leading), column, 0);
        }

        var position = headings.PositionOf(TypesettingScope.NoteAnchor(pending.Note.Id));
        position.Left = scope.Theme.MarginSide.Value;
        boxes[0].Anchor ??= position;
        var made = FlattenNotes(boxes);
        (boxes, labels, gapAbove, keepsWithLast) = (outer, outerLabels, outerGap, outerKeeps);
        return made;
    }

    /// <summary>Lays out notes within a note, which follow the block that refers to them.</summary>
    private static Footnote FlattenNotes(List<Box> boxes)
    {
        var all = new List<Box>(boxes.Count);
        var waiting = new List<Footnote>();
        foreach (var box in boxes)
        {
            all.Add(box);
            waiting.AddRange(box.Notes ?? []);
            box.Notes = null;
            while (waiting.Count > 0 && waiting[0].After <= box.Order)
            {
                all.AddRange(waiting[0].Boxes);
                waiting.RemoveAt(0);
            }
        }

        return new Footnote(all);
    }
}
