using ReportGen.Core.Documents;
using ReportGen.Core.Output;
using ReportGen.Tests.Pdf.Conformance.Damage;

namespace ReportGen.Tests.Pdf.Conformance;

public class PdfConformanceTests
{
    [Fact]
    public void Rules_each_have_a_damaged_counterpart()
    {
        Assert.Distinct(PdfConformance.Rules.Select(r => r.Name), StringComparer.Ordinal);
        Assert.Equal(
            PdfConformance.Rules.Select(r => r.Name).Order(StringComparer.Ordinal),
            PdfDamage.All.Select(d => d.Rule).Order(StringComparer.Ordinal)
        );
    }

    public static TheoryData<string> Engines() => PrintEngines.Names();

    [Theory]
    [MemberData(nameof(Engines))]
    public void Check_of_every_construct_finds_nothing(string engine) =>
        Assert.Empty(
            Found(engine, TestPdf.Document(TestPdf.Fixture("torture.md")), TestPdf.WithAttachments)
        );

    [Theory]
    [MemberData(nameof(Engines))]
    public void Check_of_a_file_without_attachments_finds_nothing(string engine) =>
        Assert.Empty(Found(engine, TestPdf.Document("# Title\n\nWords."), TestPdf.Plain));

    [Theory]
    [MemberData(nameof(Engines))]
    public void Render_of_the_same_document_gives_the_same_bytes(string engine)
    {
        var printer = PrintEngines.Of(engine);
        var document = TestPdf.Document(TestPdf.Fixture("sound.md"));

        var first = printer.Render(document, TestPdf.WithAttachments).Value!;
        var second = printer.Render(document, TestPdf.WithAttachments).Value!;

        Assert.Equal(first.Bytes.ToArray(), second.Bytes.ToArray());
        Assert.Equal(first.PageCount, second.PageCount);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Render_of_every_construct_keeps_its_words(string engine)
    {
        var document = TestPdf.Document(TestPdf.Fixture("torture.md"));

        var file = PrintEngines.Of(engine).Render(document, TestPdf.Plain).Value!;

        var printed = PdfTextReader.Letters(
            PdfTextReader.StructureText(file.Bytes.ToArray(), true)
        );
        Assert.All(
            PrintedText.Of(document).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
            word => Assert.Contains(word, printed, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Limits_of_the_engines_are_rules_of_the_suite() =>
        Assert.Subset(
            PdfConformance.Rules.Select(static r => r.Name).ToHashSet(StringComparer.Ordinal),
            PrintEngines.AllLimits.ToHashSet(StringComparer.Ordinal)
        );

    [Fact]
    public void Limits_of_the_engines_are_told_in_the_documentation()
    {
        var page = File.ReadAllText(Path.Combine(Golden.Root, "docs", "pdf-engines.md"));

        Assert.All(
            PrintEngines.AllLimits,
            limit => Assert.Contains(limit, page, StringComparison.Ordinal)
        );
    }

    private static IEnumerable<Finding> Found(
        string engine,
        Document document,
        PdfOptions options
    ) =>
        PdfConformance
            .Check(PrintEngines.Of(engine).Render(document, options).Value!.Bytes.ToArray())
            .Where(f => !PrintEngines.LimitsOf(engine).Contains(f.Rule, StringComparer.Ordinal));
}
