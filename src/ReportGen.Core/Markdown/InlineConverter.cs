using System.Collections.Immutable;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using ReportGen.Core.Documents;
using Md = Markdig.Syntax.Inlines;

namespace ReportGen.Core.Markdown;

/// <summary>Converts Markdig's inlines to those of the document tree.</summary>
internal sealed class InlineConverter(ConversionContext context, TextSplitter runs)
{
    /// <summary>Emphasis and links nested deeper than this lose their formatting and keep their words (RG4030).</summary>
    private const int MaximumDepth = 32;

    private bool isInCell;

    /// <summary>Converts the words of a block, without leading and trailing white space.</summary>
    public ImmutableArray<Inline> Convert(Md.ContainerInline? container) =>
        container is null ? [] : Trim(Convert(container, 0, isInLink: false));

    /// <summary>Converts the words of a heading, without abbreviations, because the contents list repeats the words.</summary>
    public ImmutableArray<Inline> ConvertHeading(Md.ContainerInline? container) =>
        container is null ? [] : Trim(Convert(container, 0, isInLink: true));

    /// <summary>Converts the words of a table cell, where <c>\|</c> is a bar even within code (GitHub's specification, tables).</summary>
    public ImmutableArray<Inline> ConvertCell(Md.ContainerInline container)
    {
        isInCell = true;
        var content = Convert(container);
        isInCell = false;
        return content;
    }

    private ImmutableArray<Inline> Convert(Md.ContainerInline container, int depth, bool isInLink)
    {
        var sink = new InlineCollector(context, runs, withAbbreviations: !isInLink);
        Append(sink, container, depth, isInLink);
        return sink.ToImmutable();
    }

