using System.Collections.Immutable;
using ReportGen.Core.Documents;
using ReportGen.Core.Programmes.Words;

namespace ReportGen.Core.Output.Html;

/// <summary>
/// Builds the index pages: of one programme, and of all. Each is a document, so that it has the layout, the checks
/// and the accessibility of every other page.
/// </summary>
public static class IndexPage
{
    /// <summary>Builds the page of a programme.</summary>
    public static string Write(ProgrammeIndex index, HtmlOptions options) =>
        HtmlWriter.Write(ToDocument(index), options);

    /// <summary>Builds the page of all programmes.</summary>
    public static string Write(SiteIndex index, HtmlOptions options) =>
        HtmlWriter.Write(ToDocument(index), options);

    internal static Document ToDocument(ProgrammeIndex index)
    {
        var words = IndexWords.For(index.Language);
        var page = new PageBlocks();
        page.Add(1, index.Title);
        if (index.AsAt is { } day)
        {
            page.Add(
                new Paragraph([new Text($"{words.AsAt} {DateWords.Of(day, index.Language)}")])
            );
        }

        if (index.Summary is { } summary)
        {
            page.Add(new Paragraph([new Text(summary)]));
        }

        if (!index.Changes.IsEmpty)
        {
            page.Add(2, words.Changes);
            page.Add(List(index.Changes.Select(static c => Line(new Text(c)))));
        }

        AddStatements(page, index, words);
        if (index.Chart is { } chart)
        {
            page.Add(2, words.ItemStatus);
            page.Add(chart);
        }

        foreach (var group in index.Groups)
        {
            page.Add(2, group.Heading);
            page.Add(TableOf(group, words));
        }

        AddAreas(page, index, words);
        if (!index.Data.IsEmpty)
        {
            page.Add(2, words.Data);
            page.Add(List(index.Data.Select(static l => Line(LinkTo(l)))));
        }

        return new Document(
            new DocumentInfo(index.Title, index.Language)
            {
                Kind = words.Kind,
                Subject = index.Summary,
                Notice = index.Notice,
                Contact = index.Contact,
                HasContents = true,
            },
            page.ToImmutable()
        );
    }

    internal static Document ToDocument(SiteIndex index)
    {
        var page = new PageBlocks();
        page.Add(1, index.Title);
        if (index.Summary is { } summary)
        {
            page.Add(new Paragraph([new Text(summary)]));
        }

        foreach (var programme in index.Programmes)
        {
            Inline InItsLanguage(Inline inline) =>
                string.Equals(programme.Language, index.Language, StringComparison.Ordinal)
                    ? inline
                    : new LanguageSpan(programme.Language, [inline]);
            page.Add(
                2,
                programme.Title,
                InItsLanguage(new Link(programme.Target, null, [new Text(programme.Title)]))
            );
            foreach (var text in new[] { programme.Summary, programme.ItemStatus })
            {
                if (text is not null)
                {
                    page.Add(new Paragraph([InItsLanguage(new Text(text))]));
                }
            }

            if (programme.Latest is { } latest)
            {
                var words = IndexWords.For(index.Language);
                page.Add(
                    new Paragraph([new Text(words.Latest + " "), InItsLanguage(LinkTo(latest))])
                );
            }
        }

        return new Document(
            new DocumentInfo(index.Title, index.Language)
            {
                Subject = index.Summary,
                Notice = index.Notice,
                Contact = index.Contact,
            },
            page.ToImmutable()
        );
    }

    private static void AddStatements(PageBlocks page, ProgrammeIndex index, IndexWords words)
    {
        page.Add(2, words.Statements);
        if (index.Statements.IsEmpty)
        {
            page.Add(new Paragraph([new Text(words.NoStatements)]));
        }

        foreach (var statement in index.Statements)
        {
            var date = DateWords.Of(statement.Date, index.Language);
            page.Add(3, $"{date}: {statement.Title}");
            var kind = statement.Minister is { } minister
                ? $"{statement.Kind}, {minister}"
                : statement.Kind;
            page.Add(new Paragraph([new Text(kind)]));
            foreach (var notice in statement.Notices)
            {
                page.Add(new Paragraph([new Text(notice)]));
            }

            if (!statement.Documents.IsEmpty)
            {
                page.Add(List(statement.Documents.Select(static l => Line(LinkTo(l)))));
            }
        }
    }

    private static void AddAreas(PageBlocks page, ProgrammeIndex index, IndexWords words)
    {
        if (index.Areas.IsEmpty)
        {
            return;
        }

        page.Add(2, words.Areas);
        foreach (var area in index.Areas)
        {
            page.Add(3, area.Name);
            page.Add(
                List(
                    area.Lines.Select(static l => Line(new Text(l)))
                        .Concat(area.Links.Select(static l => Line(LinkTo(l))))
                )
            );
        }
    }

    private static Table TableOf(IndexGroup group, IndexWords words)
    {
        // A column that is empty for every item is left out.
        var hasNumber = group.Items.Any(static i => i.Number.Length > 0);
        var hasResponse = group.Items.Any(static i => i.Response.Length > 0);
        var hasDue = group.Items.Any(static i => i.Due.Length > 0);
        TableRow Row(Inline number, Inline title, Inline response, Inline delivery, Inline due)
        {
            var cells = ImmutableArray.CreateBuilder<TableCell>(5);
            void Add(bool isShown, Inline inline)
            {
                if (isShown)
                {
                    cells.Add(new TableCell(inline is Text { Value: "" } ? [] : [inline]));
                }
            }

            Add(hasNumber, number);
            Add(true, title);
            Add(hasResponse, response);
            Add(true, delivery);
            Add(hasDue, due);
            return new TableRow(cells.ToImmutable());
        }

        var header = Row(
            new Text(words.Number),
            new Text(words.Title),
            new Text(words.Response),
            new Text(words.Delivery),
            new Text(words.Due)
        );
        var rows = group.Items.Select(item =>
            Row(
                new Text(item.Number),
                item.Target is { } target
                    ? new Link(target, null, [new Text(item.Title)])
                    : new Text(item.Title),
                new Text(item.Response),
                new StatusMark(item.Delivery, item.DeliveryWords),
                new Text(item.Due)
            )
        );
        return new Table(
            [.. header.Cells.Select(static _ => new TableColumn(ColumnAlignment.Start))],
            [header],
            [.. rows],
            [new Text(group.Heading)],
            [],
            HasRowHeaders: !hasNumber || group.Items.All(static i => i.Number.Length > 0)
        );
    }

    private static ListBlock List(IEnumerable<ListItem> items) =>
        new(ListNumbering.Bullet, 1, IsTight: true, [.. items]);

    private static ListItem Line(Inline inline) => new([new Paragraph([inline])]);

    private static Link LinkTo(PageLink link) => new(link.Target, null, [new Text(link.Words)]);

    private sealed class PageBlocks
    {
        private readonly ImmutableArray<Block>.Builder blocks =
            ImmutableArray.CreateBuilder<Block>();
        private readonly HeadingIds ids = new();

        public void Add(Block block) => blocks.Add(block);

        public void Add(int level, string words, Inline? content = null) =>
            blocks.Add(new Heading(level, ids.Take(words), [content ?? new Text(words)]));

        public ImmutableArray<Block> ToImmutable() => blocks.ToImmutable();
    }
}
