using System.Collections.Immutable;

namespace ReportGen.Core.Diagnostics;

/// <summary>One diagnostic for the user: where it is, what is wrong and what to type instead.</summary>
/// <param name="Code">The kind of diagnostic.</param>
/// <param name="Span">Where it is.</param>
/// <param name="Message">One sentence in plain words.</param>
/// <param name="Hint">What to type instead; null when nothing can be suggested.</param>
public sealed record Diagnostic(DiagnosticCode Code, SourceSpan Span, string Message, string? Hint)
{
    /// <summary>The severity of <see cref="Code"/>.</summary>
    public Severity Severity => Code.Severity;

    /// <summary>Other places that explain this one (the first of two equal ids, say).</summary>
    public ImmutableArray<RelatedPlace> Related { get; init; } = [];

    /// <summary>Orders diagnostics by file, place, code and message, as they are shown.</summary>
    public static IComparer<Diagnostic> ByPlace { get; } =
        Comparer<Diagnostic>.Create(
            static (a, b) =>
            {
                var c = string.CompareOrdinal(a.Span.Path, b.Span.Path);
                c = c != 0 ? c : a.Span.Start.CompareTo(b.Span.Start);
                c = c != 0 ? c : string.CompareOrdinal(a.Code.Id, b.Code.Id);
                return c != 0 ? c : string.CompareOrdinal(a.Message, b.Message);
            }
        );
}

/// <summary>Another place that helps to explain a diagnostic.</summary>
/// <param name="Span">Where.</param>
/// <param name="Note">What is there, in a few words.</param>
public sealed record RelatedPlace(SourceSpan Span, string Note);
