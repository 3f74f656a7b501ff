using System.Collections.Immutable;
using QuestPDF.Fluent;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Output;
using ReportGen.Pdf.QuestPdf.Composing;
using ReportGen.Pdf.QuestPdf.Finishing;
using ReportGen.Pdf.QuestPdf.Planning;
using Document = ReportGen.Core.Documents.Document;

namespace ReportGen.Pdf.QuestPdf;

/// <summary>
/// The optional engine: PDF/UA-1 with PDF/A-2a, or PDF/A-3a when files are attached, drawn by a library with
/// native code. The document is planned without it, line by line and tag by tag, and the library draws the plan.
/// Identifiers that come from the clock are replaced afterwards, so that the same arguments give the same bytes.
/// </summary>
public sealed class QuestPdfEngine : IPdfEngine
{
    private readonly IReadOnlyList<LoadedFont> fonts;
    private readonly FontFaces faces;
    private readonly ImmutableArray<string> names;
    private readonly EngineLicence licence;

    private QuestPdfEngine(IReadOnlyList<LoadedFont> fonts, EngineLicence licence)
    {
        this.fonts = fonts;
        this.licence = licence;
        faces = new FontFaces(fonts);
        names = [.. fonts.Select(FontNames.Of)];
    }

    /// <inheritdoc/>
    public string Name => "questpdf";

    /// <summary>Loads the fonts; the library does not run before the first document.</summary>
    /// <param name="files">The fonts in the order of fallback: text first, then code, symbols and emoji.</param>
    /// <param name="licence">The licence that the department declares.</param>
    /// <returns>The engine; RG5002 for each font that can't be used, RG5003 when none can.</returns>
    public static Checked<QuestPdfEngine> Create(IEnumerable<FontFile> files, EngineLicence licence)
    {
        var (fonts, faults) = LoadedFont.Load(files);
        return new(fonts is null ? null : new QuestPdfEngine(fonts, licence), faults);
    }

    /// <summary>Null when the library can run here; otherwise the reason why not, in one line.</summary>
    public string? WhyUnavailable() => LibraryRuntime.Start(licence, fonts);

    /// <inheritdoc/>
    public Checked<PdfFile> Render(Document document, PdfOptions options)
    {
        if (WhyUnavailable() is { } reason)
        {
            // The diagnostics of the document are reported even so.
            var planned = Scope(document, options, QuestImage.Read);
            _ = BlockPlan.Of(planned);
            planned.Report(
                PdfDiagnostics.LibraryUnavailable,
                null,
                $"The library of the questpdf engine can't run here: {reason}",
                "Use the built-in engine, or publish the program for this machine."
            );
            return new Checked<PdfFile>(null, planned.Diagnostics);
        }

        using var pictures = new LoadedPictures();
        var scope = Scope(document, options, pictures.Read);
        var composed = new PlannedDocument(BlockPlan.Of(scope), scope, options, names);
        try
        {
            var bytes = composed.GeneratePdf();
            if (!options.Attachments.IsDefaultOrEmpty)
            {
                var day = PlannedDocument.DayOf(document.Info);
                bytes = AttachmentPass.Attach(bytes, options.Attachments, day, scope.Report);
            }

            var file = new PdfFile(FileIdentity.Fix(bytes), composed.PageCount);
            return new Checked<PdfFile>(file, scope.Diagnostics);
        }
        catch (Exception fault)
            when (LibraryRuntime.IsRefusal(fault) || LibraryRuntime.IsMissing(fault))
        {
            scope.Report(
                PdfDiagnostics.LayoutRefused,
                null,
                $"No PDF was made: {LibraryRuntime.Reason(fault)}",
                "Use the built-in engine for this document."
            );
            return new Checked<PdfFile>(null, scope.Diagnostics);
        }
    }

    private TypesettingScope Scope(Document document, PdfOptions options, ImageReader images) =>
        new(document, options.Theme, faces, new CharacterShaper(), images);
}
