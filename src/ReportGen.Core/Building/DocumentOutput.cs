using ReportGen.Core.Documents;
using ReportGen.Core.Output;

namespace ReportGen.Core.Building;

/// <summary>What turns documents into files: the style sheet, the themes and the PDF engine.</summary>
/// <param name="Css">The style sheet of HTML pages.</param>
/// <param name="ThemeOf">The theme of a style by its name (<c>default</c>, <c>speaking</c>).</param>
/// <param name="Engine">The PDF engine; null to write no PDF files.</param>
public sealed record DocumentOutput(string Css, Func<string, Theme> ThemeOf, IPdfEngine? Engine)
{
    /// <summary>PDF files printed before; null when none are kept.</summary>
    internal PdfCache? PdfCache { get; init; }
}
