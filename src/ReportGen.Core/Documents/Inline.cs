using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Documents;

/// <summary>A run within a paragraph. The hierarchy is closed, so writers switch over every case.</summary>
public abstract record Inline
{
    private protected Inline() { }

    /// <summary>The span where its author wrote it, if known.</summary>
    public SourceSpan? Origin { get; init; }
}

/// <summary>Plain text; white space within it is a single space.</summary>
/// <param name="Value">The characters.</param>
public sealed record Text(string Value) : Inline;

/// <summary>Emphasis, shown in italics.</summary>
/// <param name="Content">The emphasised words.</param>
public sealed record Emphasis(ImmutableArray<Inline> Content) : Inline;

/// <summary>Strong importance, shown in bold.</summary>
/// <param name="Content">The important words.</param>
public sealed record Strong(ImmutableArray<Inline> Content) : Inline;

/// <summary>Text that no longer applies.</summary>
/// <param name="Content">The words struck through.</param>
public sealed record Strikethrough(ImmutableArray<Inline> Content) : Inline;

/// <summary>Code or a literal.</summary>
/// <param name="Value">The characters.</param>
public sealed record Code(string Value) : Inline;

/// <summary>A link.</summary>
/// <param name="Target">An absolute URL, a mail address (<c>mailto:</c>), <c>#id</c> within the document, or a relative path.</param>
/// <param name="Title">Advisory title, or null.</param>
/// <param name="Content">The words.</param>
public sealed record Link(string Target, string? Title, ImmutableArray<Inline> Content) : Inline;

/// <summary>An image within a line.</summary>
/// <param name="Source">As written; a key of <see cref="Document.Images"/>.</param>
/// <param name="Alternative">Alternative text; empty when decorative.</param>
/// <param name="Title">Advisory title, or null.</param>
public sealed record Image(string Source, string Alternative, string? Title) : Inline;

/// <summary>A forced line break.</summary>
public sealed record LineBreak : Inline;

/// <summary>A reference to a footnote.</summary>
/// <param name="Id">A key of <see cref="Document.Notes"/>.</param>
/// <param name="Number">From 1, in order of first reference.</param>
public sealed record NoteReference(string Id, int Number) : Inline;

/// <summary>An abbreviation with its full words.</summary>
/// <param name="Value">The short form.</param>
/// <param name="Expansion">The full words.</param>
public sealed record Abbreviation(string Value, string Expansion) : Inline;

/// <summary>Text in another language.</summary>
/// <param name="Language">A BCP 47 tag.</param>
/// <param name="Content">The words.</param>
public sealed record LanguageSpan(string Language, ImmutableArray<Inline> Content) : Inline;

/// <summary>A status with its sign and word ("● Complete").</summary>
/// <param name="Status">The status.</param>
/// <param name="Words">The words shown after the sign; English or another language.</param>
public sealed record StatusMark(Status Status, string Words) : Inline;

/// <summary>Raw HTML within a line, which is never passed through; its source is shown as text.</summary>
/// <param name="Value">The source.</param>
public sealed record RawHtmlInline(string Value) : Inline;
