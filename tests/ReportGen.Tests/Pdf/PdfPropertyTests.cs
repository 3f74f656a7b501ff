using System.Globalization;
using FsCheck.Xunit;
using ReportGen.Core.Documents;
using ReportGen.Tests.Pdf.Conformance;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace ReportGen.Tests.Pdf;

/// <summary>What holds of every document.</summary>
[Properties(Arbitrary = [typeof(DocumentGenerator)])]
public class PdfPropertyTests
{
    [Property(MaxTest = 12, EndSize = 6)]
    public void Render_of_any_document_keeps_all_its_text_in_order(Document document)
    {
        var rendered = TestPdf.Engine.Render(document, TestPdf.Plain);
        var printed = PdfTextReader.StructureText(rendered.Value!.Bytes.ToArray(), true);

        if (rendered.Diagnostics.Any(d => d.Code.Id is "RG5008"))
        {
            // A table too wide for the page is printed in parts: nothing is lost, but it is read by parts.
            var letters = PdfTextReader.Letters(printed);
            Assert.All(
                PrintedText
                    .Of(document)
                    .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                    .Distinct(StringComparer.Ordinal),
                word => Assert.Contains(word, letters, StringComparison.Ordinal)
            );
            return;
        }

        Assert.Equal(
            PdfTextReader.Letters(PrintedText.Of(document)),
            PdfTextReader.Letters(printed)
        );
    }

    [Property(MaxTest = 12, EndSize = 6)]
    public void Render_of_any_document_stays_inside_the_margins(Document document)
    {
        var file = TestPdf.Render(document, TestPdf.Plain);

        Assert.Empty(Outside(file, TestPdf.Plain.Theme));
    }

    [Property(MaxTest = 12, EndSize = 6)]
    public void Render_of_any_document_conforms(Document document)
    {
        var file = TestPdf.Render(document, TestPdf.Plain);

        Assert.Empty(PdfConformance.Check(file));
    }

    [Property(MaxTest = 4, EndSize = 6)]
    public void Render_of_any_document_gives_the_same_bytes_again(Document document) =>
        Assert.Equal(
            TestPdf.Render(document, TestPdf.Plain),
            TestPdf.Render(document, TestPdf.Plain)
        );

    /// <summary>Letters of the text outside the margins, and of anything outside the page.</summary>
    internal static IReadOnlyList<string> Outside(byte[] file, Theme theme)
    {
        using var pdf = PdfDocument.Open(file);
        var found = new List<string>();
        foreach (var page in pdf.GetPages())
        {
            foreach (var letter in page.Letters)
            {
                Check(found, page, letter, 0, 0, 0);
            }

            foreach (var content in Flat(page.GetMarkedContents()))
            {
                if (!content.IsArtifact && content.MarkedContentIdentifier >= 0)
                {
                    foreach (var letter in content.Letters)
                    {
                        Check(
                            found,
                            page,
                            letter,
                            theme.MarginSide.Value,
                            theme.MarginTop.Value,
                            theme.MarginBottom.Value
                        );
                    }
                }
            }
        }

        return found;
    }

    private static IEnumerable<MarkedContentElement> Flat(
        IEnumerable<MarkedContentElement> elements
    ) => elements.SelectMany(e => Flat(e.Children).Prepend(e));

    private static void Check(
        List<string> found,
        Page page,
        Letter letter,
        double side,
        double top,
        double bottom
    )
    {
        // The glyphs of one line may overhang by the fraction that an italic or a rounding makes.
        const double Play = 1;
        if (string.IsNullOrWhiteSpace(letter.Value))
        {
            return;
        }

        var (left, right) = (
            Math.Min(letter.StartBaseLine.X, letter.EndBaseLine.X),
            Math.Max(letter.StartBaseLine.X, letter.EndBaseLine.X)
        );
        if (
            left < side - Play
            || right > page.Width - side + Play
            || letter.StartBaseLine.Y < bottom - Play
            || letter.StartBaseLine.Y > page.Height - top + Play
        )
        {
            found.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"page {page.Number}: “{letter.Value}” from {left:F1} to {right:F1} at {letter.StartBaseLine.Y:F1}"
                )
            );
        }
    }
}
