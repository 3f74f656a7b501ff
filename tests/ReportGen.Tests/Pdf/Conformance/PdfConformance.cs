using ReportGen.Tests.Pdf.Conformance.Rules;

namespace ReportGen.Tests.Pdf.Conformance;

/// <summary>
/// Reads a finished file independently of the engine that wrote it, and checks what PDF/UA-1 (ISO 14289-1),
/// PDF/A-2a and -3a (ISO 19005-2, -3) and PDF 1.7 (ISO 32000-1) ask of it, as far as a program can.
/// </summary>
internal static class PdfConformance
{
    /// <summary>Every rule.</summary>
    public static IReadOnlyList<ConformanceRule> Rules { get; } =
    [
        .. FileRules.All,
        .. CatalogRules.All,
        .. MetadataRules.All,
        .. GraphicsRules.All,
        .. FontRules.All,
        .. ContentRules.All,
        .. StructureRules.All,
        .. TableRules.All,
        .. ConstructRules.All,
    ];

    /// <summary>All breaches in a file; none for a sound one.</summary>
    public static IReadOnlyList<Finding> Check(byte[] file)
    {
        var reading = PdfReading.Read(file);
        return
        [
            .. Rules.SelectMany(rule =>
                rule.Check(reading).Select(message => new Finding(rule.Name, message))
            ),
        ];
    }
}
