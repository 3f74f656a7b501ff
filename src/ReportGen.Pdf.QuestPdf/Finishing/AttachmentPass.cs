using System.Collections.Immutable;
using System.Globalization;
using QuestPDF.Fluent;
using ReportGen.Core.Output;

namespace ReportGen.Pdf.QuestPdf.Finishing;

/// <summary>
/// Attaches files to a finished PDF. The library can do this only from file to file, so the files are written to a
/// temporary folder that is removed afterwards.
/// </summary>
internal static class AttachmentPass
{
    /// <summary>Returns the file with its attachments.</summary>
    /// <param name="file">The PDF.</param>
    /// <param name="attachments">The files to attach.</param>
    /// <param name="day">The date of the attachments.</param>
    /// <param name="report">Receives RG5016.</param>
    /// <exception cref="IOException">The folder can't be written.</exception>
    public static byte[] Attach(
        byte[] file,
        ImmutableArray<PdfAttachment> attachments,
        DateTimeOffset day,
        ReportDiagnostic report
    )
    {
        var folder = Directory.CreateTempSubdirectory("reportgen-");
        try
        {
            var source = Path.Combine(folder.FullName, "document.pdf");
            File.WriteAllBytes(source, file);
            var operation = DocumentOperation.LoadFile(source);
            var taken = new HashSet<string>(StringComparer.Ordinal);
            for (var i = 0; i < attachments.Length; i++)
            {
                var attachment = attachments[i];
                var name = AttachmentNames.Own(attachment.Name, taken.Contains, report);
                taken.Add(name);
                // A name from the document could lead out of the folder, so the file gets a generated name.
                var path = Path.Combine(
                    folder.FullName,
                    string.Create(CultureInfo.InvariantCulture, $"attachment-{i}")
                );
                File.WriteAllBytes(path, attachment.Bytes.ToArray());
                operation.AddAttachment(Described(attachment, name, path, day));
            }

            var target = Path.Combine(folder.FullName, "attached.pdf");
            operation.Save(target);
            return File.ReadAllBytes(target);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static DocumentOperation.DocumentAttachment Described(
        PdfAttachment attachment,
        string name,
        string path,
        DateTimeOffset day
    ) =>
        new()
        {
            Key = name,
            FilePath = path,
            AttachmentName = name,
            CreationDate = day.UtcDateTime,
            ModificationDate = day.UtcDateTime,
            MimeType = attachment.MediaType.Contains('/', StringComparison.Ordinal)
                ? attachment.MediaType
                : "application/octet-stream",
            Description = attachment.Description.Length > 0 ? attachment.Description : name,
            Relationship =
                attachment.Relationship == AttachmentRelationship.Source
                    ? DocumentOperation.DocumentAttachmentRelationship.Source
                    : DocumentOperation.DocumentAttachmentRelationship.Data,
        };
}
