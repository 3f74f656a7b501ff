using ReportGen.Tests.Pdf.Conformance.Reading;
using static ReportGen.Tests.Pdf.Conformance.Damage.PdfDamage;

namespace ReportGen.Tests.Pdf.Conformance.Damage;

/// <summary>Breaches of the rules on metadata.</summary>
internal static class MetadataDamage
{
    private const string Agreement = "P 14.3.3 information dictionary agrees with the metadata";

    public static IEnumerable<PdfDamage> All { get; } =
    [
        Swapped("A2 6.6.2.1 metadata is well-formed UTF-8", "</rdf:RDF>", ""),
        Swapped(
            "A2 6.6.2.1-2 packet header has no bytes or encoding",
            "<?xpacket begin=",
            "<?xpacket encoding=\"UTF-8\" begin="
        ),
        Swapped(
            "A2 6.6.4 identifies PDF/A level A",
            "<pdfaid:conformance>A",
            "<pdfaid:conformance>B"
        ),
        Swapped("UA 5 identifies PDF/UA-1", "<pdfuaid:part>1", "<pdfuaid:part>2"),
        Swapped(
            "A2 6.6.2.3 extension schema describes pdfuaid",
            "<pdfaProperty:valueType>Integer",
            "<pdfaProperty:valueType>Text"
        ),
        Objects(
            "UA 7.1-9 title in the metadata",
            e => e.Xmp(x => x.Replace("x-default", "en", StringComparison.Ordinal))
        ),
        Swapped(
            "A2 6.6.2.3.1 only known properties",
            "</rdf:Description>",
            "<a:b xmlns:a=\"urn:example\">1</a:b></rdf:Description>"
        ),
        Objects(
            "A2 6.6.2.3.1 properties have the right kind of value",
            e =>
                e.Xmp(x =>
                    x.Replace("rdf:Bag><rdf:li>", "rdf:Seq><rdf:li>", StringComparison.Ordinal)
                        .Replace(
                            "</rdf:li></rdf:Bag></dc:",
                            "</rdf:li></rdf:Seq></dc:",
                            StringComparison.Ordinal
                        )
                )
        ),
        Objects(
            "A2 6.6.2.3.1 dates are ISO 8601",
            e =>
                e.Xmp(x =>
                    x.Replace("<xmp:CreateDate>", "<xmp:CreateDate>on ", StringComparison.Ordinal)
                ),
            Agreement
        ),
        Objects(
            Agreement,
            e =>
                e.File.Trailer["Info"] = e.File.Add(
                    e.File.NewDict(("Title", PdfText.Of("Another title")))
                )
        ),
    ];

    private static PdfDamage Swapped(string rule, string before, string after) =>
        Objects(rule, e => e.Xmp(x => x.Replace(before, after, StringComparison.Ordinal)));
}
