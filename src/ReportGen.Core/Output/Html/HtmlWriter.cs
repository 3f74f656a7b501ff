using System.Collections.Immutable;
using ReportGen.Core.Documents;

namespace ReportGen.Core.Output.Html;

/// <summary>
/// Writes a document as one self-contained HTML file: no script, no font, no image file.
/// It aims at WCAG 2.2 AA, and reads well without its style sheet.
/// </summary>
public static class HtmlWriter
{
    /// <summary>Writes the file as text with LF line ends. The same arguments give the same text.</summary>
    public static string Write(Document document, HtmlOptions options)
    {
        var words = options.Words ?? HtmlWords.For(document.Info.Language);
        var html = new HtmlText();
        var frame = new PageFrame(html, document.Info, options, words);
        var blocks = new BlockHtml(html, document, words);
        frame.BeginBody();
        WriteMain(html, document, blocks, words);
        blocks.WriteNotes();
        frame.EndBody();
        var body = html.ToString();
        var page = new HtmlText();
        frame.WriteHead(page, body);
        return page.Raw(body).ToString();
    }

    private static void WriteMain(
        HtmlText html,
        Document document,
        BlockHtml writer,
        HtmlWords words
    )
    {
        var (info, blocks) = (document.Info, document.Blocks);
        if (info.Status is { } status && !HasBanner(blocks, status))
        {
            html.Raw("<div class=banner><p>").Words(status).Raw("</div>\n");
        }

        var title = 0;
        while (title < blocks.Length && blocks[title] is not Heading { Level: 1 })
        {
            title++;
        }

        if (title == blocks.Length)
        {
            // A document built by hand may have no level 1 heading, but a page needs one.
            title = -1;
            WriteKind(html, info);
            html.Raw("<h1>").Words(info.Title).Raw("</h1>\n");
        }

        var afterTitle = EndOfTitleBlock(blocks, title);
        for (var i = 0; i < blocks.Length; i++)
        {
            if (i == title)
            {
                WriteKind(html, info);
            }

            if (i == afterTitle && info.HasContents)
            {
                WriteContents(html, blocks, words);
            }

            writer.Write(blocks[i]);
        }
    }

    private static void WriteKind(HtmlText html, DocumentInfo info)
    {
        if (info.Kind is { } kind)
        {
            html.Raw("<p class=kind>").Words(kind).Raw("\n");
        }
    }

    private static bool HasBanner(ImmutableArray<Block> blocks, string status)
    {
        foreach (var block in blocks)
        {
            if (
                block is Callout { Kind: CalloutKind.Banner, Blocks: [Paragraph text, ..] }
                && PlainText
                    .Of(text.Content)
                    .Trim()
                    .StartsWith(status, StringComparison.OrdinalIgnoreCase)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The index of the first block after the title, its banners and its facts.</summary>
    private static int EndOfTitleBlock(ImmutableArray<Block> blocks, int title)
    {
        var end = title + 1;
        for (var i = end; i < blocks.Length && blocks[i] is not Heading && i < title + 6; i++)
        {
            if (
                blocks[i]
                is DefinitionList { IsFacts: true }
                    or Callout { Kind: CalloutKind.Banner }
            )
            {
                end = i + 1;
            }
        }

        return end;
    }

    private static void WriteContents(HtmlText html, ImmutableArray<Block> blocks, HtmlWords words)
    {
        var entries = new List<Heading>();
        foreach (var block in blocks)
        {
            if (
                block is Heading { Level: 2, Content.IsEmpty: false } heading
                && PlainText.Of(heading.Content).Trim().Length > 0
            )
            {
                entries.Add(heading);
            }
        }

        if (entries.Count < 2)
        {
            return;
        }

        html.Raw("<nav class=contents aria-labelledby=page.contents>\n<div>\n")
            .Raw("<h2 id=page.contents>")
            .Words(words.Contents)
            .Raw("</h2>\n<ol>\n");
        foreach (var heading in entries)
        {
            html.Raw("<li><a")
                .Attribute("href", "#" + heading.Id)
                .Raw(">")
                .Words(PlainText.Of(heading.Content).Trim())
                .Raw("</a>\n");
        }

        html.Raw("</ol>\n</div>\n</nav>\n");
    }
}
