using ReportGen.Tests.Pdf.Conformance.Reading;

namespace ReportGen.Tests.Pdf.Conformance.Damage;

/// <summary>Breaches of the rules on tables, each a small table of its own at the end of the document.</summary>
internal static class TableDamage
{
    private const string NoHeader = "UA 7.5 tables have header cells";

    public static IEnumerable<PdfDamage> All { get; } =
    [
        Built(
            "UA 7.2-3 Table holds rows, row groups and captions",
            e => e.Element("Table", Row(e), e.Element("P"))
        ),
        Built("UA 7.2-4 TR stands in a table", Row),
        Built("UA 7.2-5 THead stands in a table", e => e.Element("THead")),
        Built("UA 7.2-6 TBody stands in a table", e => e.Element("TBody")),
        Built("UA 7.2-7 TFoot stands in a table", e => e.Element("TFoot")),
        Built("UA 7.2-8 TH stands in a row", e => e.Header()),
        Built("UA 7.2-9 TD stands in a row", e => e.Element("TD")),
        Built(
            "UA 7.2-10 TR holds cells",
            e => e.Element("Table", e.Element("TR", e.Header(), e.Element("P")))
        ),
        Group("UA 7.2-36 THead holds rows", "THead"),
        Group("UA 7.2-37 TBody holds rows", "TBody"),
        Group("UA 7.2-38 TFoot holds rows", "TFoot"),
        Built(
            "UA 7.2-11 one THead at most",
            e =>
                e.Element(
                    "Table",
                    e.Element("THead", Row(e)),
                    e.Element("THead", Row(e)),
                    e.Element("TBody", Row(e))
                )
        ),
        Built(
            "UA 7.2-12 one TFoot at most",
            e =>
                e.Element(
                    "Table",
                    e.Element("TBody", Row(e)),
                    e.Element("TFoot", Row(e)),
                    e.Element("TFoot", Row(e))
                )
        ),
        Built("UA 7.2-13 TFoot needs TBody", e => e.Element("Table", e.Element("TFoot", Row(e)))),
        Built("UA 7.2-14 THead needs TBody", e => e.Element("Table", e.Element("THead", Row(e)))),
        Built(
            "UA 7.2-39 one Caption at most",
            e => e.Element("Table", e.Element("Caption"), Row(e), e.Element("Caption"))
        ),
        Built(
            "UA 7.2-16 Caption is first or last",
            e => e.Element("Table", Row(e), e.Element("Caption"), Row(e))
        ),
        Built(
            "UA 7.2-15 UA 7.2-42 the grid is regular",
            e => e.Element("Table", Row(e), e.Element("TR", e.Header(), e.Element("TD")))
        ),
        Built(
            "UA 7.5 header cells have a Scope",
            e => e.Element("Table", e.Element("TR", e.Element("TH")))
        ),
        Built(NoHeader, e => e.Element("Table", e.Element("TR", e.Element("TD")))),
        Built(
            "UA 7.5 Headers lead to cells of the table",
            e =>
            {
                var cell = e.Element("TD");
                cell["A"] = e.File.NewDict(
                    ("O", new PdfName("Table")),
                    ("Headers", e.File.NewArray(PdfText.Of("absent")))
                );
                return e.Element("Table", e.Element("TR", e.Header(), cell));
            }
        ),
    ];

    private static PdfDict Row(PdfEdit edit) => edit.Element("TR", edit.Header());

    private static PdfDamage Built(string rule, Func<PdfEdit, PdfDict> build) =>
        PdfDamage.Objects(rule, e => e.Put(build(e)));

    private static PdfDamage Group(string rule, string type) =>
        Built(
            rule,
            e =>
            {
                var body = e.Element("TBody", Row(e));
                var group = type is "TBody" ? body : e.Element(type, Row(e));
                e.Put(group, e.Element("P"));
                return type switch
                {
                    "THead" => e.Element("Table", group, body),
                    "TFoot" => e.Element("Table", body, group),
                    _ => e.Element("Table", body),
                };
            }
        );
}
