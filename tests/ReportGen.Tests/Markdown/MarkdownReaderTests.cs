using System.Collections.Immutable;
using NodaTime;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Documents;
using ReportGen.Core.Markdown;
using ReportGen.Core.Sources;

namespace ReportGen.Tests.Markdown;

public sealed class MarkdownReaderTests
{
    private static Checked<Document> Read(string markdown, MarkdownOptions? options = null) =>
        MarkdownReader.Read(new SourceText("a.md", markdown), options ?? new MarkdownOptions());

    private static ImmutableArray<Block> Blocks(string markdown)
    {
        var read = Read("# T\n\n" + markdown);
        Assert.Empty(read.Diagnostics);
        return read.Value!.Blocks.RemoveAt(0);
    }

    private static string Codes(Checked<Document> read) =>
        string.Join(' ', read.Diagnostics.Select(d => d.Code.Id));

    [Fact]
    public void Read_front_matter_fills_the_facts()
    {
        var read = Read(
            """
            ---
            title: "Progress: \"part\" one"
            # more facts
            kind: Progress report   # for the reader
            language: cy
            author: 'Home Office''s team'
            date: 2025-01-16
            status: "Draft: not cleared"
            contents: true
            ---
            Text.
            """
        );

        Assert.Empty(read.Diagnostics);
        Assert.Equal(
            new DocumentInfo("Progress: \"part\" one", "cy")
            {
                Kind = "Progress report",
                Author = "Home Office's team",
                Date = new LocalDate(2025, 1, 16),
                Status = "Draft: not cleared",
                HasContents = true,
            },
            read.Value!.Info
        );
        Assert.Equal(
            "Progress: \"part\" one",
            PlainText.Of(((Heading)read.Value.Blocks[0]).Content)
        );
    }

    [Fact]
    public void Read_without_front_matter_takes_the_title_from_the_first_heading()
    {
        var read = Read("# The *title*\n\nText.");

        Assert.Equal("The title", read.Value!.Info.Title);
        Assert.Equal("en-GB", read.Value.Info.Language);
    }

    [Fact]
    public void Read_text_that_begins_with_a_rule_has_no_front_matter()
    {
        var read = Read("---\nText of a setext heading\n---\n\n# T");

        Assert.IsType<ThematicBreak>(read.Value!.Blocks[0]);
    }

    [Fact]
    public void Read_kind_repeated_beside_the_title_is_kept_once()
    {
        var read = Read("---\nkind: Briefing\n---\n**Briefing**\n\n# T\n\nText.");

        Assert.Equal(["Heading", "Paragraph"], read.Value!.Blocks.Select(b => b.GetType().Name));
    }

    [Fact]
    public void Read_labelled_bullets_below_the_title_are_facts()
    {
        var blocks = Blocks(
            "House of Commons\n\n- **Minister:** Yvette Cooper\n- **Date:** 16 January 2025\n\n- later"
        );

        var facts = Assert.IsType<DefinitionList>(
            Blocks("- **Minister:** A *B*\n- **Date:** 16 January 2025")[0]
        );
        Assert.True(facts.IsFacts);
        Assert.Equal("Minister", PlainText.Of(facts.Items[0].Terms[0]));
        Assert.Equal("A B", PlainText.Of(((Paragraph)facts.Items[0].Blocks[0]).Content));
        Assert.IsType<ListBlock>(blocks[1]);
    }

    [Fact]
    public void Read_labelled_bullets_further_down_stay_a_list()
    {
        Assert.IsType<ListBlock>(
            Blocks("Two sentences. Here.\n\n- **Minister:** Yvette Cooper")[1]
        );
    }

