using System.Collections.Immutable;
using ReportGen.Core.Documents;

namespace ReportGen.Core.Markdown;

/// <summary>
/// Attaches captions and sources to tables. A paragraph “Table: …” directly before a table is its caption (the word
/// “Table” is dropped); a paragraph “Source: …” directly after it is its source (the word stays). Either may be
/// emphasised as a whole.
/// </summary>
internal static class TableCaptions
{
    private static readonly ImmutableArray<string> CaptionWords = ["Table:", "Tabl:"];
    private static readonly ImmutableArray<string> SourceWords =
    [
        "Source:",
        "Sources:",
        "Ffynhonnell:",
        "Ffynonellau:",
    ];

    public static ImmutableArray<Block> Join(ImmutableArray<Block> blocks)
    {
        var hasTable = false;
        foreach (var block in blocks)
        {
            hasTable |= block is Table;
        }

        if (!hasTable)
        {
            return blocks;
        }

        var joined = ImmutableArray.CreateBuilder<Block>(blocks.Length);
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is not Table table)
            {
                joined.Add(blocks[i]);
                continue;
            }

            if (joined is [.., Paragraph before] && Caption(before) is { } caption)
            {
                joined.RemoveAt(joined.Count - 1);
                table = table with { Caption = caption };
            }

            if (
                i + 1 < blocks.Length
                && blocks[i + 1] is Paragraph after
                && Source(after) is { } source
            )
            {
                table = table with { Source = source };
                i++;
            }

            joined.Add(table);
        }

        return joined.ToImmutable();
    }

    private static ImmutableArray<Inline>? Caption(Paragraph paragraph)
    {
        var content = Unwrapped(paragraph.Content);
        if (content is not [Text first, ..] || WordOf(first, CaptionWords) is not { } word)
        {
            return null;
        }

        var rest = first.Value[word.Length..].TrimStart(' ');
        return rest.Length == 0
            ? content.RemoveAt(0)
            : content.SetItem(0, first with { Value = rest });
    }

    private static ImmutableArray<Inline>? Source(Paragraph paragraph)
    {
        var content = Unwrapped(paragraph.Content);
        return content is [Text first, ..] && WordOf(first, SourceWords) is not null
            ? content
            : null;
    }

    private static ImmutableArray<Inline> Unwrapped(ImmutableArray<Inline> content) =>
        content switch
        {
            [Emphasis only] => only.Content,
            [Strong only] => only.Content,
            _ => content,
        };

    private static string? WordOf(Text text, ImmutableArray<string> words)
    {
        foreach (var word in words)
        {
            if (text.Value.StartsWith(word, StringComparison.Ordinal))
            {
                return word;
            }
        }

        return null;
    }
}
