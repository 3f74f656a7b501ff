using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Templating.Engine;

/// <summary>
/// Carries a diagnostic out of the template language, which knows no other way out than an exception.
/// It is caught in <see cref="ScribanErrors"/> and never leaves this folder.
/// </summary>
internal sealed class TemplateException(DiagnosticCode code, string message, string? hint = null)
    : Exception(message)
{
    public DiagnosticCode Code => code;

    public string? Hint => hint;

    /// <summary>The place in the file that was written to, when it is not the expression's own.</summary>
    public SourceSpan? At { get; init; }
}
