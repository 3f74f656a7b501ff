using System.Globalization;
using ReportGen.Tests.Pdf.Conformance.Reading;
using static ReportGen.Tests.Pdf.Conformance.Damage.PdfDamage;

namespace ReportGen.Tests.Pdf.Conformance.Damage;

/// <summary>Breaches of the rules on the file, the catalog and attached files.</summary>
internal static class FileDamage
{
    public static IEnumerable<PdfDamage> All { get; } =
    [
        Bytes("UA 6.1 A2 6.1.2-1 header is PDF-1.n", "%PDF-1.7", "%PDF-2.0"),
        Bytes("A2 6.1.2-2 binary comment on line 2", "%\u00E2\u00E3\u00CF\u00D3", "%text"),
        Objects("A2 6.1.3-1 trailer has an ID of two strings", e => e.File.Trailer.Remove("ID")),
        Bytes("A2 6.1.3-2 no encryption", "trailer\n<<", "trailer\n<</Encrypt null"),
        new("A2 6.1.3-3 nothing behind the end mark", sound => [.. sound, (byte)'x', (byte)'\n']),
        Bytes("A2 6.1.4-2 cross-reference table is well formed", "xref\n0 ", "xref\n\n0 "),
        new(
            "A2 6.1.6 hexadecimal strings have an even number of digits",
            sound =>
                Swap(
                    Made(sound, e => e.Catalog["Extra"] = PdfText.Of("abc")),
                    "<616263>",
                    "<61626 >"
                )
        ),
        new("A2 6.1.7.1 stream keywords and Length are exact", ShortLength),
        Objects(
            "A2 6.1.7.1 streams have no external file",
            e => e.AddStream(("F", PdfText.Of("other.bin")))
        ),
        Objects(
            "A2 6.1.7.2 only permitted filters",
            e => e.AddStream(("Filter", new PdfName("LZWDecode")))
        ),
        Objects("A2 6.1.8 names are UTF-8", e => e.Catalog["Extra\u00FF"] = true),
        Bytes("A2 6.1.9 objects stand on lines of their own", "1 0 obj\n", "1 0 obj "),
        Objects(
            "A2 6.1.13 numbers, strings and names keep the limits",
            e => e.Catalog["Extra"] = 3e9
        ),
        Objects(
            "A2 6.1.13 q and Q at most 28 deep",
            e =>
                e.Append(
                    string.Concat(Enumerable.Repeat("q ", 29))
                        + string.Concat(Enumerable.Repeat("Q ", 29))
                )
        ),
        Objects(
            "A2 6.1.13 page boxes measure 3 to 14400",
            e => e.Page["CropBox"] = e.File.NewArray(0d, 0d, 2d, 2d)
        ),
        Objects("A2 6.5.1 no forbidden action", e => Action(e, "JavaScript")),
        Objects("A2 6.5.1 named actions only turn pages", e => Action(e, "Named")),
        Objects("A2 6.5.2 no additional actions", e => e.Page["AA"] = e.File.NewDict()),
        Objects("A2 6.4.2 no XFA, no NeedsRendering", e => e.Catalog["NeedsRendering"] = true),
        Objects(
            "A2 6.10 A2 6.11 no presentations or requirements",
            e => e.Page["PresSteps"] = e.File.NewDict()
        ),
        Objects(
            "UA 6.2 A2 6.7.2.2 marked as tagged",
            e => e.Catalog.Dict("MarkInfo")!["Marked"] = false
        ),
        Objects(
            "UA 7.1-4 tags are not suspect",
            e => e.Catalog.Dict("MarkInfo")!["Suspects"] = true
        ),
        Objects(
            "UA 7.1-11 A2 6.7.3.3 structure tree",
            e => e.Catalog.Remove("StructTreeRoot"),
            "P 14.7.2 tree is not empty",
            "P 14.8.4.2 one Document below the root",
            "P 14.7.4.4 pages and forms have keys in the parent tree",
            "P 14.7.4.4 parent tree gives the element of each annotation",
            "UA 7.18.5 links stand in Link elements"
        ),
        Objects(
            "UA 7.2 A2 6.7.4 document language",
            e => e.Catalog["Lang"] = PdfText.Of("British English")
        ),
        Objects("UA 7.1-10 title is displayed", e => e.Catalog.Remove("ViewerPreferences")),
        Objects(
            "UA 7.1-8 A2 6.6.2.1 metadata stream",
            e => e.Catalog.Stream("Metadata")!.Dict.Remove("Subtype")
        ),
        Objects("UA 7.17 outline of a longer document", e => e.Catalog.Remove("Outlines")),
        Objects(
            "UA 7.17 outline items have a title and lead to a page",
            e => e.Catalog.Dict("Outlines")!.Dict("First")!["Title"] = PdfText.Of("")
        ),
        Objects(
            "UA 7.10 A2 6.9 optional content is configured",
            e => e.Catalog["OCProperties"] = e.File.NewDict(("D", e.File.NewDict()))
        ),
        Objects(
            "A2 6.8-5 nothing is embedded in PDF/A-2",
            e => e.Xmp(x => x.Replace("<pdfaid:part>3", "<pdfaid:part>2", StringComparison.Ordinal))
        ),
        Objects(
            "UA 7.11 A3 6.8 file specifications have F and UF",
            e => e.Specification.Remove("UF")
        ),
        Objects(
            "A3 6.8 attached files state their relationship",
            e => e.Specification.Remove("AFRelationship")
        ),
        Objects(
            "A3 6.8 attached files are associated with the document",
            e =>
            {
                foreach (var dict in e.File.AllDicts().ToList())
                {
                    dict.Remove("AF");
                }
            }
        ),
        Objects(
            "A3 6.8 embedded files state their media type",
            e => e.Specification.Dict("EF")!.Dict("F")!.Remove("Subtype")
        ),
    ];

    private static byte[] Made(byte[] sound, Action<PdfEdit> change)
    {
        var edit = new PdfEdit(sound);
        change(edit);
        return PdfSaver.Save(edit.File);
    }

    private static void Action(PdfEdit edit, string type) =>
        edit.File.Add(edit.File.NewDict(("S", new PdfName(type)), ("N", new PdfName("Print"))));

    private static byte[] ShortLength(byte[] sound)
    {
        var edit = new PdfEdit(sound);
        var stream = edit.AddStream(("Extra", true));
        stream.Replace("some content"u8.ToArray());
        var length = stream.Data.Length;
        return Swap(
            PdfSaver.Save(edit.File),
            $"/Extra true/Length {length.ToString(CultureInfo.InvariantCulture)}",
            $"/Extra true/Length {(length - 1).ToString(CultureInfo.InvariantCulture)}"
        );
    }
}
