using System.Collections.Immutable;
using ReportGen.Core.Output;

namespace ReportGen.Pdf.Writing;

/// <summary>The objects of attached files to which the catalog refers.</summary>
/// <param name="Specifications">Object numbers of the file specifications, in order.</param>
/// <param name="NameTree">Object number of the EmbeddedFiles name tree.</param>
internal sealed record AttachedFiles(List<int> Specifications, int NameTree);

/// <summary>Writes attached files with their relationship to the document (ISO 19005-3, 6.8).</summary>
internal static class AttachmentWriter
{
    public static AttachedFiles? Write(
        PdfWriter writer,
        ImmutableArray<PdfAttachment> attachments,
        string date,
        ReportDiagnostic report
    )
    {
        if (attachments.IsDefaultOrEmpty)
        {
            return null;
        }

        var names = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var numbers = new List<int>();
        var line = new ByteBuilder();
        var stamp = "D:" + date.Replace("-", "", StringComparison.Ordinal) + "000000Z";
        foreach (var attachment in attachments)
        {
            var name = AttachmentNames.Own(attachment.Name, names.ContainsKey, report);
            var stream = writer.Reserve();
            line.Clear();
            line.Add("/Type/EmbeddedFile/Subtype"u8);
            line.Name(
                attachment.MediaType.Contains('/', StringComparison.Ordinal)
                    ? attachment.MediaType
                    : "application/octet-stream"
            );
            line.Add("/Params<</Size "u8).Add(attachment.Bytes.Length);
            line.Add("/ModDate"u8).Text(stamp).Add(">>"u8);
            writer.Stream(stream, line.Written, attachment.Bytes.Span);
            line.Clear();
            line.Add("<</Type/Filespec/F"u8).Text(name).Add("/UF"u8).Text(name);
            line.Add("/Desc"u8)
                .Text(attachment.Description.Length > 0 ? attachment.Description : name);
            line.Add("/AFRelationship"u8)
                .Name(attachment.Relationship == AttachmentRelationship.Source ? "Source" : "Data");
            line.Add("/EF<</F "u8).Reference(stream).Add("/UF "u8).Reference(stream).Add(">>>>"u8);
            var number = writer.Object(line.Written);
            names.Add(name, number);
            numbers.Add(number);
        }

        line.Clear();
        line.Add("<</Names["u8);
        foreach (var (name, number) in names)
        {
            line.Text(name).Add((byte)' ').Reference(number).Add((byte)' ');
        }

        return new AttachedFiles(numbers, writer.Object(line.Add("]>>"u8).Written));
    }
}
