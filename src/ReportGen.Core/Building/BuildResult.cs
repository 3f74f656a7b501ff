using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Building;

/// <summary>The result of a build.</summary>
/// <param name="Made">The folders written, in the order of the plan, then the index pages.</param>
/// <param name="NotMade">Statements (PROGRAMME/STATEMENT) of which nothing was written, because of errors.</param>
/// <param name="Unknown">Names in the request that the content does not have; when there are any, nothing was written.</param>
/// <param name="Diagnostics">Everything found, sorted by place.</param>
public sealed record BuildResult(
    ImmutableArray<WrittenFolder> Made,
    ImmutableArray<string> NotMade,
    ImmutableArray<UnknownName> Unknown,
    ImmutableArray<Diagnostic> Diagnostics
)
{
    /// <summary>This result with further diagnostics.</summary>
    public BuildResult With(ImmutableArray<Diagnostic> more)
    {
        var found = new DiagnosticBag();
        found.AddRange(Diagnostics);
        found.AddRange(more);
        return this with { Diagnostics = found.ToSorted() };
    }

    /// <summary>For the next build or check of the same repository; see <see cref="BuildTools.Cache"/>.</summary>
    public BuildCache Cache { get; init; } = BuildCache.Empty;

    /// <summary>True when anything found is an error.</summary>
    public bool HasErrors => Diagnostics.Any(static d => d.Severity == Severity.Error);
}
