using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Core.Documents;
using ReportGen.Tests.Pdf.Conformance;

namespace ReportGen.Tests.Pdf;

/// <summary>Documents that no page was made for: each gives a sound file with all its text.</summary>
public class PdfBadInputTests
{
    /// <summary>Far beyond what any of these takes: an endless loop ends as a failure.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    public static TheoryData<string> Names() => [.. Cases().Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Render_of_bad_input_gives_a_sound_page_with_all_the_text(string name)
    {
        var document = Cases()[name];

        var rendered = await Task.Run(
                () => TestPdf.Engine.Render(document, TestPdf.Plain),
                TestContext.Current.CancellationToken
            )
            .WaitAsync(Limit, TestContext.Current.CancellationToken);

        var file = rendered.Value!.Bytes.ToArray();
        Assert.Empty(PdfConformance.Check(file));
        Assert.Empty(PdfPropertyTests.Outside(file, TestPdf.Plain.Theme));
        var printed = PdfTextReader.Letters(PdfTextReader.StructureText(file, true));
        foreach (
            var word in PrintedText
                .Of(document)
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Distinct(StringComparer.Ordinal)
        )
        {
            // What no font has is printed as its number.
            if (!word.Any(c => char.IsControl(c) || char.IsSurrogate(c) || c == '漢'))
            {
                Assert.Contains(word, printed, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Render_of_a_table_of_40_columns_is_reported() =>
        Assert.Contains(
            TestPdf.Engine.Render(Cases()["a table of 40 columns"], TestPdf.Plain).Diagnostics,
            d => d.Code.Id is "RG5008"
        );

    [Theory]
    [InlineData("a broken image", "RG5004")]
    [InlineData("an absent image", "RG5004")]
    [InlineData("a link to nowhere", "RG5005")]
    [InlineData("a list nested 100 deep", "RG5010")]
    [InlineData("a character that no font has", "RG5001")]
    public void Render_of_bad_input_is_reported(string name, string code) =>
        Assert.Contains(
            TestPdf.Engine.Render(Cases()[name], TestPdf.Plain).Diagnostics,
            d => string.Equals(d.Code.Id, code, StringComparison.Ordinal)
        );

    internal static Dictionary<string, Document> Cases()
    {
        var many = string.Join(' ', Enumerable.Repeat("words that fill a cell", 1500));
        return new(StringComparer.Ordinal)
        {
            ["an empty document"] = Of(),
            ["an empty paragraph"] = Of(new Paragraph([]), new Heading(2, "e", [])),
            ["a table of 40 columns"] = Of(Wide(40)),
            ["a table of 40 columns and no rows"] = Of(Wide(40) with { Rows = [] }),
            ["a word of 10,000 letters"] = Of(Words(new string('w', 10_000))),
            ["a code word of 10,000 letters"] = Of(new CodeBlock(null, new string('w', 10_000))),
            ["a heading of 3,000 letters"] = Of(
                new Heading(2, "h", [new Text(new string('h', 3000))])
            ),
            ["a list nested 100 deep"] = Of(Deep(100)),
            ["quotations nested 100 deep"] = Of(
                Enumerable
                    .Range(0, 100)
                    .Aggregate((Block)Words("deep down"), (inner, _) => new BlockQuote([inner]))
            ),
            ["a cell taller than a page"] = Of(
                new Table(
                    [default, default],
                    [new TableRow([Cell("Head"), Cell("Another")])],
                    [
                        new TableRow([Cell("one"), Cell(many)]),
                        new TableRow([Cell("two"), Cell("last")]),
                    ],
                    [],
                    [],
                    true
                )
            ),
            ["a header row taller than a page"] = Of(
                new Table(
                    [default, default],
                    [new TableRow([Cell(many), Cell("Another")])],
                    [new TableRow([Cell("one"), Cell("two")])],
                    [],
                    [],
                    false
                )
            ),
            ["a footnote taller than a page"] = Of(
                new Paragraph([new Text("See"), new NoteReference("n", 1)])
            ) with
            {
                Notes = ImmutableDictionary
                    .Create<string, Note>(StringComparer.Ordinal)
                    .Add("n", new Note("n", [Words(many)])),
            },
            ["a footnote that isn't there"] = Of(
                new Paragraph([new Text("See "), new NoteReference("gone", 1)])
            ),
            ["an image of one pixel"] = Of(Picture("pixel.png")),
            ["a broken image"] = Of(Picture("broken.png")),
            ["an absent image"] = Of(Picture("absent.png")),
            ["a link to nowhere"] = Of(
                new Paragraph([new Link("#nowhere", null, [new Text("nowhere")])])
            ),
            ["a link without words"] = Of(
                new Paragraph([new Link("https://www.example.org/", null, [])])
            ),
            ["a character that no font has"] = Of(Words("before 漢 after")),
            ["half a character"] = Of(Words("before \uD83D after")),
            ["control characters"] = Of(Words("before \u0001\u0000 after")),
            ["a chart of nothing"] = Of(
                new Chart(ChartKind.StackedBars, "Nothing", "", [], [], "things", "")
            ),
            ["a chart of zeros"] = Of(
                new Chart(
                    ChartKind.Trend,
                    "Zeros",
                    "All are zero.",
                    ["one"],
                    [new ChartSeries("none", null, [0])],
                    "things",
                    ""
                )
            ),
            ["a thousand headings"] = Of([
                .. Enumerable
                    .Range(0, 1000)
                    .Select(i => new Heading(
                        2 + (i % 5),
                        string.Create(CultureInfo.InvariantCulture, $"h{i}"),
                        [new Text(string.Create(CultureInfo.InvariantCulture, $"Heading{i}"))]
                    )),
            ]),
        };
    }

    private static Document Of(params Block[] blocks) =>
        new(
            new DocumentInfo("Bad input", "en-GB"),
            [new Heading(1, "title", [new Text("Bad input")]), .. blocks]
        )
        {
            Images = ImmutableDictionary
                .Create<string, ImageFile>(StringComparer.Ordinal)
                .Add("pixel.png", TestPdf.FixtureImage("pixel.png")!)
                .Add("broken.png", TestPdf.FixtureImage("broken.png")!),
        };

    private static Paragraph Words(string text) => new Paragraph([new Text(text)]);

    private static TableCell Cell(string text) => new([new Text(text)]);

    private static Figure Picture(string source) =>
        new Figure(new Image(source, "A picture", null), []);

    private static Table Wide(int columns) =>
        new(
            [.. Enumerable.Repeat(new TableColumn(ColumnAlignment.End), columns)],
            [new TableRow([.. Enumerable.Range(1, columns).Select(i => Cell($"Column{i}"))])],
            [
                .. Enumerable
                    .Range(1, 5)
                    .Select(r => new TableRow([
                        .. Enumerable.Range(1, columns).Select(i => Cell($"value{r}x{i}")),
                    ])),
            ],
            [],
            [],
            true
        );

    private static ListBlock Deep(int depth) =>
        new ListBlock(
            ListNumbering.Bullet,
            1,
            true,
            [
                new ListItem(
                    depth == 0 ? [Words("deep down")] : [Words($"level{depth}"), Deep(depth - 1)]
                ),
            ]
        );
}
