using ReportGen.Pdf.Pages;
using ReportGen.Pdf.Tagging;

namespace ReportGen.Pdf.Layout;

/// <content>Lines of text.</content>
internal sealed partial class PageCanvas
{
    private readonly List<Underline> underlines = [];
    private readonly Dictionary<InlineTag, StructureElement> elements = [];
    private int linkCount;

    /// <summary>Places a line of text.</summary>
    /// <param name="text">The wrapped text.</param>
    /// <param name="line">The line to place.</param>
    /// <param name="x">Left edge of the line.</param>
    /// <param name="top">Upper edge of the line.</param>
    /// <param name="leading">Height of the line.</param>
    /// <param name="owner">The element for text without inline tags.</param>
    /// <param name="isRightToLeft">True when the paragraph runs from right to left.</param>
    public void Line(
        WrappedText text,
        TextLine line,
        double x,
        double top,
        double leading,
        StructureElement owner,
        bool isRightToLeft
    )
    {
        if (line.End == line.Start)
        {
            return;
        }

        var segments = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(text.Segments)[
            line.Start..line.End
        ];
        var positions = VisualOrder.Positions(segments, x, isRightToLeft);
        var first = segments[0].Run.Style;
        var baseline = top + leading / 2 + CapHeight(first) / 2;
        var links = default(LinkSpans);
        StructureElement? spelled = null;
        for (var i = 0; i < segments.Length; i++)
        {
            ref readonly var segment = ref segments[i];
            var start = positions is null ? x : positions[i];
            var element = ElementFor(segment.Run.Tag, owner);
            spelled =
                element is not null && segment.Word is { NeedsText: true } word
                    ? Spell(spelled, element, word.Text, segment.Spaces)
                    : null;
            if ((spelled ?? element) is { } target)
            {
                BeginContent(target);
            }

            DrawSegment(segments, i, start, baseline);
            if (segment.Run.Tag?.LinkTag is { } link)
            {
                // A link may contain only spaces, or marks without width, but its area needs a width.
                var width = segment.Width > 0 ? segment.Width : Math.Max(1, segment.SpaceWidth);
                links.Add(link, start, start + width);
            }

            x += segment.Width + segment.SpaceWidth;
        }

        if (links.Spans is not null && !IsRepeating)
        {
            foreach (var (link, left, right) in links.Spans)
            {
                Link(link, left, top, right, top + leading);
            }
        }
    }

    /// <summary>Places the area of a link on one line.</summary>
    private void Link(InlineTag link, double left, double top, double right, double bottom)
    {
        var target = link.Link!;
        var element = elements[link];
        element.AddAnnotation(page.Index, linkCount++);
        page.Add(
            new LinkArea(
                element,
                target.Description,
                target.Address,
                target.Anchor is null ? null : anchors(target.Anchor)?.Destination
            )
            {
                Left = left,
                Top = top,
                Right = right,
                Bottom = bottom,
            }
        );
    }

    /// <summary>
    /// Puts what follows into a Span with ActualText (ISO 32000-1, 14.9.4), shared by consecutive words of
    /// one parent.
    /// </summary>
    private static StructureElement Spell(
        StructureElement? spelled,
        StructureElement parent,
        string text,
        int spaces
    )
    {
        var element =
            spelled is not null && ReferenceEquals(spelled.Parent, parent)
                ? spelled
                : parent.Add("Span");
        element.ActualText += spaces > 0 ? text + " " : text;
        return element;
    }

    private static double CapHeight(TextStyle style)
    {
        var tables = style.Chain.First.Tables;
        return tables.CapHeight
            * (style.Rise > 0 ? style.Size / 0.7 : style.Size)
            / tables.UnitsPerEm;
    }

