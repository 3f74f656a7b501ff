using ReportGen.Core.Diagnostics;
using ReportGen.Core.Output;
using ReportGen.Core.Output.Printing;
#if QUESTPDF
using ReportGen.Pdf.QuestPdf;
#else
using System.Diagnostics;
#endif

namespace ReportGen.Cli.Engines;

/// <summary>The optional PDF engine, where the program was built with it (<c>-p:QuestPdf=true</c>).</summary>
internal static class OptionalEngine
{
#if QUESTPDF
    /// <summary>True when the program was built with it.</summary>
    public static bool IsBuiltIn => true;

    /// <summary>The engine.</summary>
    /// <param name="fonts">The fonts in the order of fallback.</param>
    /// <param name="licence">The licence type that was declared.</param>
    public static Checked<IPdfEngine> Create(IEnumerable<FontFile> fonts, EngineLicence licence)
    {
        var (engine, faults) = QuestPdfEngine.Create(fonts, licence);
        return new(engine, faults);
    }
#else
    /// <summary>True when the program was built with it.</summary>
    public static bool IsBuiltIn => false;

    /// <summary>Never called: a choice of this engine is refused before.</summary>
    /// <param name="fonts">The fonts in the order of fallback.</param>
    /// <param name="licence">The licence type that was declared.</param>
    public static Checked<IPdfEngine> Create(IEnumerable<FontFile> fonts, EngineLicence licence) =>
        throw new UnreachableException();
#endif
}
