using System.Collections.Immutable;

namespace ReportGen.Pdf.QuestPdf.Planning;

/// <summary>Fills lines with words.</summary>
/// <param name="fonts">The fonts, for baselines and for cutting long words.</param>
internal sealed class LineBreaker(PlanFonts fonts)
{
    /// <summary>True when a link was parted, because it is longer than a line.</summary>
    public bool HasPartedLink { get; private set; }

    /// <summary>The width of the longest word, and of everything on one line.</summary>
    public static (double Least, double Natural) Widths(IReadOnlyList<Word> words)
    {
        double least = 0;
        double natural = 0;
        double line = 0;
        foreach (var word in words)
        {
            least = Math.Max(least, word.Width);
            line += word.Width;
            natural = Math.Max(natural, line);
            line = word.EndsLine ? 0 : line + (word.Space?.Width ?? 0);
        }

        return (least, natural);
    }

    /// <summary>Breaks words into lines.</summary>
    /// <param name="words">The words.</param>
    /// <param name="width">Of the column, in points.</param>
    /// <param name="leading">In points.</param>
    public ImmutableArray<PlanLine> Break(IReadOnlyList<Word> words, double width, double leading)
    {
        var lines = ImmutableArray.CreateBuilder<PlanLine>();
        var line = new List<Word>();
        double used = 0;
        foreach (var group in Groups(words, width))
        {
            var needed = WidthOf(group);
            if (line.Count > 0 && used + needed > width)
            {
                lines.Add(Line(line, leading, isLast: false));
                line.Clear();
                used = 0;
            }

            line.AddRange(group);
            used += needed + (group[^1].Space?.Width ?? 0);
            if (group[^1].EndsLine)
            {
                lines.Add(Line(line, leading, isLast: true));
                line.Clear();
                used = 0;
            }
        }

        if (line.Count > 0)
        {
            lines.Add(Line(line, leading, isLast: true));
        }

        return lines.ToImmutable();
    }

    /// <summary>
    /// Words that stay on one line: a word, or a whole link that fits on a line, since a link in two lines is
    /// two links to those who listen.
    /// </summary>
    private IEnumerable<List<Word>> Groups(IReadOnlyList<Word> words, double width)
    {
        for (var i = 0; i < words.Count; )
        {
            var group = new List<Word> { words[i] };
            for (
                var next = i + 1;
                next < words.Count
                    && !words[next - 1].EndsLine
                    && words[next].Link is { } link
                    && ReferenceEquals(words[next - 1].Link, link);
                next++
            )
            {
                group.Add(words[next]);
            }

            i += group.Count;
            if (WidthOf(group) <= width)
            {
                yield return group;
                continue;
            }

            HasPartedLink |= group.Count > 1 || group[0].Link is not null;
            foreach (var word in group)
            {
                foreach (var cut in Cut(word, width))
                {
                    yield return [cut];
                }
            }
        }
    }

    private static double WidthOf(List<Word> group)
    {
        var width = group.Sum(static w => w.Width);
        for (var i = 0; i < group.Count - 1; i++)
        {
            width += group[i].Space?.Width ?? 0;
        }

        return width;
    }

    /// <summary>A word that is wider than a line is cut between characters.</summary>
    private IEnumerable<Word> Cut(Word word, double width)
    {
        if (word.Width <= width)
        {
            yield return word;
            yield break;
        }

        var piece = new Word();
        double used = 0;
        foreach (var part in word.Parts)
        {
            var start = 0;
            if (part.Picture is null)
            {
                for (var i = 0; i < part.Text.Length; )
                {
                    var next =
                        i + System.Globalization.StringInfo.GetNextTextElementLength(part.Text, i);
                    var one = fonts.Width(
                        part.Text.AsSpan(i, next - i),
                        part.Style.Font,
                        part.Style.Size
                    );
                    if (used + one > width && (piece.Parts.Count > 0 || i > start))
                    {
                        AddPart(piece, part, start, i);
                        yield return piece;
                        piece = new Word();
                        (start, used) = (i, 0);
                    }

                    used += one;
                    i = next;
                }

                AddPart(piece, part, start, part.Text.Length);
            }
            else
            {
                piece.Parts.Add(part);
                used += part.Width;
            }
        }

        piece.Space = word.Space;
        piece.EndsLine = word.EndsLine;
        yield return piece;
    }

    private void AddPart(Word piece, Part part, int start, int end)
    {
        if (end > start)
        {
            var text = part.Text[start..end];
            piece.Parts.Add(
                part with
                {
                    Text = text,
                    Width = fonts.Width(text, part.Style.Font, part.Style.Size),
                }
            );
        }
    }

    private PlanLine Line(List<Word> words, double leading, bool isLast)
    {
        var parts = new List<Part>();
        for (var i = 0; i < words.Count; i++)
        {
            parts.AddRange(words[i].Parts);
            if (words[i].Space is { } space && (i < words.Count - 1 || !isLast))
            {
                // The library writes no space where a line ends, so that words would run together when read.
                parts.Add(i < words.Count - 1 ? space : Fixed(space));
            }
        }

        var segments = LineSegments.Of(parts);
        var baselines = segments.Select(s => Baseline(s, leading)).ToArray();
        var baseline = baselines.Length == 0 ? 0 : baselines.Max();
        return new PlanLine(
            0,
            [
                .. segments.Select(
                    (s, i) => s with { Drop = baseline - baselines[i] - LineSegments.RiseOf(s) }
                ),
            ]
        )
        {
            Height = Math.Max(leading, leading + baseline - TextBaseline(segments, leading)),
        };
    }

    private double TextBaseline(List<Segment> segments, double leading)
    {
        double baseline = 0;
        foreach (var segment in segments)
        {
            if (segment.Picture is null)
            {
                baseline = Math.Max(baseline, Baseline(segment, leading));
            }
        }

        return baseline > 0 ? baseline : leading * 0.8;
    }

    private double Baseline(Segment segment, double leading)
    {
        if (segment.Picture is { } picture)
        {
            return picture.Height;
        }

        double baseline = 0;
        foreach (var span in segment.Spans)
        {
            baseline = Math.Max(baseline, fonts.Baseline(span.Style.Font, leading));
        }

        return baseline;
    }

    private static Part Fixed(Part space) =>
        space with
        {
            Text = LineSegments.NoBreakSpace.ToString(),
        };
}
