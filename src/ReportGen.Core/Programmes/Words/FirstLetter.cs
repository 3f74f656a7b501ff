namespace ReportGen.Core.Programmes.Words;

/// <summary>Changes the case of a phrase's first letter and leaves the rest as it is; an empty phrase stays empty.</summary>
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