    private void Append(
        InlineCollector sink,
        Md.ContainerInline container,
        int depth,
        bool isInLink
    )
    {
        if (depth > MaximumDepth)
        {
            context.Report(
                MarkdownDiagnostics.TooDeep,
                container,
                "Emphasis and links are nested too deeply here, so their formatting is lost.",
                "Remove the unnecessary “*”, “_” or “[” characters."
            );
            AppendFlat(sink, container);
            return;
        }

        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            Append(sink, inline, depth, isInLink);
        }
    }

    private void Append(InlineCollector sink, Md.Inline inline, int depth, bool isInLink)
    {
        switch (inline)
        {
            case Md.LiteralInline literal:
                sink.AddText(literal.Content.AsSpan(), literal);
                break;
            case Md.HtmlEntityInline entity:
                sink.AddText(entity.Transcoded.AsSpan(), entity);
                break;
            case Md.LineBreakInline { IsHard: true }:
                sink.AddBreak(inline);
                break;
            case Md.LineBreakInline:
                sink.AddText(" ", inline);
                break;
            case Md.CodeInline code:
                sink.Add(
                    new Code(
                        isInCell
                            ? code.Content.Replace("\\|", "|", StringComparison.Ordinal)
                            : code.Content
                    ),
                    code
                );
                break;
            case Md.EmphasisInline emphasis:
                sink.Add(Emphasised(emphasis, depth, isInLink), emphasis);
                break;
            case Md.LinkInline { IsImage: true } image:
                sink.Add(Picture(image, isInLink), image);
                break;
            case Md.LinkInline link:
                Append(sink, link, depth);
                break;
            case Md.AutolinkInline auto:
                AddLink(
                    sink,
                    auto,
                    (auto.IsEmail ? "mailto:" : "") + auto.Url,
                    null,
                    [new Text(auto.Url)]
                );
                break;
            case FootnoteLink { IsBackLink: true } or TaskList:
                break;
            case FootnoteLink note:
                sink.Add(context.Refer(note), note);
                break;
            case LanguageMark mark:
                sink.MarkLanguage(mark.Language, mark);
                break;
            case Md.HtmlInline html:
                AddHtml(sink, html);
                break;
            case Md.DelimiterInline delimiter:
                sink.AddText(delimiter.ToLiteral(), delimiter);
                Append(sink, (Md.ContainerInline)delimiter, depth + 1, isInLink);
                break;
            case Md.ContainerInline other:
                Append(sink, other, depth + 1, isInLink);
                break;
        }
    }

    private Inline Emphasised(Md.EmphasisInline emphasis, int depth, bool isInLink)
    {
        var content = Convert(emphasis, depth + 1, isInLink);
        return emphasis switch
        {
            { DelimiterChar: '~' } => new Strikethrough(content),
            { DelimiterCount: 2 } => new Strong(content),
            _ => new Emphasis(content),
        };
    }

    private Image Picture(Md.LinkInline image, bool isInLink)
    {
        var source = image.GetDynamicUrl?.Invoke() ?? image.Url ?? "";
        var alternative = PlainText.Of(Trim(Convert(image, MaximumDepth - 8, isInLink)));
        context.RequireImage(source, image);
        if (alternative.Length == 0)
        {
            context.Report(
                MarkdownDiagnostics.ImageWithoutText,
                image,
                $"The image “{source}” has no alternative text.",
                $"Describe what it shows: ![What the image shows]({source})"
            );
        }

        return new Image(source, alternative, image.Title is "" ? null : image.Title);
    }

    private void Append(InlineCollector sink, Md.LinkInline link, int depth)
    {
        var target = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        var content = Trim(Convert(link, depth + 1, isInLink: true));
        if (content.IsEmpty)
        {
            context.Report(
                MarkdownDiagnostics.LinkWithoutWords,
                link,
                "This link has no words.",
                $"Describe what the reader will find there: [the report]({target})"
            );
            content = target.Length == 0 ? [] : [new Text(target)];
        }

        AddLink(sink, link, target, link.Title is "" ? null : link.Title, content);
    }

    private void AddLink(
        InlineCollector sink,
        Md.Inline node,
        string target,
        string? title,
        ImmutableArray<Inline> content
    )
    {
        if (!LinkTarget.IsAllowed(target))
        {
            context.Report(
                MarkdownDiagnostics.LinkNotAllowed,
                node,
                $"A document can't link to “{target}”.",
                "Write an address that begins with https://, http:// or mailto:, a heading’s #id, or a relative path."
            );
            sink.AddRange(content);
            return;
        }

        if (target.StartsWith('#') && target.Length > 1)
        {
            context.NoteInternalLink(Uri.UnescapeDataString(target[1..]), node);
        }

        sink.Add(new Link(target, title, content), node);
    }

    private void AddHtml(InlineCollector sink, Md.HtmlInline html)
    {
        var tag = html.Tag;
        if (tag.StartsWith("<!--", StringComparison.Ordinal))
        {
            return;
        }

        // The only way to break a line within a cell of a pipe table.
        if (tag is "<br>" or "<br/>" or "<br />")
        {
            sink.AddBreak(html);
            return;
        }

        context.Report(
            MarkdownDiagnostics.RawHtml,
            html,
            $"“{tag}” is HTML, which is shown as plain text.",
            "Use Markdown instead, or write \\< for a plain “<”."
        );
        sink.Add(new RawHtmlInline(tag), html);
    }

    /// <summary>Returns the words alone, without recursion.</summary>
    private static void AppendFlat(InlineCollector sink, Md.ContainerInline container)
    {
        var pending = new Stack<Md.Inline>();
        for (var child = container.LastChild; child is not null; child = child.PreviousSibling)
        {
            pending.Push(child);
        }

        while (pending.TryPop(out var inline))
        {
            switch (inline)
            {
                case Md.LiteralInline literal:
                    sink.AddText(literal.Content.AsSpan(), literal);
                    break;
                case Md.CodeInline code:
                    sink.AddText(code.Content, code);
                    break;
                case Md.HtmlEntityInline entity:
                    sink.AddText(entity.Transcoded.AsSpan(), entity);
                    break;
                case Md.AutolinkInline auto:
                    sink.AddText(auto.Url, auto);
                    break;
                case Md.LineBreakInline:
                    sink.AddText(" ", inline);
                    break;
                case Md.ContainerInline nested:
                    if (nested is Md.DelimiterInline delimiter)
                    {
                        sink.AddText(delimiter.ToLiteral(), delimiter);
                    }

                    for (var c = nested.LastChild; c is not null; c = c.PreviousSibling)
                    {
                        pending.Push(c);
                    }

                    break;
            }
        }
    }

    private static ImmutableArray<Inline> Trim(ImmutableArray<Inline> content)
    {
        while (content is [LineBreak, ..])
        {
            content = content.RemoveAt(0);
        }

        while (content is [.., LineBreak])
        {
            content = content.RemoveAt(content.Length - 1);
        }

        if (content is [Text first, ..] && first.Value.StartsWith(' '))
        {
            content = WithText(content, 0, first, first.Value.TrimStart(' '));
        }

        return content is [.., Text last] && last.Value.EndsWith(' ')
            ? WithText(content, content.Length - 1, last, last.Value.TrimEnd(' '))
            : content;
    }

    private static ImmutableArray<Inline> WithText(
        ImmutableArray<Inline> content,
        int at,
        Text old,
        string value
    ) => value.Length == 0 ? content.RemoveAt(at) : content.SetItem(at, old with { Value = value });
}
