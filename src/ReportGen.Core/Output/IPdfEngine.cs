using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Documents;

namespace ReportGen.Core.Output;

/// <summary>Turns a document into a PDF file: PDF/UA-1 with PDF/A-2a, or PDF/A-3a when something is attached.</summary>
public interface IPdfEngine
{
    /// <summary>The name used in settings: <c>built-in</c> or <c>questpdf</c>.</summary>
    string Name { get; }

    /// <summary>Renders the file. The same arguments give the same bytes on every machine.</summary>
    /// <param name="document">The document to print.</param>
    /// <param name="options">Theme, attachments and identity.</param>
    /// <returns>The file, and RG5xxx diagnostics at the origins of the nodes that they concern.</returns>
    Checked<PdfFile> Render(Document document, PdfOptions options);
}

/// <summary>A finished PDF.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="PageCount">Its number of pages; at least 1.</param>
public sealed record PdfFile(ReadOnlyMemory<byte> Bytes, int PageCount);

/// <summary>The options of a PDF, apart from the document.</summary>
/// <param name="Theme">Page, type and colours.</param>
/// <param name="Attachments">Files to attach, in order; their presence makes the file PDF/A-3a.</param>
/// <param name="InputDigest">SHA-256 (hexadecimal) of the inputs, written to the metadata; null to leave it out.</param>
public sealed record PdfOptions(
    Theme Theme,
    ImmutableArray<PdfAttachment> Attachments,
    string? InputDigest
);

/// <summary>A file attached to a PDF.</summary>
/// <param name="Name">The file name.</param>
/// <param name="MediaType">For example <c>application/json</c>.</param>
/// <param name="Relationship">Its relationship to the document (ISO 19005-3, AFRelationship).</param>
/// <param name="Description">One sentence for the reader.</param>
/// <param name="Bytes">The content.</param>
public sealed record PdfAttachment(
    string Name,
    string MediaType,
    AttachmentRelationship Relationship,
    string Description,
    ReadOnlyMemory<byte> Bytes
);

/// <summary>AFRelationship (ISO 19005-3, annex E).</summary>
public enum AttachmentRelationship
{
    /// <summary>The source of the document.</summary>
    Source,

    /// <summary>The data that the document shows.</summary>
    Data,
}
