using ReportGen.Core.Documents;

namespace ReportGen.Core.Output.Printing;

/// <summary>The title shown in the metadata and the window; never empty (PDF/UA-1 7.1).</summary>
internal static class DocumentTitle
{
    /// <summary>The title of the document; without one, the first heading or else the kind of document (reported as RG5012).</summary>
    public static string Of(DocumentInfo info, string? firstHeading, ReportDiagnostic report)
    {
        if (PrintableText.OneLine(info.Title) is { Length: > 0 } given)
        {
            return given;
        }

        report(PdfDiagnostics.EmptyTitle, null, "The document has no title.", "Give it a title.");
        return firstHeading is not null ? PrintableText.OneLine(firstHeading)
            : PrintableText.OneLine(info.Kind ?? "") is { Length: > 0 } kind ? kind
            : "Document";
    }
}
