using System.Collections.Immutable;
using NodaTime;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Documents;

/// <summary>A whole document: its properties, and its blocks in reading order.</summary>
/// <param name="Info">Title, language, date and the like.</param>
/// <param name="Blocks">The content in reading order; the title is a level 1 <see cref="Heading"/> among them.</param>
public sealed record Document(DocumentInfo Info, ImmutableArray<Block> Blocks)
{
    /// <summary>
    /// Footnotes by id. A note is shown where its first <see cref="NoteReference"/> appears;
    /// numbers follow the order of first reference.
    /// </summary>
    public ImmutableDictionary<string, Note> Notes { get; init; } =
        ImmutableDictionary.Create<string, Note>(StringComparer.Ordinal);

    /// <summary>Images by the source text of their <see cref="Image"/> nodes. A missing one has already been reported by whoever built the document.</summary>
    public ImmutableDictionary<string, ImageFile> Images { get; init; } =
        ImmutableDictionary.Create<string, ImageFile>(StringComparer.Ordinal);
}

/// <summary>The properties of a document, apart from its content.</summary>
/// <param name="Title">The title as plain text; never empty.</param>
/// <param name="Language">A BCP 47 tag, for example <c>en-GB</c> or <c>cy</c>.</param>
public sealed record DocumentInfo(string Title, string Language)
{
    /// <summary>The name of the default style.</summary>
    public const string DefaultStyle = "default";

    /// <summary>The name of the style in large type, for reading aloud.</summary>
    public const string SpeakingStyle = "speaking";

    /// <summary>The kind, in words for the reader: "Statement to the House of Commons".</summary>
    public string? Kind { get; init; }

    /// <summary>The department or person responsible for it.</summary>
    public string? Author { get; init; }

    /// <summary>One sentence on what it is about.</summary>
    public string? Subject { get; init; }

    /// <summary>The programme, for the running header.</summary>
    public string? Programme { get; init; }

    /// <summary>The date of the document.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>A status for a banner and the running header: "Check against delivery", "Draft: not cleared", "Correction".</summary>
    public string? Status { get; init; }

    /// <summary>A notice on every page: "Illustrative: not a Government publication".</summary>
    public string? Notice { get; init; }

    /// <summary>Whom to ask for an accessible format: an e-mail address, a web address or words.</summary>
    public string? Contact { get; init; }

    /// <summary>The name of the theme variant: <see cref="DefaultStyle"/> or <see cref="SpeakingStyle"/>.</summary>
    public string Style { get; init; } = DefaultStyle;

    /// <summary>True when a contents list follows the title block.</summary>
    public bool HasContents { get; init; }
}

/// <summary>A footnote.</summary>
/// <param name="Id">As written in the Markdown, without the caret.</param>
/// <param name="Blocks">Its content.</param>
/// <param name="Origin">The span where it was written.</param>
public sealed record Note(string Id, ImmutableArray<Block> Blocks, SourceSpan? Origin = null);

/// <summary>An image's bytes.</summary>
/// <param name="MediaType"><c>image/png</c> or <c>image/jpeg</c>.</param>
/// <param name="Bytes">The unchanged file.</param>
public sealed record ImageFile(string MediaType, ReadOnlyMemory<byte> Bytes);
