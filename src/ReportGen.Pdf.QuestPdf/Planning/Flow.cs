using System.Collections.Immutable;
using ReportGen.Core.Documents;

namespace ReportGen.Pdf.QuestPdf.Planning;

/// <summary>Pieces being put below one another; the space between two is the larger of what each asks for.</summary>
internal sealed class Flow
{
    private readonly List<Piece> pieces = [];
    private double below;

    public ImmutableArray<Piece> Pieces => [.. pieces];

    public bool IsEmpty => pieces.Count == 0;

    /// <summary>Adds a piece.</summary>
    /// <param name="piece">The piece.</param>
    /// <param name="above">Space that it asks for above, in points.</param>
    /// <param name="after">Space that it asks for below, in points.</param>
    public void Add(Piece piece, double above, double after)
    {
        pieces.Add(piece with { Above = pieces.Count == 0 ? 0 : Math.Max(below, above) });
        below = after;
    }

    /// <summary>Asks for more space below the last piece.</summary>
    public void Widen(double after) => below = Math.Max(below, after);
}

/// <summary>Where pieces stand: width, type and space between paragraphs.</summary>
/// <param name="Flow">Where they are put.</param>
/// <param name="Width">In points.</param>
/// <param name="Size">Of running text.</param>
/// <param name="Gap">Between paragraphs, in points.</param>
/// <param name="Depth">How deep it is nested.</param>
/// <param name="ListDepth">How many lists it lies in.</param>
internal sealed record PlanColumn(
    Flow Flow,
    double Width,
    TypeSize Size,
    double Gap,
    int Depth = 0,
    int ListDepth = 0
) : IColumn
{
    /// <summary>A column inside something that indents.</summary>
    public PlanColumn Inner(double less) =>
        this with
        {
            Flow = new Flow(),
            Width = Width - less,
            Depth = Depth + 1,
        };
}
