using ReportGen.Tests.Pdf.Conformance.Reading;

namespace ReportGen.Tests.Pdf.Conformance;

/// <summary>Everything that the rules look at, read once.</summary>
internal sealed class PdfReading
{
    private PdfReading(byte[] bytes, PdfObjects objects)
    {
        Raw = RawFile.Scan(bytes);
        File = objects;
        Tree = new(objects);
        Pages = [.. objects.Pages().Select((page, i) => PageContent.Of(page, i + 1))];
        Fonts = UsedFont.Of(Pages, Tree);
        Xmp = XmpPacket.Read(objects.Catalog.Stream("Metadata")?.Decoded());
        foreach (var stream in ObjectStreams(bytes))
        {
            Raw.ScanTokens(stream, "object stream");
        }
    }

    public RawFile Raw { get; }

    public PdfObjects File { get; }

    public PdfDict Catalog => File.Catalog;

    public StructureTree Tree { get; }

    public IReadOnlyList<PageContent> Pages { get; }

    public IReadOnlyList<UsedFont> Fonts { get; }

    public XmpPacket Xmp { get; }

    /// <summary>All annotations with the number of their page.</summary>
    public IEnumerable<(int Page, PdfDict Annotation)> Annotations =>
        Pages.SelectMany(p => p.Page.List("Annots").OfType<PdfDict>().Select(a => (p.Number, a)));

    public IEnumerable<PdfStream> Streams => File.Objects.Values.OfType<PdfStream>();

    /// <summary>True when files are attached, so that the level is 3a and not 2a.</summary>
    public bool HasAttachments =>
        File.AllDicts().Any(d => d.Has("EF") || d.Name("Type") is "EmbeddedFile");

    public static PdfReading Read(byte[] bytes) => new(bytes, PdfObjects.Open(bytes));

    private static IEnumerable<byte[]> ObjectStreams(byte[] bytes)
    {
        using var document = UglyToad.PdfPig.PdfDocument.Open(bytes);
        foreach (var reference in document.Structure.CrossReferenceTable.ObjectOffsets.Keys)
        {
            if (
                document.Structure.GetObject(reference).Data
                    is UglyToad.PdfPig.Tokens.StreamToken stream
                && stream.StreamDictionary.TryGet(
                    UglyToad.PdfPig.Tokens.NameToken.Type,
                    out UglyToad.PdfPig.Tokens.NameToken type
                )
                && type.Data is "ObjStm"
                && Flate.Inflate(stream.Data.ToArray()) is { } data
            )
            {
                yield return data;
            }
        }
    }
}
