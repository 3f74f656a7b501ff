using System.Collections.Immutable;
using ReportGen.Core.Output;
using ReportGen.Pdf.Pages;

namespace ReportGen.Pdf.Writing;

/// <summary>Writes pages to a file: the pages one by one, then everything that they refer to.</summary>
internal sealed class DocumentWriter
{
    private readonly PdfWriter writer;
    private readonly PagedDocument document;
    private readonly StructureTreeWriter tree;
    private readonly SharedResources resources;
    private readonly ByteBuilder line = new();

    public DocumentWriter(PdfWriter writer, PagedDocument document)
    {
        this.writer = writer;
        this.document = document;
        tree = new StructureTreeWriter(writer, document.Structure);
        resources = new SharedResources(writer);
    }

    /// <summary>Writes the file.</summary>
    /// <param name="metadata">The metadata of the file.</param>
    /// <param name="attachments">Files to attach.</param>
    /// <param name="report">Receives RG5016 for each invalid name of an attachment.</param>
    public ReadOnlyMemory<byte> Write(
        Metadata metadata,
        ImmutableArray<PdfAttachment> attachments,
        ReportDiagnostic report
    )
    {
        var catalog = writer.Reserve();
        var pageTree = writer.Reserve();
        var pages = new int[document.PageCount];
        for (var i = 0; i < pages.Length; i++)
        {
            pages[i] = writer.Reserve();
        }

        var links = new LinkWriter(writer, tree, pages, document.PageHeight);
        var content = new ContentStream(resources, links, document.PageHeight);
        foreach (var page in document.Pages)
        {
            Page(page, pages[page.Index], pageTree, content);
        }

        PageTree(pageTree, pages);
        resources.Write();
        var outlines = new OutlineWriter(writer, links, tree).Write(document.Bookmarks);
        tree.Write(pages);
        var files = AttachmentWriter.Write(writer, attachments, metadata.Date, report);
        Catalog(catalog, pageTree, outlines, metadata, files);
        return writer.Finish(catalog, Information(metadata));
    }

    private void Page(Page page, int number, int pageTree, ContentStream content)
    {
        content.Write(page, number);
        var stream = writer.Reserve();
        writer.Stream(stream, default, content.Written);
        line.Clear();
        line.Add("<</Type/Page/Parent "u8).Reference(pageTree).Add("/MediaBox[0 0 "u8);
        line.Add(document.PageWidth).Add((byte)' ').Add(document.PageHeight);
        line.Add("]/Resources "u8).Reference(resources.Number);
        line.Add("/Contents "u8).Reference(stream).Add("/Tabs/S/StructParents "u8);
        line.Add(tree.AddPage(page.Owners));
        if (content.Annotations.Count > 0)
        {
            line.Add("/Annots["u8);
            foreach (var annotation in content.Annotations)
            {
                line.Reference(annotation).Add((byte)' ');
            }

            line.Add((byte)']');
        }

        writer.Object(number, line.Add(">>"u8).Written);
    }

    private void PageTree(int pageTree, int[] pages)
    {
        line.Clear();
        line.Add("<</Type/Pages/Count "u8).Add(pages.Length).Add("/Kids["u8);
        foreach (var page in pages)
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
}
