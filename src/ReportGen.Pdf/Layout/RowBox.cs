using ReportGen.Pdf.Tagging;

namespace ReportGen.Pdf.Layout;

/// <summary>A cell: a paragraph broken for its column, of which a row shows a range of lines.</summary>
internal sealed class RowCell(Paragraph paragraph)
{
    public Paragraph Paragraph { get; } = paragraph;

    public WrappedText Wrapped { get; } = paragraph.Flow.BreakOnce(paragraph.Width);
}

/// <summary>Cells side by side. A row taller than the available height is split between lines.</summary>
internal sealed class RowBox : Box
{
    private readonly RowCell[] cells;
    private readonly double padding;
    private readonly double[] heights;
    private readonly int from;
    private readonly int to;

    /// <param name="cells">From left to right.</param>
    /// <param name="padding">The padding above and below the text, in points.</param>
    public RowBox(RowCell[] cells, double padding)
        : this(cells, padding, LineHeights(cells), 0, -1) { }

    private RowBox(RowCell[] cells, double padding, double[] heights, int from, int to)
    {
        this.cells = cells;
        this.padding = padding;
        this.heights = heights;
        this.from = from;
        this.to = to < 0 ? heights.Length : to;
        Height = 2 * padding;
        for (var i = this.from; i < this.to; i++)
        {
            Height += heights[i];
        }
    }

    /// <summary>The weight of the rule below, in points; 0 for none.</summary>
    public double RuleWeight { get; init; }

    public int RuleColour { get; init; }

    /// <summary>The left edge and width of the rule.</summary>
    public (double X, double Width) Rule { get; init; }

    public override (Box Head, Box Tail)? Split(double room)
    {
        var used = 2 * padding;
        var cut = from;
        while (cut < to && used + heights[cut] <= room)
        {
            used += heights[cut];
            cut++;
        }

        if (cut <= from || cut >= to)
        {
            return null;
        }

        var head = new RowBox(cells, padding, heights, from, cut)
        {
            Gap = Gap,
            Before = Before,
            Frame = Frame,
            Labels = Labels,
            Notes = Notes,
            Order = Order,
            Repeated = Repeated,
            Anchor = Anchor,
        };
        var tail = new RowBox(cells, padding, heights, cut, to)
        {
            Frame = Frame,
            Order = Order,
            Repeated = Repeated,
            RuleWeight = RuleWeight,
            RuleColour = RuleColour,
            Rule = Rule,
        };
        return (head, tail);
    }

    protected override void DrawContent(PageCanvas page, double top)
    {
        foreach (var cell in cells)
        {
            var y = top + padding;
            for (var i = from; i < Math.Min(to, cell.Wrapped.Lines.Count); i++)
            {
                var line = cell.Wrapped.Lines[i];
                var paragraph = cell.Paragraph;
                page.Line(
                    cell.Wrapped,
                    line,
                    paragraph.X + paragraph.Shift(line.Width),
                    y + line.Extra,
                    paragraph.Flow.Leading,
                    paragraph.Owner,
                    paragraph.Flow.IsRightToLeft
                );
                y += heights[i];
            }
        }

        if (RuleWeight > 0)
        {
            page.BeginArtifact(ArtifactKind.Layout);
            page.Rectangle(Rule.X, top + Height - RuleWeight, Rule.Width, RuleWeight, RuleColour);
        }
    }

    private static double[] LineHeights(RowCell[] cells)
    {
        var count = 1;
        double leading = 0;
        foreach (var cell in cells)
        {
            count = Math.Max(count, cell.Wrapped.Lines.Count);
            leading = Math.Max(leading, cell.Paragraph.Flow.Leading);
        }

        var highest = new double[count];
        Array.Fill(highest, leading);
        foreach (var cell in cells)
        {
            for (var i = 0; i < cell.Wrapped.Lines.Count; i++)
            {
                highest[i] = Math.Max(
                    highest[i],
                    cell.Paragraph.Flow.Leading + cell.Wrapped.Lines[i].Extra
                );
            }
        }

        return highest;
    }
}
