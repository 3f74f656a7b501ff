using System.Collections.Immutable;
using System.Text.Json;
using ReportGen.Core.Documents;
using ReportGen.Core.Markdown;
using ReportGen.Core.Sources;

namespace ReportGen.Tests.Pdf;

/// <summary>An example of a Markdown specification.</summary>
/// <param name="Name">Where it stands.</param>
/// <param name="Markdown">What is typed.</param>
/// <param name="Html">What the specification makes of it.</param>
internal sealed record SpecificationExample(string Name, string Markdown, string Html)
{
    /// <summary>All examples of CommonMark 0.31.2.</summary>
    public static ImmutableArray<SpecificationExample> CommonMark => Load("commonmark.json");

    /// <summary>Examples of GitHub's tables, strikethrough, task lists and bare links.</summary>
    public static ImmutableArray<SpecificationExample> GitHub => Load("gfm.json");

    /// <summary>The document, every image of it a single pixel.</summary>
    public Document Document() =>
        MarkdownReader
            .Read(
                new SourceText("spec.md", Markdown),
                new MarkdownOptions
                {
                    Defaults = new DocumentInfo("A test", "en"),
                    ReadImage = static _ => TestPdf.FixtureImage("pixel.png"),
                }
            )
            .Value!;

    /// <summary>
    /// True when we print what a browser doesn't show: the source of raw HTML, and an image's title as its caption.
    /// </summary>
    public static bool SaysMore(Document document) =>
        document.Blocks.Any(b => HasRawHtml(b) || b is Figure { Caption.Length: > 0 });

    private static bool HasRawHtml(Block block) =>
        block switch
        {
            RawHtmlBlock => true,
            Paragraph b => b.Content.Any(HasRawHtml),
            Heading b => b.Content.Any(HasRawHtml),
            BlockQuote b => b.Blocks.Any(HasRawHtml),
            ListBlock b => b.Items.Any(i => i.Blocks.Any(HasRawHtml)),
            Table b => b.Rows.Any(r => r.Cells.Any(c => c.Content.Any(HasRawHtml))),
            _ => false,
        };

    private static bool HasRawHtml(Inline inline) =>
        inline switch
        {
            RawHtmlInline => true,
            Emphasis i => i.Content.Any(HasRawHtml),
            Strong i => i.Content.Any(HasRawHtml),
            Link i => i.Content.Any(HasRawHtml),
            _ => false,
        };

    private static ImmutableArray<SpecificationExample> Load(string resource)
    {
        using var stream = typeof(SpecificationExample).Assembly.GetManifestResourceStream(
            resource
        )!;
        using var examples = JsonDocument.Parse(stream);
        return
        [
            .. examples
                .RootElement.EnumerateArray()
                .Select(e => new SpecificationExample(
                    $"{e.GetProperty("section").GetString()} {e.GetProperty("example").GetInt32()}",
                    e.GetProperty("markdown").GetString()!,
                    e.GetProperty("html").GetString()!
                )),
        ];
    }
}