    [Theory]
    [InlineData("● Complete", Status.Complete, "Complete")]
    [InlineData("◐ In progress", Status.InProgress, "In progress")]
    [InlineData("○ Not started", Status.NotStarted, "Not started")]
    [InlineData("▲ Overdue", Status.Overdue, "Overdue")]
    [InlineData("✕ Withdrawn", Status.Withdrawn, "Withdrawn")]
    [InlineData("⇄ Superseded", Status.Superseded, "Superseded")]
    [InlineData("◐ Ar y gweill", Status.InProgress, "Ar y gweill")]
    public void Read_sign_with_its_word_is_a_status(string text, Status status, string words)
    {
        var content = ((Paragraph)Blocks($"{text}, since June")[0]).Content;

        Assert.Equal(
            new StatusMark(status, words),
            Assert.IsType<StatusMark>(content[0]) with
            {
                Origin = null,
            }
        );
        Assert.Equal(", since June", ((Text)content[1]).Value);
    }

    [Theory]
    [InlineData("● In progress")]
    [InlineData("●Complete")]
    [InlineData("● Completely")]
    [InlineData("●")]
    public void Read_sign_without_its_word_stays_text(string text)
    {
        Assert.Equal(text, PlainText.Of(Assert.IsType<Paragraph>(Blocks(text)[0]).Content));
        Assert.IsType<Text>(((Paragraph)Blocks(text)[0]).Content[0]);
    }

    [Fact]
    public void Read_table_with_caption_and_source_joins_them()
    {
        var table = Assert.IsType<Table>(
            Assert.Single(
                Blocks(
                    "*Table: By theme*\n\n| Theme | Total |\n| --- | ---: |\n| Justice | ● Complete<br>8 |\n\nSource: Home Office"
                )
            )
        );

        Assert.Equal("By theme", PlainText.Of(table.Caption));
        Assert.Equal("Source: Home Office", PlainText.Of(table.Source));
        Assert.True(table.HasRowHeaders);
        Assert.Equal(ColumnAlignment.End, table.Columns[1].Alignment);
        Assert.Equal(
            ["StatusMark", "LineBreak", "Text"],
            table.Rows[0].Cells[1].Content.Select(i => i.GetType().Name)
        );
    }

    [Theory]
    [InlineData("| | a |\n| - | - |\n| x | y |")]
    [InlineData("| n | a |\n| -: | - |\n| 1 | y |")]
    [InlineData("| n | a |\n| - | - |\n| | y |")]
    [InlineData("| n |\n| - |\n| x |")]
    public void Read_table_whose_first_column_is_no_label_has_no_row_headers(string markdown)
    {
        Assert.False(Assert.IsType<Table>(Blocks(markdown)[0]).HasRowHeaders);
    }

    [Fact]
    public void Read_notes_are_numbered_in_the_order_of_reference()
    {
        var document = Read(
            "# T\n\nA[^z] b[^a] c[^z].\n\n[^a]: One[^n].\n[^z]: Two.\n[^n]: Three."
        ).Value!;

        var references = ((Paragraph)document.Blocks[1]).Content.OfType<NoteReference>();
        Assert.Equal([("z", 1), ("a", 2), ("z", 1)], references.Select(r => (r.Id, r.Number)));
        Assert.Equal(3, document.Notes.Count);
        var nested = ((Paragraph)document.Notes["a"].Blocks[0]).Content.OfType<NoteReference>();
        Assert.Equal(3, Assert.Single(nested).Number);
        Assert.Equal("Two.", PlainText.Of(((Paragraph)document.Notes["z"].Blocks[0]).Content));
    }

    [Fact]
    public void Read_abbreviation_is_found_behind_brackets_and_not_within_words()
    {
        var content = (
            (Paragraph)
                Blocks("(HCWS) HCWS1 “HCWS”\n\n*[HCWS]: House of Commons written statement")[0]
        ).Content;

        Assert.Equal(2, content.OfType<Abbreviation>().Count());
        Assert.Equal("(HCWS) HCWS1 “HCWS”", PlainText.Of(content));
    }

