using ReportGen.Core.Diagnostics;
using ReportGen.Core.Documents;
using ReportGen.Core.Output;
using ReportGen.Pdf.Conformance;
using ReportGen.Pdf.Images;
using ReportGen.Pdf.Layout;
using ReportGen.Pdf.Pages;
using ReportGen.Pdf.Tagging;
using ReportGen.Pdf.Text;
using ReportGen.Pdf.Writing;

namespace ReportGen.Pdf;

/// <summary>
/// The built-in engine: PDF 1.7, PDF/UA-1 with PDF/A-2a, or PDF/A-3a when files are attached. The
/// same arguments give the same bytes; any number of threads may render concurrently.
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
            var scope = new TypesettingScope(
                document,
                options.Theme,
                fonts.Faces,
                shaper,
                ImageResource.Read
            );
            return Render(scope, options);
        }
        finally
        {
            fonts.Return(shaper);
        }
    }

    private static Checked<PdfFile> Render(TypesettingScope scope, PdfOptions options)
    {
        var headings = new Headings(scope);
        var info = scope.Document.Info;
        var title = scope.Title;
        var root = new StructureElement("Document", null) { Language = scope.DocumentLanguage };
        var boxes = BlockLayout.Of(scope, headings, root);
        var pages = new Paginator(scope.Theme, boxes).Run();
        var painter = new PagePainter(scope, headings, root);
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
