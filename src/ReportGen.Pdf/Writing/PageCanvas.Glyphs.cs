using ReportGen.Pdf.Layout;
using ReportGen.Pdf.Text;

namespace ReportGen.Pdf.Writing;

/// <content>Glyphs: the operators within BT and ET.</content>
internal sealed partial class PageCanvas
{
    /// <summary>Shows the glyphs of a piece and the spaces behind it.</summary>
    private void Show(in Piece piece, double x, double baseline)
    {
        var style = piece.Run.Style;
        var face = piece.Word?.Face ?? style.Chain.First;
        SetState(file.Font(face), style.Size, style.Rise, style.Colour, x, baseline);
        if (piece.Word is { } word)
        {
            if (word.IsPlain)
            {
                ShowPlain(word);
            }
            else
            {
                ShowClusters(word);
            }

            penX += word.Advance * style.Size / face.Tables.UnitsPerEm;
        }

        if (piece.Spaces > 0)
        {
            ShowSpaces(piece, style, baseline);
        }
    }

    private void ShowSpaces(in Piece piece, TextStyle style, double baseline)
    {
        var first = style.Chain.First;
        if (first.SpaceGlyph == 0)
        {
            return;
        }

        if (!ReferenceEquals(font!.Face, first))
        {
            SetState(file.Font(first), style.Size, style.Rise, style.Colour, penX, baseline);
        }

        var number = font.Glyphs.Number((ushort)first.SpaceGlyph, ' ');
        for (var i = 0; i < piece.Spaces; i++)
        {
            Code(number);
        }

        penX += piece.Spaces * first.SpaceAdvance * style.Size / first.Tables.UnitsPerEm;
    }

    private void SetState(
        EmbeddedFont wanted,
        double size,
        double wantedRise,
        int colour,
        double x,
        double baseline
    )
    {
        if (!ReferenceEquals(font, wanted) || Math.Abs(fontSize - size) > 0.001)
        {
            EndArray();
            ops.Add(wanted.Tag).Add((byte)' ').Add(size).Add(" Tf\n"u8);
            font = wanted;
            fontSize = size;
        }

        if (Math.Abs(rise - wantedRise) > 0.001)
        {
            EndArray();
            ops.Add(wantedRise).Add(" Ts\n"u8);
            rise = wantedRise;
        }

        if (fill != colour)
        {
            EndArray();
            Fill(colour);
        }

        if (!isInText)
        {
            ops.Add("BT\n"u8);
            isInText = true;
            penX = double.NaN;
        }

        var y = pageHeight - baseline;
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

        // Of several glyphs for the same characters the first stands for them all; the others say
        // "combining grapheme joiner", which has no width, sound or direction of its own.
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
