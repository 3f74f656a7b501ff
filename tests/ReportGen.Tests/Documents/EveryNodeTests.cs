using ReportGen.Core.Documents;
using ReportGen.Core.Output.Html;
using ReportGen.Tests.Pdf;

namespace ReportGen.Tests.Documents;

/// <summary>Every kind of node reaches every writer: a kind that is added fails here until each knows it.</summary>
public sealed class EveryNodeTests
{
    private static readonly Text Words = new("words");

    private static readonly Paragraph Paragraph = new([Words]);

    internal static readonly Inline[] Inlines =
    [
        Words,
        new Emphasis([Words]),
        new Strong([Words]),
        new Strikethrough([Words]),
        new Code("words"),
        new Link("https://example.org/", null, [Words]),
        new Image("missing.png", "words", null),
        new LineBreak(),
        new NoteReference("1", 1),
        new Abbreviation("words", "full words"),
        new LanguageSpan("cy", [Words]),
        new StatusMark(Status.Complete, "words"),
        new RawHtmlInline("<b>words</b>"),
    ];

    internal static readonly Block[] Blocks =
    [
        new Heading(2, "words", [Words]),
        Paragraph,
        new ListBlock(ListNumbering.Bullet, 1, IsTight: true, [new ListItem([Paragraph])]),
        new BlockQuote([Paragraph]),
        new Callout(CalloutKind.Note, "Note", [Paragraph]),
        new CodeBlock(null, "words"),
        new ThematicBreak(),
        new Table(
            [new TableColumn(ColumnAlignment.Start)],
            [new TableRow([new TableCell([Words])])],
            [new TableRow([new TableCell([Words])])],
            [],
            [],
            HasRowHeaders: false
        ),
        new Figure(new Image("missing.png", "words", null), [Words]),
        new Chart(
            ChartKind.StackedBars,
            "words",
            "words",
            ["one"],
            [new ChartSeries("two", null, [1])],
            "things",
            ""
        ),
        new DefinitionList(
            [
                new DefinitionItem(
                    [
                        [Words],
                    ],
                    [Paragraph]
                ),
            ],
            IsFacts: false
        ),
        new Section("cy", [Paragraph]),
        new RawHtmlBlock("<p>words</p>"),
    ];

    [Fact]
    public void Samples_hold_every_kind_there_is()
    {
        Assert.Equal(KindsOf(typeof(Block)), NamesOf(Blocks));
        Assert.Equal(KindsOf(typeof(Inline)), NamesOf(Inlines));
    }

    [Fact]
    public void Writers_every_kind_is_written()
    {
        var blocks = Blocks.Concat(Inlines.Select(static i => new Paragraph([i])));
        foreach (var block in blocks)
        {
            var document = new Document(
                new DocumentInfo("Title", "en-GB"),
                [new Heading(1, "title", [new Text("Title")]), block]
            )
            {
                Notes = Document([]).Notes.Add("1", new Note("1", [Paragraph])),
            };

            Assert.Contains(
                "<main",
                HtmlWriter.Write(document, new HtmlOptions("")),
                StringComparison.Ordinal
            );
            Assert.NotNull(TestPdf.Engine.Render(document, TestPdf.Plain).Value);
        }
    }

    private static Document Document(Block[] blocks) =>
        new(new DocumentInfo("Title", "en-GB"), [.. blocks]);

    private static string[] KindsOf(Type family) =>
        [
            .. family
                .Assembly.GetTypes()
                .Where(t => t.IsSubclassOf(family))
                .Select(static t => t.Name)
                .Order(StringComparer.Ordinal),
        ];

    private static string[] NamesOf(IEnumerable<object> samples) =>
        [.. samples.Select(static s => s.GetType().Name).Order(StringComparer.Ordinal)];
}
