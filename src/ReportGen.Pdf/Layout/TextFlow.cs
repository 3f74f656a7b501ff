namespace ReportGen.Pdf.Layout;

/// <summary>A line: a range of pieces.</summary>
/// <param name="Start">Index of its first piece in <see cref="BrokenText.Pieces"/>.</param>
/// <param name="End">Index behind its last piece.</param>
/// <param name="Width">Without spaces at its end, in points.</param>
/// <param name="Extra">Height that an image needs beyond the leading, in points.</param>
/// <param name="Source">Index of its first piece in <see cref="TextFlow.Pieces"/>.</param>
internal readonly record struct Line(int Start, int End, double Width, double Extra, int Source);

/// <summary>Text broken into lines for one width.</summary>
internal sealed class BrokenText(int pieces)
{
    public List<Piece> Pieces { get; } = new(pieces);

    public List<Line> Lines { get; } = [];
}

/// <summary>The pieces of one paragraph, and how they break into lines. Linear in the length of the text.</summary>
internal sealed class TextFlow(List<Piece> pieces, double leading, bool isRightToLeft)
{
    public List<Piece> Pieces { get; private set; } = pieces;

    /// <summary>Distance between baselines, in points.</summary>
    public double Leading { get; } = leading;

    /// <summary>True when the paragraph runs from right to left.</summary>
    public bool IsRightToLeft { get; } = isRightToLeft;

    /// <summary>Width in points if nothing had to break.</summary>
    public double NaturalWidth()
    {
        double widest = 0;
        double width = 0;
        double pending = 0;
        foreach (var piece in Pieces)
        {
            width += pending + piece.Width;
            widest = Math.Max(widest, width);
            pending = piece.SpaceWidth;
            if (piece.After == PieceBreak.Forced)
            {
                (width, pending) = (0, 0);
            }
        }

        return widest;
    }

    /// <summary>Width in points of the widest stretch that doesn't break.</summary>
    public double LeastWidth()
    {
        double widest = 0;
        double width = 0;
        double pending = 0;
        foreach (var piece in Pieces)
        {
            width += pending + piece.Width;
            widest = Math.Max(widest, width);
            pending = piece.SpaceWidth;
            if (piece.After != PieceBreak.None)
            {
                (width, pending) = (0, 0);
            }
        }

        return widest;
    }

    /// <summary>Breaks the text for good and lets go of it: long documents are held by their lines alone.</summary>
    /// <param name="width">Of the lines, in points.</param>
    public BrokenText BreakOnce(double width)
    {
        var broken = Break(width);
        Pieces = [];
        return broken;
    }

    /// <summary>Breaks the text from a piece on.</summary>
    /// <param name="width">Of the lines, in points.</param>
    /// <param name="from">Index of the first piece.</param>
    /// <param name="to">Index behind the last piece; the number of pieces when negative.</param>
    public BrokenText Break(double width, int from = 0, int to = -1)
    {
        var end = to < 0 ? Pieces.Count : to;
        var broken = new BrokenText(end - from);
        var i = from;
        var rest = i < end ? Pieces[i] : default;
        while (i < end)
        {
            (i, rest) = OneLine(broken, i, end, rest, width);
        }

        return broken;
    }

    /// <summary>Takes one line.</summary>
    /// <returns>The index at which the next line starts, and what is left of that piece.</returns>
    private (int Next, Piece First) OneLine(
        BrokenText broken,
        int from,
        int end,
        Piece first,
        double width
    )
    {
        var start = broken.Pieces.Count;
        var lastBreak = -1;
        double lastWidth = 0;
        double used = 0;
        double pending = 0;
        var i = from;
        while (i < end)
        {
            var piece = i == from ? first : Pieces[i];
            if (used + pending + piece.Width > width + 0.01)
            {
                if (lastBreak >= 0)
                {
                    broken.Pieces.RemoveRange(
                        start + lastBreak - from + 1,
                        broken.Pieces.Count - (start + lastBreak - from + 1)
                    );
                    Add(broken, start, lastWidth, from);
                    return (lastBreak + 1, lastBreak + 1 < end ? Pieces[lastBreak + 1] : default);
                }

                return Squeeze(broken, start, from, end, i, piece, used, pending, width);
            }

            used += pending + piece.Width;
            pending = piece.SpaceWidth;
            broken.Pieces.Add(piece);
            if (piece.After != PieceBreak.None)
            {
                lastBreak = i;
                lastWidth = used;
            }

            i++;
            if (piece.After == PieceBreak.Forced)
            {
                break;
            }
        }

        Add(broken, start, used, from);
        return (i, i < end ? Pieces[i] : default);
    }

    /// <summary>Breaks where no break is allowed, because the line is too narrow for the word.</summary>
    private (int Next, Piece First) Squeeze(
        BrokenText broken,
        int start,
        int from,
        int end,
        int at,
        Piece piece,
        double used,
        double pending,
        double width
    )
    {
        var room = width - used - pending;
        if (piece.Word is { } word && (at == from || room > piece.Run.Style.Size))
        {
            var scale = piece.Run.Style.Size / word.Face.Tables.UnitsPerEm;
            var (head, tail) = word.SplitAt(room / scale);
            if (tail is not null)
            {
                var first = piece;
                first.Word = head;
                first.Width = head.Advance * scale;
                first.SpaceWidth = 0;
                first.Spaces = 0;
                first.EndsSentence = false;
                broken.Pieces.Add(first);
                Add(broken, start, used + pending + first.Width, from);
                piece.Word = tail;
                piece.Width = tail.Advance * scale;
                return (at, piece);
            }
        }

        if (at == from)
        {
            // Nothing smaller exists (one sign, an image): it stands alone, wider than the line.
            broken.Pieces.Add(piece);
            Add(broken, start, used + pending + piece.Width, from);
            return (at + 1, at + 1 < end ? Pieces[at + 1] : default);
        }

        Add(broken, start, used, from);
        return (at, piece);
    }

    private void Add(BrokenText broken, int start, double width, int source)
    {
        double extra = 0;
        for (var i = start; i < broken.Pieces.Count; i++)
        {
            if (broken.Pieces[i].Image is { } image)
            {
                extra = Math.Max(extra, image.Height + 0.3 * Leading - Leading);
            }
        }

        broken.Lines.Add(new Line(start, broken.Pieces.Count, width, Math.Max(0, extra), source));
    }
}
