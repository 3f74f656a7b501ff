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
        Text = new(objects, Pages);
        Xmp = XmpPacket.Read(objects.Catalog.Stream("Metadata")?.Decoded());
        foreach (var stream in objects.ObjectStreams)
        {
            Raw.ScanTokens(stream.Decoded() ?? [], "object stream");
        }
    }

    public RawFile Raw { get; }

    public PdfObjects File { get; }

    public PdfDict Catalog => File.Catalog;

    public StructureTree Tree { get; }

    public IReadOnlyList<PageContent> Pages { get; }

    public IReadOnlyList<UsedFont> Fonts { get; }

    /// <summary>The text by structure element.</summary>
    public StructureText Text { get; }

    public XmpPacket Xmp { get; }

    /// <summary>All annotations with the number of their page.</summary>
    public IEnumerable<(int Page, PdfDict Annotation)> Annotations =>
        Pages.SelectMany(p => p.Page.List("Annots").OfType<PdfDict>().Select(a => (p.Number, a)));

    public IEnumerable<PdfStream> Streams => File.Objects.Values.OfType<PdfStream>();

    /// <summary>True when files are attached, so that the level is 3a and not 2a.</summary>
    public bool HasAttachments =>
        File.AllDicts().Any(d => d.Has("EF") || d.Name("Type") is "EmbeddedFile");

    public static PdfReading Read(byte[] bytes) => new(bytes, PdfObjects.Open(bytes));
}
