using Markdig.Parsers;

namespace ReportGen.Core.Markdown;

/// <summary>
/// Reads <c>*[HCWS]: House of Commons written statement</c>. Unlike Markdig's own parser, this one
/// leaves the text alone, so that <see cref="TextSplitter"/> also finds a short form after a bracket or a
/// quotation mark.
/// </summary>
internal sealed class AbbreviationParser : BlockParser
{
    /// <summary>The key of the document's <c>Dictionary&lt;string, string&gt;</c>.</summary>
    public static readonly object Key = typeof(AbbreviationParser);

    public AbbreviationParser() => OpeningCharacters = ['*'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent)
        {
            return BlockState.None;
        }

        var line = processor.Line;
        var text = line.AsSpan();
        if (text.Length < 5 || text[1] != '[')
        {
            return BlockState.None;
        }

        var close = text.IndexOf("]:");
        if (close < 3)
        {
            return BlockState.None;
        }

        var label = text[2..close].Trim().ToString();
        var expansion = text[(close + 2)..].Trim().ToString();
        if (label.Length == 0 || label.Contains('[', StringComparison.Ordinal))
        {
            return BlockState.None;
        }

        if (processor.Document.GetData(Key) is not Dictionary<string, string> known)
        {
            known = new Dictionary<string, string>(StringComparer.Ordinal);
            processor.Document.SetData(Key, known);
        }

        known[label] = expansion;
        return BlockState.BreakDiscard;
    }
}
