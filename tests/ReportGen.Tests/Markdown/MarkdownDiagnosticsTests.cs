using ReportGen.Core.Documents;
using ReportGen.Core.Markdown;
using ReportGen.Core.Sources;

namespace ReportGen.Tests.Markdown;

public sealed class MarkdownDiagnosticsTests
{
    public static TheoryData<string> Codes => [.. MarkdownDiagnostics.All.Select(c => c.Id)];

    private static IEnumerable<string> Found(string markdown, int maximumLength = 8_000_000) =>
        MarkdownReader
            .Read(
                new SourceText("a.md", markdown),
                new MarkdownOptions
                {
                    MaximumLength = maximumLength,
                    ReadImage = name =>
                        name == "map.png" ? new ImageFile("image/png", new byte[] { 1 }) : null,
                }
            )
            .Diagnostics.Select(d => d.Code.Id);

    [Theory]
    [MemberData(nameof(Codes))]
    public void Mistake_of_every_code_is_found_and_its_mended_text_is_sound(string id)
    {
        var code = MarkdownDiagnostics.All.Single(c => c.Id == id);
        var limit = code == MarkdownDiagnostics.TooLong ? code.Corrected.Length : 8_000_000;

        Assert.Contains(id, Found(code.Mistake, limit));
        // A front matter alone names the document, and shows nothing else.
        Assert.Empty(Found(code.Corrected, limit));
    }

    [Fact]
    public void Codes_are_unique_sorted_and_of_this_family()
    {
        var ids = MarkdownDiagnostics.All.Select(c => c.Id).ToArray();

        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
        Assert.All(ids, id => Assert.StartsWith("RG4", id, StringComparison.Ordinal));
    }
}
