namespace ReportGen.Pdf.Layout;

/// <summary>The parts of a line that belong to links.</summary>
internal struct LinkSpans
{
    public List<(InlineTag Link, double Left, double Right)>? Spans { get; private set; }

    public void Add(InlineTag link, double left, double right)
    {
        Spans ??= [];
        if (Spans.Count > 0 && ReferenceEquals(Spans[^1].Link, link))
        {
            var last = Spans[^1];
            Spans[^1] = (link, Math.Min(last.Left, left), Math.Max(last.Right, right));
        }
        else
        {
            Spans.Add((link, left, right));
        }
    }
}
