using ReportGen.Pdf.Pages;

namespace ReportGen.Pdf.Writing;

/// <summary>Writes link annotations and destinations (ISO 32000-1, 12.5.6.5 and 12.3.2).</summary>
/// <param name="writer">The file.</param>
/// <param name="tree">The structure tree that contains the annotations.</param>
/// <param name="pages">The object numbers of the pages.</param>
/// <param name="pageHeight">In points.</param>
internal sealed class LinkWriter(
    PdfWriter writer,
    StructureTreeWriter tree,
    int[] pages,
    double pageHeight
)
{
    private readonly ByteBuilder line = new();

    /// <summary>Writes the annotation of a link on one line.</summary>
    /// <param name="link">The link.</param>
    /// <param name="page">The object number of its page.</param>
    /// <returns>Its object number.</returns>
    public int Write(LinkArea link, int page)
    {
        var number = writer.Reserve();
        line.Clear();
        line.Add("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect["u8);
        line.Add(link.Left).Add((byte)' ').Add(pageHeight - link.Bottom).Add((byte)' ');
        line.Add(link.Right).Add((byte)' ').Add(pageHeight - link.Top);
        line.Add("]/P "u8).Reference(page);
        line.Add("/StructParent "u8).Add(tree.AddAnnotation(link.Owner, number));
        line.Add("/Contents"u8).Text(link.Description);
        if (link.Address is not null)
        {
            line.Add("/A<</S/URI/URI"u8).Text(link.Address).Add(">>"u8);
        }
        else if (link.Destination is { } destination)
        {
            line.Add("/Dest"u8);
            Destination(line, destination);
        }

        writer.Object(number, line.Add(">>"u8).Written);
        return number;
    }

    /// <summary>Adds a destination: the page, and the point shown in the upper left corner of the window.</summary>
    public void Destination(ByteBuilder target, Destination destination) =>
        target
            .Add((byte)'[')
            .Reference(pages[destination.Page])
            .Add("/XYZ "u8)
            .Add(Math.Max(0, destination.Left - 6))
            .Add((byte)' ')
            .Add(pageHeight - Math.Max(0, destination.Top - 6))
            .Add(" null]"u8);
}
