namespace ReportGen.Core.Programmes.Words;

/// <summary>The first letter of a phrase, large or small; the rest stays as it is, and so does an empty phrase.</summary>
public static class FirstLetter
{
    /// <summary>"in another form" → "In another form".</summary>
    public static string Upper(string words) =>
        words.Length == 0
            ? words
            : string.Concat([char.ToUpperInvariant(words[0])], words.AsSpan(1));

    /// <summary>"In another form" → "in another form".</summary>
    public static string Lower(string words) =>
        words.Length == 0
            ? words
            : string.Concat([char.ToLowerInvariant(words[0])], words.AsSpan(1));
}
