using ReportGen.Core.Diagnostics;
using ReportGen.Core.Documents;
using ReportGen.Core.Markdown;
using ReportGen.Core.Output;
using ReportGen.Core.Output.Printing;
using ReportGen.Core.Sources;
using ReportGen.Pdf;
using ReportGen.Pdf.Text;

namespace ReportGen.Tests.Pdf;

/// <summary>Makes PDFs in memory with the fonts and fixtures that lie in this assembly.</summary>
internal static class TestPdf
{
    private static readonly string[] FontOrder =
    [
        "SourceSans3",
        "SourceCodePro",
        "NotoSansMath",
        "NotoSansSymbols2",
        "NotoEmoji",
    ];

    private static readonly Lazy<BuiltInEngine> Shared = new(() =>
        new(FontLibrary.Load(FontFiles()).Value!)
    );

    /// <summary>The built-in engine with the fonts that ship.</summary>
    public static BuiltInEngine Engine => Shared.Value;

    /// <summary>No attachments, the default theme.</summary>
    public static PdfOptions Plain { get; } = new(new Theme(), [], null);

    /// <summary>With the attachments of a published document.</summary>
    public static PdfOptions WithAttachments { get; } =
        new(
            new Theme(),
            [
                new(
                    "data.json",
                    "application/json",
                    AttachmentRelationship.Data,
                    "The data of this document",
                    "{}"u8.ToArray()
                ),
                new(
                    "statement.md",
                    "text/markdown",
                    AttachmentRelationship.Source,
                    "The text of this document",
                    "# Statement\n"u8.ToArray()
                ),
            ],
            new string('a', 64)
        );

    /// <summary>A document from Markdown; images come from the fixtures.</summary>
    public static Document Document(string markdown) =>
        Read(markdown).Value ?? throw new InvalidOperationException("no document");

    /// <summary>A document from Markdown with its diagnostics.</summary>
    public static Checked<Document> Read(string markdown) =>
        MarkdownReader.Read(
            new SourceText("test.md", markdown),
            new MarkdownOptions
            {
                Defaults = new DocumentInfo("A test", "en-GB"),
                ReadImage = FixtureImage,
            }
        );

    /// <summary>An image of the fixtures, or null.</summary>
    public static ImageFile? FixtureImage(string name) =>
        Resource("pdf/" + name) is { } bytes
            ? new ImageFile(
                name.EndsWith(".jpg", StringComparison.Ordinal) ? "image/jpeg" : "image/png",
                bytes
            )
            : null;

    /// <summary>The bytes of a PDF from Markdown.</summary>
    public static byte[] Render(string markdown) => Render(Document(markdown), Plain);

    /// <summary>The bytes of a PDF.</summary>
    public static byte[] Render(Document document, PdfOptions options) =>
        Engine.Render(document, options).Value?.Bytes.ToArray()
        ?? throw new InvalidOperationException("no file");

    /// <summary>The text of a fixture.</summary>
    public static string Fixture(string name) =>
        System.Text.Encoding.UTF8.GetString(
            Resource("pdf/" + name) ?? throw new InvalidOperationException(name)
        );

    /// <summary>The bytes of one of the fonts that ship.</summary>
    public static byte[] Font(string name) =>
        Resource("fonts/" + name) ?? throw new InvalidOperationException(name);

    /// <summary>The bytes of a font of the fixtures.</summary>
    public static byte[] FixtureFont(string name) =>
        Resource("pdf/" + name) ?? throw new InvalidOperationException(name);

    /// <summary>The fonts that ship, in the order of fallback.</summary>
    public static IReadOnlyList<FontFile> FontFiles()
    {
        var names = typeof(TestPdf)
            .Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith("fonts/", StringComparison.Ordinal))
            .OrderBy(n =>
                Array.FindIndex(
                    FontOrder,
                    f => n.StartsWith("fonts/" + f, StringComparison.Ordinal)
                )
            )
            .ThenBy(n => n, StringComparer.Ordinal);
        return [.. names.Select(n => new FontFile(n, Resource(n)))];
    }

    private static byte[]? Resource(string name)
    {
        using var stream = typeof(TestPdf).Assembly.GetManifestResourceStream(name);
        if (stream is null)
        {
            return null;
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
