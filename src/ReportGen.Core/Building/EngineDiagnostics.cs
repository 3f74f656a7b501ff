using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Building;

/// <summary>Errors in the choice of a PDF engine: RG7031 to RG7039.</summary>
public static class EngineDiagnostics
{
    /// <summary>RG7031: the optional engine is chosen, but the program was built without it.</summary>
    public static DiagnosticCode NotBuiltIn { get; } =
        new(
            "RG7031",
            Severity.Error,
            "A PDF engine that is not part of the program",
            "The engine questpdf is optional, because the library it uses has its own licence. It is compiled into the program only when the program is built with the property QuestPdf: dotnet publish src/ReportGen.Cli -p:QuestPdf=true. The action does this when its input says pdf-engine: questpdf. The built-in engine needs nothing.",
            "publishing:\n  engine: questpdf",
            "publishing:\n  engine: built-in"
        );

    /// <summary>RG7032: the optional engine is chosen, but no licence type is declared.</summary>
    public static DiagnosticCode NoLicence { get; } =
        new(
            "RG7032",
            Severity.Error,
            "The PDF engine has no licence type",
            "The library of the engine questpdf is licensed by declaration: whoever runs it declares which licence they have, and this program assumes none. Evaluation is for 60 days and not for documents that are published. The community licence is closed to public-sector entities and government agencies whatever their revenue, academic institutions aside (QuestPDF licence, LICENSE.md version 3.0 of 6 July 2026), so a department needs professional or enterprise. Ask whoever buys software for you before you declare one.",
            "publishing:\n  engine: questpdf",
            "publishing:\n  engine: questpdf\n  questpdf-licence: professional"
        );

    /// <summary>All codes, in order.</summary>
    public static ImmutableArray<DiagnosticCode> All { get; } = [NotBuiltIn, NoLicence];
}
