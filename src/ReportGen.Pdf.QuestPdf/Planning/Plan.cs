using System.Collections.Immutable;

namespace ReportGen.Pdf.QuestPdf.Planning;

/// <summary>
/// A document ready to be composed: every line broken, every size known, every tag decided. It
/// needs no native code, so that the text read aloud, and its order, can be tested anywhere.
/// </summary>
/// <param name="Pieces">In reading order, from the top of the first page.</param>
/// <param name="Anchors">The names of its anchors.</param>
/// <param name="Running">The running header and footer.</param>
internal sealed record Plan(ImmutableArray<Piece> Pieces, Anchors Anchors, RunningText Running);

/// <summary>A part of the page. The hierarchy is closed, so the composer switches over every case.</summary>
internal abstract record Piece
{
    private protected Piece() { }

    /// <summary>The space above, in points.</summary>
    public double Above { get; init; }

    /// <summary>The name of an anchor that starts here, or null.</summary>
    public string? Anchor { get; init; }

    /// <summary>The minimum height in points that must fit on the page with the next piece; 0 for no rule.</summary>
    public double KeepsWithNext { get; init; }
}

/// <summary>Lines of text in one element.</summary>
/// <param name="Role">The type of the element.</param>
/// <param name="Lines">At least one.</param>
/// <param name="Leading">In points.</param>
internal sealed record TextPiece(string Role, ImmutableArray<PlanLine> Lines, double Leading)
    : Piece
{
    /// <summary>In points.</summary>
    public double Height => Lines.Sum(static l => l.Height);

    /// <summary>True when the lines stay on one page.</summary>
    public bool IsWhole { get; init; }
}

/// <summary>Pieces below one another in one element.</summary>
/// <param name="Role">The type of the element; empty for pieces that belong to the enclosing element.</param>
/// <param name="Pieces">In reading order.</param>
internal sealed record GroupPiece(string Role, ImmutableArray<Piece> Pieces) : Piece
{
    /// <summary>The language of a section, or null.</summary>
    public string? Language { get; init; }

    /// <summary>The frame around it, or null.</summary>
    public PlanFrame? Frame { get; init; }

    /// <summary>Indentation in points.</summary>
    public double Indent { get; init; }
}

/// <summary>A bar at the left, or a filled background.</summary>
/// <param name="Bar">Its width in points; 0 for none.</param>
/// <param name="BarColour">As 0xRRGGBB.</param>
/// <param name="Fill">As 0xRRGGBB, or null.</param>
/// <param name="PaddingSide">The padding between frame and text, left and right, in points.</param>
/// <param name="PaddingEnds">The padding above and below, in points.</param>
internal sealed record PlanFrame(
    double Bar,
    int BarColour,
    int? Fill,
    double PaddingSide,
    double PaddingEnds
);

/// <summary>An item of a list: LI with Lbl beside (or above) LBody.</summary>
/// <param name="Label">The label.</param>
/// <param name="LabelWidth">The width of its column in points; 0 to set it above the body.</param>
/// <param name="Body">The content.</param>
internal sealed record ItemPiece(TextPiece Label, double LabelWidth, ImmutableArray<Piece> Body)
    : Piece;

/// <summary>An entry of the contents (TOCI, P, Link): words, and the page number at the right.</summary>
/// <param name="Words">The words.</param>
/// <param name="Target">The anchor that it leads to.</param>
/// <param name="Description">The description of the link.</param>
/// <param name="Indent">In points.</param>
/// <param name="NumberWidth">The width of the column of page numbers, in points.</param>
internal sealed record EntryPiece(
    TextPiece Words,
    string Target,
    string Description,
    double Indent,
    double NumberWidth
) : Piece;

/// <summary>A table.</summary>
/// <param name="Widths">The widths of the columns in points, each but the last including the space after it.</param>
/// <param name="Header">Header rows, repeated on each page; may be empty.</param>
/// <param name="Rows">Body rows, each with a cell per column.</param>
/// <param name="HasRowHeaders">True when the first cell of a row names it.</param>
/// <param name="Gap">The gap between columns, in points.</param>
/// <param name="Padding">The padding above and below the words of a cell, in points.</param>
internal sealed record TablePiece(
    ImmutableArray<double> Widths,
    ImmutableArray<ImmutableArray<TextPiece>> Header,
    ImmutableArray<ImmutableArray<TextPiece>> Rows,
    bool HasRowHeaders,
    double Gap,
    double Padding
) : Piece;

/// <summary>A picture on a line of its own.</summary>
/// <param name="Picture">The picture.</param>
internal sealed record PicturePiece(PlanPicture Picture) : Piece;

/// <summary>A chart.</summary>
/// <param name="Svg">Its shapes.</param>
/// <param name="Words">Its words, which are drawn over the shapes.</param>
/// <param name="Width">In points.</param>
/// <param name="Height">In points.</param>
/// <param name="Alternative">The alternative text; never empty.</param>
internal sealed record DrawingPiece(
    string Svg,
    ImmutableArray<DrawingWords> Words,
    double Width,
    double Height,
    string Alternative
) : Piece
{
    /// <summary>The scale at which it fits on a page; at most 1.</summary>
    public double Scale { get; init; } = 1;
}

/// <summary>Words of a drawing on one line.</summary>
/// <param name="Line">The words.</param>
/// <param name="X">From the left, in points.</param>
/// <param name="Top">The top of the line, in points.</param>
internal sealed record DrawingWords(PlanLine Line, double X, double Top);

/// <summary>A short rule, an artifact.</summary>
/// <param name="Width">In points.</param>
internal sealed record RulePiece(double Width) : Piece;
