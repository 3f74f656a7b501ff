using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using ReportGen.Core.Documents;

namespace ReportGen.Tests.Pdf;

/// <summary>Generates document trees of every kind of node.</summary>
public static class DocumentGenerator
{
    private static readonly string[] Words =
    [
        "recommendation",
        "the",
        "of",
        "a",
        "police",
        "Llŷn",
        "Žižek",
        "1,204",
        "£10",
        "office",
        "affliction",
        "AVATAR",
        "“quoted”",
        "it’s",
        "—",
        "½",
        "✓",
        "●",
        "→",
        "💔",
        "(in",
        "brackets)",
        "end.",
        "hyphen-ated",
        "https://www.example.org/path/to/a/page",
        "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
        new string('x', 150),
    ];

    private static readonly string[] Sources =
    [
        "bars.png",
        "bars.jpg",
        "alpha.png",
        "pixel.png",
        "absent.png",
    ];

    /// <summary>Whole documents; FsCheck finds this by its type.</summary>
    public static Arbitrary<Document> Documents() =>
        Arb.From(Gen.Sized(size => Blocks(2, Math.Min(size, 12)).Select(Whole)), Shrink);

    private static Document Whole(ImmutableArray<Block> blocks) =>
        new(
            new DocumentInfo("A generated document", "en-GB"),
            [new Heading(1, "title", [new Text("A generated document")]), .. Numbered(blocks)]
        )
        {
            Images = Images,
        };

    private static ImmutableDictionary<string, ImageFile> Images { get; } =
        Sources
            .Select(s => (s, TestPdf.FixtureImage(s)))
            .Where(p => p.Item2 is not null)
            .ToImmutableDictionary(p => p.s, p => p.Item2!, StringComparer.Ordinal);

    /// <summary>Leaves out one block at a time.</summary>
    private static IEnumerable<Document> Shrink(Document document)
    {
        for (var i = 1; i < document.Blocks.Length; i++)
        {
            yield return document with
            {
                Blocks = document.Blocks.RemoveAt(i),
            };
        }
    }

    /// <summary>Gives each heading an id of its own.</summary>
    private static IEnumerable<Block> Numbered(IEnumerable<Block> blocks) =>
        blocks.Select((b, i) => b is Heading h ? h with { Id = $"h{i}" } : b);

    private static Gen<ImmutableArray<Block>> Blocks(int depth, int most) =>
        from count in Gen.Choose(1, Math.Max(1, most))
        from blocks in Block(depth).ArrayOf(count)
        select blocks.ToImmutableArray();

    private static Gen<Block> Block(int depth)
    {
        var plain = new List<Gen<Block>>
        {
            Inlines(2).Select(Block (i) => new Paragraph(i)),
            Inlines(2).Select(Block (i) => new Paragraph(i)),
            from level in Gen.Choose(2, 6)
            from words in Inlines(1)
            select (Block)new Heading(level, "h", words),
            Line(12).Select(Block (t) => new CodeBlock(null, "  " + t + "\n\t" + t)),
            Gen.Constant<Block>(new ThematicBreak()),
            Line(6).Select(Block (t) => new RawHtmlBlock($"<div>{t}</div>")),
            from image in Picture()
            from caption in Inlines(1)
            select (Block)new Figure(image, caption),
            Table(),
        };
        if (depth > 0)
        {
            plain.Add(List(depth));
            plain.Add(List(depth));
            plain.Add(Blocks(depth - 1, 3).Select(Block (b) => new BlockQuote(b)));
            plain.Add(Blocks(depth - 1, 2).Select(Block (b) => new Section("cy", b)));
            plain.Add(
                from kind in Gen.Elements(CalloutKind.Note, CalloutKind.Warning, CalloutKind.Tip)
                from blocks in Blocks(depth - 1, 2)
                select (Block)new Callout(kind, kind.ToString(), blocks)
            );
            plain.Add(
                from term in Inlines(1)
                from blocks in Blocks(depth - 1, 2)
                from facts in Gen.Elements(true, false)
                select (Block)new DefinitionList([new DefinitionItem([term], blocks)], facts)
            );
        }

        return Gen.OneOf(plain);
    }

