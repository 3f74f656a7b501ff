using ReportGen.Core.Sources;

namespace ReportGen.Core.Building;

/// <summary>The inputs and outputs of a build: its only access to what is outside.</summary>
/// <param name="Tree">The repository.</param>
/// <param name="BuiltIn">The templates and themes that ship with the program.</param>
/// <param name="Engine">Creates the engine of each programme; null to write no PDF files.</param>
public sealed record BuildTools(ISourceTree Tree, ISourceTree BuiltIn, EngineFactory? Engine)
{
    /// <summary>
    /// Takes each finished folder, on any thread. The build then releases it, so that memory does not grow with
    /// the number of statements.
    /// </summary>
    public required Action<OutputFolder> Put { get; init; }

    /// <summary>What an earlier build or check left; the result is the same without it, only slower.</summary>
    public BuildCache Cache { get; init; } = BuildCache.Empty;

    /// <summary>Receives each finished statement, in the order of the plan; null for none.</summary>
    public IProgress<BuildProgress>? Progress { get; init; }

    /// <summary>Measures how long each folder takes, for display only.</summary>
    public TimeProvider? Clock { get; init; }
}