    /// <summary>The element that text with a tag belongs to; null within an artifact, which is then already open.</summary>
    private StructureElement? ElementFor(InlineTag? tag, StructureElement owner)
    {
        if (ReferenceEquals(tag, ArtifactTags.Running))
        {
            // The caller has opened the artifact.
            return null;
        }

        if (IsRepeating || ReferenceEquals(tag, ArtifactTags.Artifact))
        {
            BeginArtifact(ArtifactKind.Layout);
            return null;
        }

        return tag is null ? owner : ElementOf(tag, owner);
    }

    /// <summary>The element of an inline tag, created and placed at the first call.</summary>
    private StructureElement ElementOf(InlineTag tag, StructureElement owner)
    {
        if (elements.TryGetValue(tag, out var made))
        {
            return made;
        }

        var parent = tag.Parent is null ? owner : ElementOf(tag.Parent, owner);
        var element = parent.Add(tag.Type);
        element.Language = tag.Language;
        element.Expansion = tag.Expansion;
        element.Alternative = tag.Alternative;
        element.Attributes = tag.Attributes;
        elements.Add(tag, element);
        return element;
    }

    private void DrawSegment(
        ReadOnlySpan<TextSegment> segments,
        int index,
        double x,
        double baseline
    )
    {
        ref readonly var segment = ref segments[index];
        var style = segment.Run.Style;
        var isLast = index + 1 == segments.Length;
        if (segment.Image is { } image)
        {
            Picture(image.Source, x, baseline - image.Height, image.Width, image.Height);
            if (open is { Type: "Figure" } figure)
            {
                var bottom = Flip(baseline);
                figure.Bounds = (x, bottom, x + image.Width, bottom + image.Height);
            }

            return;
        }

        var starts = index == 0 || !ReferenceEquals(segments[index - 1].Run, segment.Run);
        if (style.Tint is { } tint && starts)
        {
            var width = WidthOfRun(segments[index..]);
            Rectangle(x - 2, baseline - 0.95 * style.Size, width + 4, 1.28 * style.Size, tint);
        }

        page.Add(
            new GlyphRun(
                segment.Word,
                segment.Spaces,
                style.Chain.First,
                style.Size,
                style.Rise,
                style.Colour,
                x,
                baseline
            )
        );
        if (style.IsUnderlined || style.IsStruck)
        {
            // The line continues below spaces within the text, but not below those at its end.
            var width = segment.Width;
            if (!isLast && ReferenceEquals(segments[index + 1].Run, segment.Run))
            {
                width += segment.SpaceWidth;
                x -= (segment.Level & 1) != 0 ? segment.SpaceWidth : 0;
            }

            if (style.IsUnderlined)
            {
                AddUnderline(x, baseline + style.Size * 0.13, width, style);
            }

            if (style.IsStruck)
            {
                AddUnderline(x, baseline - style.Size * 0.25, width, style);
            }
        }
    }

    private static double WidthOfRun(ReadOnlySpan<TextSegment> segments)
    {
        double width = 0;
        double pending = 0;
        foreach (ref readonly var segment in segments)
        {
            if (!ReferenceEquals(segment.Run, segments[0].Run))
            {
                break;
            }

            width += pending + segment.Width;
            pending = segment.SpaceWidth;
        }

        return width;
    }

    private void AddUnderline(double x, double y, double width, TextStyle style)
    {
        for (var i = underlines.Count - 1; i >= 0 && i >= underlines.Count - 2; i--)
        {
            var last = underlines[i];
            if (
                Math.Abs(last.Y - y) < 0.01
                && Math.Abs(last.X + last.Width - x) < 0.1
                && last.Colour == style.Colour
            )
            {
                underlines[i] = last with { Width = x + width - last.X };
                return;
            }
        }

        var weight = Math.Max(0.5, style.Size / 18);
        underlines.Add(new Underline(x, y, width, weight, style.Colour));
    }

    private void FlushUnderlines()
    {
        foreach (var line in underlines)
        {
            Rectangle(line.X, line.Y, line.Width, line.Weight, line.Colour);
        }

        underlines.Clear();
    }

    private readonly record struct Underline(
        double X,
        double Y,
        double Width,
        double Weight,
        int Colour
    );
}