    [Theory]
    [InlineData("a [Llywodraeth *Cymru*]{lang=cy} b", "Llywodraeth Cymru")]
    [InlineData("a **Senedd**{lang=cy} b", "Senedd")]
    [InlineData("Datganiad ysgrifenedig {lang=cy}", "Datganiad ysgrifenedig")]
    public void Read_language_mark_marks_the_words_before_it(string markdown, string words)
    {
        var span = Assert.Single(((Paragraph)Blocks(markdown)[0]).Content.OfType<LanguageSpan>());

        Assert.Equal(("cy", words), (span.Language, PlainText.Of(span.Content)));
    }

    [Fact]
    public void Read_other_braces_stay_text()
    {
        Assert.Equal(
            "{x} {#id} {lang=}",
            PlainText.Of(((Paragraph)Blocks("{x} {#id} {lang=}")[0]).Content)
        );
    }

    [Fact]
    public void Read_section_of_colons_has_its_language()
    {
        var section = Assert.IsType<Section>(Blocks("::: {lang=cy}\nDatganiad.\n:::")[0]);

        Assert.Equal("cy", section.Language);
        Assert.IsType<Paragraph>(Assert.Single(section.Blocks));
    }

    [Fact]
    public void Read_alerts_are_callouts_and_the_banner_is_one()
    {
        var blocks = Blocks("> [!WARNING]\n> Care.\n\n> [!banner]\n> Check against delivery");

        Assert.Equal(
            (CalloutKind.Warning, "Warning"),
            (((Callout)blocks[0]).Kind, ((Callout)blocks[0]).Title)
        );
        Assert.Equal(CalloutKind.Banner, ((Callout)blocks[1]).Kind);
    }

    [Fact]
    public void Read_extensions_have_their_nodes()
    {
        var blocks = Blocks(
            "- [x] done\n- [ ] open\n\nc. three\nd. four\n\nTerm\n:   Meaning\n\n~~gone~~ www.parliament.uk <!-- quiet -->\n\n<!-- silent -->\n\n![Map](m.png \"A map\")"
        );

        var tasks = Assert.IsType<ListBlock>(blocks[0]);
        Assert.Equal([true, false], tasks.Items.Select(i => i.IsDone!.Value));
        Assert.Equal(
            (ListNumbering.LowerAlpha, 3),
            (((ListBlock)blocks[1]).Numbering, ((ListBlock)blocks[1]).Start)
        );
        Assert.Equal(
            "Term",
            PlainText.Of(Assert.IsType<DefinitionList>(blocks[2]).Items[0].Terms[0])
        );
        var content = Assert.IsType<Paragraph>(blocks[3]).Content;
        Assert.IsType<Strikethrough>(content[0]);
        Assert.Equal("https://www.parliament.uk", content.OfType<Link>().Single().Target);
        Assert.Equal("A map", PlainText.Of(Assert.IsType<Figure>(blocks[4]).Caption));
        Assert.Equal(5, blocks.Length);
    }

    [Fact]
    public void Read_heading_ids_are_those_of_github()
    {
        var read = Read("# What’s new, *here*?\n\n## Data\n\n## Data\n\n## Ynys Môn\n\n## 💔");

        Assert.Equal(
            ["whats-new-here", "data", "data-1", "ynys-môn", "section"],
            read.Value!.Blocks.OfType<Heading>().Select(h => h.Id)
        );
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("---\ntitle: T\n---\n", 0)]
    [InlineData("---\r\ntitle: T\r\n---\r\n", 0)]
    public void Read_origins_are_offsets_in_the_file(string front, int _)
    {
        var text = front + "# Tïtle 💔\r\n\r\n\tcode\r\n\r\nOne **two** three\r\nfour.";
        var document = Read(text).Value!;
        string Slice(SourceSpan? origin) => text[origin!.Value.Start..origin.Value.End];

        Assert.Equal("# Tïtle 💔", Slice(document.Blocks[0].Origin));
        var paragraph = (Paragraph)document.Blocks[2];
        Assert.Equal("One **two** three\r\nfour.", Slice(paragraph.Origin));
        Assert.Equal("**two**", Slice(paragraph.Content[1].Origin));
        Assert.Equal("a.md", paragraph.Origin!.Value.Path);
    }

