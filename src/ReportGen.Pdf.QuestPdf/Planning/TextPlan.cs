using System.Collections.Immutable;
using System.Text;
using ReportGen.Core.Documents;

namespace ReportGen.Pdf.QuestPdf.Planning;

/// <summary>Breaks text into lines of segments, each of which the library draws separately.</summary>
/// <param name="scope">The document.</param>
/// <param name="anchors">Receives the notes that the text refers to.</param>
internal sealed class TextPlan(TypesettingScope scope, Anchors anchors)
{
    /// <summary>A space that the library always draws, whereas it drops ordinary ones at the end of a text.</summary>
    private const char NoBreakSpace = '\u00A0';

    private readonly InlineText inline = new(scope);
    private readonly Itemizer itemizer = new(scope);

    /// <summary>Text ready to be broken.</summary>
    public TextFlow Flow(ImmutableArray<Inline> content, TextStyle style, double leading)
    {
        inline.Clear();
        inline.Add(content, style, null);
        anchors.Add(inline.Notes.Select(static n => n.Note));
        var flow = itemizer.Itemize(inline, leading);
        ReportMixedDirections(flow);
        return flow;
    }

    /// <summary>The engine's own words, ready to be broken.</summary>
    public TextFlow Flow(string words, TextStyle style, double leading) =>
        Flow([new Text(words)], style, leading);

    /// <summary>A line of code, with every space preserved.</summary>
    public TextFlow Code(string line, TextStyle style, double leading)
    {
        inline.Clear();
        inline.AddLiteral(line, style, new InlineTag("Code", null), null);
        return itemizer.Itemize(inline, leading);
    }

    /// <summary>Breaks text into lines of a width; reports RG5052 when a link must be split.</summary>
    public ImmutableArray<PlanLine> Lines(TextFlow flow, double width)
    {
        KeepLinks(flow, width);
        return Lines(flow.Break(width), flow.Leading);
    }

    /// <summary>
    /// Removes links within the document from header cells: where the library repeats the row on another page,
    /// as an artifact, it would repeat such a link outside the structure.
    /// </summary>
    /// <returns>True when there was one.</returns>
    public bool Unlink(IEnumerable<TextFlow> cells)
    {
        var hasPlace = false;
        foreach (var parts in cells.Select(static c => c.Segments))
        {
            for (var i = 0; i < parts.Count; i++)
            {
                var run = parts[i].Run;
                if (run.Tag?.LinkTag?.Link?.Anchor is not null)
                {
                    hasPlace = true;
                    var plain = run.Style with { Colour = scope.TextColour, IsUnderlined = false };
                    parts[i] = parts[i] with { Run = new(plain, null, run.Origin) };
                }
            }
        }

        return hasPlace;
    }

    /// <summary>The lines of broken text.</summary>
    public static ImmutableArray<PlanLine> Lines(WrappedText text, double leading) =>
        [.. text.Lines.Select(line => Line(text.Segments[line.Start..line.End], line, leading))];

    /// <summary>Keeps a link that fits on a line whole: over two lines, screen readers announce two links.</summary>
    private void KeepLinks(TextFlow flow, double width)
    {
        var parts = flow.Segments;
        for (int i = 0, end; i < parts.Count; i = end)
        {
            var link = parts[i].Run.Tag?.LinkTag;
            var whole = parts[i].Width;
            for (
                end = i + 1;
                link is not null
                    && end < parts.Count
                    && parts[end - 1].After != BreakOpportunity.Forced
                    && ReferenceEquals(parts[end].Run.Tag?.LinkTag, link);
                end++
            )
            {
                whole += parts[end - 1].SpaceWidth + parts[end].Width;
            }

            if (link is not null && whole > width)
            {
                scope.Report(
                    PdfDiagnostics.PartedLink,
                    parts[i].Run.Origin,
                    "A link is longer than a line, so a screen reader announces it once for each line.",
                    "Link fewer words."
                );
                continue;
            }

            for (var k = i; k < end - 1; k++)
            {
                parts[k] = parts[k] with { After = BreakOpportunity.None };
            }
        }
    }

    private void ReportMixedDirections(TextFlow flow)
    {
        if (
            flow.Segments.Any(static s => (s.Level & 1) != 0)
            && flow.Segments.DistinctBy(static s => Segment.Known(s.Run.Tag)).Count() > 1
        )
        {
            scope.Report(
                PdfDiagnostics.MixedDirections,
                flow.Segments[0].Run.Origin,
                "Text that runs from right to left stands beside a link, code or another language.",
                "Set the link in a paragraph of its own, or use the built-in engine."
            );
        }
    }

