using ReportGen.Pdf.Tagging;

namespace ReportGen.Pdf.Layout;

/// <summary>A background or bar behind consecutive boxes; drawn once per page as an artifact.</summary>
internal sealed record Frame(Frame? Parent, double X, double Width)
{
    /// <summary>Background colour, or null.</summary>
    public int? Fill { get; init; }

    /// <summary>Width of the bar at the left edge, in points; 0 for none.</summary>
    public double Bar { get; init; }

    public int BarColour { get; init; }
}

/// <summary>Draws backgrounds and bars behind the boxes of a page, outermost first.</summary>
internal static class FrameDrawing
{
    public static void Draw(PageCanvas canvas, List<PlacedBox> boxes)
    {
        List<(Frame Frame, int Depth, double Top, double Bottom)>? spans = null;
        foreach (var placed in boxes)
        {
            for (var frame = placed.Box.Frame; frame is not null; frame = frame.Parent)
            {
                spans ??= [];
                Extend(spans, frame, placed.Top, placed.Top + placed.Box.Height);
            }
        }

        if (spans is null)
        {
            return;
        }

        canvas.BeginArtifact(ArtifactKind.Layout);
        foreach (var (frame, _, top, bottom) in spans.OrderBy(static s => s.Depth))
        {
            if (frame.Fill is { } fill)
            {
                canvas.Rectangle(frame.X, top, frame.Width, bottom - top, fill);
            }

            if (frame.Bar > 0)
            {
                canvas.Rectangle(frame.X, top, frame.Bar, bottom - top, frame.BarColour);
            }
        }
    }

    private static void Extend(
        List<(Frame Frame, int Depth, double Top, double Bottom)> spans,
        Frame frame,
        double top,
        double bottom
    )
    {
        for (var i = spans.Count - 1; i >= 0; i--)
        {
            if (ReferenceEquals(spans[i].Frame, frame))
            {
                var span = spans[i];
                spans[i] = (
                    frame,
                    span.Depth,
                    Math.Min(span.Top, top),
                    Math.Max(span.Bottom, bottom)
                );
                return;
            }
        }

        var depth = 0;
        for (var above = frame.Parent; above is not null; above = above.Parent)
        {
            depth++;
        }

        spans.Add((frame, depth, top, bottom));
    }
}
