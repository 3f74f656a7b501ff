using System.Globalization;
using ReportGen.Core.Documents;
using ReportGen.Core.Output;

namespace ReportGen.Pdf.Writing;

/// <summary>The metadata of a file.</summary>
/// <param name="Title">Never empty.</param>
/// <param name="Language">A BCP 47 tag.</param>
/// <param name="Author">The author, or null.</param>
/// <param name="Subject">The subject, or null.</param>
/// <param name="Date">As YYYY-MM-DD.</param>
/// <param name="InputDigest">SHA-256 in hexadecimal, or null.</param>
/// <param name="HasAttachments">True for PDF/A-3a, false for PDF/A-2a.</param>
internal sealed record Metadata(
    string Title,
    string Language,
    string? Author,
    string? Subject,
    string Date,
    string? InputDigest,
    bool HasAttachments
)
{
    /// <summary>The program's name, used as the producer.</summary>
    public const string Producer = "ReportGen";

    /// <summary>The date of a document without one: metadata needs a date, and it must not come from the clock.</summary>
    private const string NoDate = "2000-01-01";

    /// <summary>Derives the metadata of a document.</summary>
    /// <param name="info">The properties of the document.</param>
    /// <param name="title">Never empty.</param>
    /// <param name="language">A BCP 47 tag.</param>
    /// <param name="options">Attachments and identity.</param>
    public static Metadata Of(
        DocumentInfo info,
        string title,
        string language,
        PdfOptions options
    ) =>
        new(
            title,
            language,
            NullIfEmpty(info.Author),
            NullIfEmpty(info.Subject),
            info.Date?.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture) ?? NoDate,
            options.InputDigest,
            HasAttachments: options.Attachments is { IsDefaultOrEmpty: false }
        );

    private static string? NullIfEmpty(string? value) =>
        PrintableText.Spoken(value ?? "") is { Length: > 0 } clean ? clean : null;
}
