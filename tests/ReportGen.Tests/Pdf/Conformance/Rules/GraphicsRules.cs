using System.Text;
using ReportGen.Tests.Pdf.Conformance.Reading;

namespace ReportGen.Tests.Pdf.Conformance.Rules;

/// <summary>Colour, images and graphics state (requirements 4).</summary>
internal static class GraphicsRules
{
    private static readonly HashSet<string> BlendModes = new(StringComparer.Ordinal)
    {
        "Normal",
        "Compatible",
        "Multiply",
        "Screen",
        "Overlay",
        "Darken",
        "Lighten",
        "ColorDodge",
        "ColorBurn",
        "HardLight",
        "SoftLight",
        "Difference",
        "Exclusion",
        "Hue",
        "Saturation",
        "Color",
        "Luminosity",
    };

    public static IEnumerable<ConformanceRule> All { get; } =
    [
        new("A2 6.2.3 output intent with an RGB profile", Intent),
        new("A2 6.2.3 profile agrees with its N", ProfileComponents),
        FileRules.Fault("A2 6.2.4.3 no DeviceCMYK in content", ContentFault.ForbiddenColour),
        new(
            "A2 6.2.4.3 no DeviceCMYK in images",
            r => Images(r).Where(i => IsCmyk(i.Dict["ColorSpace"])).Select(Number)
        ),
        new(
            "A2 6.2.5 no transfer functions",
            r =>
                r.Pages.SelectMany(p => p.States)
                    .Where(s =>
                        s.Has("TR")
                        || s.Has("HTP")
                        || (s.Has("TR2") && s.Name("TR2") is not "Default")
                    )
                    .Select(s => $"object {s.Number}")
        ),
        new(
            "A2 6.2.10 only standard blend modes",
            r =>
                r.Pages.SelectMany(p => p.States)
                    .SelectMany(s => s.List("BM").OfType<PdfName>())
                    .Where(m => !BlendModes.Contains(m.Value))
                    .Select(m => m.Value)
        ),
        FileRules.Fault("A2 6.2.6 only standard rendering intents", ContentFault.WrongIntent),
        new(
            "A2 6.2.8 images have no alternates and no OPI",
            r => Images(r).Where(i => i.Dict.Has("Alternates") || i.Dict.Has("OPI")).Select(Number)
        ),
        new(
            "A2 6.2.8 images are not interpolated",
            r => Images(r).Where(i => i.Dict.Bool("Interpolate") == true).Select(Number)
        ),
        new(
            "A2 6.2.8 images have 1, 2, 4, 8 or 16 bits",
            r =>
                Images(r)
                    .Where(i =>
                        i.Dict.Bool("ImageMask") != true
                        && i.Dict.Int("BitsPerComponent") is not (1 or 2 or 4 or 8 or 16)
                        && !i.Dict.List("Filter").OfType<PdfName>().Any(f => f.Value is "JPXDecode")
                    )
                    .Select(Number)
        ),
        new(
            "A2 6.2.9 UA 7.20-1 forms have no OPI, PS or Ref",
            r =>
                r.Streams.Where(s =>
                        s.Dict.Name("Subtype") is "Form"
                        && (s.Dict.Has("OPI") || s.Dict.Has("PS") || s.Dict.Has("Ref"))
                    )
                    .Select(Number)
        ),
        new(
            "A2 6.2.9 no PostScript objects",
            r => r.Streams.Where(s => s.Dict.Name("Subtype") is "PS").Select(Number)
        ),
        FileRules.Fault("A2 6.2.2-2 streams have their own resources", ContentFault.NoOwnResources),
        FileRules.Fault("A2 6.2.2-2 named resources exist", ContentFault.MissingResource),
        FileRules.Fault("A2 6.2.2 only operators of ISO 32000-1", ContentFault.UnknownOperator),
        FileRules.Fault("A2 6.2.2 content can be read", ContentFault.Unreadable),
    ];

    private static string Number(PdfStream stream) => $"object {stream.Dict.Number}";

    private static IEnumerable<PdfStream> Images(PdfReading r) =>
        r.Streams.Where(s => s.Dict.Name("Subtype") is "Image");

    private static bool IsCmyk(object? space) =>
        space switch
        {
            PdfName name => name.Value is "DeviceCMYK",
            PdfArray array => array.Items.Any(IsCmyk),
            _ => false,
        };

    private static PdfStream? Profile(PdfReading r) =>
        r
            .Catalog.List("OutputIntents")
            .OfType<PdfDict>()
            .FirstOrDefault(i => i.Name("S") is "GTS_PDFA1" && i.Has("OutputConditionIdentifier"))
            ?.Stream("DestOutputProfile");

    private static IEnumerable<string> Intent(PdfReading r)
    {
        if (Profile(r)?.Decoded() is not { Length: > 128 } icc)
        {
            return ["no output intent with a profile"];
        }

        var kind = Encoding.ASCII.GetString(icc, 12, 4);
        var space = Encoding.ASCII.GetString(icc, 16, 4);
        var mark = Encoding.ASCII.GetString(icc, 36, 4);
        return kind is "mntr" or "prtr" && space is "RGB " && mark is "acsp" && icc[8] is 2 or 4
            ? []
            : [$"profile of class {kind} and space {space}"];
    }

    private static IEnumerable<string> ProfileComponents(PdfReading r) =>
        Profile(r) is { } profile && profile.Dict.Int("N") != 3
            ? [$"N is {profile.Dict.Int("N")}"]
            : [];
}
