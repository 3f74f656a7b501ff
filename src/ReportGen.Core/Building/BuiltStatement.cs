using System.Collections.Immutable;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Building;

/// <summary>A statement whose published files were written.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Files">Its published files.</param>
internal sealed record BuiltStatement(Statement Statement, ImmutableArray<WrittenFile> Files);
