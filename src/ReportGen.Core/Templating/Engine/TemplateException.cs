using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Templating.Engine;

/// <summary>
/// Carries a diagnostic out of the template language, which offers no other way than an exception. It is
/// caught in <see cref="ScribanErrors"/> and never leaves this folder.
/// </summary>
internal sealed class TemplateException(DiagnosticCode code, string message, string? hint = null)
    : Exception(message)
{
    public DiagnosticCode Code => code;

    public string? Hint => hint;

    /// <summary>The place to report, when it is not the expression's own.</summary>
    public SourceSpan? At { get; init; }
}
