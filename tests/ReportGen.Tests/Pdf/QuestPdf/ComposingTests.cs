using System.Collections.Immutable;
using QuestPDF.Infrastructure;
using ReportGen.Core.Output.Typesetting;
using ReportGen.Pdf.QuestPdf.Composing;
using ReportGen.Pdf.QuestPdf.Planning;

namespace ReportGen.Tests.Pdf.QuestPdf;

/// <summary>
/// The library's elements for each piece, made by its own calls. Nothing is drawn, but the library asks for its
/// native code before it makes any element: where that is missing, the tests are skipped.
/// </summary>
public sealed class ComposingTests
{
    [Fact]
    public void Compose_of_a_paragraph_with_a_link_puts_the_link_where_it_is_read() =>
        Assert.Equal(
            """
            P
              Span
                “See_”
              Link (the report)
                -> https://a.example/
                  “the report _”
              Span
                “now.”

            """,
            Composed("See [the report](https://a.example/) now.")
        );

    [Fact]
    public void Compose_of_plain_lines_puts_them_into_the_paragraph_itself()
    {
        var tree = Composed(string.Join(' ', Enumerable.Repeat("word", 20)));

        Assert.StartsWith("P\n  “word", tree, StringComparison.Ordinal);
        Assert.DoesNotContain("Span", tree, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_of_a_heading_has_its_place_and_level() =>
        Assert.Equal(
            """
            # heading 1
              H2
                “Second”
            P
              “Words.”

            """,
            Composed("## Second\n\nWords.")
        );

    [Fact]
    public void Compose_of_a_list_has_labels_and_bodies() =>
        Assert.Equal(
            """
            L
              LI
                Lbl
                  “•”
                LBody
                  P
                    “one”
                  L
                    LI
                      Lbl
                        “1.”
                      LBody
                        P
                          “two”

            """,
            Composed("- one\n  1. two")
        );

    [Fact]
    public void Compose_of_a_table_is_tagged_by_the_library()
    {
        var tree = Composed("| A | B |\n|-|-|\n| c | d |");

        Assert.StartsWith("Table\n", tree, StringComparison.Ordinal);
        Assert.Contains("THead\n", tree, StringComparison.Ordinal);
        Assert.Contains("TBody\n", tree, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_of_quotations_code_languages_and_abbreviations_has_their_elements()
    {
        var tree = Composed(
            "> Said `code` [gair]{lang=cy} and the HCWS.\n\n*[HCWS]: House of Commons written statement"
        );

        Assert.Equal(
            """
            BlockQuote
              P
                Span
                  “Said_”
                Code
                  “code_”
                NonStruct (cy)
                  “gair_”
                Span
                  “and the_”
                Span (HCWS (House of Commons written statement))
                  “HCWS”
                Span
                  “.”

            """,
            tree
        );
    }

    [Fact]
    public void Compose_of_contents_has_a_link_in_a_paragraph_in_each_entry()
    {
        var tree = ElementTree.Describe(
            (IElement)Pages("---\ncontents: true\n---\n\n# Title\n\n## Part\n\nWords.")
        );

        Assert.Matches(@"TOCI\n +P\n +Link \(Go to: Part\)\n +-> #heading 1\n", tree);
    }

    [Fact]
    public void Compose_of_a_chart_has_its_words_within_the_figure()
    {
        var tree = Composed(
            "```chart\nkind: bars\ntitle: Progress\ndescription: Nine are complete.\nunit: recommendations\nsource: Returns\ncategories: [All]\nseries:\n  - name: Complete\n    status: complete\n    values: [9]\n```"
        );

        Assert.Matches("P\n +Figure \\(Nine are complete.\\)\n +Svg\n +“●.*Complete”\n", tree);
    }

    [Fact]
    public void Compose_of_a_page_has_running_lines_as_artifacts()
    {
        var tree = ElementTree.Describe((IElement)Pages("# Title\n\nWords."));

        var artifact = tree.IndexOf("Artifact", StringComparison.Ordinal);
        var title = tree.IndexOf("H1", StringComparison.Ordinal);
        Assert.True(artifact >= 0 && artifact < title, tree);
        Assert.Contains("“Title”", tree[artifact..title], StringComparison.Ordinal);
    }

    [Fact]
    public void Metadata_has_no_date_of_the_clock()
    {
        var (scope, plan) = PlanOutline.Of(TestPdf.Fixture("sound.md"));
        var document = Document(scope, plan);

        var metadata = document.GetMetadata();

        Assert.Equal(
            new DateTimeOffset(2025, 1, 16, 0, 0, 0, TimeSpan.Zero),
            metadata.CreationDate
        );
        Assert.Equal(metadata.CreationDate, metadata.ModifiedDate);
        Assert.Equal("sha256:" + new string('a', 64), metadata.Keywords);
        Assert.Equal("en-GB", metadata.Language);
        Assert.Equal(PDFA_Conformance.PDFA_3A, document.GetSettings().PDFA_Conformance);
        Assert.Equal(PDFUA_Conformance.PDFUA_1, document.GetSettings().PDFUA_Conformance);
    }

    private static string Composed(string markdown)
    {
        _ = PrintEngines.Of("questpdf");
        var (scope, plan) = PlanOutline.Of("# Title\n\n" + markdown);
        var root = new ElementTree.Root();
        new PieceComposer(
            new TextComposer(plan.Anchors, Names),
            scope.LineColour,
            scope.ColumnHeight / 2
        ).Pieces(root, plan.Pieces[1..]);
        return ElementTree.Describe(root.Child);
    }

    private static object Pages(string markdown)
    {
        _ = PrintEngines.Of("questpdf");
        var (scope, plan) = PlanOutline.Of(markdown);
        return ElementTree.Pages(Document(scope, plan));
    }

    private static PlannedDocument Document(TypesettingScope scope, Plan plan) =>
        new(plan, scope, TestPdf.WithAttachments, Names);

    private static ImmutableArray<string> Names => [.. PlanOutline.Fonts.Select(FontNames.Of)];
}
