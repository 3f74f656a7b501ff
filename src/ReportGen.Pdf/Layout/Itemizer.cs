using ReportGen.Pdf.Text;

namespace ReportGen.Pdf.Layout;

/// <summary>Cuts characters into shaped pieces: by run, level, face, and place where a line may end.</summary>
internal sealed class Itemizer(LayoutScope scope)
{
    /// <summary>Longer words are shaped in parts, so that no step is more than linear.</summary>
    private const int LongestShaped = 64;

    private readonly List<Piece> pieces = [];
    private string text = "";
    private byte[]? levels;

    /// <summary>Makes the pieces of one paragraph.</summary>
    /// <param name="source">Its characters and runs.</param>
    /// <param name="leading">Distance between baselines, in points.</param>
    public TextFlow Itemize(InlineText source, double leading)
    {
        pieces.Clear();
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
        return new TextFlow([.. pieces], leading, (baseLevel & 1) != 0);
    }

    private int Spaces(int i, int end, Run run)
    {
        var stop = i;
        while (stop < end && text[stop] == ' ')
        {
            stop++;
        }

        var face = run.Style.Chain.First;
        var width = face.SpaceAdvance * run.Style.Size / face.Tables.UnitsPerEm;
        if (pieces.Count > 0 && ReferenceEquals(pieces[^1].Run, run) && pieces[^1].Spaces == 0)
        {
            var last = pieces[^1];
            if (
                last.Word is not null
                && last.After != PieceBreak.Forced
                && (levels is null || levels[i] == last.Level)
            )
            {
                last.Spaces = (ushort)(stop - i);
                last.SpaceWidth = width * (stop - i);
                last.After = PieceBreak.Allowed;
                pieces[^1] = last;
                return stop;
            }
        }

        // Leading spaces of code are content with a width; a line may end after them, not before.
        pieces.Add(
            new Piece
            {
                Run = run,
                Spaces = (ushort)(stop - i),
                SpaceWidth = width * (stop - i),
                Level = levels?[i] ?? 0,
                After = PieceBreak.Allowed,
            }
        );
        return stop;
    }

    private int NewLine(int i, Run run)
    {
        if (pieces.Count == 0 || pieces[^1].After == PieceBreak.Forced)
        {
            pieces.Add(new Piece { Run = run, After = PieceBreak.Forced });
            return i + 1;
        }

        var last = pieces[^1];
        last.After = PieceBreak.Forced;
        if (last.Spaces == 0 && last.Word is not null)
        {
            // A reader of the text alone needs a space where the eye sees a new line.
            last.Spaces = 1;
            last.SpaceWidth = 0;
        }

        pieces[^1] = last;
        return i + 1;
    }

    private int Picture(int i, Run run, InlineImage image)
    {
        AllowBreak();
        pieces.Add(
            new Piece
            {
                Run = run,
                Image = image,
                Width = image.Width,
                After = PieceBreak.Allowed,
            }
        );
        return i + 1;
    }

    private void AllowBreak()
    {
        if (pieces.Count > 0 && pieces[^1].After == PieceBreak.None)
        {
            var last = pieces[^1];
            last.After = PieceBreak.Allowed;
            pieces[^1] = last;
        }
    }

    private int Word(int start, int end, Run run)
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

    private void Shape(int start, int end, FontFace face, byte level, Run run)
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

        pieces.Add(
            new Piece
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
    private FontFace? FaceAt(int i, Run run, FontFace? current)
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

        // Emoji joined to the one before stay in its face, so that the face can show them as one.
        if (current is not null && i > 0 && text[i - 1] == '\u200D' && current.Has(code))
        {
            return current;
        }

        return char.IsControl(c) ? null : chain.For(code);
    }

    /// <summary>Prints the number of a character that no font has.</summary>
    private int Missing(int i, Run run)
    {
        var length = char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1;
        var code = length == 2 ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i];
        var shown = PrintableText.Missing(code, run.Origin, scope.Report);
        var face = run.Style.Chain.First;
        var word = scope.Shaper.Shape(face, shown);
        pieces.Add(
            new Piece
            {
                Word = word,
                Run = run,
                Width = word.Advance * run.Style.Size / face.Tables.UnitsPerEm,
                Level = levels is null ? (byte)0 : (byte)((levels[i] + 1) & ~1),
            }
        );
        return i + length;
    }

    /// <summary>Spaces at the end of a paragraph are nothing.</summary>
    private void TrimEnd()
    {
        while (pieces.Count > 0)
        {
            var last = pieces[^1];
            if (last.Word is null && last.Image is null)
            {
                if (last.After == PieceBreak.Forced && pieces.Count > 1)
                {
                    return;
                }

                pieces.RemoveAt(pieces.Count - 1);
                continue;
            }

            last.Spaces = 0;
            last.SpaceWidth = 0;
            last.After = PieceBreak.None;
            pieces[^1] = last;
            return;
        }
    }

    private void MarkSentences()
    {
        if (!scope.Theme.KeepsSentences)
        {
            return;
        }

        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (piece.Word is { } word && (piece.Spaces > 0 || i + 1 == pieces.Count))
            {
                var trimmed = word.Text.AsSpan().TrimEnd("\"'’”)]»");
                piece.EndsSentence =
                    trimmed.Length > 0 && trimmed[^1] is '.' or '!' or '?' or '…' or ':';
                pieces[i] = piece;
            }
        }
    }
}
