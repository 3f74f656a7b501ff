namespace ReportGen.Core.Output.Typesetting;

/// <summary>A line of text: a range of segments.</summary>
/// <param name="Start">Index of its first segment in <see cref="WrappedText.Segments"/>.</param>
/// <param name="End">Index after its last segment.</param>
/// <param name="Width">Without spaces at its end, in points.</param>
/// <param name="Extra">The height that an image needs beyond the leading, in points.</param>
/// <param name="Source">Index of its first segment in <see cref="TextFlow.Segments"/>.</param>
internal readonly record struct TextLine(
    int Start,
    int End,
    double Width,
    double Extra,
    int Source
);

/// <summary>Text broken into lines for one width.</summary>
internal sealed class WrappedText(int segments)
{
    public List<TextSegment> Segments { get; } = new(segments);

    public List<TextLine> Lines { get; } = [];
}
