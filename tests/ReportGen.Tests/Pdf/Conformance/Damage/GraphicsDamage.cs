using ReportGen.Tests.Pdf.Conformance.Reading;
using static ReportGen.Tests.Pdf.Conformance.Damage.PdfDamage;

namespace ReportGen.Tests.Pdf.Conformance.Damage;

/// <summary>Breaches of the rules on colour, images and graphics state.</summary>
internal static class GraphicsDamage
{
    public static IEnumerable<PdfDamage> All { get; } =
    [
        Objects(
            "A2 6.2.3 output intent with an RGB profile",
            e =>
                e.Catalog.List("OutputIntents").OfType<PdfDict>().First()["S"] = new PdfName(
                    "GTS_PDFX"
                )
        ),
        Objects("A2 6.2.3 profile agrees with its N", e => e.Profile.Dict["N"] = 4d),
        Objects("A2 6.2.4.3 no DeviceCMYK in content", e => e.Append("0 0 0 1 k")),
        Image("A2 6.2.4.3 no DeviceCMYK in images", "ColorSpace", new PdfName("DeviceCMYK")),
        Objects("A2 6.2.5 no transfer functions", e => e.State("TR", new PdfName("Identity"))),
        Objects("A2 6.2.10 only standard blend modes", e => e.State("BM", new PdfName("Glow"))),
        Objects("A2 6.2.6 only standard rendering intents", e => e.Append("/Vivid ri")),
        Image("A2 6.2.8 images have no alternates and no OPI", "OPI", true),
        Image("A2 6.2.8 images are not interpolated", "Interpolate", true),
        Image("A2 6.2.8 images have 1, 2, 4, 8 or 16 bits", "BitsPerComponent", 3d),
        Objects(
            "A2 6.2.9 UA 7.20-1 forms have no OPI, PS or Ref",
            e => e.AddStream(("Subtype", new PdfName("Form")), ("Ref", true))
        ),
        Objects("A2 6.2.9 no PostScript objects", e => e.AddStream(("Subtype", new PdfName("PS")))),
        Objects("A2 6.2.2-2 streams have their own resources", Dependent),
        Objects("A2 6.2.2-2 named resources exist", e => e.Append("/Absent gs")),
        Objects("A2 6.2.2 only operators of ISO 32000-1", e => e.Append("1 glow")),
        Objects(
            "A2 6.2.2 content can be read",
            e =>
            {
                var broken = e.AddStream();
                broken.Replace("neither deflated nor readable"u8.ToArray());
                broken.Dict["Filter"] = new PdfName("FlateDecode");
                e.Page["Contents"] = e.File.NewArray(
                    e.Page.Entries["Contents"] is PdfArray a
                        ? a.Entries[0]
                        : e.Page.Entries["Contents"],
                    new PdfRef(broken.Dict.Number)
                );
            }
        ),
    ];

    private static PdfDamage Image(string rule, string key, object value) =>
        Objects(
            rule,
            e =>
            {
                var image = e.AddStream(
                    ("Subtype", new PdfName("Image")),
                    ("BitsPerComponent", 8d)
                );
                image.Dict[key] = value;
            }
        );

    private static void Dependent(PdfEdit edit)
    {
        var form = edit.AddStream(
            ("Type", new PdfName("XObject")),
            ("Subtype", new PdfName("Form")),
            ("BBox", edit.File.NewArray(0d, 0d, 1d, 1d))
        );
        form.Replace("BT /Absent 1 Tf ET"u8.ToArray());
        edit.Resource("XObject", "DamageForm", form.Dict.Number);
        edit.Append("/Artifact <</Type /Layout>> BDC /DamageForm Do EMC");
    }
}
