using System.Globalization;
using ReportGen.Tests.Pdf.Conformance;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace ReportGen.Tests.Pdf.Engine;

/// <summary>Tables: widths from content, rows over pages.</summary>
public class TableLayoutTests
{
    private const string Long =
        "A sentence of so many words that it has to be broken into several lines of a cell";

    [Fact]
    public void Column_of_numbers_stays_narrow_and_words_take_the_rest()
    {
        var words = Words(
            TestPdf.Render($"| Area | Count | Note |\n|---|--:|---|\n| East | 12 | {Long} |\n")
        );

        var (count, note) = (Left(words, "12"), Left(words, "A"));
        Assert.True(note - count < 40, "the column of numbers is as wide as its heading");
        Assert.True(note < 200, $"the note begins at {note}");
    }

    [Fact]
    public void Table_that_needs_little_room_spans_the_text()
    {
        var words = Words(TestPdf.Render("| Area | Count |\n|---|--:|\n| East | 12 |\n"));

        Assert.Equal(70.9, Left(words, "East"), 1);
        Assert.Equal(524.4, words.First(w => w.Text is "12").BoundingBox.Right, 0);
    }

    [Fact]
    public void Short_cells_stay_on_one_line_when_the_row_is_no_lower_for_breaking_them()
    {
        var rows = string.Concat(
            Enumerable.Repeat($"| 16 May 2025 | In progress | {Long} {Long} |\n", 6)
        );
        var words = Words(TestPdf.Render("| Date | Status | Note |\n|---|---|---|\n" + rows));

        foreach (var (first, second) in new[] { ("16", "2025"), ("In", "progress") })
        {
            Assert.Equal(
                words.First(w => w.Text == first).BoundingBox.Bottom,
                words.First(w => w.Text == second).BoundingBox.Bottom,
                3.0
            );
        }
    }

    [Fact]
    public void No_word_is_broken_while_all_longest_words_fit()
    {
        var words = Words(
            TestPdf.Render(
                "| Responsibilities | Recommendation | Implementation | Position |\n|---|---|---|---|\n"
                    + $"| accountability | {Long} | interdepartmental | {Long} {Long} |\n"
            )
        );

        Assert.Contains(words, w => w.Text is "Responsibilities");
        Assert.Contains(words, w => w.Text is "Implementation");
        Assert.Contains(words, w => w.Text is "accountability");
        Assert.Contains(words, w => w.Text is "interdepartmental");
    }

    [Fact]
    public void Row_higher_than_a_page_goes_on_where_it_stopped_in_one_row_of_the_tree()
    {
        var cell = string.Join(
            ' ',
            Enumerable
                .Range(1, 900)
                .Select(i => string.Create(CultureInfo.InvariantCulture, $"w{i}"))
        );
        var file = TestPdf.Render($"| Name | Text |\n|---|---|\n| one | {cell} |\n| two | end |\n");

        using var pdf = PdfDocument.Open(file);
        Assert.True(pdf.NumberOfPages > 1);
        var last = 0;
        foreach (var page in pdf.GetPages())
        {
            var numbers = page.GetWords()
                .Where(w => w.Text.StartsWith('w') && w.Text.Length > 1)
                .Select(w => int.Parse(w.Text.AsSpan(1), CultureInfo.InvariantCulture))
                .ToList();
            if (numbers.Count > 0)
            {
                Assert.Equal(last + 1, numbers.Min());
                Assert.Equal(numbers.Count, numbers.Max() - last);
                last = numbers.Max();
            }
        }

        Assert.Equal(900, last);
        var tree = PdfReading.Read(file).Tree;
        Assert.Equal(3, tree.Of("TR").Count());
        Assert.Single(tree.Of("Table"));
    }

    [Fact]
    public void Short_row_is_not_broken_over_pages()
    {
        var rows = string.Concat(
            Enumerable
                .Range(1, 60)
                .Select(i =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"| first{i} | {Long} {Long} last{i} |\n"
                    )
                )
        );
        using var pdf = PdfDocument.Open(TestPdf.Render("| Name | Text |\n|---|---|\n" + rows));

        Assert.True(pdf.NumberOfPages > 2);
        Assert.All(
            pdf.GetPages(),
            page =>
                Assert.Equal(
                    page.GetWords()
                        .Where(w => w.Text.StartsWith("first", StringComparison.Ordinal))
                        .Select(w => w.Text[5..]),
                    page.GetWords()
                        .Where(w => w.Text.StartsWith("last", StringComparison.Ordinal))
                        .Select(w => w.Text[4..])
                )
        );
    }

    [Fact]
    public void Small_table_is_not_broken_over_pages()
    {
        for (var lines = 20; lines < 31; lines++)
        {
            var markdown =
                string.Concat(Enumerable.Repeat("Line.\n\n", lines))
                + "| Area | Count |\n|---|--:|\n| top | 1 |\n| b | 2 |\n| c | 3 |\n| d | 4 |\n| bottom | 5 |\n";
            using var pdf = PdfDocument.Open(TestPdf.Render(markdown));
            var page = pdf.GetPages().Single(p => p.Text.Contains("top", StringComparison.Ordinal));

            Assert.Contains("bottom", page.Text, StringComparison.Ordinal);
        }
    }

    private static List<Word> Words(byte[] file)
    {
        using var pdf = PdfDocument.Open(file);
        return [.. pdf.GetPage(1).GetWords()];
    }

    private static double Left(IEnumerable<Word> words, string text) =>
        words.First(w => string.Equals(w.Text, text, StringComparison.Ordinal)).BoundingBox.Left;
}