    private static Gen<Block> List(int depth) =>
        from numbering in Gen.Elements(Enum.GetValues<ListNumbering>())
        from start in Gen.Choose(1, 30)
        from tight in Gen.Elements(true, false)
        from task in Gen.Elements<bool?>(null, null, null, true, false)
        from items in Blocks(depth - 1, 3).ArrayOf(3)
        select (Block)
            new ListBlock(
                numbering,
                numbering == ListNumbering.Bullet ? 1 : start,
                tight,
                [
                    .. items.Select(i => new ListItem(
                        i,
                        numbering == ListNumbering.Bullet ? task : null
                    )),
                ]
            );

    private static Gen<Block> Table() =>
        from columns in Gen.Choose(1, 7)
        from rows in Gen.Choose(1, 8)
        from cells in Inlines(1).ArrayOf(columns * (rows + 1))
        from caption in Inlines(1)
        from hasCaption in Gen.Elements(true, false)
        from hasRowHeaders in Gen.Elements(true, false)
        from alignment in Gen.Elements(Enum.GetValues<ColumnAlignment>()).ArrayOf(columns)
        select (Block)
            new Table(
                [.. alignment.Select(a => new TableColumn(a))],
                [Row(cells, 0, columns)],
                [.. Enumerable.Range(1, rows).Select(r => Row(cells, r, columns))],
                hasCaption ? caption : [],
                [],
                hasRowHeaders
            );

    private static TableRow Row(ImmutableArray<Inline>[] cells, int row, int columns) =>
        new([.. cells.Skip(row * columns).Take(columns).Select(c => new TableCell(c))]);

    private static Gen<ImmutableArray<Inline>> Inlines(int depth) =>
        from count in Gen.Choose(1, 5)
        from parts in Inline(depth).ArrayOf(count)
        select Spaced(parts);

    /// <summary>Puts a space between runs, so that words stay words.</summary>
    private static ImmutableArray<Inline> Spaced(Inline[] parts) =>
        [.. parts.SelectMany((p, i) => i == 0 ? [p] : new Inline[] { new Text(" "), p })];

    private static Gen<Inline> Inline(int depth)
    {
        var plain = new List<Gen<Inline>>
        {
            Line(20).Select(Inline (t) => new Text(t)),
            Line(20).Select(Inline (t) => new Text(t)),
            Line(3).Select(Inline (t) => new Code(t)),
            Gen.Constant<Inline>(new LineBreak()),
            Gen.Constant<Inline>(new Abbreviation("HCWS", "House of Commons written statement")),
            Gen.Elements(Enum.GetValues<Status>())
                .Select(Inline (s) => new StatusMark(s, StatusStyle.Word(s))),
            Picture().Select(Inline (i) => i),
        };
        if (depth > 0)
        {
            plain.Add(Inlines(depth - 1).Select(Inline (i) => new Emphasis(i)));
            plain.Add(Inlines(depth - 1).Select(Inline (i) => new Strong(i)));
            plain.Add(Inlines(depth - 1).Select(Inline (i) => new Strikethrough(i)));
            plain.Add(Inlines(depth - 1).Select(Inline (i) => new LanguageSpan("fr", i)));
            plain.Add(
                from target in Gen.Elements(
                    "https://www.example.org/",
                    "mailto:a@example.org",
                    "#title",
                    "#nowhere"
                )
                from words in Line(10)
                select (Inline)new Link(target, null, [new Text(words)])
            );
        }

        return Gen.OneOf(plain);
    }

    private static Gen<Image> Picture() =>
        from source in Gen.Elements(Sources)
        from alternative in Line(4)
        select new Image(source, alternative, null);

    private static Gen<string> Line(int most) =>
        from count in Gen.Choose(1, most)
        from words in Gen.Elements(Words).ArrayOf(count)
        select string.Join(' ', words);
}
