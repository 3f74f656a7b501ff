using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ReportGen.Core.Documents;
using ReportGen.Tests.Markdown;
using ReportGen.Tests.Pdf;

namespace ReportGen.IntegrationTests.Pdf;

/// <summary>Every example of the CommonMark and GitHub specifications as a PDF whose text poppler extracts.</summary>
public sealed partial class SpecificationTextTests
{
    /// <summary>Examples whose text differs from that of the HTML, each with its reason.</summary>
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["Entity and numeric character references 25"] =
            "of two glyphs for one character the second says an invisible joiner",
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
    public void Poppler_extracts_the_text_of_every_example_of_CommonMark() =>
        Compare(SpecificationExample.CommonMark, 652);

    [Fact]
    public void Poppler_extracts_the_text_of_every_example_of_GitHub() =>
        Compare(SpecificationExample.GitHub, 23);

    private static void Compare(ImmutableArray<SpecificationExample> examples, int count)
    {
        using var folder = new Commands.Workspace();
        var failures = new ConcurrentBag<string>();
        Parallel.For(
            0,
            examples.Length,
            i =>
            {
                var example = examples[i];
                var document = example.Document();
                var file = folder[string.Create(CultureInfo.InvariantCulture, $"{i:000}.pdf")];
                File.WriteAllBytes(file, TestPdf.Render(document, TestPdf.Plain));
                foreach (var failure in Differences(example, document, file))
                {
                    failures.Add(failure);
                }
            }
        );

        Assert.Equal(count, examples.Length);
        Assert.True(failures.IsEmpty, string.Join('\n', failures.Order(StringComparer.Ordinal)));
    }

    private static IEnumerable<string> Differences(
        SpecificationExample example,
        Document document,
        string file
    )
    {
        if (Exceptions.ContainsKey(example.Name))
        {
            yield break;
        }

        // A text without a title gets that of the document.
        var title = document.Blocks is [Heading { Id: "a-test" }, ..] ? "A test " : "";
        // What is said of an image stands in its tag; poppler tells the words only.
        var html = title + DocumentText.OfHtml(ImageTag().Replace(example.Html, ""));
        if (
            !SpecificationExample.SaysMore(document)
            && Differ(example, "tags", html, PopplerText.OfTags(file)) is { } tags
        )
        {
            yield return tags;
        }

        var printed = PrintedText.Of(document, withAlternatives: false);
        if (
            Differ(example, "pages", printed, PopplerText.OfPages(file, TestPdf.Plain.Theme)) is
            { } pages
        )
        {
            yield return pages;
        }
    }

    private static string? Differ(
        SpecificationExample example,
        string way,
        string expected,
        string actual
    )
    {
        var (wanted, found) = (PopplerText.Normalised(expected), PopplerText.Normalised(actual));
        return string.Equals(wanted, found, StringComparison.Ordinal)
            ? null
            : $"{example.Name}, {way}: {JsonSerializer.Serialize(example.Markdown)}\n  expected {wanted}\n  actual   {found}";
    }

    [GeneratedRegex("<img[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex ImageTag();
}
