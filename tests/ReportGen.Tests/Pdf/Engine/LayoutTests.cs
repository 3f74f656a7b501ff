using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ReportGen.Core.Documents;
using ReportGen.Core.Output;
using ReportGen.Core.Output.Printing;
using UglyToad.PdfPig;

namespace ReportGen.Tests.Pdf.Engine;

public class LayoutTests
{
    [Fact]
    public void Render_twice_and_in_parallel_gives_the_same_bytes()
    {
        var document = TestPdf.Document(Text(40));
        var first = TestPdf.Render(document, TestPdf.WithAttachments);

        var others = Enumerable
            .Range(0, 8)
            .AsParallel()
            .Select(_ => TestPdf.Render(document, TestPdf.WithAttachments))
            .ToArray();

        Assert.All(others, other => Assert.Equal(first, other));
    }

    [Fact]
    public void A_heading_never_ends_a_page()
    {
        // Sections of every length bring headings to every height of the page.
        var markdown = string.Concat(
            Enumerable.Range(1, 40).Select(i => $"## Heading {i}\n\n{Words(7 * i % 60 + 9)}\n\n")
        );
        foreach (var page in Pages(TestPdf.Render(markdown)))
        {
            Assert.DoesNotMatch("Heading [0-9]+$", page.TrimEnd());
        }
    }

    [Fact]
    public void A_paragraph_leaves_no_single_line_on_a_page()
    {
        var markdown = string.Concat(
            Enumerable.Range(1, 60).Select(i => $"start{i} {Words(20 + i)} end{i}\n\n")
        );
        using var pdf = PdfDocument.Open(TestPdf.Render(markdown));
        foreach (var page in pdf.GetPages())
        {
            var lines = page.GetWords()
                .Where(w => w.BoundingBox.Bottom is > 72 and < 770)
                .GroupBy(w => Math.Round(w.BoundingBox.Bottom / 3))
                .OrderByDescending(g => g.Key)
                .Select(g =>
                    string.Join(' ', g.OrderBy(w => w.BoundingBox.Left).Select(w => w.Text))
                )
                .ToArray();

            Assert.False(
                lines[0].Contains(" end", StringComparison.Ordinal)
                    && !lines[0].StartsWith("start", StringComparison.Ordinal)
            );
            Assert.False(
                lines[^1].StartsWith("start", StringComparison.Ordinal)
                    && !lines[^1].Contains(" end", StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public void A_speaking_copy_breaks_no_sentence_over_a_page()
    {
        var markdown = string.Concat(
            Enumerable
                .Range(1, 30)
                .Select(i => $"{Sentence(2 * i % 17 + 5)} {Sentence(i % 11 + 4)} {Sentence(9)}\n\n")
        );
        var theme = new Theme { KeepsSentences = true, Body = new TypeSize(18, 28) };
        using var pdf = PdfDocument.Open(
            TestPdf.Render(TestPdf.Document(markdown), new PdfOptions(theme, [], null))
        );

        Assert.True(pdf.NumberOfPages > 3);
        foreach (var page in pdf.GetPages())
        {
            var text = string.Join(
                ' ',
                page.GetWords().Where(w => w.BoundingBox.Bottom > 72).Select(w => w.Text)
            );
            Assert.EndsWith(".", text, StringComparison.Ordinal);
            Assert.True(char.IsUpper(text[0]), text[..20]);
        }
    }

    [Fact]
    public void A_table_over_pages_repeats_its_header_for_the_eye_only()
    {
        var rows = string.Concat(
            Enumerable
                .Range(1, 90)
                .Select(i => string.Create(CultureInfo.InvariantCulture, $"| row{i} | {i} |\n"))
        );
        var file = TestPdf.Render("| Theme | Count |\n|---|--:|\n" + rows);

        Assert.All(Pages(file), page => Assert.Contains("Theme", page, StringComparison.Ordinal));
        var read = PdfTextReader.StructureText(file, true);
        Assert.Equal(1, read.Split("Theme").Length - 1);
    }

    [Fact]
    public void A_contents_list_tells_the_page_of_each_heading()
    {
        var markdown = "---\ncontents: true\n---\n# Title\n\n" + Text(12);
        var pages = Pages(TestPdf.Render(markdown)).ToArray();

        for (var i = 1; i <= 12; i++)
        {
            var page =
                1
                + Array.FindLastIndex(
                    pages,
                    p => p.Contains($"Section{i:00}", StringComparison.Ordinal)
                );
            Assert.Matches($"Section{i:00} ?{page}( |$)", pages[0]);
        }
    }

    [Fact]
    public void A_long_word_is_broken_without_loss()
    {
        var word = string.Concat(Enumerable.Range(0, 400).Select(i => (char)('a' + i % 26)));

        var read = PdfTextReader.StructureText(TestPdf.Render(word), true);

        Assert.Contains(word, PdfTextReader.Letters(read), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "a")]
    [InlineData(26, "z")]
    [InlineData(27, "aa")]
    [InlineData(0, "0")]
    public void Alphabetic_counts_on_past_z(long number, string expected) =>
        Assert.Equal(expected, ListLabels.Alphabetic(number));

    [Theory]
    [InlineData(4, "iv")]
    [InlineData(1999, "mcmxcix")]
    [InlineData(4000, "4000")]
    public void Roman_writes_what_it_can(long number, string expected) =>
        Assert.Equal(expected, ListLabels.Roman(number));

    private static IEnumerable<string> Pages(byte[] file)
    {
        using var pdf = PdfDocument.Open(file);
        return
        [
            .. pdf.GetPages()
                .Select(p =>
                    string.Join(
                        ' ',
                        p.GetWords()
                            .Where(w => w.BoundingBox.Bottom is > 72 and < 780)
                            .Select(w => w.Text)
                    )
                ),
        ];
    }

    private static string Text(int sections)
    {
        var text = new StringBuilder();
        for (var i = 1; i <= sections; i++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"## Section{i:00}\n\n{Words(120)}\n\n- one\n- two[^{i}]\n\n[^{i}]: A note.\n\n"
            );
        }

        return text.ToString();
    }

    private static string Sentence(int words) => "The " + Words(words) + " end.";

    private static string Words(int count) =>
        string.Join(
            ' ',
            Enumerable.Range(0, count).Select(i => Lexicon[(i * 7 + count) % Lexicon.Length])
        );

    private static readonly ImmutableArray<string> Lexicon =
    [
        "inquiry",
        "house",
        "department",
        "recommendation",
        "progress",
        "with",
        "and",
        "of",
        "complete",
        "area",
        "force",
    ];
}
