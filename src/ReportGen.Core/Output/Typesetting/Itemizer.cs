using ReportGen.Core.Output.Printing;

namespace ReportGen.Core.Output.Typesetting;

/// <summary>Splits characters into shaped segments: by run, embedding level, face and break opportunity.</summary>
internal sealed class Itemizer(TypesettingScope scope)
{
    /// <summary>The length beyond which words are shaped in parts, so that no step is worse than linear.</summary>
    private const int LongestShaped = 64;

    private readonly List<TextSegment> segments = [];
    private string text = "";
    private byte[]? levels;

    /// <summary>Creates the segments of one paragraph.</summary>
    /// <param name="source">Its characters and runs.</param>
    /// <param name="leading">Distance between baselines, in points.</param>
    public TextFlow Itemize(InlineText source, double leading)
    {
        segments.Clear();
        text = source.Characters.ToString();
        byte baseLevel = 0;
        levels = Bidi.HasRightToLeft(text) ? Bidi.Levels(text, out baseLevel) : null;
        var image = 0;
        for (var r = 0; r < source.Runs.Count; r++)
        {
            var (start, run) = source.Runs[r];
            var end = r + 1 < source.Runs.Count ? source.Runs[r + 1].Start : text.Length;
            for (var i = start; i < end; )
            {
                i = text[i] switch
                {
                    ' ' => Spaces(i, end, run),
                    InlineText.LineMark => NewLine(i, run),
                    InlineText.ImageMark => Picture(i, run, source.Images[image++]),
                    _ => Word(i, end, run),
                };
            }
        }

        TrimEnd();
        MarkSentences();
        return new TextFlow([.. segments], leading, (baseLevel & 1) != 0);
    }

    private int Spaces(int i, int end, TextRun run)
    {
        var stop = i;
        while (stop < end && text[stop] == ' ')
        {
            stop++;
        }

        var face = run.Style.Chain.First;
        var width = face.SpaceAdvance * run.Style.Size / face.Tables.UnitsPerEm;
        if (
            segments.Count > 0
            && ReferenceEquals(segments[^1].Run, run)
            && segments[^1].Spaces == 0
        )
        {
            var last = segments[^1];
            if (
                last.Word is not null
                && last.After != BreakOpportunity.Forced
                && (levels is null || levels[i] == last.Level)
            )
            {
                last.Spaces = (ushort)(stop - i);
                last.SpaceWidth = width * (stop - i);
                last.After = BreakOpportunity.Allowed;
                segments[^1] = last;
                return stop;
            }
        }

        // Leading spaces of code are content with a width; a line may end after them, but not before.
        segments.Add(
            new TextSegment
            {
                Run = run,
                Spaces = (ushort)(stop - i),
                SpaceWidth = width * (stop - i),
                Level = levels?[i] ?? 0,
                After = BreakOpportunity.Allowed,
            }
        );
        return stop;
    }

    private int NewLine(int i, TextRun run)
    {
        if (segments.Count == 0 || segments[^1].After == BreakOpportunity.Forced)
        {
            segments.Add(new TextSegment { Run = run, After = BreakOpportunity.Forced });
            return i + 1;
        }

        var last = segments[^1];
        last.After = BreakOpportunity.Forced;
        if (last.Spaces == 0 && last.Word is not null)
        {
            // Readers of the text alone need a space where the eye sees a line break.
            last.Spaces = 1;
            last.SpaceWidth = 0;
        }

        segments[^1] = last;
        return i + 1;
    }

    private int Picture(int i, TextRun run, InlineImage image)
    {
        AllowBreak();
        segments.Add(
            new TextSegment
            {
                Run = run,
                Image = image,
                Width = image.Width,
                After = BreakOpportunity.Allowed,
            }
        );
        return i + 1;
    }

    private void AllowBreak()
    {
        if (segments.Count > 0 && segments[^1].After == BreakOpportunity.None)
        {
            var last = segments[^1];
            last.After = BreakOpportunity.Allowed;
            segments[^1] = last;
        }
    }

