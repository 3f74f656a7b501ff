using ReportGen.Tests.Pdf.Conformance.Reading;
using static ReportGen.Tests.Pdf.Conformance.Damage.PdfDamage;

namespace ReportGen.Tests.Pdf.Conformance.Damage;

/// <summary>Breaches of the rules on the structure tree and headings.</summary>
internal static class StructureDamage
{
    public static IEnumerable<PdfDamage> All { get; } =
    [
        Objects(
            "P 14.7.2 tree is not empty",
            e => e.Root["K"] = e.File.NewArray(),
            "P 14.8.4.2 one Document below the root",
            "P 14.7.2 every element is reached once",
            "P 14.7.4.4 parent tree gives the element of each identifier",
            "P 14.7.4.4 parent tree gives the element of each annotation",
            "UA 7.18.5 links stand in Link elements",
            "A2 6.2.11.7.3 private-use characters have ActualText"
        ),
        Objects(
            "P 14.8.4.2 one Document below the root",
            e => e.Document["S"] = new PdfName("Part")
        ),
        Objects(
            "UA 7.1-12 elements point to their parents",
            e => e.Paragraph().Dict["P"] = new PdfRef(e.Root.Number)
        ),
        Objects(
            "P 14.7.2 every element is reached once",
            e => e.Kids(e.Document).Entries.Add(new PdfRef(e.Paragraph().Dict.Number))
        ),
        Objects(
            "UA 7.1-5 A2 6.7.3.4 types are standard or mapped",
            e => e.Paragraph().Dict["S"] = new PdfName("Passage")
        ),
        Objects(
            "UA 7.1-7 standard types are not remapped",
            e => Roles(e)["Index"] = new PdfName("Div")
        ),
        Objects(
            "UA 7.1-6 role map has no circle",
            e =>
            {
                Roles(e)["One"] = new PdfName("Two");
                Roles(e)["Two"] = new PdfName("One");
            }
        ),
        Objects(
            "P 14.7 no namespaces of PDF 2.0",
            e => e.Paragraph().Dict["NS"] = e.File.NewDict()
        ),
        Objects(
            "UA 7.4.2 headings start at 1 and skip no level",
            e => e.Node("H2").Dict["S"] = new PdfName("H5")
        ),
        Objects(
            "UA 7.4.4 H is not mixed with H1 to H6",
            e => e.Tree.Of("H1", "H2", "H3", "H4", "H5", "H6").Last().Dict["S"] = new PdfName("H")
        ),
        Objects("UA 7.4.2 headings are not empty", e => e.Put(e.Element("H2"))),
        Objects(
            "P 14.8.4.4 paragraphs and headings contain no blocks",
            e => e.Put(e.Paragraph().Dict, e.Element("Sect"))
        ),
        Objects(
            "P 14.8.4.3 containers hold elements, not bare content",
            e => e.Paragraph().Dict["S"] = new PdfName("Sect")
        ),
        Objects(
            "UA 7.2 languages of elements are valid",
            e => e.Paragraph().Dict["Lang"] = PdfText.Of("in Welsh")
        ),
        Objects(
            "P 14.7.2 identifiers are unique and in the IDTree",
            e => e.Paragraph().Dict["ID"] = PdfText.Of("unlisted")
        ),
    ];

    private static PdfDict Roles(PdfEdit edit)
    {
        if (edit.Root.Dict("RoleMap") is not { } map)
        {
            edit.Root["RoleMap"] = map = edit.File.NewDict();
        }

        return map;
    }
}
