using System.Text;

namespace ReportGen.Tests.Pdf.Conformance.Reading;

/// <summary>Faults of a file's bytes, which a forgiving reader does not show.</summary>
internal enum RawFault
{
    Header,
    BinaryComment,
    Encryption,
    TrailingBytes,
    CrossReference,
    ObjectSpacing,
    StreamEnds,
    HexDigits,
    NameEncoding,
    Limits,
}

/// <summary>A walk over the bytes of a file from the first object to the end mark.</summary>
internal sealed class RawFile
{
    private readonly byte[] bytes;
    private readonly PdfLexer lexer;
    private readonly List<(int Number, int At)> objects = [];

    private RawFile(byte[] bytes)
    {
        this.bytes = bytes;
        lexer = new(bytes);
    }

    public List<(RawFault Kind, string Message)> Faults { get; } = [];

    public static RawFile Scan(byte[] bytes)
    {
        var file = new RawFile(bytes);
        file.Head();
        file.Body();
        file.Tail();
        return file;
    }

    /// <summary>Checks the tokens of an object stream, whose bytes are not in the file as they are.</summary>
    public void ScanTokens(byte[] data, string where)
    {
        var inner = new PdfLexer(data);
        for (var token = inner.Next(); token.Kind != PdfTokenKind.End; token = inner.Next())
        {
            Check(token, where);
        }
    }

    private void Fault(RawFault kind, string message) => Faults.Add((kind, message));

    private void Head()
    {
        if (
            bytes.Length < 9
            || !bytes.AsSpan(0, 7).SequenceEqual("%PDF-1."u8)
            || bytes[7] is < (byte)'0' or > (byte)'7'
            || bytes[8] is not (10 or 13)
        )
        {
            Fault(RawFault.Header, "the file does not begin with %PDF-1.n");
        }

        var second = bytes.AsSpan(0, Math.Min(64, bytes.Length)).IndexOfAny((byte)10, (byte)13);
        while (second >= 0 && second < bytes.Length && bytes[second] is 10 or 13)
        {
            second++;
        }

        var high = 0;
        for (var i = second + 1; second > 0 && i < bytes.Length && bytes[i] is not (10 or 13); i++)
        {
            high += bytes[i] > 127 ? 1 : 0;
        }

        if (second < 0 || bytes[second] != '%' || high < 4)
        {
            Fault(RawFault.BinaryComment, "no comment of four bytes above 127 on line 2");
        }
    }

    private void Body()
    {
        while (true)
        {
            var first = lexer.Next();
            if (first.Kind != PdfTokenKind.Number)
            {
                lexer.Position = first.Start;
                return;
            }

            var generation = lexer.Next();
            var keyword = lexer.Next();
            if (!keyword.Is("obj"))
            {
                Fault(RawFault.ObjectSpacing, $"no object at offset {first.Start}");
                return;
            }

            objects.Add(((int)first.Value, first.Start));
            var where = $"object {first.Word}";
            if (
                generation.Start != first.End + 1
                || keyword.Start != generation.End + 1
                || !LineBefore(first.Start)
                || !LineAfter(keyword.End)
            )
            {
                Fault(RawFault.ObjectSpacing, $"{where} does not open on a line of its own");
            }

            if (!ObjectBody(where))
            {
                return;
            }
        }
    }

    private bool ObjectBody(string where)
    {
        var length = -1;
        var depth = 0;
        var previous = default(PdfToken);
        while (true)
        {
            var token = lexer.Next();
            if (token.Kind == PdfTokenKind.End)
            {
                Fault(RawFault.ObjectSpacing, $"{where} does not end");
                return false;
            }

            if (token.Is("endobj"))
            {
                if (!LineBefore(token.Start) || !LineAfter(token.End))
                {
                    Fault(RawFault.ObjectSpacing, $"endobj of {where} is not on a line of its own");
                }

                return true;
            }

            if (token.Is("stream"))
            {
                StreamBody(token, length, where);
                continue;
            }

            depth += token.Kind switch
            {
                PdfTokenKind.DictOpen => 1,
                PdfTokenKind.DictClose => -1,
                _ => 0,
            };
            if (
                depth == 1
                && token.Kind == PdfTokenKind.Number
                && previous is { Kind: PdfTokenKind.Name, Word: "Length" }
            )
            {
                length = (int)token.Value;
                var after = lexer.Position;
                if (lexer.Next().Kind == PdfTokenKind.Number && lexer.Next().Is("R"))
                {
                    length = -1;
                }

                lexer.Position = after;
            }

            if (depth == 1 && token is { Kind: PdfTokenKind.Name, Word: "Encrypt" })
            {
                Fault(RawFault.Encryption, "the cross-reference stream has Encrypt");
            }

            Check(token, where);
            previous = token;
        }
    }

