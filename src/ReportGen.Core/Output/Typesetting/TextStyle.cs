namespace ReportGen.Core.Output.Typesetting;

/// <summary>The appearance of a run of text.</summary>
/// <param name="Chain">Faces in the order of preference.</param>
/// <param name="Size">In points.</param>
/// <param name="Colour">As 0xRRGGBB.</param>
internal sealed record TextStyle(FontChain Chain, double Size, int Colour)
{
    public bool IsBold { get; init; }

    public bool IsItalic { get; init; }

    public bool IsFixedPitch { get; init; }

    public bool IsUnderlined { get; init; }

    public bool IsStruck { get; init; }

    /// <summary>True for figures of one width, in columns of numbers.</summary>
    public bool IsTabular { get; init; }

    /// <summary>The rise above the baseline in points, for reference signs.</summary>
    public double Rise { get; init; }

    /// <summary>Background as 0xRRGGBB, or null.</summary>
    public int? Tint { get; init; }
}
