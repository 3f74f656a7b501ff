using System.Collections.Immutable;
using FsCheck.Xunit;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Documents;
using ReportGen.Core.Output.Typesetting;
using ReportGen.Pdf.QuestPdf.Planning;
using ReportGen.Tests.Documents;

namespace ReportGen.Tests.Pdf.QuestPdf;

/// <summary>What the optional engine asks of its library: everything but the drawing.</summary>
[Properties(Arbitrary = [typeof(DocumentGenerator)])]
public sealed class PlanTests
{
    [Fact]
    public void Plan_of_a_document_has_its_tags_in_reading_order()
    {
        var tags = PlanOutline.Tags(PlanOutline.Of(TestPdf.Fixture("sound.md")).Plan);

        Assert.Equal(
            """
            H1: A short document with a little of_|everything
            TOC
              Caption: Contents
              Entry -> heading 1: Words
              Entry -> heading 2: Lists and tables
              Entry -> heading 3: A picture
              Entry -> heading 4: The end
            H2: Words
            P: A first paragraph with a_[Link https://www.example.org/: link_]and a claim.[Link note 1: 1]
            P: A second paragraph of plain words.
            P: A third paragraph of plain words.
            H2: Lists and tables
            L
              Item
                Lbl: 1.
                Body
                  P: one
              Item
                Lbl: 2.
                Body
                  P: two
            Table
              Header
                Cell: Theme
                Cell: Complete
              Row
                RowHeader: Prevention
                Cell: 3
              Row
                RowHeader: Justice
                Cell: 4
            H3: A picture
            Figure “Three bars of rising height”
            H2: The end
            P: A last paragraph of plain words.
            (rule)
            L
              Item
                Lbl: 1
                Body
                  P: The source of the claim.

            """,
            tags
        );
    }

