using System.Globalization;
using ReportGen.Core.Output;
using ReportGen.Pdf.Layout;
using ReportGen.Pdf.Tagging;

namespace ReportGen.Pdf.Writing;

/// <summary>From laid-out pages to a file: pages with their frames and running lines, then everything that they refer to.</summary>
internal sealed class DocumentWriter
{
    /// <summary>The date of a document without one: metadata needs some date, and it must not be today's.</summary>
    private const string NoDate = "2000-01-01";

    private readonly LayoutScope scope;
    private readonly Headings headings;
    private readonly PdfWriter writer;
    private readonly StructureTree tree;
    private readonly string title;
    private readonly FileAssembly assembly;
    private readonly PageCanvas canvas;
    private readonly ByteBuilder line = new();
    private readonly RunningLines running;

    public DocumentWriter(
        LayoutScope scope,
        Headings headings,
        PdfWriter writer,
        StructureTree tree,
        string title
    )
    {
        this.scope = scope;
        this.headings = headings;
        this.writer = writer;
        this.tree = tree;
        this.title = title;
        assembly = new FileAssembly(writer, tree, headings.Find);
        canvas = new PageCanvas(assembly, scope.Theme.PageHeight.Value);
        running = new RunningLines(scope, title, tree.Document);
    }

    /// <summary>Writes the file.</summary>
    /// <param name="pages">The pages; each is released once it is drawn.</param>
    /// <param name="options">Attachments and identity.</param>
    public ReadOnlyMemory<byte> Write(List<List<PlacedStrip>> pages, PdfOptions options)
    {
        var catalog = writer.Reserve();
        var pageTree = writer.Reserve();
        for (var i = 0; i < pages.Count; i++)
        {
            assembly.Pages.Add(writer.Reserve());
        }

        for (var i = 0; i < pages.Count; i++)
        {
            Page(pages[i], i, pages.Count, pageTree);
            pages[i] = [];
        }

        PageTree(pageTree, pages.Count);
        assembly.Finish();
        var outlines = new OutlineWriter(writer, assembly, canvas, tree).Write(Bookmarks());
        tree.Write();

        var attachments = options.Attachments.IsDefault ? [] : options.Attachments;
        var date = scope.Document.Info.Date is { } day
            ? day.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture)
            : NoDate;
        var metadata = new Metadata(
            title,
            scope.DocumentLanguage,
            NullIfEmpty(scope.Document.Info.Author),
            NullIfEmpty(scope.Document.Info.Subject),
            date,
            options.InputDigest,
            attachments.Length > 0
        );
        var files = AttachmentWriter.Write(writer, attachments, date, scope);
        Catalog(catalog, pageTree, outlines, metadata, files);
        return writer.Finish(catalog, Information(metadata));
    }

    /// <summary>The headings; a document without any has one bookmark, its title.</summary>
    private IReadOnlyList<HeadingMark> Bookmarks()
    {
        if (headings.All.Count > 0)
        {
            return headings.All;
        }

        var whole = new HeadingMark(0, 1, 1, title);
        whole.Place.Page = 0;
        return [whole];
    }

    private void Page(List<PlacedStrip> strips, int index, int count, int pageTree)
    {
        var number = assembly.Pages[index];
        canvas.Start(number);
        FrameDrawing.Draw(canvas, strips);
        running.DrawHeader(canvas, index);
        foreach (var placed in strips)
        {
            canvas.IsRepeating = placed.IsRepeated;
            placed.Strip.Draw(canvas, placed.Top);
        }

        canvas.IsRepeating = false;
        running.DrawFooter(canvas, index, count);
        canvas.Finish();

        var content = writer.Reserve();
        writer.Stream(content, default, canvas.Content);
        line.Clear();
        line.Add("<</Type/Page/Parent "u8).Reference(pageTree).Add("/MediaBox[0 0 "u8);
        line.Add(scope.Theme.PageWidth.Value).Add((byte)' ').Add(scope.Theme.PageHeight.Value);
        line.Add("]/Resources "u8).Reference(assembly.Resources);
        line.Add("/Contents "u8).Reference(content).Add("/Tabs/S/StructParents "u8);
        line.Add(tree.AddPage(canvas.Owners));
        if (canvas.Annotations.Count > 0)
        {
            line.Add("/Annots["u8);
            foreach (var annotation in canvas.Annotations)
            {
                line.Reference(annotation).Add((byte)' ');
            }

            line.Add((byte)']');
        }

        writer.Object(number, line.Add(">>"u8).Written);
    }

    private void PageTree(int pageTree, int count)
    {
        line.Clear();
        line.Add("<</Type/Pages/Count "u8).Add(count).Add("/Kids["u8);
        foreach (var page in assembly.Pages)
        {
            line.Reference(page).Add((byte)' ');
        }

        writer.Object(pageTree, line.Add("]>>"u8).Written);
    }

    private int Information(Metadata metadata)
    {
        line.Clear();
        line.Add("<</Title"u8).Text(metadata.Title);
        if (metadata.Author is not null)
        {
            line.Add("/Author"u8).Text(metadata.Author);
        }

        if (metadata.Subject is not null)
        {
            line.Add("/Subject"u8).Text(metadata.Subject);
        }

        var date = "D:" + metadata.Date.Replace("-", "", StringComparison.Ordinal) + "000000Z";
        line.Add("/Creator"u8).Text(Metadata.Producer).Add("/Producer"u8).Text(Metadata.Producer);
        line.Add("/CreationDate"u8).Text(date).Add("/ModDate"u8).Text(date).Add(">>"u8);
        return writer.Object(line.Written);
    }

    private void Catalog(
        int catalog,
        int pageTree,
        int outlines,
        Metadata metadata,
        AttachedFiles? files
    )
    {
        var packet = writer.Reserve();
        writer.Stream(
            packet,
            "/Type/Metadata/Subtype/XML"u8,
            XmpPacket.Make(metadata),
            isPacked: true
        );
        var profile = writer.Reserve();
        writer.Stream(profile, "/N 3"u8, SrgbProfile.Bytes);
        line.Clear();
        line.Add("<</Type/Catalog/Pages "u8).Reference(pageTree);
        line.Add("/Metadata "u8).Reference(packet).Add("/Lang"u8).Text(metadata.Language);
        line.Add("/MarkInfo<</Marked true>>/StructTreeRoot "u8).Reference(tree.Number);
        line.Add("/ViewerPreferences<</DisplayDocTitle true>>"u8);
        if (outlines != 0)
        {
            line.Add("/Outlines "u8).Reference(outlines).Add("/PageMode/UseOutlines"u8);
        }

        line.Add(
            "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)/RegistryName(http://www.color.org)/Info(sRGB IEC61966-2.1)/DestOutputProfile "u8
        );
        line.Reference(profile).Add(">>]"u8);
        if (files is not null)
        {
            line.Add("/AF["u8);
            foreach (var number in files.Specifications)
            {
                line.Reference(number).Add((byte)' ');
            }

            line.Add("]/Names<</EmbeddedFiles "u8).Reference(files.NameTree).Add(">>"u8);
        }

        writer.Object(catalog, line.Add(">>"u8).Written);
    }

    private static string? NullIfEmpty(string? value) =>
        PrintableText.Spoken(value ?? "") is { Length: > 0 } clean ? clean : null;
}
