using System.Collections.Immutable;
using ReportGen.Core.Building;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Output.Reporting;
using ReportGen.Core.Preview.Reports;

namespace ReportGen.Core.Preview;

/// <summary>Orders diagnostics by their proximity to the change.</summary>
/// <param name="request">What is previewed.</param>
internal sealed class DiagnosticList(PreviewRequest request)
{
    private readonly ImmutableHashSet<string> changed =
    [
        .. request.Changed.SelectMany(static c => new[] { c.Before, c.After }).OfType<string>(),
    ];

    private readonly ChangedLines lines = new(
        request
            .Changed.Where(static c => c.After is not null)
            .Select(static c =>
                KeyValuePair.Create(
                    c.After!,
                    c.Lines.Select(static line => new LineRange(line, line)).ToImmutableArray()
                )
            )
    );

    private readonly SourceTexts texts = new(request.After);

    /// <summary>On changed lines first, then in changed files, then the rest; errors before warnings in each.</summary>
    public ImmutableArray<PreviewDiagnostic> Of(ImmutableArray<Diagnostic> diagnostics) =>
        [
            .. diagnostics
                .Select(Place)
                .OrderBy(static p => p.Proximity)
                .ThenByDescending(static p => p.Diagnostic.Severity),
        ];

    private PreviewDiagnostic Place(Diagnostic diagnostic)
    {
        var span = diagnostic.Span;
        var text = texts.Find(span.Path);
        // A deleted file has no line; this change deleted it.
        var isDeleted = text is null && changed.Contains(span.Path);
        return new PreviewDiagnostic(
            diagnostic,
            LineOf(span),
            isDeleted || lines.Touch(span, text) ? Proximity.ChangedLine
                : changed.Contains(span.Path) ? Proximity.ChangedFile
                : Proximity.Elsewhere,
            [
                .. diagnostic.Related.Select(r => new DiagnosticPlace(
                    r.Span.Path,
                    LineOf(r.Span),
                    r.Note
                )),
            ]
        );
    }

    private int? LineOf(SourceSpan span) =>
        span is { Start: 0, End: 0 } ? null : texts.Find(span.Path)?.Locate(span.Start).Line;
}
