using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Documents;
using ReportGen.Core.Output;
using ReportGen.Core.Output.Printing;
using TextInline = ReportGen.Core.Documents.Text;

namespace ReportGen.Tests.Pdf.Engine;

public class DiagnosticsTests
{
    private static readonly SourceSpan Here = new("here.md", 7, 9);

    /// <summary>A mistake for each code but those of fonts (tested with them) and of the program itself.</summary>
    private static Dictionary<string, (Document Document, PdfOptions Options)> Mistakes() =>
        new(StringComparer.Ordinal)
        {
            ["RG5001"] = Of(new Paragraph([new TextInline("\uE000") { Origin = Here }])),
            ["RG5004"] = Of(
                new Paragraph([new Image("none.png", "A map", null) { Origin = Here }])
            ),
            ["RG5005"] = Of(Linked("#nowhere")),
            ["RG5006"] = Of(Linked("javascript:alert(1)")),
            ["RG5007"] = Of(
                new Heading(1, "a", [new TextInline("A")]),
                new Heading(3, "b", [new TextInline("B")]) { Origin = Here }
            ),
            ["RG5008"] = Of(Wide(30)),
            ["RG5009"] = Of(Wide(2) with { Header = [] }),
            ["RG5010"] = Of(Nested(30)),
            ["RG5011"] = Of(
                new Paragraph([
                    new LanguageSpan("not a tag", [new TextInline("x")]) { Origin = Here },
                ])
            ),
            ["RG5012"] = (
                new Document(new DocumentInfo(" ", "en-GB"), [new ThematicBreak { Origin = Here }]),
                TestPdf.Plain
            ),
            ["RG5013"] = Of(new Paragraph([new NoteReference("x", 1) { Origin = Here }])),
            ["RG5014"] = Of(
                new Chart(
                    ChartKind.Trend,
                    "T",
                    "",
                    ["a"],
                    [new ChartSeries("s", null, [])],
                    "u",
                    ""
                )
                {
                    Origin = Here,
                }
            ),
            ["RG5015"] = (
                Of(new ThematicBreak { Origin = Here }).Document,
                new PdfOptions(new Theme { Body = new TypeSize(8, 17) }, [], null)
            ),
            ["RG5016"] = (
                Of(new ThematicBreak { Origin = Here }).Document,
                new PdfOptions(new Theme(), [Attached, Attached], null)
            ),
        };

    public static TheoryData<string> Codes() => [.. Mistakes().Keys];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Render_of_a_mistake_reports_it_in_its_file_and_makes_a_page(string code)
    {
        var (document, options) = Mistakes()[code];

        var made = TestPdf.Engine.Render(document, options);

        var found = Assert.Single(
            made.Diagnostics,
            d => string.Equals(d.Code.Id, code, StringComparison.Ordinal)
        );
        Assert.Equal("here.md", found.Span.Path);
        Assert.True(made.Value!.PageCount >= 1);
        Assert.Empty(Conformance.PdfConformance.Check(made.Value.Bytes.ToArray()));
    }

    [Fact]
    public void Every_code_is_tested()
    {
        var elsewhere = new[] { "RG5002", "RG5003", "RG5017" };

        Assert.Equal(
            // From RG5050 on they are those of the optional engine.
            PdfDiagnostics
                .All.Select(c => c.Id)
                .Where(id => string.CompareOrdinal(id, "RG505") < 0),
            Mistakes().Keys.Concat(elsewhere).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Render_of_a_sound_document_reports_nothing() =>
        Assert.Empty(
            TestPdf
                .Engine.Render(
                    TestPdf.Document(
                        "# Title\n\nSome *words* — “quoted”, ŵyr y tŷ, Łódź, 💔 ✓ ⇄ ◐.\n"
                    ),
                    TestPdf.WithAttachments
                )
                .Diagnostics
        );

    private static PdfAttachment Attached =>
        new("data.json", "application/json", AttachmentRelationship.Data, "Data", "{}"u8.ToArray());

    private static (Document Document, PdfOptions Options) Of(
        params ImmutableArray<Block> blocks
    ) =>
        (
            new Document(
                new DocumentInfo("A title", "en-GB"),
                blocks.SetItem(0, blocks[0] with { Origin = Here })
            ),
            TestPdf.Plain
        );

    private static Paragraph Linked(string target) =>
        new([new Link(target, null, [new TextInline("words")]) { Origin = Here }]);

    private static Table Wide(int columns) =>
        new(
            [.. Enumerable.Repeat(new TableColumn(ColumnAlignment.Start), columns)],
            [Row(columns)],
            [Row(columns)],
            [],
            [],
            HasRowHeaders: false
        );

    private static TableRow Row(int columns) =>
        new([.. Enumerable.Repeat(new TableCell([new TextInline("cell")]), columns)]);

    private static Block Nested(int depth) =>
        depth == 0
            ? new Paragraph([new TextInline("bottom")])
            : new ListBlock(
                ListNumbering.Bullet,
                1,
                IsTight: true,
                [new ListItem([Nested(depth - 1)])]
            );
}
