using System.Globalization;
using System.Text;

namespace ReportGen.Tests.Pdf.Conformance.Reading;

/// <summary>The kinds of token (P 7.2, 7.3).</summary>
internal enum PdfTokenKind
{
    Number,
    Name,
    Literal,
    Hex,
    ArrayOpen,
    ArrayClose,
    DictOpen,
    DictClose,
    Keyword,
    End,
}

/// <summary>One token with its place in the bytes.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Start">Offset of its first byte.</param>
/// <param name="End">Offset behind its last byte.</param>
/// <param name="Word">The characters of a name, number or keyword.</param>
/// <param name="Bytes">The bytes of a string.</param>
/// <param name="Digits">The number of digits of a hexadecimal string.</param>
internal readonly record struct PdfToken(
    PdfTokenKind Kind,
    int Start,
    int End,
    string Word,
    byte[] Bytes,
    int Digits
)
{
    public double Value => double.Parse(Word, CultureInfo.InvariantCulture);

    public bool Is(string keyword) =>
        Kind == PdfTokenKind.Keyword && string.Equals(Word, keyword, StringComparison.Ordinal);
}

/// <summary>A lexer of our own over raw bytes, for what PdfPig mends or hides.</summary>
internal sealed class PdfLexer(byte[] source)
{
    public byte[] Source { get; } = source;

    public int Position { get; set; }

    public static bool IsSpace(int b) => b is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsDelimiter(int b) =>
        b is '(' or ')' or '<' or '>' or '[' or ']' or '{' or '}' or '/' or '%';

    public void SkipSpace()
    {
        while (Position < Source.Length)
        {
            if (IsSpace(Source[Position]))
            {
                Position++;
            }
            else if (Source[Position] == '%')
            {
                while (Position < Source.Length && Source[Position] is not (10 or 13))
                {
                    Position++;
                }
            }
            else
            {
                return;
            }
        }
    }

    public PdfToken Next()
    {
        SkipSpace();
        var start = Position;
        if (start >= Source.Length)
        {
            return Make(PdfTokenKind.End, start, "");
        }

        var b = Source[start];
        switch (b)
        {
            case (byte)'/':
                return ReadName(start);
            case (byte)'(':
                return ReadLiteral(start);
            case (byte)'<' when Peek(1) == '<':
                Position += 2;
                return Make(PdfTokenKind.DictOpen, start, "<<");
            case (byte)'<':
                return ReadHex(start);
            case (byte)'>' when Peek(1) == '>':
                Position += 2;
                return Make(PdfTokenKind.DictClose, start, ">>");
            case (byte)'[':
                Position++;
                return Make(PdfTokenKind.ArrayOpen, start, "[");
            case (byte)']':
                Position++;
                return Make(PdfTokenKind.ArrayClose, start, "]");
        }

        Position++;
        while (
            Position < Source.Length && !IsSpace(Source[Position]) && !IsDelimiter(Source[Position])
        )
        {
            Position++;
        }

        var word = Encoding.Latin1.GetString(Source, start, Position - start);
        var number =
            word[0] is '+' or '-' or '.' or (>= '0' and <= '9')
            && double.TryParse(
                word,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out _
            );
        return Make(number ? PdfTokenKind.Number : PdfTokenKind.Keyword, start, word);
    }

    private int Peek(int ahead) => Position + ahead < Source.Length ? Source[Position + ahead] : -1;

    private PdfToken Make(PdfTokenKind kind, int start, string word) =>
        new(kind, start, Position, word, [], 0);

    private PdfToken ReadName(int start)
    {
        var name = new List<byte>();
        Position++;
        while (
            Position < Source.Length && !IsSpace(Source[Position]) && !IsDelimiter(Source[Position])
        )
        {
            var b = Source[Position];
            if (b == '#' && Position + 2 < Source.Length)
            {
                var hex = Encoding.Latin1.GetString(Source, Position + 1, 2);
                if (
                    byte.TryParse(
                        hex,
                        NumberStyles.HexNumber,
                        CultureInfo.InvariantCulture,
                        out var value
                    )
                )
                {
                    name.Add(value);
                    Position += 3;
                    continue;
                }
            }

            name.Add(b);
            Position++;
        }

        byte[] plain = [.. name];
        return new(PdfTokenKind.Name, start, Position, Encoding.Latin1.GetString(plain), plain, 0);
    }

    private PdfToken ReadHex(int start)
    {
        var digits = new StringBuilder();
        Position++;
        while (Position < Source.Length && Source[Position] != '>')
        {
            if (!IsSpace(Source[Position]))
            {
                digits.Append((char)Source[Position]);
            }

            Position++;
        }

        Position++;
        var count = digits.Length;
        if (count % 2 == 1)
        {
            digits.Append('0');
        }

        byte[] decoded;
        try
        {
            decoded = Convert.FromHexString(digits.ToString());
        }
        catch (FormatException)
        {
            decoded = [];
        }

        return new(PdfTokenKind.Hex, start, Position, "", decoded, count);
    }

    private PdfToken ReadLiteral(int start)
    {
        var text = new List<byte>();
        var depth = 0;
        for (; Position < Source.Length; Position++)
        {
            var b = Source[Position];
            if (b == '\\' && Position + 1 < Source.Length)
            {
                Position++;
                Escape(text);
                continue;
            }

            if (b == '(' && depth++ == 0)
            {
                continue;
            }

            if (b == ')' && --depth == 0)
            {
                Position++;
                break;
            }

            text.Add(b);
        }

        return new(PdfTokenKind.Literal, start, Position, "", [.. text], 0);
    }

    private void Escape(List<byte> text)
    {
        var b = Source[Position];
        if (b is >= (byte)'0' and <= (byte)'7')
        {
            var value = 0;
            var used = 0;
            while (used < 3 && Peek(used) is >= '0' and <= '7')
            {
                value = (value * 8) + Peek(used) - '0';
                used++;
            }

            Position += used - 1;
            text.Add((byte)value);
            return;
        }

        switch (b)
        {
            case (byte)'n':
                text.Add(10);
                break;
            case (byte)'r':
                text.Add(13);
                break;
            case (byte)'t':
                text.Add(9);
                break;
            case (byte)'b':
                text.Add(8);
                break;
            case (byte)'f':
                text.Add(12);
                break;
            case 13 when Peek(1) == 10:
                Position++;
                break;
            case 10 or 13:
                break;
            default:
                text.Add(b);
                break;
        }
    }
}
