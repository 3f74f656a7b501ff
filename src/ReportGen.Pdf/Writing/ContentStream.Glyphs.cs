using ReportGen.Pdf.Pages;

namespace ReportGen.Pdf.Writing;

/// <content>Glyphs: the operators within BT and ET.</content>
internal sealed partial class ContentStream
{
    private EmbeddedFont? font;
    private double fontSize;
    private double rise;
    private bool isInArray;
    private bool isInString;
    private double penX;
    private double penY;

    /// <summary>Shows the glyphs of a word and the spaces after it.</summary>
    private void Show(in GlyphRun run)
    {
        var face = run.Word?.Face ?? run.SpaceFace;
        SetState(face, run, run.X);
        if (run.Word is { } word)
        {
            if (word.IsPlain)
            {
                ShowPlain(word);
            }
            else
            {
                ShowClusters(word);
            }

            penX += word.Advance * run.Size / face.Tables.UnitsPerEm;
        }

        if (run.Spaces > 0)
        {
            ShowSpaces(run);
        }
    }

    private void ShowSpaces(in GlyphRun run)
    {
        var face = run.SpaceFace;
        if (face.SpaceGlyph == 0)
        {
            return;
        }

        if (!ReferenceEquals(font!.Face, face))
        {
            SetState(face, run, penX);
        }

        var number = font.Glyphs.Number((ushort)face.SpaceGlyph, ' ');
        for (var i = 0; i < run.Spaces; i++)
        {
            Code(number);
        }

        penX += run.Spaces * face.SpaceAdvance * run.Size / face.Tables.UnitsPerEm;
    }

    private void SetState(FontFace face, in GlyphRun run, double x)
    {
        var wanted = resources.Font(face);
        if (!ReferenceEquals(font, wanted) || Math.Abs(fontSize - run.Size) > 0.001)
        {
            EndArray();
            ops.Add(wanted.Tag).Add((byte)' ').Add(run.Size).Add(" Tf\n"u8);
            font = wanted;
            fontSize = run.Size;
        }

        if (Math.Abs(rise - run.Rise) > 0.001)
        {
            EndArray();
            ops.Add(run.Rise).Add(" Ts\n"u8);
            rise = run.Rise;
        }

        if (fill != run.Colour)
        {
            EndArray();
            Fill(run.Colour);
        }

        if (!isInText)
        {
            ops.Add("BT\n"u8);
            isInText = true;
            penX = double.NaN;
        }

        var y = pageHeight - run.Baseline;
        if (!(Math.Abs(penX - x) < 0.01 && Math.Abs(penY - y) < 0.01))
        {
            EndArray();
            ops.Add("1 0 0 1 "u8).Add(x).Add((byte)' ').Add(y).Add(" Tm\n"u8);
            penX = x;
            penY = y;
        }

        if (!isInArray)
        {
            ops.Add((byte)'[');
            isInArray = true;
        }
    }

    private void ShowPlain(ShapedWord word)
    {
        var tables = word.Face.Tables;
        var glyphs = font!.Glyphs;
        for (var i = 0; i < word.Glyphs.Length; i++)
        {
            ref readonly var glyph = ref word.Glyphs[i];
            if (glyph.OffsetX != 0)
            {
                Adjust(glyph.OffsetX, tables.UnitsPerEm);
            }

            Code(glyphs.Number(glyph.Id, word.Text[i]));
            var difference = glyph.Advance - tables.Advance(glyph.Id) - glyph.OffsetX;
            if (difference != 0)
            {
                Adjust(difference, tables.UnitsPerEm);
            }
        }
    }

    private void ShowClusters(ShapedWord word)
    {
        for (var i = 0; i < word.Glyphs.Length; i++)
        {
            ShowGlyph(word, i);
        }
    }

    private void ShowGlyph(ShapedWord word, int i)
    {
        ref readonly var glyph = ref word.Glyphs[i];
        var tables = word.Face.Tables;
        if (glyph.OffsetY != 0)
        {
            EndArray();
            var lift = glyph.OffsetY * fontSize / tables.UnitsPerEm;
            ops.Add(rise + lift).Add(" Ts\n["u8);
            isInArray = true;
        }

        if (glyph.OffsetX != 0)
        {
            Adjust(glyph.OffsetX, tables.UnitsPerEm);
        }

        // Of several glyphs for the same characters, the first represents them all; the others map to
        // the combining grapheme joiner, which has no width, sound or direction.
        var isRest = i > 0 && word.Glyphs[i - 1].Cluster == glyph.Cluster;
        var (start, end) = word.Characters(i);
        Code(
            font!.Glyphs.Number(
                glyph.Id,
                isRest ? "\u034F" : word.Text.Substring(start, Math.Max(1, end - start))
            )
        );
        var difference = glyph.Advance - tables.Advance(glyph.Id) - glyph.OffsetX;
        if (difference != 0)
        {
            Adjust(difference, tables.UnitsPerEm);
        }

        if (glyph.OffsetY != 0)
        {
            EndArray();
            ops.Add(rise).Add(" Ts\n["u8);
            isInArray = true;
        }
    }

    private void Code(ushort number)
    {
        if (!isInString)
        {
            ops.Add((byte)'(');
            isInString = true;
        }

        ops.Escaped((byte)(number >> 8));
        ops.Escaped((byte)number);
    }

    /// <summary>Moves the pen to the right by font units.</summary>
    private void Adjust(int units, int unitsPerEm)
    {
        if (isInString)
        {
            ops.Add((byte)')');
            isInString = false;
        }

        ops.Add(-units * 1000.0 / unitsPerEm);
    }

    private void EndArray()
    {
        if (isInString)
        {
            ops.Add((byte)')');
            isInString = false;
        }

        if (isInArray)
        {
            ops.Add("]TJ\n"u8);
            isInArray = false;
        }
    }
}
