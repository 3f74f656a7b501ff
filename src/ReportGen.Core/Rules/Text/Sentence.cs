using System.Collections.Immutable;
using System.Text;

namespace ReportGen.Core.Rules.Text;

/// <summary>A sentence in an author's own words: quotations, code and block quotes are left out.</summary>
/// <param name="Text">The words; an expression such as <c>{{ figure "x" }}</c> is one <see cref="Placeholder"/>.</param>
/// <param name="Mentions">For each placeholder the id named by <c>{{ recommendation "id" }}</c> or <c>{{ commitment "id" }}</c>; null for any other expression.</param>
internal sealed record Sentence(string Text, ImmutableArray<string?> Mentions)
{
    /// <summary>Replaces an expression.</summary>
    internal const char Placeholder = '\uFFFC';

    /// <summary>The sentence in words split at white space, punctuation kept.</summary>
    internal string[] Words() => Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The first few words, by which a reader recognises it.</summary>
    internal string Start()
    {
        var words = Words();
        var start = string.Join(' ', words.Take(8)).Replace(Placeholder, '…');
        return words.Length > 8 ? $"{start} …" : start;
    }

    /// <summary>The sentences of a Markdown text that are the author's own.</summary>
    internal static List<Sentence> Of(string markdown)
    {
        var own = OwnWords(markdown, out var mentions);
        var sentences = new List<Sentence>();
        var start = 0;
        var taken = 0;
        for (var i = 0; i <= own.Length; i++)
        {
            if (i < own.Length && !EndsAt(own, i))
            {
                continue;
            }

            var end = Math.Min(own.Length, i + 1);
            var text = own[start..end].Trim();
            var count = text.Count(static c => c == Placeholder);
            if (text.Length > 0)
            {
                var named = mentions.Skip(taken).Take(count);
                sentences.Add(new Sentence(text, [.. named]));
            }

            taken += count;
            start = end;
        }

        return sentences;
    }

    /// <summary>True at a full stop followed by white space, or at the end of a paragraph, heading or list item.</summary>
    private static bool EndsAt(string text, int at)
    {
        if (text[at] == '\n')
        {
            var next = at + 1;
            while (next < text.Length && text[next] is ' ' or '\t')
            {
                next++;
            }

            return next >= text.Length
                || text[next] is '\n' or '#' or '-' or '*' or '|'
                || (char.IsAsciiDigit(text[next]) && IsNumberedItem(text, next));
        }

        if (text[at] is not ('.' or '!' or '?' or ';'))
        {
            return false;
        }

        return at + 1 >= text.Length || char.IsWhiteSpace(text[at + 1]);
    }

    private static bool IsNumberedItem(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at + 1 < text.Length && text[at] is '.' or ')' && text[at + 1] == ' ';
    }

    private static string OwnWords(string markdown, out List<string?> mentions)
    {
        mentions = [];
        var own = new StringBuilder(markdown.Length);
        var isFenced = false;
        foreach (var line in markdown.Split('\n'))
        {
            var trimmed = line.TrimStart();
            if (trimmed.StartsWith("```", StringComparison.Ordinal))
            {
                isFenced = !isFenced;
            }
            else if (!isFenced && !trimmed.StartsWith('>'))
            {
                own.Append(line);
            }

            own.Append('\n');
        }

        return WithoutQuotations(own.ToString(), mentions);
    }

    private static string WithoutQuotations(string text, List<string?> mentions)
    {
        var own = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '{' && i + 1 < text.Length && text[i + 1] == '{')
            {
                var end = text.IndexOf("}}", i, StringComparison.Ordinal);
                end = end < 0 ? text.Length : end + 2;
                own.Append(Placeholder);
                mentions.Add(Mention(text[i..end]));
                i = end - 1;
                continue;
            }

            var close = text[i] switch
            {
                '“' => '”',
                '"' => '"',
                '`' => '`',
                _ => '\0',
            };
            var stop = close == '\0' ? -1 : text.IndexOf(close, i + 1);

            // A quotation that never ends, or runs past a paragraph, is a typo and not a quotation.
            if (stop < 0 || text.AsSpan(i, stop - i).IndexOf("\n\n") >= 0)
            {
                own.Append(text[i]);
                continue;
            }

            own.Append(' ');
            i = stop;
        }

        return own.ToString();
    }

    /// <summary>The id in <c>{{ recommendation "id" }}</c> and <c>{{ commitment "id" }}</c>.</summary>
    private static string? Mention(string expression)
    {
        var inner = expression.Trim('{', '}', ' ', '~', '-');
        if (
            !inner.StartsWith("recommendation", StringComparison.Ordinal)
            && !inner.StartsWith("commitment", StringComparison.Ordinal)
        )
        {
            return null;
        }

        var parts = inner.Split('"', '\'');
        return parts.Length >= 3 ? parts[1] : null;
    }
}
