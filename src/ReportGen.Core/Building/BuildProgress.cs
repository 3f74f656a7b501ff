using System.Collections.Immutable;

namespace ReportGen.Core.Building;

/// <summary>A finished folder that was handed to <see cref="BuildTools.Put"/>.</summary>
/// <param name="Path">Relative to the output folder, with forward slashes; empty for that folder itself.</param>
/// <param name="Files">Its files, in ordinal order of names.</param>
/// <param name="Time">How long it took.</param>
public sealed record WrittenFolder(string Path, ImmutableArray<WrittenFile> Files, TimeSpan Time);

/// <summary>The progress of a build.</summary>
/// <param name="Done">Statements finished.</param>
/// <param name="Total">Statements in all.</param>
/// <param name="Made">The folders finished since the last report, in the order of the plan.</param>
public sealed record BuildProgress(int Done, int Total, ImmutableArray<WrittenFolder> Made);
