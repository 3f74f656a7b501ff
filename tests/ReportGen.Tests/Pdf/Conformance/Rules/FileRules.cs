using ReportGen.Tests.Pdf.Conformance.Reading;

namespace ReportGen.Tests.Pdf.Conformance.Rules;

/// <summary>The file itself: bytes, limits, and what must not be in it (requirements 1).</summary>
internal static class FileRules
{
    private static readonly HashSet<string> ForbiddenActions = new(StringComparer.Ordinal)
    {
        "JavaScript",
        "Launch",
        "Sound",
        "Movie",
        "ResetForm",
        "ImportData",
        "Hide",
        "SetOCGState",
        "Rendition",
        "Trans",
        "GoTo3DView",
    };

    public static IEnumerable<ConformanceRule> All { get; } =
    [
        Raw("UA 6.1 A2 6.1.2-1 header is PDF-1.n", RawFault.Header),
        Raw("A2 6.1.2-2 binary comment on line 2", RawFault.BinaryComment),
        new("A2 6.1.3-1 trailer has an ID of two strings", Identifier),
        Raw("A2 6.1.3-2 no encryption", RawFault.Encryption),
        Raw("A2 6.1.3-3 nothing behind the end mark", RawFault.TrailingBytes),
        Raw("A2 6.1.4-2 cross-reference table is well formed", RawFault.CrossReference),
        Raw("A2 6.1.6 hexadecimal strings have an even number of digits", RawFault.HexDigits),
        Raw("A2 6.1.7.1 stream keywords and Length are exact", RawFault.StreamEnds),
        new(
            "A2 6.1.7.1 streams have no external file",
            r => r.Streams.Where(s => Any(s.Dict, "F", "FFilter", "FDecodeParms")).Select(Number)
        ),
        new("A2 6.1.7.2 only permitted filters", Filters),
        Raw("A2 6.1.8 names are UTF-8", RawFault.NameEncoding),
        Raw("A2 6.1.9 objects stand on lines of their own", RawFault.ObjectSpacing),
        Raw("A2 6.1.13 numbers, strings and names keep the limits", RawFault.Limits),
        Fault("A2 6.1.13 q and Q at most 28 deep", ContentFault.TooDeep),
        new("A2 6.1.13 page boxes measure 3 to 14400", PageBoxes),
        new(
            "A2 6.5.1 no forbidden action",
            r =>
                r.File.AllDicts()
                    .Where(d => d.Name("S") is { } s && ForbiddenActions.Contains(s))
                    .Select(d => $"{d.Name("S")} in object {d.Number}")
        ),
        new(
            "A2 6.5.1 named actions only turn pages",
            r =>
                r.File.AllDicts()
                    .Where(d =>
                        d.Name("S") is "Named"
                        && d.Name("N")
                            is not ("NextPage" or "PrevPage" or "FirstPage" or "LastPage")
                    )
                    .Select(d => $"{d.Name("N")}")
        ),
        new(
            "A2 6.5.2 no additional actions",
            r =>
                r.Pages.Select(p => p.Page)
                    .Append(r.Catalog)
                    .Where(d => d.Has("AA"))
                    .Select(d => $"AA in object {d.Number}")
        ),
        new(
            "A2 6.4.2 no XFA, no NeedsRendering",
            r =>
                r.Catalog.Has("NeedsRendering") || r.Catalog.Dict("AcroForm")?.Has("XFA") == true
                    ? ["a dynamic form"]
                    : []
        ),
        new("A2 6.10 A2 6.11 no presentations or requirements", Presentations),
    ];

    private static ConformanceRule Raw(string name, RawFault kind) =>
        new(name, r => r.Raw.Faults.Where(f => f.Kind == kind).Select(f => f.Message));

    /// <summary>A rule on what following the operators shows.</summary>
    public static ConformanceRule Fault(string name, ContentFault kind) =>
        new(
            name,
            r =>
                r.Pages.SelectMany(p =>
                    p.Faults.Where(f => f.Kind == kind).Select(f => $"page {p.Number}: {f.Message}")
                )
        );

    private static string Number(PdfStream stream) => $"object {stream.Dict.Number}";

    private static bool Any(PdfDict dict, params string[] keys) => keys.Any(dict.Has);

    private static IEnumerable<string> Identifier(PdfReading r) =>
        r.File.Trailer.Array("ID") is { Count: 2 } ids
        && ids.Items.All(i => i is PdfText { Bytes.Length: > 0 })
            ? []
            : ["no ID with two strings that are not empty"];

    private static IEnumerable<string> Filters(PdfReading r) =>
        from stream in r.Streams
        from filter in stream.Dict.List("Filter").OfType<PdfName>()
        where
            filter.Value
                is not (
                    "FlateDecode"
                    or "DCTDecode"
                    or "ASCIIHexDecode"
                    or "ASCII85Decode"
                    or "RunLengthDecode"
                    or "CCITTFaxDecode"
                    or "JBIG2Decode"
                    or "JPXDecode"
                )
        select $"{filter.Value} in object {stream.Dict.Number}";

    private static IEnumerable<string> PageBoxes(PdfReading r)
    {
        foreach (var page in r.Pages)
        {
            foreach (var key in (string[])["MediaBox", "CropBox", "TrimBox", "BleedBox", "ArtBox"])
            {
                if (PageContent.Inherited(page.Page, key) is PdfArray { Count: 4 } box)
                {
                    var width = Math.Abs((box.Real(2) ?? 0) - (box.Real(0) ?? 0));
                    var height = Math.Abs((box.Real(3) ?? 0) - (box.Real(1) ?? 0));
                    if (Math.Min(width, height) < 3 || Math.Max(width, height) > 14400)
                    {
                        yield return $"page {page.Number}: {key} is {width} × {height}";
                    }
                }
                else if (key is "MediaBox")
                {
                    yield return $"page {page.Number}: no MediaBox";
                }
            }
        }
    }

    private static IEnumerable<string> Presentations(PdfReading r)
    {
        if (
            r.Catalog.Has("Requirements")
            || r.Catalog.Dict("Names")?.Has("AlternatePresentations") == true
        )
        {
            yield return "in the catalog";
        }

        foreach (var page in r.Pages.Where(p => p.Page.Has("PresSteps")))
        {
            yield return $"page {page.Number}: PresSteps";
        }
    }
}
