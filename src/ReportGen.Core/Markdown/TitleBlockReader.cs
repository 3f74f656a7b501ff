using System.Collections.Immutable;
using ReportGen.Core.Documents;

namespace ReportGen.Core.Markdown;

/// <summary>Finds the title and the block of facts after it.</summary>
internal static class TitleBlockReader
{
    /// <summary>The maximum number of short lines (the kind, the House) between title and facts.</summary>
    private const int MaximumLinesBeforeFacts = 3;

    /// <summary>The maximum length of such a line; a longer paragraph is prose.</summary>
    private const int LongestLine = 100;

    public static (DocumentInfo Info, ImmutableArray<Block> Blocks) Complete(
        FrontMatter front,
        ImmutableArray<Block> blocks,
        ConversionContext context
    )
    {
        var info = front.Info;
        var at = IndexOfTitle(blocks);
        if (at >= 0)
        {
            var words = PlainText.Of(((Heading)blocks[at]).Content);
            info = front.HasTitle || words.Length == 0 ? info : info with { Title = words };
        }

        if (string.IsNullOrWhiteSpace(info.Title))
        {
            context.Report(
                MarkdownDiagnostics.NoTitle,
                0,
                0,
                "The document has no title.",
                "Begin the text with “# ” and the title."
            );
            info = info with { Title = "Untitled document" };
        }

        if (at < 0)
        {
            at = 0;
            var origin = context.Origin(
                front.TitleStart - context.Offset,
                front.TitleStart - context.Offset
            );
            blocks = blocks.Insert(
                0,
                new Heading(
                    1,
                    context.Ids.Take(info.Title),
                    [new Text(info.Title) { Origin = origin }]
                )
                {
                    Origin = origin,
                }
            );
        }

        (blocks, at) = WithoutKind(blocks, at, info.Kind);
        return (info, WithFacts(blocks, at + 1));
    }

    private static int IndexOfTitle(ImmutableArray<Block> blocks)
    {
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is Heading { Level: 1 })
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Removes a paragraph next to the title that repeats the kind, which writers print from the document's properties.</summary>
    private static (ImmutableArray<Block> Blocks, int Title) WithoutKind(
        ImmutableArray<Block> blocks,
        int title,
        string? kind
    )
    {
        if (kind is null)
        {
            return (blocks, title);
        }

        if (title > 0 && HasWords(blocks[title - 1], kind))
        {
            return (blocks.RemoveAt(title - 1), title - 1);
        }

        return title + 1 < blocks.Length && HasWords(blocks[title + 1], kind)
            ? (blocks.RemoveAt(title + 1), title)
            : (blocks, title);
    }

    private static bool HasWords(Block block, string words) =>
        block is Paragraph paragraph
        && string.Equals(
            PlainText.Of(paragraph.Content).Trim(),
            words,
            StringComparison.OrdinalIgnoreCase
        );

    /// <summary>Converts the bullet list of <c>**Label:** value</c> items that follows the title to facts.</summary>
    private static ImmutableArray<Block> WithFacts(ImmutableArray<Block> blocks, int from)
    {
        for (var i = from; i < blocks.Length && i <= from + MaximumLinesBeforeFacts; i++)
        {
            if (blocks[i] is ListBlock list)
            {
                return Facts(list) is { } facts ? blocks.SetItem(i, facts) : blocks;
            }

            var mayPrecede =
                blocks[i] is Callout { Kind: CalloutKind.Banner }
                || (
                    blocks[i] is Paragraph line
                    && PlainText.Of(line.Content) is { Length: <= LongestLine } words
                    && !words.EndsWith('.')
                );
            if (!mayPrecede)
            {
                return blocks;
            }
        }

        return blocks;
    }

    private static DefinitionList? Facts(ListBlock list)
    {
        if (list.Numbering != ListNumbering.Bullet)
        {
            return null;
        }

        var items = ImmutableArray.CreateBuilder<DefinitionItem>(list.Items.Length);
        foreach (var item in list.Items)
        {
            if (
                item
                    is not {
                        IsDone: null,
                        Blocks: [Paragraph { Content: [Strong label, .. var value] } first]
                    }
                || Label(label) is not { } term
            )
            {
                return null;
            }

            if (value is [Text start, ..])
            {
                var trimmed = start.Value.TrimStart(' ');
                value =
                    trimmed.Length == 0
                        ? value.RemoveAt(0)
                        : value.SetItem(0, start with { Value = trimmed });
            }

            items.Add(new DefinitionItem([term], [new Paragraph(value) { Origin = first.Origin }]));
        }

        return new DefinitionList(items.ToImmutable(), IsFacts: true) { Origin = list.Origin };
    }

    /// <summary>Returns the words of a label without its final colon; null when it has none.</summary>
    private static ImmutableArray<Inline>? Label(Strong label) =>
        label.Content is [.., Text last] && last.Value.EndsWith(':')
            ? label.Content.SetItem(
                label.Content.Length - 1,
                last with
                {
                    Value = last.Value[..^1].TrimEnd(' '),
                }
            )
            : null;
}
