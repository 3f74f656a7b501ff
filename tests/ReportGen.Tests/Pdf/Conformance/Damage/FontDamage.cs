using System.Globalization;
using ReportGen.Tests.Pdf.Conformance.Reading;
using static ReportGen.Tests.Pdf.Conformance.Damage.PdfDamage;

namespace ReportGen.Tests.Pdf.Conformance.Damage;

/// <summary>Breaches of the rules on fonts.</summary>
internal static class FontDamage
{
    private const string Artifact = "/Artifact <</Type /Layout>> BDC";

    public static IEnumerable<PdfDamage> All { get; } =
    [
        Objects(
            "UA 7.21.4.1 A2 6.2.11.4.1 fonts are embedded",
            e =>
            {
                e.Descriptor.Remove("FontFile2");
                e.Descriptor.Remove("FontFile3");
            }
        ),
        Objects(
            "A2 6.2.11.3.3 composite fonts use Identity-H",
            e => e.Font["Encoding"] = new PdfName("UniJIS-UTF16-H")
        ),
        Objects(
            "P 9.7.3 CIDSystemInfo is Adobe-Identity",
            e => e.Descendant.Dict("CIDSystemInfo")!["Ordering"] = PdfText.Of("Japan1")
        ),
        Objects(
            "UA 7.21.3.2 A2 6.2.11.3.2 CIDToGIDMap is explicit",
            e => e.Descendant.Remove("CIDToGIDMap")
        ),
        Objects("UA 7.21.5 A2 6.2.11.5 widths are those of the font program", Widen),
        Objects(
            "P 9.9 font programs state their length",
            e => e.Descriptor.Stream("FontFile2")!.Dict["Length1"] = 1d
        ),
        Objects(
            "UA 7.21.8 A2 6.2.11.8 no glyph .notdef",
            e =>
            {
                e.Unicode(map => map[0] = "x");
                var advance = FontProgram
                    .Read(e.Descriptor.Stream("FontFile2")!.Decoded())!
                    .Advance(0);
                e.Descendant.Array("W")!.Entries.AddRange([0d, e.File.NewArray(advance)]);
                e.AppendText(Artifact, "0000");
            }
        ),
        Objects(
            "UA 7.21.7 A2 6.2.11.7.2 every code maps to Unicode",
            e => e.Unicode(map => map.Remove(e.Code))
        ),
        Objects(
            "UA 7.21.7 no code maps to U+0000, U+FEFF or U+FFFE",
            e => e.Unicode(map => map[e.Code] = "\uFEFF")
        ),
        Objects("P 9.10.3 ToUnicode blocks are well formed", LongBlock),
        Objects(
            "A2 6.2.11.7.3 private-use characters have ActualText",
            e =>
            {
                foreach (var used in UsedFonts(e).Where(f => f.Font == e.Font))
                {
                    e.Unicode(map => map[used.BareCodes.First()] = "\uE000");
                }
            }
        ),
        Objects(
            "A2 6.2.11.4.2 no CIDSet or CharSet",
            e => e.Descriptor["CIDSet"] = new PdfRef(e.AddStream().Dict.Number)
        ),
        Objects(
            "P 9.6.4 subset tags are well formed and agree",
            e => e.Descriptor["FontName"] = new PdfName("ZZZZZZ+Another")
        ),
        Objects("P 9.8.1 font descriptors are complete", e => e.Descriptor.Remove("CapHeight")),
        Objects(
            "A2 6.1.13 two-byte strings have an even length",
            e => e.AppendText(Artifact, e.Code.ToString("X4", CultureInfo.InvariantCulture) + "00")
        ),
        Objects("A2 6.2.11.2 simple fonts have their widths", Simple),
    ];

    private static List<UsedFont> UsedFonts(PdfEdit edit) =>
        UsedFont.Of(edit.File.Pages().Select((p, i) => PageContent.Of(p, i + 1)), edit.Tree);

    private static void Widen(PdfEdit edit) =>
        edit
            .Descendant.Array("W")!
            .Entries.AddRange([(double)edit.Code, edit.File.NewArray(4321d)]);

    private static void LongBlock(PdfEdit edit)
    {
        var map = edit.Font.Stream("ToUnicode")!;
        map.Replace([
            .. map.Decoded()!,
            .. "\n1 beginbfrange <FFF0> <FFF0> <0041> endbfrange\n"u8,
            .. "1 beginbfrange <FEFF> <FF00> <0041> endbfrange\n"u8,
        ]);
    }

    private static void Simple(PdfEdit edit)
    {
        var map = PdfEdit.UnicodeMap(new() { [0x41] = "A" }, "X2");
        var font = edit.File.NewDict(
            ("Type", new PdfName("Font")),
            ("Subtype", new PdfName("TrueType")),
            ("BaseFont", edit.Font["BaseFont"]),
            ("FontDescriptor", new PdfRef(edit.Descriptor.Number)),
            ("ToUnicode", edit.File.Add(new PdfStream(edit.File.NewDict(), map)))
        );
        edit.Resource("Font", "DamageSimple", edit.File.Add(font).Number);
        edit.Append($"{Artifact} BT /DamageSimple 1 Tf (A) Tj ET EMC");
    }
}
