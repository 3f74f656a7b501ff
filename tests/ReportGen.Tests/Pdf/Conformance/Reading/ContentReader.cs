namespace ReportGen.Tests.Pdf.Conformance.Reading;

/// <summary>Reads the operators of a content stream with their operands.</summary>
internal sealed class ContentReader(PdfObjects file, byte[] data)
{
    private readonly PdfLexer lexer = new(data);

    /// <summary>The next operator, or null at the end; <paramref name="operands"/> is filled anew.</summary>
    public string? Next(List<object?> operands)
    {
        operands.Clear();
        while (true)
        {
            var token = lexer.Next();
            switch (token.Kind)
            {
                case PdfTokenKind.End:
                    return null;
                case PdfTokenKind.Keyword when token.Word is not ("true" or "false" or "null"):
                    if (token.Word is "BI")
                    {
                        SkipInlineImage();
                    }

                    return token.Word;
                default:
                    operands.Add(Value(file, lexer, token));
                    break;
            }
        }
    }

    /// <summary>A value that begins with a token.</summary>
    public static object? Value(PdfObjects file, PdfLexer lexer, PdfToken token)
    {
        switch (token.Kind)
        {
            case PdfTokenKind.Number:
                return token.Value;
            case PdfTokenKind.Name:
                return new PdfName(token.Word);
            case PdfTokenKind.Literal or PdfTokenKind.Hex:
                return new PdfText(token.Bytes);
            case PdfTokenKind.ArrayOpen:
                var array = new PdfArray(file);
                for (
                    var item = lexer.Next();
                    item.Kind is not (PdfTokenKind.ArrayClose or PdfTokenKind.End);
                    item = lexer.Next()
                )
                {
                    array.Entries.Add(Value(file, lexer, item));
                }

                return array;
            case PdfTokenKind.DictOpen:
                var dict = new PdfDict(file);
                for (
                    var key = lexer.Next();
                    key.Kind is not (PdfTokenKind.DictClose or PdfTokenKind.End);
                    key = lexer.Next()
                )
                {
                    dict[key.Word] = Value(file, lexer, lexer.Next());
                }

                return dict;
            case PdfTokenKind.Keyword when token.Word is "true" or "false":
                return token.Word is "true";
            default:
                return null;
        }
    }

    private void SkipInlineImage()
    {
        var source = lexer.Source;
        for (var i = lexer.Position; i + 2 < source.Length; i++)
        {
            if (
                PdfLexer.IsSpace(source[i])
                && source[i + 1] == 'E'
                && source[i + 2] == 'I'
                && (i + 3 == source.Length || PdfLexer.IsSpace(source[i + 3]))
            )
            {
                lexer.Position = i + 3;
                return;
            }
        }

        lexer.Position = source.Length;
    }
}

/// <summary>The operators of ISO 32000-1, annex A.</summary>
internal static class ContentOperators
{
    private static readonly HashSet<string> Known =
    [
        .. (
            "b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J "
            + "K k l m M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz "
            + "v w W W* y ' \""
        ).Split(' '),
    ];

    public static bool IsKnown(string op) => Known.Contains(op);
}
