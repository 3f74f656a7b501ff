using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Building;

/// <summary>The files of a statement, as far as they are made.</summary>
/// <param name="Published">What is published.</param>
/// <param name="Internal">What never leaves the department.</param>
/// <param name="Diagnostics">What was found on the way.</param>
internal sealed record StatementOutput(
    ImmutableArray<OutputFile> Published,
    ImmutableArray<OutputFile> Internal,
    ImmutableArray<Diagnostic> Diagnostics
)
{
    /// <summary>Nothing yet.</summary>
    public static StatementOutput Empty { get; } = new([], [], []);

    /// <summary>This with more.</summary>
    public StatementOutput And(StatementOutput more) =>
        new(
            Published.AddRange(more.Published),
            Internal.AddRange(more.Internal),
            Diagnostics.AddRange(more.Diagnostics)
        );
}
