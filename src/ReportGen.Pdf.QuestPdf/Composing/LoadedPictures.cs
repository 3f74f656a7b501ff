using QuestPDF.Drawing.Exceptions;
using ReportGen.Core.Documents;
using ReportGen.Pdf.QuestPdf.Planning;
using Picture = QuestPDF.Infrastructure.Image;

namespace ReportGen.Pdf.QuestPdf.Composing;

/// <summary>The pictures of a document as the library reads them, each once; they hold memory of the library.</summary>
internal sealed class LoadedPictures : IDisposable
{
    private readonly Dictionary<ImageFile, Picture?> loaded = new(
        ReferenceEqualityComparer.Instance as IEqualityComparer<ImageFile>
    );

    /// <summary>Reads an image; null with the reason when the library can't decode it.</summary>
    public PrintableImage? Read(ImageFile file, out string reason)
    {
        var image = QuestImage.Read(file, out reason);
        if (image is null || CanRead(file))
        {
            return image;
        }

        reason = "the file is damaged";
        return null;
    }

    private bool CanRead(ImageFile file)
    {
        if (!loaded.TryGetValue(file, out var picture))
        {
            try
            {
                picture = Picture.FromBinaryData(file.Bytes.ToArray());
            }
            catch (DocumentComposeException)
            {
                picture = null;
            }

            loaded.Add(file, picture);
        }

        return picture is not null;
    }

    /// <summary>A file that can be read.</summary>
    public Picture Of(ImageFile file) =>
        CanRead(file) && loaded[file] is { } picture
            ? picture
            : throw new InvalidOperationException("The picture was not planned.");

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var picture in loaded.Values)
        {
            picture?.Dispose();
        }

        loaded.Clear();
    }
}
