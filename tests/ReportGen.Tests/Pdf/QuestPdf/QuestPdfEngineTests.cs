using FsCheck.Fluent;
using ReportGen.Core.Documents;
using ReportGen.Core.Output;
using ReportGen.Pdf.QuestPdf;

namespace ReportGen.Tests.Pdf.QuestPdf;

public sealed class QuestPdfEngineTests
{
    public static TheoryData<string> BadInput() => PdfBadInputTests.Names();

    /// <summary>The library refuses what finds no place on a page; plans leave it nothing to refuse.</summary>
    [Theory]
    [MemberData(nameof(BadInput))]
    public void Render_of_bad_input_gives_a_file(string name) =>
        Assert.NotNull(
            PrintEngines.Of("questpdf").Render(PdfBadInputTests.Cases()[name], TestPdf.Plain).Value
        );

    [Fact]
    public void Render_of_every_example_of_the_specifications_gives_a_file()
    {
        var engine = PrintEngines.Of("questpdf");

        Assert.All(
            SpecificationExample.CommonMark.Concat(SpecificationExample.GitHub),
            example => Assert.NotNull(engine.Render(example.Document(), TestPdf.Plain).Value)
        );
    }

    [Fact]
    public void Render_of_any_document_gives_a_file_on_any_page()
    {
        var engine = PrintEngines.Of("questpdf");
        var small = new Theme { PageWidth = new(200), PageHeight = new(200) };
        var speaking = new Theme { Body = new TypeSize(18, 27), KeepsSentences = true };

        Assert.All(
            DocumentGenerator.Documents().Generator.Sample(12, 8),
            document =>
                Assert.All(
                    [new Theme(), small, speaking],
                    theme =>
                    {
                        var made = engine.Render(document, TestPdf.Plain with { Theme = theme });
                        Assert.True(made.Value is not null, string.Join('\n', made.Diagnostics));
                    }
                )
        );
    }

    [Fact]
    public void Render_of_every_construct_gives_a_file_on_a_small_page()
    {
        var theme = new Theme { PageWidth = new(300), PageHeight = new(270) };

        Assert.NotNull(
            PrintEngines
                .Of("questpdf")
                .Render(
                    TestPdf.Document(TestPdf.Fixture("torture.md")),
                    TestPdf.Plain with
                    {
                        Theme = theme,
                    }
                )
                .Value
        );
    }

    [Fact]
    public void Create_without_a_usable_font_is_refused() =>
        Assert.Equal(
            ["RG5002", "RG5003"],
            QuestPdfEngine
                .Create([new("letter.otf", new byte[] { 1, 2, 3 })], EngineLicence.Evaluation)
                .Diagnostics.Select(static d => d.Code.Id)
        );

    [Fact]
    public void Render_without_the_native_library_is_a_fault_and_no_exception()
    {
        var engine = QuestPdfEngine.Create(TestPdf.FontFiles(), EngineLicence.Evaluation).Value!;
        Assert.SkipWhen(engine.WhyUnavailable() is null, "The library can run here.");

        var made = engine.Render(TestPdf.Document("# Title\n\nA sign: \uE000"), TestPdf.Plain);

        Assert.Null(made.Value);
        Assert.Equal(
            ["RG5001", "RG5050"],
            made.Diagnostics.Select(static d => d.Code.Id).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Render_of_several_pages_numbers_each_of_them()
    {
        var words = string.Join("\n\n", Enumerable.Repeat("Words of a paragraph.", 150));

        var file = PrintEngines
            .Of("questpdf")
            .Render(TestPdf.Document("# Title\n\n" + words), TestPdf.Plain)
            .Value!;

        using var read = UglyToad.PdfPig.PdfDocument.Open(file.Bytes.ToArray());
        Assert.True(read.NumberOfPages > 2);
        Assert.Equal(read.NumberOfPages, file.PageCount);
        Assert.All(
            read.GetPages(),
            page =>
                Assert.Contains(
                    PdfTextReader.Letters($"Page {page.Number} of {file.PageCount}"),
                    PdfTextReader.Letters(page.Text),
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void Render_of_a_chart_sets_its_words_in_the_fonts_that_ship()
    {
        var file = PrintEngines
            .Of("questpdf")
            .Render(TestPdf.Document(TestPdf.Fixture("torture.md")), TestPdf.Plain)
            .Value!;

        using var read = UglyToad.PdfPig.PdfDocument.Open(file.Bytes.ToArray());
        Assert.All(
            read.GetPages().SelectMany(static p => p.Letters),
            static letter => Assert.Matches("Source|Noto", letter.FontName)
        );
    }

    [Theory]
    [InlineData("Can't load. Try this:\nand that", "Can't load.")]
    [InlineData("One line:\r\n another. And more", "One line: another.")]
    [InlineData("One line:\r\n", "One line")]
    [InlineData("", "")]
    public void First_sentence_is_told(string message, string told) =>
        Assert.Equal(told, LibraryRuntime.FirstSentence(message));
}
