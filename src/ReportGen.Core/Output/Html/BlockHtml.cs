using System.Collections.Immutable;
using ReportGen.Core.Documents;

namespace ReportGen.Core.Output.Html;

/// <summary>Writes blocks.</summary>
internal sealed class BlockHtml
{
    private readonly HtmlText html;
    private readonly Document document;
    private readonly HtmlWords words;
    private readonly InlineHtml inlines;
    private readonly TableHtml tables;
    private readonly ChartHtml charts;
    private bool hasTitle;

    public BlockHtml(HtmlText html, Document document, HtmlWords words)
    {
        this.html = html;
        this.document = document;
        this.words = words;
        inlines = new InlineHtml(html, document, words);
        tables = new TableHtml(html, inlines, words);
        charts = new ChartHtml(html, tables, words);
    }

    public void Write(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Write(block);
        }
    }

    public void Write(Block block)
    {
        switch (block)
        {
            case Heading heading:
                Write(heading);
                break;
            case Paragraph paragraph:
                // Optional end tags are left out: they would be one byte in twenty of a report.
                html.Raw("<p>");
                inlines.Write(paragraph.Content);
                html.Raw("\n");
                break;
            case ListBlock list:
                Write(list);
                break;
            case BlockQuote quote:
                html.Raw("<blockquote>");
                Write(quote.Blocks);
                html.Raw("</blockquote>\n");
                break;
            case Callout callout:
                Write(callout);
                break;
            case CodeBlock code:
                html.Raw("<pre><code>").Words(code.Text).Raw("</code></pre>\n");
                break;
            case RawHtmlBlock raw:
                html.Raw("<pre><code>").Words(raw.Text).Raw("</code></pre>\n");
                break;
            case ThematicBreak:
                html.Raw("<hr>\n");
                break;
            case Table table:
                tables.Write(table);
                break;
            case Figure figure:
                Write(figure);
                break;
            case DefinitionList list:
                Write(list);
                break;
            case Section section:
                html.Raw("<div");
                if (section.Language is { } language)
                {
                    html.Attribute("lang", language);
                }

                html.Raw(">\n");
                Write(section.Blocks);
                html.Raw("</div>\n");
                break;
            case Chart chart:
                charts.Write(chart);
                break;
        }
    }

    /// <summary>Writes the notes, each with a link back to its first reference.</summary>
    public void WriteNotes()
    {
        if (inlines.Notes.Count == 0)
        {
            return;
        }

        html.Raw("<section class=notes aria-labelledby=page.notes>\n")
            .Raw("<h2 id=page.notes>")
            .Words(words.Footnotes)
            .Raw("</h2>\n<ol>\n");
        // A note may refer to further notes, which are appended to the list.
        for (var i = 0; i < inlines.Notes.Count; i++)
        {
            var reference = inlines.Notes[i];
            html.Raw($"<li id=n.{reference.Number}");
            html.Raw(reference.Number == i + 1 ? ">" : $" value={reference.Number}>");
            var blocks = document.Notes[reference.Id].Blocks;
            var isShort = blocks is [Paragraph];
            if (isShort)
            {
                inlines.Write(((Paragraph)blocks[0]).Content);
            }
            else
            {
                html.Raw("\n");
                Write(blocks);
            }

            html.Raw(isShort ? " " : "<p>").Raw($"<a href=#r.{reference.Number}>↩</a>\n");
        }

        html.Raw("</ol>\n</section>\n");
    }

    private void Write(Heading heading)
    {
        if (heading.Content.IsEmpty)
        {
            return;
        }

        // A page has one title: any other heading of level 1 becomes a section heading.
        var level = heading.Level == 1 && hasTitle ? 2 : Math.Clamp(heading.Level, 1, 6);
        hasTitle |= level == 1;
        html.Raw($"<h{level}").Attribute("id", heading.Id).Raw(">");
        inlines.Write(heading.Content);
        html.Raw($"</h{level}>\n");
    }

    private void Write(ListBlock list)
    {
        var type = list.Numbering switch
        {
            ListNumbering.LowerAlpha => "a",
            ListNumbering.UpperAlpha => "A",
            ListNumbering.LowerRoman => "i",
            ListNumbering.UpperRoman => "I",
            _ => null,
        };
        var name = list.Numbering == ListNumbering.Bullet ? "ul" : "ol";
        html.Raw("<").Raw(name);
        if (type is not null)
        {
            html.Raw($" type={type}");
        }

        if (list.Numbering != ListNumbering.Bullet && list.Start != 1)
        {
            html.Raw($" start={list.Start}");
        }

        html.Raw(list.IsTight ? ">" : " class=loose>\n");
        foreach (var item in list.Items)
        {
            Write(item, list.IsTight);
        }

        html.Raw("</").Raw(name).Raw(">\n");
    }

    private void Write(ListItem item, bool isTight)
    {
        html.Raw("<li>");
        if (item.IsDone is { } isDone)
        {
            html.Raw(
                    isDone ? "<span aria-hidden=true>☑ </span>" : "<span aria-hidden=true>☐ </span>"
                )
                .Raw("<span class=unseen>")
                .Words(isDone ? words.Done : words.NotDone)
                .Raw(" </span>");
        }

        var isFirst = true;
        foreach (var block in item.Blocks)
        {
            if (isTight && block is Paragraph paragraph)
            {
                html.Raw(isFirst ? "" : "<br>\n");
                inlines.Write(paragraph.Content);
            }
            else
            {
                html.Raw("\n");
                Write(block);
            }

            isFirst = false;
        }

        html.Raw("\n");
    }

    private void Write(Callout callout)
    {
        if (callout.Kind == CalloutKind.Banner)
        {
            html.Raw("<div class=banner>\n");
        }
        else
        {
            var kind = callout.Kind switch
            {
                CalloutKind.Tip => "tip",
                CalloutKind.Important => "important",
                CalloutKind.Warning => "warning",
                CalloutKind.Caution => "caution",
                _ => "note",
            };
            html.Raw($"<div class=\"callout {kind}\" role=note>\n<p class=label><b>")
                .Words(callout.Title)
                .Raw("</b>\n");
        }

        Write(callout.Blocks);
        html.Raw("</div>\n");
    }

    private void Write(Figure figure)
    {
        html.Raw("<figure>");
        inlines.Write(figure.Image);
        if (!figure.Caption.IsEmpty)
        {
            html.Raw("\n<figcaption>");
            inlines.Write(figure.Caption);
            html.Raw("</figcaption>");
        }

        html.Raw("</figure>\n");
    }

    private void Write(DefinitionList list)
    {
        html.Raw(list.IsFacts ? "<dl class=facts>\n" : "<dl>\n");
        foreach (var item in list.Items)
        {
            html.Raw("<div>");
            foreach (var term in item.Terms)
            {
                html.Raw("<dt>");
                inlines.Write(term);
            }

            html.Raw("<dd>");
            if (item.Blocks is [Paragraph only])
            {
                inlines.Write(only.Content);
            }
            else
            {
                Write(item.Blocks);
            }

            html.Raw("</div>\n");
        }

        html.Raw("</dl>\n");
    }
}
