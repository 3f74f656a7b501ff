using System.Collections.Immutable;
using ReportGen.Core.Content.Checking;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;

namespace ReportGen.Tests.Output.Reporting;

/// <summary>Diagnostics to report, and the texts they are about.</summary>
internal static class Faults
{
    private static readonly DiagnosticCode Wrong = ContentDiagnostics.DateForm;

    private static readonly DiagnosticCode Doubtful = ContentDiagnostics.RepeatedEntry;

    private static readonly DiagnosticCode Noted = Wrong with
    {
        Id = "RG2999",
        Severity = Severity.Notice,
        Title = "Something to know, with: marks",
    };

    /// <summary>A file of lines a0, a1, … of three characters each (with their end).</summary>
    public static Func<string, SourceText?> Texts { get; } =
        static path =>
            path.EndsWith('/')
                ? null
                : new SourceText(
                    path,
                    string.Concat(Enumerable.Range(0, 10).Select(static i => $"a{i}\n"))
                );

    /// <summary>A fault on a line (from 1) of a file of <see cref="Texts"/>.</summary>
    public static Diagnostic On(
        string path,
        int line,
        Severity severity = Severity.Error,
        string message = "This is wrong.",
        string? hint = "a: b"
    ) =>
        (
            severity switch
            {
                Severity.Error => Wrong,
                Severity.Warning => Doubtful,
                _ => Noted,
            }
        ).At(new SourceSpan(path, (line - 1) * 3, (line - 1) * 3 + 2), message, hint);

    /// <summary>One of each kind, with everything that a report has to carry.</summary>
    public static ImmutableArray<Diagnostic> OfEveryKind { get; } =
    [
        On(
            "content/a, b: 100%.yaml",
            2,
            message: "50% of “this”,\r\nand <b>more</b> | @all: #1 *now*."
        ),
        On("content/b.yaml", 3, Severity.Warning) with
        {
            Related = [new RelatedPlace(new SourceSpan("content/c.yaml", 3, 5), "the first one")],
        },
        On("content/b.yaml", 4, Severity.Notice, hint: null),
        On("content/b.yaml", 5) with
        {
            Span = new SourceSpan("content/b.yaml", 12, 20),
        },
        On("content/no text/", 1) with
        {
            Span = SourceSpan.StartOf("content/no text/"),
        },
    ];
}
