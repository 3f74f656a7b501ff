using System.Collections.Immutable;

namespace ReportGen.Core.Documents;

/// <summary>A length in PDF points, 1/72 inch.</summary>
/// <param name="Value">The number of points.</param>
public readonly record struct Points(double Value)
{
    /// <summary>Converts millimetres to points.</summary>
    public static Points FromMillimetres(double millimetres) => new(millimetres / 25.4 * 72);
}

/// <summary>The page, type and colours of printed documents, read from <c>templates/theme/*.yaml</c>.</summary>
public sealed record Theme
{
    /// <summary>The variant's name: <see cref="DocumentInfo.DefaultStyle"/> or <see cref="DocumentInfo.SpeakingStyle"/>.</summary>
    public string Name { get; init; } = DocumentInfo.DefaultStyle;

    /// <summary>Page width; A4 by default.</summary>
    public Points PageWidth { get; init; } = Points.FromMillimetres(210);

    /// <summary>Page height; A4 by default.</summary>
    public Points PageHeight { get; init; } = Points.FromMillimetres(297);

    /// <summary>Margin above the text.</summary>
    public Points MarginTop { get; init; } = Points.FromMillimetres(22);

    /// <summary>Margin below the text.</summary>
    public Points MarginBottom { get; init; } = Points.FromMillimetres(25);

    /// <summary>Margins left and right of the text.</summary>
    public Points MarginSide { get; init; } = Points.FromMillimetres(25);

    /// <summary>Body text; at least 12 points.</summary>
    public TypeSize Body { get; init; } = new(12, 17);

    /// <summary>Heading sizes, level 1 first; deeper levels use the last.</summary>
    public ImmutableArray<TypeSize> Headings { get; init; } =
    [new(26, 32), new(18, 24), new(14, 20), new(12, 17)];

    /// <summary>Captions, sources and footnotes.</summary>
    public TypeSize Small { get; init; } = new(10, 14);

    /// <summary>Running header and footer.</summary>
    public TypeSize Running { get; init; } = new(9, 12);

    /// <summary>Code.</summary>
    public TypeSize CodeSize { get; init; } = new(10.5, 15);

    /// <summary>Space between paragraphs.</summary>
    public Points ParagraphGap { get; init; } = new(6);

    /// <summary>Text colour as #rrggbb.</summary>
    public string TextColour { get; init; } = "#0b0c0c";

    /// <summary>Link colour.</summary>
    public string LinkColour { get; init; } = "#1d70b8";

    /// <summary>The colour of rules and hairlines.</summary>
    public string LineColour { get; init; } = "#b1b4b6";

    /// <summary>The colour of secondary text (running header and footer, sources); at least 4.5:1 on white.</summary>
    public string QuietColour { get; init; } = "#505a5f";

    /// <summary>The background of banners; their text is always black.</summary>
    public string BannerColour { get; init; } = "#ffdd00";

    /// <summary>True to keep each sentence on one page and to show the page number large (the speaking copy).</summary>
    public bool KeepsSentences { get; init; }

    /// <summary>Font families in order of preference; each character is printed in the first that has it.</summary>
    public ImmutableArray<string> Families { get; init; } = ["Source Sans 3"];
}

/// <summary>A type size with its leading.</summary>
/// <param name="Size">In points.</param>
/// <param name="Leading">Distance between baselines in points.</param>
public readonly record struct TypeSize(double Size, double Leading);
