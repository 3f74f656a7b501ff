using ReportGen.Pdf.Pages;

namespace ReportGen.Pdf.Layout;

/// <summary>The position of an anchor of links and bookmarks, known once its box is on a page.</summary>
internal sealed class AnchorPosition
{
    /// <summary>Page index from 0; −1 until it is laid out.</summary>
    public int Page { get; set; } = -1;

    /// <summary>Distance from the upper edge of the page, in points.</summary>
    public double Top { get; set; }

    /// <summary>Distance from the left edge of the page, in points.</summary>
    public double Left { get; set; }

    /// <summary>Null until it is laid out.</summary>
    public Destination? Destination => Page < 0 ? null : new Destination(Page, Left, Top);
}
