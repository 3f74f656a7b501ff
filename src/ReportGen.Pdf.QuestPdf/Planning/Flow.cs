using System.Collections.Immutable;
using ReportGen.Core.Documents;

namespace ReportGen.Pdf.QuestPdf.Planning;

/// <summary>Places pieces below one another; the space between two is the larger of what each requests.</summary>
internal sealed class Flow
{
    private readonly List<Piece> pieces = [];
    private double below;

    public ImmutableArray<Piece> Pieces => [.. pieces];

    public bool IsEmpty => pieces.Count == 0;

    /// <summary>Adds a piece.</summary>
    /// <param name="piece">The piece.</param>
    /// <param name="above">The space that it requests above, in points.</param>
    /// <param name="after">The space that it requests below, in points.</param>
    public void Add(Piece piece, double above, double after)
    {
        pieces.Add(piece with { Above = pieces.Count == 0 ? 0 : Math.Max(below, above) });
        below = after;
    }

    /// <summary>Requests more space below the last piece.</summary>
    public void Widen(double after) => below = Math.Max(below, after);
}

/// <summary>The column of pieces: width, type and space between paragraphs.</summary>
/// <param name="Flow">The flow that receives them.</param>
/// <param name="Width">In points.</param>
/// <param name="Size">The type of body text.</param>
/// <param name="Gap">The space between paragraphs, in points.</param>
/// <param name="Depth">The number of enclosing lists and quotations.</param>
/// <param name="ListDepth">The number of enclosing lists.</param>
internal sealed record PlanColumn(
    Flow Flow,
    double Width,
    TypeSize Size,
    double Gap,
    int Depth = 0,
    int ListDepth = 0
) : IColumn
{
    /// <summary>The column within an indented block.</summary>
    public PlanColumn Inner(double less) =>
        this with
        {
            Flow = new Flow(),
            Width = Width - less,
            Depth = Depth + 1,
        };
}
