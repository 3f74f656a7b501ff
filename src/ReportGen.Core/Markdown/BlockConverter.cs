using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using ReportGen.Core.Documents;
using Definitions = Markdig.Extensions.DefinitionLists;
using Inline = ReportGen.Core.Documents.Inline;
using Md = Markdig.Syntax;
using Tables = Markdig.Extensions.Tables;

namespace ReportGen.Core.Markdown;

/// <summary>Converts Markdig's blocks to those of the document tree.</summary>
internal sealed class BlockConverter(ConversionContext context)
{
    private InlineConverter inlines = null!;
    private HeadingAnchors anchors = null!;
    private int lastLevel;

    /// <summary>Converts all blocks of a document; its notes go to the context.</summary>
    public ImmutableArray<Block> Convert(Md.MarkdownDocument document)
    {
        var known = document.GetData(AbbreviationParser.Key) as Dictionary<string, string>;
        inlines = new InlineConverter(
            context,
            new TextSplitter(known, context.Options.StatusWords)
        );
        anchors = HeadingAnchors.Take(document, context.Ids);
        var blocks = ConvertAll(document);
        while (context.PendingNotes.TryDequeue(out var footnote))
        {
            var id = (footnote.Label ?? "").TrimStart('^');
            context.Notes[id] = new Note(id, ConvertAll(footnote), context.Origin(footnote));
        }

        return blocks;
    }

    private ImmutableArray<Block> ConvertAll(Md.ContainerBlock container)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>(container.Count);
        foreach (var child in container)
        {
            if (Convert(child) is { } block)
            {
                blocks.Add(
                    block.Origin is null ? block with { Origin = context.Origin(child) } : block
                );
            }
        }

