namespace ReportGen.Core.Diagnostics;

/// <summary>
/// A kind of diagnostic. Codes are stable and never reused: RG1xxx YAML, RG2xxx content,
/// RG3xxx templates, RG4xxx Markdown and HTML, RG5xxx PDF, RG6xxx GitHub, RG7xxx settings,
/// RG8xxx propriety.
/// </summary>
/// <param name="Id">For example <c>RG1001</c>.</param>
/// <param name="Severity">The severity of every diagnostic of this kind.</param>
/// <param name="Title">A short name in sentence case: what is wrong.</param>
/// <param name="Explanation">Two or three plain sentences for <c>docs/diagnostics.md</c>: why it matters and how to fix it.</param>
/// <param name="Mistake">An example of the mistake, as it appears in a file.</param>
/// <param name="Corrected">The same example, corrected.</param>
public sealed record DiagnosticCode(
    string Id,
    Severity Severity,
    string Title,
    string Explanation,
    string Mistake,
    string Corrected
)
{
    /// <summary>A diagnostic of this kind.</summary>
    /// <param name="span">Where it is.</param>
    /// <param name="message">One sentence in plain words: what is wrong here.</param>
    /// <param name="hint">What to type instead, or null when nothing can be suggested.</param>
    public Diagnostic At(SourceSpan span, string message, string? hint = null) =>
        new(this, span, message, hint);
}
