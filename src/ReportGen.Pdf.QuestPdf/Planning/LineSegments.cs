using System.Collections.Immutable;

namespace ReportGen.Pdf.QuestPdf.Planning;

/// <summary>The segments of a line.</summary>
internal static class LineSegments
{
    /// <summary>A space that the library draws wherever it stands.</summary>
    public const char NoBreakSpace = '\u00A0';

    /// <summary>Joins parts with the same tags; a stretch of spaces alone belongs to what stands before it.</summary>
    public static List<Segment> Of(List<Part> parts)
    {
        var segments = new List<Segment>();
        foreach (var part in parts)
        {
            var last = segments.Count > 0 ? segments[^1] : null;
            var isBlank = part.Picture is null && string.IsNullOrWhiteSpace(part.Text);
            if (
                last is { Picture: null }
                && part.Picture is null
                && (isBlank || (last.Tags == part.Tags && RiseOf(last).Equals(part.Style.Rise)))
            )
            {
                segments[^1] = last with
                {
                    Width = last.Width + part.Width,
                    Spans = Joined(last.Spans, part, isOtherwise: last.Tags != part.Tags),
                };
            }
            else
            {
                segments.Add(
                    new Segment(
                        part.Tags,
                        part.Width,
                        0,
                        part.Picture is null ? [new PlanSpan(part.Text, part.Style)] : []
                    )
                    {
                        Picture = part.Picture,
                    }
                );
            }
        }

        for (var i = 0; i < segments.Count; i++)
        {
            segments[i] = WithFixedEnds(segments[i]);
        }

        return segments;
    }

    /// <summary>Above the baseline, in points.</summary>
    public static double RiseOf(Segment segment) =>
        segment.Spans.Length == 0 ? 0 : segment.Spans[0].Style.Rise;

    private static ImmutableArray<PlanSpan> Joined(
        ImmutableArray<PlanSpan> spans,
        Part part,
        bool isOtherwise
    )
    {
        var last = spans[^1];
        var style = isOtherwise
            ? last.Style with
            {
                IsUnderlined = false,
                IsStruck = false,
                Tint = null,
            }
            : part.Style;
        return last.Style == style
            ? spans.SetItem(spans.Length - 1, last with { Text = last.Text + part.Text })
            : spans.Add(new PlanSpan(part.Text, style));
    }

    /// <summary>Spaces at the ends of a segment become ones that stay: the library drops others at the end of a text.</summary>
    private static Segment WithFixedEnds(Segment segment)
    {
        if (segment.Spans.Length == 0)
        {
            return segment;
        }

        var spans = segment.Spans;
        var (first, last) = (spans[0], spans[^1]);
        if (first.Text.StartsWith(' '))
        {
            spans = spans.SetItem(0, first with { Text = NoBreakSpace + first.Text[1..] });
            last = spans[^1];
        }

        return segment with
        {
            Spans = last.Text.EndsWith(' ')
                ? spans.SetItem(
                    spans.Length - 1,
                    last with
                    {
                        Text = last.Text[..^1] + NoBreakSpace,
                    }
                )
                : spans,
        };
    }
}
