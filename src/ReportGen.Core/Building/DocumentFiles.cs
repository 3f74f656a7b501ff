using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Documents;
using ReportGen.Core.Markdown;
using ReportGen.Core.Output;
using ReportGen.Core.Output.Html;
using ReportGen.Core.Sources;

namespace ReportGen.Core.Building;

/// <summary>The files of one document: Markdown, HTML and PDF from the same text.</summary>
/// <param name="Files">Those that could be written, the Markdown first.</param>
/// <param name="Diagnostics">RG4xxx of the Markdown and RG5xxx of the PDF.</param>
public sealed record DocumentFiles(
    ImmutableArray<OutputFile> Files,
    ImmutableArray<Diagnostic> Diagnostics
)
{
    /// <summary>True when any diagnostic is an error.</summary>
    public bool HasErrors => Diagnostics.Any(static d => d.Severity == Severity.Error);

    /// <summary>Builds the files of a document.</summary>
    /// <param name="name">Their name without an extension.</param>
    /// <param name="markdown">The text.</param>
    /// <param name="reading">How the text is read.</param>
    /// <param name="page">What the HTML page needs; its style sheet and formats are filled in here.</param>
    /// <param name="output">The style sheet, the themes and the PDF engine.</param>
    /// <param name="attachments">Files to attach to the PDF beside the Markdown.</param>
    public static DocumentFiles Make(
        string name,
        SourceText markdown,
        MarkdownOptions reading,
        HtmlOptions page,
        DocumentOutput output,
        ImmutableArray<PdfAttachment> attachments
    )
    {
        var text = new OutputFile(name + ".md", Encoding.UTF8.GetBytes(markdown.Text));
        var read = MarkdownReader.Read(markdown, reading);
        if (read.Value is not { } document)
        {
            return new DocumentFiles([text], read.Diagnostics);
        }

        var files = ImmutableArray.CreateBuilder<OutputFile>(3);
        var diagnostics = read.Diagnostics.ToBuilder();
        files.Add(text);
        if (output.Engine is { } engine)
        {
            var options = new PdfOptions(
                output.ThemeOf(document.Info.Style),
                [AttachedText(text), .. attachments],
                DigestOf(text, attachments)
            );
            var pdf = Print(document, options, engine, output.PdfCache);
            diagnostics.AddRange(pdf.Diagnostics);
            if (pdf.Value is { } made)
            {
                files.Add(new OutputFile(name + ".pdf", made.Bytes));
            }
        }

        var html = HtmlWriter.Write(
            document,
            page with
            {
                Css = output.Css,
                OtherFormats = [.. Enumerable.Reverse(files).Select(Link)],
            }
        );
        files.Add(new OutputFile(name + ".html", Encoding.UTF8.GetBytes(html)));
        return new DocumentFiles(files.ToImmutable(), diagnostics.ToImmutable());
    }

    /// <summary>The PDF, from the cache when everything that determines it is the same.</summary>
    private static Checked<PdfFile> Print(
        Document document,
        PdfOptions options,
        IPdfEngine engine,
        PdfCache? pdfCache
    )
    {
        // The digest does not cover images: a document that has any is always printed again.
        if (pdfCache is null || !document.Images.IsEmpty)
        {
            return engine.Render(document, options);
        }

        var inputs = new PdfCacheKey(options.InputDigest!, document.Info, options.Theme, engine);
        if (pdfCache.Find(inputs) is { } known)
        {
            return Checked.Sound(known);
        }

        var made = engine.Render(document, options);
        if (made is { Value: { } file, Diagnostics.IsEmpty: true })
        {
            pdfCache.Keep(inputs, file);
        }

        return made;
    }

    private static PdfAttachment AttachedText(OutputFile text) =>
        new(
            text.Name,
            "text/markdown",
            AttachmentRelationship.Source,
            "The text of this document in Markdown",
            text.Bytes
        );

    /// <summary>
    /// The digest that a PDF gives of its inputs, the text and the attachments, so that a
    /// clearance recorded later does not change the file that it clears.
    /// </summary>
    private static string DigestOf(OutputFile text, ImmutableArray<PdfAttachment> attachments)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(text.Bytes.Span);
        foreach (var attachment in attachments)
        {
            hash.AppendData(attachment.Bytes.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static PageLink Link(OutputFile file)
    {
        var kind = file.Name.EndsWith(".pdf", StringComparison.Ordinal) ? "PDF" : "Markdown";
        var size = Math.Max(1, (file.Bytes.Length + 500) / 1000);
        return new PageLink(
            string.Create(CultureInfo.InvariantCulture, $"{kind} ({size:N0} KB)"),
            file.Name
        );
    }
}
