using ReportGen.Tests.Pdf.Conformance.Reading;
using static ReportGen.Tests.Pdf.Conformance.Damage.PdfDamage;

namespace ReportGen.Tests.Pdf.Conformance.Damage;

/// <summary>Breaches of the rules on lists, contents, links, figures and notes.</summary>
internal static class ConstructDamage
{
    public static IEnumerable<PdfDamage> All { get; } =
    [
        Built("UA 7.2-17 LI stands in L", e => e.Element("LI")),
        Built("UA 7.2-18 LBody stands in LI", e => e.Element("LBody")),
        Built("UA 7.2-19 L holds items", e => e.Element("L", e.Element("P"))),
        Built(
            "UA 7.2-20 LI holds label and body",
            e => e.Element("L", e.Element("LI", e.Element("P")))
        ),
        Built(
            "UA 7.6 labelled lists state their numbering",
            e => e.Element("L", e.Element("LI", e.Element("Lbl")))
        ),
        Built("UA 7.2-26 TOCI stands in TOC", e => e.Element("TOCI")),
        Built("UA 7.2-27 TOC holds entries", e => e.Element("TOC", e.Element("P"))),
        Built(
            "UA 7.2-28 Caption of contents is first",
            e => e.Element("TOC", e.Element("TOCI"), e.Element("Caption"))
        ),
        Built(
            "UA 7.2-40 Caption of a list is first",
            e => e.Element("L", e.Element("LI"), e.Element("Caption"))
        ),
        Built(
            "P 14.8.4.3 TOCI holds label and reference",
            e => e.Element("TOC", e.Element("TOCI", e.Element("L")))
        ),
        Objects(
            "UA 7.18.5 links stand in Link elements",
            e =>
                e.Tree.Of("Link").First(n => n.Leaves.OfType<ObjectLeaf>().Any()).Dict["S"] =
                    new PdfName("Span")
        ),
        Built("UA 7.18.5 Link elements have an annotation", e => e.Element("Link")),
        Objects("UA 7.18.5-2 links have Contents", e => e.LinkAnnotation.Remove("Contents")),
        Objects("A2 6.3.2 annotations print and are not hidden", e => e.LinkAnnotation["F"] = 6d),
        Objects(
            "P 12.5.6.5 links lead somewhere",
            e =>
            {
                e.LinkAnnotation.Remove("A");
                e.LinkAnnotation.Remove("Dest");
            }
        ),
        Objects(
            "UA 7.18.3 tab order follows the structure",
            e => e.File.Pages().First(p => p.List("Annots").Any()).Remove("Tabs")
        ),
        Objects("A2 6.3.1 only permitted annotations", e => e.Annotation("Movie")),
        Objects(
            "A2 6.3.3 annotations other than links have an appearance",
            e => e.Annotation("Text").Remove("AP")
        ),
        Objects(
            "UA 7.18.1 other annotations stand in Annot elements with a description",
            e => e.Annotation("Text").Remove("Contents")
        ),
        Objects("UA 7.3 figures have alternative text", e => e.Node("Figure").Dict.Remove("Alt")),
        Objects(
            "P 14.8.5.4.3 figures have a bounding box on the page",
            e => e.Node("Figure").Dict.Remove("A")
        ),
        Built("UA 7.7 formulas have alternative text", e => e.Element("Formula")),
        Built("UA 7.9 notes have an identifier", e => e.Element("Note")),
        Objects(
            "UA 7.9 notes follow a reference that leads to them",
            e =>
            {
                var note = e.Put(e.Document, e.Element("Note"), 0);
                e.Identify(note, "early");
            }
        ),
        Objects(
            "P 14.9.5 expansions are not empty",
            e => e.Paragraph().Dict["E"] = PdfText.Of(" ")
        ),
    ];

    private static PdfDamage Built(string rule, Func<PdfEdit, PdfDict> build) =>
        Objects(rule, e => e.Put(build(e)));
}