    private static PlanLine Line(List<TextSegment> parts, TextLine line, double leading)
    {
        var segments = Segments(parts);
        var text = segments
            .Where(static s => s.Picture is null)
            .Select(s => Baseline(s, leading))
            .DefaultIfEmpty(leading * 0.8)
            .Max();
        var baseline = segments.Select(s => Baseline(s, leading)).DefaultIfEmpty().Max();
        return new PlanLine(
            0,
            line.Width,
            Math.Max(leading, leading + baseline - text),
            [.. segments.Select(s => s with { Drop = baseline - Baseline(s, leading) - s.Rise })]
        );
    }

    /// <summary>Joins parts with the same tags; spaces alone belong to the part before them.</summary>
    private static List<Segment> Segments(List<TextSegment> parts)
    {
        var segments = new List<Segment>();
        foreach (var part in parts)
        {
            var next = Of(part);
            var last = segments.Count > 0 ? segments[^1] : null;
            var isBlank = part.Word is null && part.Image is null;
            if (
                last is not { Picture: null }
                || next.Picture is not null
                || !(isBlank || (last.Tag == next.Tag && last.Rise.Equals(next.Rise)))
            )
            {
                segments.Add(next);
                continue;
            }

            segments[^1] = last with
            {
                Width = last.Width + next.Width,
                Spans = Joined(last.Spans, next.Spans, isOtherwise: last.Tag != next.Tag),
            };
        }

        return [.. segments.Select(WithFixedEnds)];
    }

    private static Segment Of(TextSegment part)
    {
        var tag = part.Run.Tag;
        var width = part.Width + part.SpaceWidth;
        if (part.Image is { } image)
        {
            return new Segment(Segment.Known(tag), width, 0, [])
            {
                Picture = new(image.Source, image.Width, image.Height, tag?.Alternative),
            };
        }

        var face = part.Word?.Face ?? part.Run.Style.Chain.First;
        var spaces = part.Spaces == 1 ? " " : new string(NoBreakSpace, part.Spaces);
        var text = Visible(part.Word?.Text ?? "", face) + spaces;
        return new Segment(
            Segment.Known(tag),
            width,
            0,
            [new PlanSpan(text, face, part.Run.Style)]
        );
    }

    /// <summary>Removes joiners and selectors that the face doesn't have, which the library would draw as missing glyphs.</summary>
    private static string Visible(string text, FontFace face)
    {
        if (text.All(c => c < 0x7F || face.Has(c)))
        {
            return text;
        }

        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            visible.Append(face.Has(rune.Value) ? rune.ToString() : "");
        }

        return visible.ToString();
    }

    private static ImmutableArray<PlanSpan> Joined(
        ImmutableArray<PlanSpan> spans,
        ImmutableArray<PlanSpan> next,
        bool isOtherwise
    )
    {
        var last = spans[^1];
        var span = isOtherwise
            ? last with
            {
                Text = next[0].Text,
                Style = last.Style with { IsUnderlined = false, IsStruck = false, Tint = null },
            }
            : next[0];
        return last.Face == span.Face && last.Style == span.Style
            ? spans.SetItem(spans.Length - 1, last with { Text = last.Text + span.Text })
            : spans.Add(span);
    }

    private static Segment WithFixedEnds(Segment segment)
    {
        if (segment.Spans.Length == 0)
        {
            return segment;
        }

        var spans = segment.Spans;
        if (spans[0] is { Text: [' ', ..] } first)
        {
            spans = spans.SetItem(0, first with { Text = NoBreakSpace + first.Text[1..] });
        }

        return spans[^1] is { Text: [.., ' '] } last
            ? segment with
            {
                Spans = spans.SetItem(
                    spans.Length - 1,
                    last with
                    {
                        Text = last.Text[..^1] + NoBreakSpace,
                    }
                ),
            }
            : segment with
            {
                Spans = spans,
            };
    }

    /// <summary>
    /// The distance from the top of a line to the baseline in points, for a segment alone in a line of the given height:
    /// the library scales ascent and descent to fill the line.
    /// </summary>
    private static double Baseline(Segment segment, double leading) =>
        segment.Picture?.Height
        ?? segment
            .Spans.Select(span =>
            {
                var tables = span.Face.Tables;
                var height = tables.Ascent - tables.Descent;
                return height <= 0 ? leading * 0.8 : leading * tables.Ascent / height;
            })
            .DefaultIfEmpty()
            .Max();
}
