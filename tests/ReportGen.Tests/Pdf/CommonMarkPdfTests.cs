using System.Collections.Immutable;
using System.Text.Json;
using ReportGen.Core.Documents;
using ReportGen.Tests.Markdown;
using ReportGen.Tests.Pdf.Conformance;

namespace ReportGen.Tests.Pdf;

/// <summary>Every example of the CommonMark and GitHub specifications as a PDF.</summary>
public sealed class CommonMarkPdfTests
{
    /// <summary>Examples whose text differs from that of the HTML, each with its reason.</summary>
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["Entity and numeric character references 26"] =
            "characters that no shipped font has are printed as their numbers",
        ["Entity and numeric character references 27"] =
            "characters that no shipped font has are printed as their numbers",
        ["Links 484"] = "a link without words shows its address",
        ["Tables 202"] = "Markdig takes no row without a pipe, and then sees no table",
        ["Tables 203"] = "Markdig takes a delimiter row that is too short",
        ["Links 540"] = "Markdig compares labels without full Unicode case folding",
    };

    [Fact]
    public void Render_every_example_of_CommonMark_keeps_its_text() =>
        Compare(SpecificationExample.CommonMark, 652);

    [Fact]
    public void Render_every_example_of_GitHub_keeps_its_text() =>
        Compare(SpecificationExample.GitHub, 23);

    private static void Compare(ImmutableArray<SpecificationExample> examples, int count)
    {
        var failures = new List<string>();
        for (var i = 0; i < examples.Length; i++)
        {
            var example = examples[i];
            var document = example.Document();
            var file = TestPdf.Render(document, TestPdf.Plain);
            if (!Exceptions.ContainsKey(example.Name))
            {
                Differ(
                    failures,
                    example,
                    PdfTextReader.Normalised(PrintedText.Of(document)),
                    PdfTextReader.Normalised(PdfTextReader.StructureText(file, true))
                );
                if (!SpecificationExample.SaysMore(document))
                {
                    Differ(
                        failures,
                        example,
                        PdfTextReader.Normalised(
                            (document.Blocks is [Heading { Id: "a-test" }, ..] ? "A test " : "")
                                + DocumentText.OfHtml(example.Html)
                        ),
                        PdfTextReader.Normalised(PdfTextReader.StructureText(file, true, false))
                    );
                }
            }

            // The rules hold for small files alike; one in eight keeps the tests quick.
            if (i % 8 == 0)
            {
                failures.AddRange(PdfConformance.Check(file).Select(f => $"{example.Name}: {f}"));
            }
        }

        Assert.Equal(count, examples.Length);
        Assert.True(failures.Count == 0, string.Join('\n', failures.Take(40)));
    }

    private static void Differ(
        List<string> failures,
        SpecificationExample example,
        string expected,
        string actual
    )
    {
        if (!string.Equals(expected, actual, StringComparison.Ordinal))
        {
            failures.Add(
                $"{example.Name}: {JsonSerializer.Serialize(example.Markdown)}\n  expected {expected}\n  actual   {actual}"
            );
        }
    }
}
