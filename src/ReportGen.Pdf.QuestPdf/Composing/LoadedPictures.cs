using QuestPDF.Drawing.Exceptions;
using ReportGen.Core.Documents;
using ReportGen.Pdf.QuestPdf.Planning;
using Picture = QuestPDF.Infrastructure.Image;

namespace ReportGen.Pdf.QuestPdf.Composing;

/// <summary>The pictures of a document, decoded by the library; they hold native memory.</summary>
internal sealed class LoadedPictures : IDisposable
{
    private readonly List<Picture> loaded = [];

    /// <summary>Reads an image; null with the reason when the library can't decode it.</summary>
    public PrintableImage? Read(ImageFile file, out string reason)
    {
        if (QuestImage.Read(file, out reason) is not { } image)
        {
            return null;
        }

        try
        {
            image.Picture = Picture.FromBinaryData(file.Bytes.ToArray());
            loaded.Add(image.Picture);
            return image;
        }
        catch (DocumentComposeException)
        {
            reason = "the file is damaged";
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => loaded.ForEach(static p => p.Dispose());
}
