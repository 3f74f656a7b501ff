namespace ReportGen.Core.Yaml;

/// <summary>Recognises spaces and dashes that only look like those of the keyboard.</summary>
internal static class KeyboardCharacters
{
    /// <summary>Long dashes, and hyphens other than the keyboard's.</summary>
    public const string Dashes = "–—―−‐‑‒";

    /// <summary>True for a non-breaking space, or a space of another width.</summary>
    public static bool IsHardSpace(char c) => c is '\u00A0' or '\u2007' or '\u202F' or '\u3000';

    /// <summary>True for a dash other than the keyboard's hyphen.</summary>
    public static bool IsDash(char c) => Dashes.Contains(c, StringComparison.Ordinal);

    /// <summary>The words as the keyboard would type them, without spaces at either end.</summary>
    public static string Plain(string words) =>
        string.Concat(
                words.Select(static c =>
                    c == '\t' || IsHardSpace(c) ? ' '
                    : IsDash(c) ? '-'
                    : c
                )
            )
            .Trim();
}
