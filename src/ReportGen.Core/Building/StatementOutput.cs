using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Building;

/// <summary>The files of a statement that are built so far.</summary>
/// <param name="Published">What is published.</param>
/// <param name="Internal">What never leaves the department.</param>
/// <param name="Diagnostics">What was found while building them.</param>
internal sealed record StatementOutput(
    ImmutableArray<OutputFile> Published,
    ImmutableArray<OutputFile> Internal,
    ImmutableArray<Diagnostic> Diagnostics
)
{
    /// <summary>No files yet.</summary>
    public static StatementOutput Empty { get; } = new([], [], []);

    /// <summary>This output with more.</summary>
    public StatementOutput And(StatementOutput more) =>
        new(
            Published.AddRange(more.Published),
            Internal.AddRange(more.Internal),
            Diagnostics.AddRange(more.Diagnostics)
        );
}
