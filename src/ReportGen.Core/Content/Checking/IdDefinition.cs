using ReportGen.Core.Content.Schema;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Content.Checking;

/// <summary>The definition of an id.</summary>
/// <param name="Kind">The kind of record it names.</param>
/// <param name="Id">The id.</param>
/// <param name="Span">Its position.</param>
/// <param name="Scope">The item within which it is valid (parts, addressees); 0 for the whole programme.</param>
internal readonly record struct IdDefinition(IdKinds Kind, string Id, SourceSpan Span, int Scope);

/// <summary>A reference to an id.</summary>
/// <param name="Kinds">The kinds of record it may name.</param>
/// <param name="Id">The id.</param>
/// <param name="Span">Its position.</param>
/// <param name="Scope">The item within which it is used; 0 outside items.</param>
internal readonly record struct IdUse(IdKinds Kinds, string Id, SourceSpan Span, int Scope);