    [Fact]
    public void Plan_of_lines_ends_each_but_the_last_in_a_space_that_stays()
    {
        var (_, plan) = PlanOutline.Of("# T\n\n" + string.Join(' ', Enumerable.Repeat("word", 60)));

        var lines = PlanOutline.Texts(plan.Pieces).Last().Lines;

        Assert.True(lines.Length > 2);
        Assert.All(
            lines[..^1],
            l => Assert.EndsWith("word\u00A0", l.Text, StringComparison.Ordinal)
        );
        Assert.EndsWith("word", lines[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_of_a_link_keeps_it_on_one_line()
    {
        var text = string.Join(' ', Enumerable.Repeat("word", 17));
        var (scope, plan) = PlanOutline.Of(
            $"# T\n\n{text} [a link of several words](https://a.example/) on"
        );

        var links = Links(plan);

        var link = Assert.Single(links);
        Assert.Equal(
            "a link of several words",
            string.Concat(link.Spans.Select(s => s.Text)).TrimEnd('\u00A0')
        );
        Assert.Empty(scope.Diagnostics);
    }

    [Fact]
    public void Plan_of_a_link_longer_than_a_line_parts_it_and_reports_it()
    {
        var text = string.Join(' ', Enumerable.Repeat("linked", 40));

        var (scope, plan) = PlanOutline.Of($"# T\n\n[{text}](https://a.example/)");

        Assert.True(Links(plan).Count > 1);
        Assert.Contains(scope.Diagnostics, d => d.Code.Id is "RG5052");
    }

    [Fact]
    public void Plan_of_two_links_keeps_the_space_between_them()
    {
        var (_, plan) = PlanOutline.Of(
            "# T\n\n[one](https://a.example/) [two](https://b.example/)"
        );

        Assert.Equal("one\u00A0two", PlanOutline.Texts(plan.Pieces).Last().Lines[0].Text);
    }

    [Fact]
    public void Plan_of_a_character_that_no_font_has_reports_its_place_and_prints_its_number()
    {
        var here = new SourceSpan("here.md", 7, 9);
        var document = new Document(
            new DocumentInfo("T", "en-GB"),
            [new Paragraph([new Text("a\uE000b") { Origin = here }])]
        );

        var (scope, plan) = PlanOutline.Of(document);

        var fault = Assert.Single(scope.Diagnostics);
        Assert.Equal(("RG5001", here), (fault.Code.Id, fault.Span));
        Assert.Contains("a[U+E000]b", PlanOutline.Words(plan), StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_of_signs_takes_the_fonts_that_have_them()
    {
        var (scope, plan) = PlanOutline.Of("# T\n\nŵyr 💔 ⇄ ● ✔\uFE0F a\u2060b done");

        var spans = PlanOutline
            .Texts(plan.Pieces)
            .Last()
            .Lines[0]
            .Segments.SelectMany(s => s.Spans);

        Assert.Empty(scope.Diagnostics);
        Assert.All(
            spans,
            span =>
                Assert.All(
                    span.Text.EnumerateRunes().Where(r => r.Value != 0xA0),
                    rune => Assert.NotEqual(0, span.Face.Tables.Characters.Glyph(rune.Value))
                )
        );
    }

    [Theory]
    [InlineData(ChartKind.StackedBars)]
    [InlineData(ChartKind.Trend)]
    public void Plan_of_a_chart_is_a_drawing_in_well_formed_SVG_with_its_words_beside_it(
        ChartKind kind
    )
    {
        var chart = new Chart(
            kind,
            "Title",
            "What it shows",
            ["First & <last>", "Second"],
            [
                new ChartSeries("Complete", Status.Complete, [1, 9]),
                new ChartSeries("In progress", Status.InProgress, [70, 3]),
            ],
            "recommendations",
            "Source"
        );

        var (scope, plan) = PlanOutline.Of(new Document(new DocumentInfo("T", "en-GB"), [chart]));

        var drawing = Assert.Single(plan.Pieces.OfType<DrawingPiece>());
        var svg = System.Xml.Linq.XElement.Parse(drawing.Svg);
        var words = drawing.Words.Select(static w => w.Line.Text.Replace('\u00A0', ' ')).ToArray();
        Assert.Equal("What it shows", drawing.Alternative);
        Assert.Empty(svg.Value.Trim());
        Assert.Contains(
            words,
            static w => w.StartsWith("First & <last>", StringComparison.Ordinal)
        );
        Assert.Contains(words, static w => w.StartsWith('●'));
        Assert.All(
            drawing.Words,
            w => Assert.InRange(w.Top, -1, drawing.Height - w.Line.Height + 4)
        );
        Assert.All(
            drawing.Words,
            w => Assert.InRange(w.X + w.Line.Width, 0, scope.ColumnWidth + 1)
        );
        Assert.DoesNotContain('%', drawing.Svg);
        Assert.Empty(scope.Diagnostics);
        Assert.Single(plan.Pieces.OfType<TablePiece>());
    }

    [Fact]
    public void Plan_of_text_of_both_directions_beside_a_link_is_reported()
    {
        var (scope, _) = PlanOutline.Of("# T\n\n\U0001EE00 [link](https://a.example/)");

        Assert.Contains(scope.Diagnostics, d => d.Code.Id is "RG5053");
    }

    [Fact]
    public void Plan_of_a_tall_header_prints_it_once_and_reports_it()
    {
        var words = string.Join(' ', Enumerable.Repeat("heading", 400));
        var (scope, plan) = PlanOutline.Of($"# T\n\n| {words} | b |\n|-|-|\n| c | d |");

        Assert.Contains(scope.Diagnostics, d => d.Code.Id is "RG5054");
        Assert.Empty(plan.Pieces.OfType<TablePiece>().Single().Header);
        Assert.Contains("heading", PlanOutline.Words(plan), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(40)]
    public void Plan_of_a_table_has_columns_that_fit_the_page(int columns)
    {
        var row = "|" + string.Concat(Enumerable.Repeat(" Several words |", columns));
        var rule = "|" + string.Concat(Enumerable.Repeat("-|", columns));

        var (scope, plan) = PlanOutline.Of($"# T\n\n{row}\n{rule}\n{row}");

        Assert.All(
            plan.Pieces.OfType<TablePiece>(),
            table => Assert.True(table.Widths.Sum() <= scope.ColumnWidth)
        );
    }

    [Fact]
    public void Plan_of_a_header_with_a_footnote_prints_its_number_without_a_link_and_reports_it()
    {
        var (scope, plan) = PlanOutline.Of(
            "# T\n\n| A[^n] | B |\n|-|-|\n| c[^n] | d |\n\n[^n]: Words."
        );

        var table = plan.Pieces.OfType<TablePiece>().Single();
        var fault = Assert.Single(scope.Diagnostics);
        Assert.Equal("RG5055", fault.Code.Id);
        Assert.Equal("A1", table.Header[0][0].Lines[0].Text);
        Assert.All(table.Header[0][0].Lines[0].Segments, static s => Assert.Null(s.Tag));
        Assert.Contains(table.Rows[0][0].Lines[0].Segments, static s => s.Tag is not null);
    }

    [Fact]
    public void Plan_of_lists_nested_deeper_than_tags_has_no_item_outside_a_list()
    {
        var (scope, plan) = PlanOutline.Of(PdfBadInputTests.Cases()["a list nested 100 deep"]);

        Assert.Contains(scope.Diagnostics, static d => d.Code.Id is "RG5010");
        Assert.All(Strays(plan.Pieces, isInList: false), static p => Assert.Fail(p.ToString()));
        Assert.EndsWith(
            "deepdown",
            PdfTextReader.Letters(PlanOutline.Words(plan)),
            StringComparison.Ordinal
        );

        static IEnumerable<Piece> Strays(ImmutableArray<Piece> pieces, bool isInList) =>
            pieces.SelectMany(piece =>
                piece switch
                {
                    GroupPiece group => Strays(group.Pieces, group.Role is "L"),
                    ItemPiece item => (isInList ? [] : (IEnumerable<Piece>)[item]).Concat(
                        Strays(item.Body, isInList: false)
                    ),
                    _ => [],
                }
            );
    }

    [Theory]
    [InlineData("| w |  |\n|-|-|\n| LONG | |")]
    [InlineData("| LONG |  |  | a |\n|-|-|-|-|\n| b | | | word |")]
    [InlineData("| LONG | LONG |  |\n|-|-|-|\n| b | c | |")]
    public void Plan_of_a_table_with_columns_without_words_fits_the_page(string table)
    {
        var (scope, plan) = PlanOutline.Of(
            "# T\n\n" + table.Replace("LONG", new string('w', 900), StringComparison.Ordinal)
        );

        var widths = plan.Pieces.OfType<TablePiece>().Single().Widths;

        Assert.InRange(widths.Sum(), 1, scope.ColumnWidth - 0.05);
        Assert.All(widths, static w => Assert.True(w > 0));
    }

    [Fact]
    public void Widths_leave_short_words_whole_beside_one_that_fits_nowhere()
    {
        var scope = PlanOutline.Of("# T").Scope;
        var plan = new TextPlan(scope, new Anchors(scope));
        var style = scope.Style(12);
        TextFlow[] row =
        [
            plan.Flow("short", style, 14),
            plan.Flow(new string('w', 900), style, 14),
        ];

        var widths = new ColumnWidths([row], 12).Share(392, [true, true]);

        Assert.Equal(row[0].LeastWidth() + 0.5, widths[0], 6);
        Assert.Equal(392, widths.Sum(), 6);
    }

    [Fact]
    public void Plan_of_a_speaking_copy_has_large_type_and_whole_paragraphs()
    {
        var theme = new Theme { Body = new TypeSize(18, 27), KeepsSentences = true };
        var (_, plan) = PlanOutline.Of(TestPdf.Document("# T\n\nSome words."), theme);

        var text = PlanOutline.Texts(plan.Pieces).Last();

        Assert.True(text.IsWhole);
        Assert.Equal(27, text.Leading);
        Assert.Equal(18, text.Lines[0].Segments[0].Spans[0].Style.Size);
        Assert.True(plan.Running.IsNumberAlone);
    }

    [Fact]
    public void Plan_knows_every_kind_of_node()
    {
        var blocks = EveryNodeTests
            .Blocks.Concat(EveryNodeTests.Inlines.Select(static i => new Paragraph([i])))
            .Where(static b => b is not Paragraph { Content: [LineBreak] } and not ThematicBreak);
        foreach (var block in blocks)
        {
            var document = new Document(new DocumentInfo("Title", "en-GB"), [block])
            {
                Notes = ImmutableDictionary
                    .Create<string, Note>(StringComparer.Ordinal)
                    .Add("1", new Note("1", [new Paragraph([new Text("words")])])),
            };

            Assert.Contains(
                "words",
                PlanOutline.Words(PlanOutline.Of(document).Plan),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void Plan_of_every_construct_gives_each_word_once_in_its_order()
    {
        // Two examples hold characters that no shipped font has: their numbers are printed.
        var examples = SpecificationExample.CommonMark.Where(static e =>
            e.Name
                is not (
                    "Entity and numeric character references 26"
                    or "Entity and numeric character references 27"
                )
        );
        var failures = new List<string>();
        foreach (var example in examples)
        {
            var document = example.Document();
            var expected = PdfTextReader.Letters(PrintedText.Of(document));
            var planned = PdfTextReader.Letters(PlanOutline.Words(PlanOutline.Of(document).Plan));
            if (!string.Equals(expected, planned, StringComparison.Ordinal))
            {
                failures.Add($"{example.Name}:\n  {expected}\n  {planned}");
            }
        }

        Assert.True(
            failures.Count == 0,
            $"{failures.Count}\n" + string.Join('\n', failures.Take(20))
        );
    }

    [Property(MaxTest = 30, EndSize = 8)]
    public void Plan_of_any_document_has_lines_within_the_page(Document document)
    {
        var (scope, plan) = PlanOutline.Of(document);

        Assert.All(
            PlanOutline.Texts(plan.Pieces).SelectMany(static t => t.Lines),
            line => Assert.True(line.Offset + line.Width <= scope.ColumnWidth + 0.02, line.Text)
        );
    }

    private static List<Segment> Links(Plan plan) =>
        [
            .. PlanOutline
                .Texts(plan.Pieces)
                .SelectMany(static t => t.Lines)
                .SelectMany(static l => l.Segments)
                .Where(static s => s.Tags.Any(static t => t.Link is not null)),
        ];
}
