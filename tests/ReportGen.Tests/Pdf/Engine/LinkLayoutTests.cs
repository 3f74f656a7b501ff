using ReportGen.Tests.Pdf.Conformance;
using ReportGen.Tests.Pdf.Conformance.Reading;

namespace ReportGen.Tests.Pdf.Engine;

/// <summary>Links over lines and pages; HTML that is shown and not obeyed.</summary>
public class LinkLayoutTests
{
    [Fact]
    public void Link_over_lines_is_one_element_with_an_annotation_for_each_line()
    {
        var words = string.Join(' ', Enumerable.Repeat("words of a long link", 10));
        var reading = PdfReading.Read(
            TestPdf.Render($"Before [{words}](https://www.example.org/a) after.")
        );

        var link = Assert.Single(reading.Tree.Of("Link"));
        var targets = link.Leaves.OfType<ObjectLeaf>().Select(l => l.Target!).ToList();
        Assert.Equal(3, targets.Count);
        Assert.Equal(reading.Annotations.Select(a => a.Annotation), targets);
        Assert.All(targets, a => Assert.NotEmpty(a.Text("Contents")!));
        Assert.Contains(
            $"Before {words} after.",
            PdfTextReader.Normalised(reading.Text.Of(reading.Tree.Tops[0], false, false)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Link_over_pages_is_one_element_with_annotations_on_both()
    {
        var lines = string.Concat(Enumerable.Repeat("Line.\n\n", 27));
        var words = string.Join(' ', Enumerable.Repeat("words of a long link", 40));
        var reading = PdfReading.Read(
            TestPdf.Render($"{lines}[{words}](https://www.example.org/a)")
        );

        var link = Assert.Single(reading.Tree.Of("Link"));
        Assert.Equal([1, 2], reading.Annotations.Select(a => a.Page).Distinct());
        Assert.Equal(reading.Annotations.Count(), link.Leaves.OfType<ObjectLeaf>().Count());
        Assert.Empty(
            PdfConformance.Check(TestPdf.Render($"{lines}[{words}](https://www.example.org/a)"))
        );
    }

    [Theory]
    [InlineData("<script>alert(1)</script>\n")]
    [InlineData("Words with <b onclick=\"x()\">markup</b> in them.\n")]
    public void Raw_html_is_shown_as_text_and_told(string markdown)
    {
        var read = TestPdf.Read(markdown);
        var file = TestPdf.Render(read.Value!, TestPdf.Plain);

        Assert.Contains(
            read.Diagnostics,
            d => d.Code.Id.StartsWith("RG4", StringComparison.Ordinal)
        );
        Assert.Contains(
            markdown.TrimEnd(),
            PdfTextReader.Normalised(PdfTextReader.StructureText(file)),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "/JavaScript",
            System.Text.Encoding.Latin1.GetString(file),
            StringComparison.Ordinal
        );
    }
}
