using System.Collections.Immutable;
using System.Text;
using Markdig.Syntax;
using ReportGen.Core.Documents;

namespace ReportGen.Core.Markdown;

/// <summary>Collects the inlines of one container, joining adjacent text.</summary>
internal sealed class InlineCollector(
    ConversionContext context,
    TextSplitter runs,
    bool withAbbreviations
)
{
    private readonly ImmutableArray<Inline>.Builder nodes = ImmutableArray.CreateBuilder<Inline>();
    private readonly StringBuilder text = new();
    private int textStart;
    private int textEnd;

    public void AddText(ReadOnlySpan<char> value, MarkdownObject node)
    {
        if (value.IsEmpty)
        {
            return;
        }

        if (text.Length == 0)
        {
            textStart = node.Span.Start;
        }

        TextSplitter.AppendCollapsed(text, value);
        textEnd = node.Span.End + 1;
    }

    public void Add(Inline inline, MarkdownObject node)
    {
        Flush();
        nodes.Add(inline with { Origin = context.Origin(node) });
    }

    public void AddRange(ImmutableArray<Inline> inlines)
    {
        Flush();
        nodes.AddRange(inlines);
    }

    /// <summary>Adds a line break and drops the white space around it.</summary>
    public void AddBreak(MarkdownObject node)
    {
        if (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }

        Add(new LineBreak(), node);
    }

    /// <summary>
    /// Marks <c>[words]</c>, or the emphasis directly before, or else everything so far, as being in another language.
    /// </summary>
    public void MarkLanguage(string language, MarkdownObject node)
    {
        Flush();
        if (nodes.Count == 0)
        {
            return;
        }

        var origin = context.Origin(node);
        if (nodes[^1] is Emphasis or Strong or Link or Abbreviation)
        {
            nodes[^1] = new LanguageSpan(language, [nodes[^1]]) { Origin = origin };
            return;
        }

        var from = 0;
        Inline? before = null;
        if (nodes[^1] is Text last && last.Value.EndsWith(']') && OpenBracket() is var (at, offset))
        {
            // Remove the closing bracket first: both brackets may be in the same text.
            nodes[^1] = last with
            {
                Value = last.Value[..^1],
            };
            var first = (Text)nodes[at];
            before = offset == 0 ? null : first with { Value = first.Value[..offset] };
            nodes[at] = first with { Value = first.Value[(offset + 1)..] };
            from = at;
        }

        var marked = nodes
            .Skip(from)
            .Where(static n => n is not Text { Value.Length: 0 })
            .ToImmutableArray();
        nodes.Count = from;
        if (before is not null)
        {
            nodes.Add(before);
        }

        nodes.Add(new LanguageSpan(language, Trimmed(marked)) { Origin = origin });
    }

    public ImmutableArray<Inline> ToImmutable()
    {
        Flush();
        return nodes.DrainToImmutable();
    }

    private static ImmutableArray<Inline> Trimmed(ImmutableArray<Inline> content) =>
        content is [.., Text last] && last.Value.EndsWith(' ') && last.Value.Length > 1
            ? content.SetItem(content.Length - 1, last with { Value = last.Value.TrimEnd(' ') })
            : content;

    /// <summary>The node and offset of the opening bracket that matches the final one.</summary>
    private (int Node, int Offset)? OpenBracket()
    {
        var depth = 0;
        for (var at = nodes.Count - 1; at >= 0; at--)
        {
            if (nodes[at] is not Text part)
            {
                continue;
            }

            for (var offset = part.Value.Length - 1; offset >= 0; offset--)
            {
                depth += part.Value[offset] switch
                {
                    ']' => 1,
                    '[' => -1,
                    _ => 0,
                };
                if (depth == 0)
                {
                    return (at, offset);
                }
            }
        }

        return null;
    }

    private void Flush()
    {
        if (text.Length == 0)
        {
            return;
        }

        var value = text.ToString();
        text.Clear();
        if (nodes is [.., LineBreak])
        {
            value = value.TrimStart(' ');
        }

        runs.Append(nodes, value, context.Origin(textStart, textEnd), withAbbreviations);
    }
}