    private void StreamBody(PdfToken keyword, int length, string where)
    {
        var start = keyword.End;
        if (At(start) == 13 && At(start + 1) == 10)
        {
            start += 2;
        }
        else if (At(start) == 10)
        {
            start++;
        }
        else
        {
            Fault(RawFault.StreamEnds, $"{where}: no line end behind “stream”");
        }

        var end = length >= 0 ? start + length : -1;
        if (end < 0 || end > bytes.Length || !EndsAt(end))
        {
            if (length >= 0)
            {
                Fault(
                    RawFault.StreamEnds,
                    $"{where}: Length or the line before “endstream” is wrong"
                );
            }

            var found = bytes.AsSpan(start).IndexOf("endstream"u8);
            end = found < 0 ? bytes.Length : start + found;
        }

        lexer.Position = end;
        lexer.Next();
    }

    private bool EndsAt(int end)
    {
        var at = end;
        if (At(at) == 13)
        {
            at++;
        }

        if (At(at) == 10)
        {
            at++;
        }

        return at > end
            && at + 9 <= bytes.Length
            && bytes.AsSpan(at, 9).SequenceEqual("endstream"u8);
    }

    private void Tail()
    {
        var start = lexer.Position;
        var first = lexer.Next();
        if (first.Is("xref"))
        {
            Table(first);
        }

        var rest = Encoding.Latin1.GetString(bytes, start, bytes.Length - start);
        var mark = rest.LastIndexOf("%%EOF", StringComparison.Ordinal);
        if (mark < 0 || rest[(mark + 5)..] is not ("" or "\n" or "\r\n" or "\r"))
        {
            Fault(RawFault.TrailingBytes, "bytes follow the end mark, or there is none");
        }
    }

    private void Table(PdfToken keyword)
    {
        var at = keyword.End;
        var ends =
            At(at) == 13 && At(at + 1) == 10 ? 2
            : At(at) is 10 or 13 ? 1
            : 0;
        if (ends == 0 || At(at + ends) is < '0' or > '9')
        {
            Fault(RawFault.CrossReference, "“xref” is not followed by one line end and a number");
        }

        var known = objects.ToDictionary(o => o.Number, o => o.At);
        var token = lexer.Next();
        while (token.Kind == PdfTokenKind.Number)
        {
            var first = (int)token.Value;
            var count = (int)lexer.Next().Value;
            for (var i = 0; i < count; i++)
            {
                var offset = lexer.Next();
                lexer.Next();
                var kind = lexer.Next();
                if (
                    kind.Is("n")
                    && (!known.TryGetValue(first + i, out var place) || place != offset.Value)
                )
                {
                    Fault(
                        RawFault.CrossReference,
                        $"entry {first + i} does not point to its object"
                    );
                }
            }

            token = lexer.Next();
        }

        if (!token.Is("trailer"))
        {
            Fault(RawFault.CrossReference, "no trailer behind the table");
            return;
        }

        for (
            var entry = lexer.Next();
            entry.Kind != PdfTokenKind.End && !entry.Is("startxref");
            entry = lexer.Next()
        )
        {
            Check(entry, "trailer");
            if (entry is { Kind: PdfTokenKind.Name, Word: "Encrypt" })
            {
                Fault(RawFault.Encryption, "the trailer has Encrypt");
            }
        }
    }

    private void Check(PdfToken token, string where)
    {
        switch (token.Kind)
        {
            case PdfTokenKind.Hex when token.Digits % 2 == 1:
                Fault(RawFault.HexDigits, $"{where}: {token.Digits} hexadecimal digits");
                break;
            case PdfTokenKind.Hex or PdfTokenKind.Literal when token.Bytes.Length > 32767:
                Fault(RawFault.Limits, $"{where}: a string of {token.Bytes.Length} bytes");
                break;
            case PdfTokenKind.Name when token.Bytes.Length > 127:
                Fault(RawFault.Limits, $"{where}: a name of {token.Bytes.Length} bytes");
                break;
            case PdfTokenKind.Name when !IsUtf8(token.Bytes):
                Fault(RawFault.NameEncoding, $"{where}: /{token.Word} is not UTF-8");
                break;
            case PdfTokenKind.Number:
                Number(token, where);
                break;
        }
    }

    private void Number(PdfToken token, string where)
    {
        var value = token.Value;
        var isReal = token.Word.Contains('.', StringComparison.Ordinal);
        if (
            (!isReal && value is > int.MaxValue or < int.MinValue)
            || Math.Abs(value) > 3.403e38
            || (value != 0 && Math.Abs(value) < 1.175e-38)
        )
        {
            Fault(RawFault.Limits, $"{where}: the number {token.Word}");
        }
    }

    private static bool IsUtf8(byte[] name)
    {
        try
        {
            _ = new UTF8Encoding(false, true).GetCharCount(name);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private int At(int index) => index >= 0 && index < bytes.Length ? bytes[index] : -1;

    private bool LineBefore(int start) => At(start - 1) is 10 or 13;

    private bool LineAfter(int end) => At(end) is 10 or 13;
}
