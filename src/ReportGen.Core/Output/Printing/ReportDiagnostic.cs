using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Output.Printing;

/// <summary>Receives the diagnostics of printing.</summary>
/// <param name="code">The code.</param>
/// <param name="origin">The span of the node concerned; null for the document as a whole.</param>
/// <param name="message">One sentence in plain words.</param>
/// <param name="hint">The correction to type, or null.</param>
internal delegate void ReportDiagnostic(
    DiagnosticCode code,
    SourceSpan? origin,
    string message,
    string? hint = null
);
