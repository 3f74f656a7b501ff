using ReportGen.Core.Documents;
using ReportGen.Pdf.Tagging;

namespace ReportGen.Pdf.Layout;

/// <summary>Draws a chart as vectors and words within one Figure element.</summary>
internal abstract class ChartDrawing(
    ChartFacts facts,
    LayoutScope scope,
    double x,
    double width,
    StructureElement owner
)
{
    private static readonly int[] PlainColours =
    [
        0x12436D,
        0x28A197,
        0x801650,
        0xF46A25,
        0x3D3D3D,
        0xA285D1,
    ];

    protected ChartFacts Facts => facts;

    protected LayoutScope Scope => scope;

    protected double X => x;

    protected double Width => width;

    protected TypeSize Size => scope.Theme.Small;

    private double? figureTop;

    private int figurePage;

    public abstract IEnumerable<Box> Boxes();

    protected int ColourOf(int series) =>
        facts.Series[series].Status is { } status
            ? Colours.Parse(StatusStyle.Stroke(status), Colours.Black)
            : PlainColours[series % PlainColours.Length];

    protected string NameOf(int series) =>
        facts.Series[series].Status is { } status
            ? StatusStyle.Sign(status) + "\u00A0" + facts.Series[series].Name
            : facts.Series[series].Name;

    /// <summary>Words broken for a width.</summary>
    protected WrappedText Words(string words, double room, int? colour = null, bool isBold = false)
    {
        var inline = new InlineText(scope);
        inline.AddText(words, scope.Style(Size.Size, isBold, colour: colour), null, null);
        return new Itemizer(scope).Itemize(inline, Size.Leading).Break(room);
    }

    protected static double WidthOf(WrappedText text) =>
        text.Lines.Count == 0 ? 0 : text.Lines.Max(static l => l.Width);

    /// <summary>Draws words with their upper left corner at a place.</summary>
    protected void Put(PageCanvas page, WrappedText text, double left, double top)
    {
        for (var i = 0; i < text.Lines.Count; i++)
        {
            page.Line(
                text,
                text.Lines[i],
                left,
                top + i * Size.Leading,
                Size.Leading,
                owner,
                isRightToLeft: false
            );
        }
    }

    protected void Rectangle(
        PageCanvas page,
        double left,
        double top,
        double boxWidth,
        double height,
        int colour
    )
    {
        page.BeginContent(owner);
        page.Rectangle(left, top, boxWidth, height, colour);
    }

    protected void Polyline(
        PageCanvas page,
        (double X, double Y)[] points,
        double weight,
        int colour,
        params int[] dashes
    )
    {
        page.BeginContent(owner);
        page.Polyline(points, weight, colour, dashes);
    }

    /// <summary>Extends the figure's bounds by a box; those of a figure on two pages are those on the first.</summary>
    protected void Extend(PageCanvas page, double top, double height)
    {
        if (page.IsRepeating || (figureTop is not null && figurePage != page.Page))
        {
            return;
        }

        figureTop ??= top;
        figurePage = page.Page;
        owner.Bounds = (x, page.Flip(top + height), x + width, page.Flip(figureTop.Value));
    }

    /// <summary>A box that draws a part of the chart.</summary>
    protected sealed class ChartBox : Box
    {
        private readonly ChartDrawing drawing;
        private readonly Action<PageCanvas, double> draw;

        public ChartBox(ChartDrawing drawing, double height, Action<PageCanvas, double> draw)
        {
            this.drawing = drawing;
            this.draw = draw;
            Height = height;
        }

        protected override void DrawContent(PageCanvas page, double top)
        {
            draw(page, top);
            drawing.Extend(page, top, Height);
        }
    }
}
