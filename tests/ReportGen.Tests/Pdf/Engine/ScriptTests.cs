using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace ReportGen.Tests.Pdf.Engine;

/// <summary>Letters and signs of languages: what prints, what is told, and which way it runs.</summary>
public class ScriptTests
{
    [Theory]
    [InlineData("Welsh", "ÂŵŷêîôûáéíóúẁẃẅỳýÿïöŴŶ ŵyr y tŷ")]
    [InlineData("Polish", "ĄąĆćĘęŁłŃńÓóŚśŹźŻż Łódź")]
    [InlineData("Czech and Slovak", "ČčĎďĚěŇňŘřŠšŤťŮůŽžĹĺĽľŔŕÄäÔô")]
    [InlineData("Hungarian", "ŐőŰűÖöÜü")]
    [InlineData("Romanian", "ĂăÂâÎîȘșȚț")]
    [InlineData("Croatian and Slovene", "ĐđĆćČčŠšŽž")]
    [InlineData("Baltic", "ĀāĒēĢģĪīĶķĻļŅņŪūĖėĮįŲų")]
    [InlineData("Turkish", "ĞğİıŞşÇç")]
    [InlineData("Scottish Gaelic and Irish", "ÀàÈèÌìÒòÙùáéíóú")]
    [InlineData("Greek and Cyrillic", "ΑαΩωάΆ ЖжЯяїєґ")]
    [InlineData("money and marks", "£€§¶†‡•…–—‘’“”½×÷≥≤±")]
    [InlineData("statuses", "●◐○▲✕⇄ ☑☐ ✓")]
    [InlineData("emoji", "💔 🚆 ✅")]
    public void Render_of_letters_prints_all_of_them(string language, string letters)
    {
        foreach (var style in (string[])["{0}", "**{0}**", "*{0}*"])
        {
            var text = style.Replace("{0}", letters, StringComparison.Ordinal);

            var made = TestPdf.Engine.Render(TestPdf.Document(text), TestPdf.Plain);

            Assert.True(
                made.Diagnostics.IsEmpty,
                $"{language}: {made.Diagnostics.FirstOrDefault()}"
            );
            Assert.Contains(
                letters,
                PdfTextReader.StructureText(made.Value!.Bytes.ToArray()),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void Render_of_a_character_that_no_font_has_tells_its_line_and_prints_its_number()
    {
        var made = TestPdf.Engine.Render(
            TestPdf.Document("# Title\n\nFine.\n\nbefore **漢** after\n"),
            TestPdf.Plain
        );

        var found = Assert.Single(made.Diagnostics);
        Assert.Equal("RG5001", found.Code.Id);
        Assert.Contains("漢 (U+6F22)", found.Message, StringComparison.Ordinal);
        Assert.Equal("test.md", found.Span.Path);
        Assert.Equal("# Title\n\nFine.\n\nbefore **".Length, found.Span.Start);
        Assert.Contains(
            "before [U+6F22] after",
            PdfTextReader.StructureText(made.Value!.Bytes.ToArray()),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Render_with_a_font_of_the_users_prints_its_script()
    {
        const string text = "The word שלום is Hebrew.";

        Assert.NotEmpty(TestPdf.Engine.Render(TestPdf.Document(text), TestPdf.Plain).Diagnostics);
        var made = UserFonts.Render(text);

        Assert.Empty(made.Diagnostics);
        var file = made.Value!.Bytes.ToArray();
        Assert.Empty(Conformance.PdfConformance.Check(file));
        Assert.Contains(text, PdfTextReader.StructureText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Render_of_mixed_directions_draws_each_word_its_own_way()
    {
        var letters = Letters(UserFonts.Render("one אב two"));

        // The eye, from left to right: one, then bet before alef, then two.
        Assert.True(LeftOf(letters, "e") < LeftOf(letters, "ב"));
        Assert.True(LeftOf(letters, "ב") < LeftOf(letters, "א"));
        Assert.True(LeftOf(letters, "א") < LeftOf(letters, "w"));
    }

    [Fact]
    public void Render_of_a_paragraph_that_runs_leftwards_begins_at_the_right_margin()
    {
        var letters = Letters(UserFonts.Render("אב and"));

        Assert.True(LeftOf(letters, "א") > 500);
        Assert.True(LeftOf(letters, "a") < LeftOf(letters, "ב"));
    }

    [Theory]
    [InlineData("- אב\n- גד\n", "•")]
    [InlineData("1. אב\n2. גד\n", "1")]
    public void Render_of_a_list_that_runs_leftwards_puts_its_labels_at_the_right(
        string markdown,
        string label
    )
    {
        var letters = Letters(UserFonts.Render(markdown));

        Assert.True(LeftOf(letters, label) > LeftOf(letters, "א"));
        Assert.True(LeftOf(letters, "א") > LeftOf(letters, "ב"));
    }

    [Fact]
    public void Render_of_a_numbered_list_that_runs_leftwards_puts_the_full_stop_behind_the_number()
    {
        var letters = Letters(UserFonts.Render("1. אב\n2. גד\n"));

        Assert.True(LeftOf(letters, ".") < LeftOf(letters, "1"));
    }

    [Fact]
    public void Render_of_a_list_that_runs_rightwards_keeps_its_labels_at_the_left()
    {
        var letters = Letters(UserFonts.Render("- word אב\n"));

        Assert.True(LeftOf(letters, "•") < LeftOf(letters, "w"));
    }

    private static IReadOnlyList<Letter> Letters(Core.Diagnostics.Checked<Core.Output.PdfFile> made)
    {
        Assert.Empty(made.Diagnostics);
        using var pdf = PdfDocument.Open(made.Value!.Bytes.ToArray());
        return [.. pdf.GetPage(1).Letters.Where(l => l.StartBaseLine.Y is > 72 and < 740)];
    }

    private static double LeftOf(IReadOnlyList<Letter> letters, string value) =>
        letters.First(l => string.Equals(l.Value, value, StringComparison.Ordinal)).StartBaseLine.X;
}