    private int Word(int start, int end, TextRun run)
    {
        if (LineBreaks.IsAllowed(text, start))
        {
            AllowBreak();
        }

        var face = FaceAt(start, run, null);
        if (face is null)
        {
            return Missing(start, run);
        }

        var level = levels?[start] ?? 0;
        var i = start;
        while (i < end && text[i] is not (' ' or InlineText.LineMark or InlineText.ImageMark))
        {
            if (i > start)
            {
                if (
                    LineBreaks.IsAllowed(text, i)
                    || (levels is not null && levels[i] != level)
                    || (
                        i - start >= LongestShaped
                        && !LineBreaks.IsMark(text[i])
                        && !char.IsLowSurrogate(text[i])
                    )
                    || FaceAt(i, run, face) != face
                )
                {
                    break;
                }
            }

            i += char.IsHighSurrogate(text[i]) && i + 1 < end ? 2 : 1;
        }

        Shape(start, i, face, level, run);
        return i;
    }

    private void Shape(int start, int end, FontFace face, byte level, TextRun run)
    {
        var word = scope.Shaper.Shape(
            face,
            text.AsSpan(start, end - start),
            (level & 1) != 0,
            run.Style.IsTabular
        );
        if (word.Glyphs.Length == 0)
        {
            return;
        }

        segments.Add(
            new TextSegment
            {
                Word = word,
                Run = run,
                Width = word.Advance * run.Style.Size / face.Tables.UnitsPerEm,
                Level = level,
            }
        );
    }

    /// <summary>The face for the character at <paramref name="i"/>; null when there is none.</summary>
    /// <remarks>Marks and joiners keep <paramref name="current"/>, the face of the character before.</remarks>
    private FontFace? FaceAt(int i, TextRun run, FontFace? current)
    {
        var c = text[i];
        var chain = run.Style.Chain;
        if (c is > ' ' and < '\x7F')
        {
            return chain.First.Has(c) ? chain.First : chain.For(c);
        }

        if (
            PrintableText.IsInvisible(c)
            || (current is not null && LineBreaks.IsMark(c) && current.Has(c))
        )
        {
            return current ?? chain.First;
        }

        var code =
            char.IsHighSurrogate(c) && i + 1 < text.Length
                ? char.ConvertToUtf32(c, text[i + 1])
                : c;
        if (code is >= 0xE0000 and <= 0xE01EF or >= 0x1F3FB and <= 0x1F3FF && current is not null)
        {
            return current ?? chain.First;
        }

        // Emoji joined to the one before stay in its face, so that the face can combine them.
        if (current is not null && i > 0 && text[i - 1] == '\u200D' && current.Has(code))
        {
            return current;
        }

        return char.IsControl(c) ? null : chain.For(code);
    }

    /// <summary>Adds the code point of a character that no font has.</summary>
    private int Missing(int i, TextRun run)
    {
        var length = char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1;
        var code = length == 2 ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i];
        var shown = PrintableText.Missing(code, run.Origin, scope.Report);
        var face = run.Style.Chain.First;
        var word = scope.Shaper.Shape(face, shown);
        segments.Add(
            new TextSegment
            {
                Word = word,
                Run = run,
                Width = word.Advance * run.Style.Size / face.Tables.UnitsPerEm,
                Level = levels is null ? (byte)0 : (byte)((levels[i] + 1) & ~1),
            }
        );
        return i + length;
    }

    /// <summary>Drops the spaces at the end of a paragraph.</summary>
    private void TrimEnd()
    {
        while (segments.Count > 0)
        {
            var last = segments[^1];
            if (last.Word is null && last.Image is null)
            {
                if (last.After == BreakOpportunity.Forced && segments.Count > 1)
                {
                    return;
                }

                segments.RemoveAt(segments.Count - 1);
                continue;
            }

            last.Spaces = 0;
            last.SpaceWidth = 0;
            last.After = BreakOpportunity.None;
            segments[^1] = last;
            return;
        }
    }

    private void MarkSentences()
    {
        if (!scope.Theme.KeepsSentences)
        {
            return;
        }

        for (var i = 0; i < segments.Count; i++)
        {
            var segment = segments[i];
            if (segment.Word is { } word && (segment.Spaces > 0 || i + 1 == segments.Count))
            {
                var trimmed = word.Text.AsSpan().TrimEnd("\"'’”)]»");
                segment.EndsSentence =
                    trimmed.Length > 0 && trimmed[^1] is '.' or '!' or '?' or '…' or ':';
                segments[i] = segment;
            }
        }
    }
}
