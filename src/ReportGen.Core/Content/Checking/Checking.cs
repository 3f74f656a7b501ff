using ReportGen.Core.Content.Schema;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Content.Checking;

/// <summary>An id as it was given to something.</summary>
/// <param name="Kind">What it names.</param>
/// <param name="Id">The id.</param>
/// <param name="Span">Where.</param>
/// <param name="Scope">The item within which it holds (parts, addressees); 0 for the whole programme.</param>
internal readonly record struct IdDefinition(IdKinds Kind, string Id, SourceSpan Span, int Scope);

/// <summary>An id as it is used.</summary>
/// <param name="Kinds">What it may name.</param>
/// <param name="Id">The id.</param>
/// <param name="Span">Where.</param>
/// <param name="Scope">The item within which it is used; 0 outside items.</param>
internal readonly record struct IdUse(IdKinds Kinds, string Id, SourceSpan Span, int Scope);
