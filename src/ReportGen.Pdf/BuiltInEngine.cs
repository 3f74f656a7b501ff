using ReportGen.Core.Diagnostics;
using ReportGen.Core.Documents;
using ReportGen.Core.Output;
using ReportGen.Pdf.Conformance;
using ReportGen.Pdf.Layout;
using ReportGen.Pdf.Pages;
using ReportGen.Pdf.Tagging;
using ReportGen.Pdf.Text;
using ReportGen.Pdf.Writing;

namespace ReportGen.Pdf;

/// <summary>
/// The built-in engine: PDF 1.7, PDF/UA-1 with PDF/A-2a, or PDF/A-3a when files are attached. The
/// same arguments give the same bytes; any number of threads may render at once.
/// </summary>
/// <param name="fonts">The fonts, loaded once and shared by all documents.</param>
public sealed class BuiltInEngine(FontLibrary fonts) : IPdfEngine
{
    /// <inheritdoc/>
    public string Name => "built-in";

    /// <inheritdoc/>
    public Checked<PdfFile> Render(Document document, PdfOptions options)
    {
        var shaper = fonts.RentShaper();
        try
        {
            var language = LanguageTags.IsValid(document.Info.Language)
                ? document.Info.Language
                : "en-GB";
            var scope = new LayoutScope(
                document,
                UsableTheme.From(options.Theme, out var themeFaults),
                fonts,
                shaper,
                language
            );
            foreach (var fault in themeFaults)
            {
                scope.Report(PdfDiagnostics.UnusableTheme, null, fault);
            }

            _ = scope.Language(document.Info.Language, null);
            return Render(scope, options);
        }
        finally
        {
            fonts.Return(shaper);
        }
    }

    private static Checked<PdfFile> Render(LayoutScope scope, PdfOptions options)
    {
        var headings = new Headings(scope);
        var info = scope.Document.Info;
        var title = DocumentTitle.Of(
            info,
            headings.All.Count > 0 ? headings.All[0].Title : null,
            scope.Report
        );
        var root = new StructureElement("Document", null) { Language = scope.DocumentLanguage };
        var boxes = new DocumentLayout(scope, headings, title).Run(root);
        var pages = new Paginator(scope.Theme, boxes).Run();
        var painter = new PagePainter(scope, headings, title, root);
        var document = new PagedDocument(
            painter.Paint(pages),
            pages.Count,
            scope.Theme.PageWidth.Value,
            scope.Theme.PageHeight.Value,
            root,
            headings.Bookmarks(title)
        );
        using var writer = new PdfWriter();
        var bytes = new DocumentWriter(writer, document).Write(
            Metadata.Of(info, title, scope.DocumentLanguage, options),
            options.Attachments,
            scope.Report
        );
        PdfUaChecks.Run(root, pages.Count, scope.Report);
        return new Checked<PdfFile>(new PdfFile(bytes, pages.Count), scope.Diagnostics);
    }
}
