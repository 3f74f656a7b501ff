using System.Text.RegularExpressions;

namespace ReportGen.Tests.Documentation;

/// <summary>
/// How hard a text is to read, by the grade of Flesch and Kincaid: 0.39 × words per sentence + 11.8 ×
/// syllables per word − 15.59. Grade 9 is read by people of 14. Syllables are groups of vowels; a silent e at
/// the end is none, and every word has one.
/// </summary>
/// <param name="Words">How many words.</param>
/// <param name="Sentences">How many sentences.</param>
/// <param name="Syllables">How many syllables.</param>
internal sealed partial record ReadingAge(int Words, int Sentences, int Syllables)
{
    /// <summary>The grade.</summary>
    public double Grade => (0.39 * WordsPerSentence) + (11.8 * Syllables / Words) - 15.59;

    /// <summary>The mean length of a sentence.</summary>
    public double WordsPerSentence => (double)Words / Sentences;

    /// <summary>Measures sentences.</summary>
    public static ReadingAge Of(IReadOnlyList<string> sentences)
    {
        var words = sentences.SelectMany(WordsOf).ToArray();
        return new ReadingAge(
            words.Length,
            sentences.Count(static s => WordsOf(s).Length > 0),
            words.Sum(SyllablesOf)
        );
    }

    /// <summary>
    /// The sentences of a Markdown file: of paragraphs, entries of lists and cells of tables, each of which
    /// ends one. Code (what is typed, and what the program says), pictures, headings and remarks are left out.
    /// </summary>
    public static IReadOnlyList<string> SentencesOf(string markdown)
    {
        var text = Fence().Replace(markdown, "\n\n");
        text = Picture().Replace(text, "");
        text = Link().Replace(text, "${words}");
        text = Code().Replace(text, "");
        var blocks = Block().Split(text).Where(static b => !b.TrimStart().StartsWith('#'));
        return
        [
            .. blocks
                .SelectMany(static b => b.TrimStart().StartsWith('|') ? b.Split('|', '\n') : [b])
                .SelectMany(static b => SentenceEnd().Split(b.ReplaceLineEndings(" ")))
                .Select(static s => s.Trim())
                .Where(static s => WordsOf(s).Length > 0),
        ];
    }

    /// <summary>The syllables of a word.</summary>
    public static int SyllablesOf(string word)
    {
        var letters = word.ToLowerInvariant();
        var count = Vowels().Count(letters);
        var isSilent =
            (letters.EndsWith('e') && !letters.EndsWith("le", StringComparison.Ordinal))
            || (
                letters.EndsWith("ed", StringComparison.Ordinal)
                && letters is not [.., 't' or 'd', 'e', 'd']
            );
        return Math.Max(1, count - (isSilent ? 1 : 0));
    }

    private static string[] WordsOf(string sentence) =>
        [.. Word().Matches(sentence).Select(static m => m.Value)];

    private const int Patience = 10_000;

    [GeneratedRegex(@"```.*?```", RegexOptions.Singleline, Patience)]
    private static partial Regex Fence();

    [GeneratedRegex(@"!\[[^\]]*\]\([^)]*\)", RegexOptions.None, Patience)]
    private static partial Regex Picture();

    [GeneratedRegex(@"\[(?<words>[^\]]*)\]\([^)]*\)", RegexOptions.None, Patience)]
    private static partial Regex Link();

    [GeneratedRegex("`[^`]*`", RegexOptions.None, Patience)]
    private static partial Regex Code();

    [GeneratedRegex(@"\n\s*\n|\n(?=\s*(?:[-*]|[0-9]+\.)\s|#)", RegexOptions.None, Patience)]
    private static partial Regex Block();

    [GeneratedRegex(@"(?<=[.?!])\s+", RegexOptions.None, Patience)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\p{L}][\p{L}’'-]*", RegexOptions.None, Patience)]
    private static partial Regex Word();

    [GeneratedRegex("[aeiouy]+", RegexOptions.None, Patience)]
    private static partial Regex Vowels();
}
