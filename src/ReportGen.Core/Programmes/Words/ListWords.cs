namespace ReportGen.Core.Programmes.Words;

/// <summary>Lists in running text.</summary>
public static class ListWords
{
    /// <summary>"A", "A and B", "A, B and C"; empty for none.</summary>
    /// <param name="items">In the order in which they are named.</param>
    /// <param name="language">A BCP 47 tag; Welsh joins with "a", before a vowel "ac".</param>
    public static string Of(IReadOnlyList<string> items, string language = "en-GB")
    {
        if (items.Count == 0)
        {
            return "";
        }

        if (items.Count == 1)
        {
            return items[0];
        }

        var last = items[^1];
        return $"{string.Join(", ", items.Take(items.Count - 1))} {And(last, language)} {last}";
    }

    private static string And(string next, string language)
    {
        if (!Languages.IsWelsh(language))
        {
            return "and";
        }

        const string Vowels = "aeiouwyâêîôûŵŷ";
        var isVowel = next.Length > 0 && Vowels.Contains(char.ToLowerInvariant(next[0]));
        return isVowel ? "ac" : "a";
    }
}