    [Fact]
    public void Read_origins_are_mapped()
    {
        var read = Read(
            "# T\n\n<b>",
            new MarkdownOptions
            {
                MapOrigin = (start, end) => new SourceSpan("t.yaml", start * 10, end * 10),
            }
        );

        Assert.Equal(new SourceSpan("t.yaml", 50, 80), Assert.Single(read.Diagnostics).Span);
        Assert.Equal("t.yaml", read.Value!.Blocks[1].Origin!.Value.Path);
    }

    [Fact]
    public void Read_images_are_asked_for_once()
    {
        var asked = new List<string>();
        var read = Read(
            "# T\n\n![A](a.png) ![B](b.png) ![A](a.png)",
            new MarkdownOptions
            {
                ReadImage = name =>
                {
                    asked.Add(name);
                    return name == "a.png" ? new ImageFile("image/png", new byte[] { 1 }) : null;
                },
            }
        );

        Assert.Equal(["a.png", "b.png"], asked);
        Assert.Equal("RG4022", Codes(read));
        Assert.Equal("a.png", Assert.Single(read.Value!.Images).Key);
    }

    [Theory]
    [InlineData("[x](javascript:alert)")]
    [InlineData("[x](data:text/html,x)")]
    [InlineData("[x](//evil.example)")]
    [InlineData("<ftp://example.org>")]
    public void Read_link_with_another_scheme_is_words_only(string markdown)
    {
        var read = Read("# T\n\n" + markdown);

        Assert.Equal("RG4024", Codes(read));
        Assert.IsType<Text>(((Paragraph)read.Value!.Blocks[1]).Content[0]);
    }

    [Theory]
    [InlineData("dates: [2025-01-06, 2025-02-06]\nbreaks: [b]\n", true)]
    [InlineData("dates: [2025-01-06]\n", false)]
    [InlineData("dates: [2025-02-06, 2025-01-06]\n", false)]
    [InlineData("dates: [January, February]\n", false)]
    [InlineData("breaks: [a]\n", false)]
    [InlineData("breaks: [c]\n", false)]
    public void Read_trend_has_days_and_breaks(string lines, bool isSound)
    {
        var read = Read(
            "# T\n\n```chart\nkind: trend\ntitle: x\ndescription: y\nunit: z\ncategories: [a, b]\n"
                + lines
                + "series:\n  - name: n\n    values: [1, 2]\n```"
        );

        Assert.Equal(isSound, read.Diagnostics.IsEmpty);
        if (isSound)
        {
            var chart = Assert.Single(read.Value!.Blocks.OfType<Chart>());
            Assert.Equal([0, 31], chart.Days);
            Assert.Equal([1], chart.Breaks);
        }
    }

    [Fact]
    public void Read_chart_fault_stands_at_its_line()
    {
        const string text =
            "# T\n\n> ```chart\n> kind: pie\n> title: x\n> description: y\n> unit: z\n> categories: [a, b]\n> series:\n>   - name: n\n>     status: finished\n>     values: [1]\n> ```";
        var source = new SourceText("a.md", text);
        var read = MarkdownReader.Read(source, new MarkdownOptions());

        Assert.Equal(
            [("RG4012", 4, 9), ("RG4012", 11, 15), ("RG4012", 12, 15)],
            read.Diagnostics.Select(d =>
            {
                var (line, column) = source.Locate(d.Span.Start);
                return (d.Code.Id, line, column);
            })
        );
        Assert.IsType<CodeBlock>(((BlockQuote)read.Value!.Blocks[1]).Blocks[0]);
    }
}