        return TableCaptions.Join(blocks.ToImmutable());
    }

    private Block? Convert(Md.Block block) =>
        block switch
        {
            Md.HeadingBlock heading => Convert(heading),
            Md.ParagraphBlock paragraph => Convert(paragraph),
            AlertBlock alert => Convert(alert),
            Md.QuoteBlock quote => new BlockQuote(ConvertAll(quote)),
            Md.ListBlock list => Convert(list),
            Md.FencedCodeBlock { Info: "chart" } fence => ChartFence.Read(
                fence,
                Lines(fence),
                context
            ),
            Md.FencedCodeBlock fence => new CodeBlock(
                string.IsNullOrEmpty(fence.Info) ? null : fence.Info,
                Lines(fence)
            ),
            Md.CodeBlock code => new CodeBlock(null, Lines(code)),
            Md.ThematicBreakBlock => new ThematicBreak(),
            Md.HtmlBlock html => Convert(html),
            Tables.Table table => new TableConverter(context, inlines).Convert(table),
            Definitions.DefinitionList list => Convert(list),
            CustomContainer section => Convert(section),
            FootnoteGroup or Md.LinkReferenceDefinitionGroup or Md.LinkReferenceDefinition => null,
            Md.LeafBlock { Inline: { } words } => new Paragraph(inlines.Convert(words)),
            _ => null,
        };

    private Heading Convert(Md.HeadingBlock heading)
    {
        var content = inlines.ConvertHeading(heading.Inline);
        var text = PlainText.Of(content);
        if (text.Length == 0)
        {
            context.Report(
                MarkdownDiagnostics.HeadingEmpty,
                heading,
                "This heading has no words.",
                "Write the heading, or remove the “#”."
            );
        }

        if (heading.Level > lastLevel + 1 && lastLevel > 0)
        {
            context.Report(
                MarkdownDiagnostics.HeadingSkipped,
                heading,
                $"A heading of level {heading.Level} follows one of level {lastLevel}.",
                $"Begin it with {new string('#', lastLevel + 1)} and a space."
            );
        }
        else if (heading.Level == 1 && lastLevel > 0)
        {
            context.Report(
                MarkdownDiagnostics.SecondTitle,
                heading,
                "A document has only one title, but this is another heading of level 1.",
                "Begin it with ## and a space."
            );
        }

        lastLevel = heading.Level;
        return new Heading(heading.Level, anchors.Of(heading) ?? context.Ids.Take(text), content);
    }

    private Block? Convert(Md.ParagraphBlock paragraph)
    {
        var content = inlines.Convert(paragraph.Inline);
        return content switch
        {
            [] => null,
            [Image image] => new Figure(
                image with
                {
                    Title = null,
                },
                image.Title is { } title ? [new Text(title) { Origin = image.Origin }] : []
            ),
            _ => new Paragraph(content),
        };
    }

    private Block Convert(AlertBlock alert)
    {
        var kind = alert.Kind.ToString();
        var blocks = ConvertAll(alert);
        if (Callouts.Find(kind) is not { } known)
        {
            context.Report(
                MarkdownDiagnostics.CalloutUnknown,
                alert,
                $"“[!{kind}]” is not a kind of callout.",
                "Write [!NOTE], [!TIP], [!IMPORTANT], [!WARNING], [!CAUTION] or [!BANNER]."
            );
            return new BlockQuote(blocks);
        }

        return new Callout(known, Callouts.Title(known, context.Language), blocks);
    }

    private ListBlock Convert(Md.ListBlock list)
    {
        var numbering = list.BulletType switch
        {
            'a' => ListNumbering.LowerAlpha,
            'A' => ListNumbering.UpperAlpha,
            'i' => ListNumbering.LowerRoman,
            'I' => ListNumbering.UpperRoman,
            _ => list.IsOrdered ? ListNumbering.Decimal : ListNumbering.Bullet,
        };
        var start = 1;
        if (
            list is { IsOrdered: true, OrderedStart: { } first }
            && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        )
        {
            start = number;
        }

        var items = ImmutableArray.CreateBuilder<ListItem>(list.Count);
        foreach (var child in list)
        {
            if (child is Md.ListItemBlock item)
            {
                items.Add(
                    new ListItem(ConvertAll(item), IsDone(item)) { Origin = context.Origin(item) }
                );
            }
        }

        return new ListBlock(numbering, start, !list.IsLoose, items.ToImmutable());
    }

    private static bool? IsDone(Md.ListItemBlock item) =>
        item.Count > 0 && item[0] is Md.ParagraphBlock { Inline.FirstChild: TaskList task }
            ? task.Checked
            : null;

    private RawHtmlBlock? Convert(Md.HtmlBlock html)
    {
        var text = Lines(html).TrimEnd();
        if (
            html.Type == Md.HtmlBlockType.Comment
            && text.IndexOf("-->", StringComparison.Ordinal) is var end
            && (end < 0 || end == text.Length - 3)
        )
        {
            return null;
        }

        context.Report(
            MarkdownDiagnostics.RawHtml,
            html,
            "This is HTML, which is shown as plain text.",
            "Use Markdown instead, or write \\< for a plain “<”."
        );
        return new RawHtmlBlock(text);
    }

    private DefinitionList Convert(Definitions.DefinitionList list)
    {
        var items = ImmutableArray.CreateBuilder<DefinitionItem>(list.Count);
        foreach (var child in list)
        {
            if (child is not Definitions.DefinitionItem item)
            {
                continue;
            }

            var terms = ImmutableArray.CreateBuilder<ImmutableArray<Inline>>();
            var blocks = ImmutableArray.CreateBuilder<Block>();
            foreach (var part in item)
            {
                if (part is Definitions.DefinitionTerm term)
                {
                    terms.Add(inlines.Convert(term.Inline));
                }
                else if (Convert(part) is { } block)
                {
                    blocks.Add(block with { Origin = block.Origin ?? context.Origin(part) });
                }
            }

            if (terms.Count == 0 && items.Count > 0)
            {
                // A second description of the same term.
                var last = items[^1];
                items[^1] = last with { Blocks = [.. last.Blocks, .. blocks] };
            }
            else
            {
                items.Add(new DefinitionItem(terms.ToImmutable(), blocks.ToImmutable()));
            }
        }

        return new DefinitionList(items.ToImmutable(), IsFacts: false);
    }

    private Section Convert(CustomContainer section)
    {
        var words = $"{section.Info} {section.Arguments}".Trim();
        var language = LanguageTags.FromAttribute(words.TrimStart('{').TrimEnd('}'));
        if (language is null)
        {
            context.Report(
                MarkdownDiagnostics.SectionUnknown,
                section,
                $"“{words}” does not state the language of this section.",
                "Write ::: {lang=cy} before it and ::: after it."
            );
        }

        return new Section(language, ConvertAll(section));
    }

    /// <summary>The lines of a block, separated by LF, without a final one.</summary>
    private static string Lines(Md.LeafBlock block)
    {
        var text = new StringBuilder();
        for (var i = 0; i < block.Lines.Count; i++)
        {
            if (i > 0)
            {
                text.Append('\n');
            }

            StringSlice line = block.Lines.Lines[i].Slice;
            text.Append(line.AsSpan());
        }

        return text.ToString();
    }
}
