using System.Collections.Immutable;
using System.Text;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Documents;

namespace ReportGen.Core.Markdown;

/// <summary>
/// Splits plain text into text, abbreviations and status marks. A status mark is a sign of
/// <see cref="StatusStyle"/>, one space and a word for the same status, anywhere in a text.
/// </summary>
internal sealed class TextSplitter
{
    private readonly Dictionary<char, List<KeyValuePair<string, string>>> abbreviations = [];
    private readonly ImmutableArray<StatusWord> statusWords;

    public TextSplitter(
        IReadOnlyDictionary<string, string>? abbreviations,
        ImmutableArray<StatusWord> statusWords
    )
    {
        // Of several with the same beginning, the longest wins.
        foreach (
            var pair in (abbreviations ?? ImmutableDictionary<string, string>.Empty)
                .OrderByDescending(static p => p.Key.Length)
                .ThenBy(static p => p.Key, StringComparer.Ordinal)
        )
        {
            if (!this.abbreviations.TryGetValue(pair.Key[0], out var list))
            {
                this.abbreviations.Add(pair.Key[0], list = []);
            }

            list.Add(pair);
        }

        this.statusWords = statusWords;
    }

    /// <summary>Adds the runs of a text whose white space has been collapsed to single spaces.</summary>
    public void Append(
        ImmutableArray<Inline>.Builder target,
        string text,
        SourceSpan? origin,
        bool withAbbreviations
    )
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            Inline? found = null;
            var length = 0;
            if (StatusOf(text[i]) is { } status)
            {
                found = Mark(text, i, status, origin, out length);
            }
            else if (
                withAbbreviations
                && abbreviations.TryGetValue(text[i], out var candidates)
                && IsBoundary(text, i - 1)
            )
            {
                found = ShortForm(text, i, candidates, origin, out length);
            }

            if (found is not null)
            {
                AddText(target, text, start, i, origin);
                target.Add(found);
                start = i + length;
                i = start - 1;
            }
        }

        AddText(target, text, start, text.Length, origin);
    }

    /// <summary>Appends characters, collapsing every run of white space to one space.</summary>
    public static void AppendCollapsed(StringBuilder target, ReadOnlySpan<char> characters)
    {
        foreach (var c in characters)
        {
            if (c is not (' ' or '\t' or '\n' or '\r' or '\f' or '\v'))
            {
                target.Append(c);
            }
            else if (target.Length == 0 || target[^1] != ' ')
            {
                target.Append(' ');
            }
        }
    }

    private static void AddText(
        ImmutableArray<Inline>.Builder target,
        string text,
        int start,
        int end,
        SourceSpan? origin
    )
    {
        if (end > start)
        {
            target.Add(
                new Text(start == 0 && end == text.Length ? text : text[start..end])
                {
                    Origin = origin,
                }
            );
        }
    }

    private StatusMark? Mark(string text, int at, Status status, SourceSpan? origin, out int length)
    {
        length = 0;
        if (at + 2 >= text.Length || text[at + 1] is not (' ' or '\u00a0'))
        {
            return null;
        }

        var rest = text.AsSpan(at + 2);
        string? best = Begins(rest, StatusStyle.Word(status)) ? StatusStyle.Word(status) : null;
        foreach (var word in statusWords)
        {
            if (
                word.Status == status
                && word.Word.Length > (best?.Length ?? 0)
                && Begins(rest, word.Word)
            )
            {
                best = word.Word;
            }
        }

        if (best is null)
        {
            return null;
        }

        length = 2 + best.Length;
        return new StatusMark(status, text.Substring(at + 2, best.Length)) { Origin = origin };
    }

    private static Abbreviation? ShortForm(
        string text,
        int at,
        List<KeyValuePair<string, string>> candidates,
        SourceSpan? origin,
        out int length
    )
    {
        foreach (var (value, expansion) in candidates)
        {
            if (
                string.CompareOrdinal(text, at, value, 0, value.Length) == 0
                && IsBoundary(text, at + value.Length)
            )
            {
                length = value.Length;
                return new Abbreviation(value, expansion) { Origin = origin };
            }
        }

        length = 0;
        return null;
    }

    private static bool Begins(ReadOnlySpan<char> text, string word) =>
        text.StartsWith(word, StringComparison.OrdinalIgnoreCase)
        && (text.Length == word.Length || !char.IsLetterOrDigit(text[word.Length]));

    private static bool IsBoundary(string text, int at) =>
        at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]);

    private static Status? StatusOf(char c) =>
        c switch
        {
            '●' => Status.Complete,
            '◐' => Status.InProgress,
            '○' => Status.NotStarted,
            '▲' => Status.Overdue,
            '✕' => Status.Withdrawn,
            '⇄' => Status.Superseded,
            _ => null,
        };
}
