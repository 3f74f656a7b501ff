using ReportGen.Core.Sources;

namespace ReportGen.Core.Building;

/// <summary>What a build works with: everything from outside comes in here.</summary>
/// <param name="Tree">The repository.</param>
/// <param name="BuiltIn">The templates and themes that ship with the program.</param>
/// <param name="Engine">Makes the engine of each programme; null to make no PDF files.</param>
public sealed record BuildTools(ISourceTree Tree, ISourceTree BuiltIn, EngineFactory? Engine)
{
    /// <summary>
    /// Takes each finished folder, on any thread; nothing of it is kept afterwards, so that memory does not
    /// grow with the number of statements.
    /// </summary>
    public required Action<OutputFolder> Put { get; init; }

    /// <summary>What a build or check before this one left; the result is the same without it, only later.</summary>
    public BuildCache Cache { get; init; } = BuildCache.Empty;

    /// <summary>Told of each finished statement, in the order of the plan; null for no one.</summary>
    public IProgress<BuildProgress>? Progress { get; init; }

    /// <summary>Measures how long things take, for the display alone.</summary>
    public TimeProvider? Clock { get; init; }
}
