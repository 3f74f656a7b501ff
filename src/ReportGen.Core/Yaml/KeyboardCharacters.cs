namespace ReportGen.Core.Yaml;

/// <summary>Spaces and dashes that only look like those of the keyboard.</summary>
internal static class KeyboardCharacters
{
    /// <summary>Long dashes, and hyphens that are not the keyboard's.</summary>
    public const string Dashes = "–—―−‐‑‒";

    /// <summary>True for a space at which no line is broken, and of another width.</summary>
    public static bool IsHardSpace(char c) => c is '\u00A0' or '\u2007' or '\u202F' or '\u3000';

    /// <summary>True for a dash that is not the hyphen of the keyboard.</summary>
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
