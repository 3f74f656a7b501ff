using ReportGen.Core.Diagnostics;
using ReportGen.Core.Documents;

namespace ReportGen.Core.Output.Printing;

/// <summary>Told of a fault that printing finds.</summary>
/// <param name="code">Its kind.</param>
/// <param name="origin">The place of the node that it is about; null for that of the document.</param>
/// <param name="message">One sentence in plain words.</param>
/// <param name="hint">What to type instead, or null.</param>
internal delegate void FaultReport(
    DiagnosticCode code,
    SourceSpan? origin,
    string message,
    string? hint = null
);

/// <summary>Places in files.</summary>
internal static class DocumentPlaces
{
    /// <summary>The file of the first block with an origin: the place of faults that no node has.</summary>
    public static string FirstPath(Document document)
    {
        foreach (var block in document.Blocks.IsDefault ? [] : document.Blocks)
        {
            if (block.Origin is { } origin)
            {
                return origin.Path;
            }
        }

        return "document";
    }
}
