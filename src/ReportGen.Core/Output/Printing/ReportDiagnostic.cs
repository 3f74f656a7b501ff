using ReportGen.Core.Diagnostics;
using ReportGen.Core.Documents;

namespace ReportGen.Core.Output.Printing;

/// <summary>Told of a fault that printing finds.</summary>
/// <param name="code">Its kind.</param>
/// <param name="origin">The place of the node that it is about; null for that of the document.</param>
/// <param name="message">One sentence in plain words.</param>
/// <param name="hint">What to type instead, or null.</param>
internal delegate void ReportDiagnostic(
    DiagnosticCode code,
    SourceSpan? origin,
    string message,
    string? hint = null
);
