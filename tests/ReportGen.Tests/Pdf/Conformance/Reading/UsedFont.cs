using System.Text;

namespace ReportGen.Tests.Pdf.Conformance.Reading;

/// <summary>A font with the codes that the pages show.</summary>
/// <param name="Font">Its dictionary.</param>
/// <param name="Codes">Two-byte codes for Type0, else one-byte codes.</param>
/// <param name="BareCodes">The codes shown outside an artifact and without ActualText.</param>
/// <param name="HasOddString">True when a two-byte string has an odd length.</param>
internal sealed record UsedFont(
    PdfDict Font,
    HashSet<int> Codes,
    HashSet<int> BareCodes,
    bool HasOddString
)
{
    public string Name => Font.Name("BaseFont") ?? "(unnamed)";

    public bool IsType0 => Font.Name("Subtype") is "Type0";

    public PdfDict? Descendant => Font.List("DescendantFonts").FirstOrDefault() as PdfDict;

    public PdfDict? Descriptor => (IsType0 ? Descendant : Font)?.Dict("FontDescriptor");

    /// <summary>The embedded program, or null.</summary>
    public PdfStream? Program =>
        Descriptor?.Stream("FontFile2")
        ?? Descriptor?.Stream("FontFile3")
        ?? Descriptor?.Stream("FontFile");

    /// <summary>All fonts of all pages.</summary>
    public static List<UsedFont> Of(IEnumerable<PageContent> pages, StructureTree tree)
    {
        var marked = new Dictionary<(PdfDict, int), StructureNode>();
        foreach (var node in tree.Nodes)
        {
            foreach (var leaf in node.Leaves.OfType<ContentLeaf>())
            {
                if (leaf.Owner is { } owner)
                {
                    marked.TryAdd((owner, leaf.Mcid), node);
                }
            }
        }

        var fonts = new Dictionary<PdfDict, UsedFont>();
        foreach (
            var item in pages.SelectMany(p => p.Items).Where(i => i is { What: "text", Font: { } })
        )
        {
            if (!fonts.TryGetValue(item.Font!, out var used))
            {
                used = new UsedFont(item.Font!, [], [], false);
            }

            var step = used.IsType0 ? 2 : 1;
            var replaced =
                item.Mark is { } mark
                && mark.Chain().Any(m => m.IsArtifact || HasActualText(m, marked));
            foreach (var text in item.Strings)
            {
                if (text.Length % step != 0)
                {
                    used = used with { HasOddString = true };
                }

                for (var i = 0; i + step <= text.Length; i += step)
                {
                    var code = step == 2 ? (text[i] << 8) | text[i + 1] : text[i];
                    used.Codes.Add(code);
                    if (!replaced)
                    {
                        used.BareCodes.Add(code);
                    }
                }
            }

            fonts[item.Font!] = used;
        }

        return [.. fonts.Values];
    }

    private static bool HasActualText(Mark mark, Dictionary<(PdfDict, int), StructureNode> marked)
    {
        if (mark.Properties?.Has("ActualText") == true)
        {
            return true;
        }

        var node = mark.Mcid is { } mcid ? marked.GetValueOrDefault((mark.Owner, mcid)) : null;
        for (; node is not null; node = node.Parent)
        {
            if (node.Dict.Has("ActualText"))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A ToUnicode map (P 9.10.3).</summary>
internal sealed class ToUnicodeMap
{
    public Dictionary<int, string> Targets { get; } = [];

    public List<string> Faults { get; } = [];

    public static ToUnicodeMap Read(PdfObjects file, byte[] data)
    {
        var map = new ToUnicodeMap();
        var lexer = new PdfLexer(data);
        string? section = null;
        var items = new List<object?>();
        for (var token = lexer.Next(); token.Kind != PdfTokenKind.End; token = lexer.Next())
        {
            if (token.Kind == PdfTokenKind.Keyword)
            {
                if (token.Word is "beginbfchar" or "beginbfrange")
                {
                    section = token.Word;
                    items.Clear();
                }
                else if (token.Word is "endbfchar" or "endbfrange")
                {
                    map.Take(section is "beginbfrange", items);
                    section = null;
                }
            }
            else if (section is not null)
            {
                items.Add(ContentReader.Value(file, lexer, token));
            }
        }

        return map;
    }

    private static int Code(object? value) =>
        value is PdfText { Bytes: [var high, var low] } ? (high << 8) | low
        : value is PdfText { Bytes: [var only] } ? only
        : -1;

    private static string Target(object? value) =>
        value is PdfText text ? Encoding.BigEndianUnicode.GetString(text.Bytes) : "";

    private void Take(bool ranges, List<object?> items)
    {
        var step = ranges ? 3 : 2;
        if (items.Count / step > 100)
        {
            Faults.Add($"a block of {items.Count / step} entries");
        }

        for (var i = 0; i + step <= items.Count; i += step)
        {
            var first = Code(items[i]);
            if (!ranges)
            {
                Targets[first] = Target(items[i + 1]);
                continue;
            }

            var last = Code(items[i + 1]);
            if (first >> 8 != last >> 8)
            {
                Faults.Add($"the range {first:X4} to {last:X4} crosses a block of 256");
            }

            for (var code = first; code <= last; code++)
            {
                Targets[code] = items[i + 2] is PdfArray array
                    ? Target(code - first < array.Count ? array[code - first] : null)
                    : Shift(Target(items[i + 2]), code - first);
            }
        }
    }

    private static string Shift(string text, int by) =>
        text.Length == 0 ? text : text[..^1] + (char)(text[^1] + by);
}
