using System.Globalization;
using System.Text;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Output.Printing;

/// <summary>Cleans text for fonts and screen readers.</summary>
internal static class PrintableText
{
    /// <summary>Removes control characters and lone surrogates, which PDF readers can't handle.</summary>
    public static string Of(string value)
    {
        var mustClean = false;
        for (var i = 0; i < value.Length && !mustClean; i++)
        {
            mustClean = char.IsControl(value[i]) || char.IsSurrogate(value[i]);
        }

        if (!mustClean)
        {
            return value;
        }

        var text = new StringBuilder(value.Length);
        foreach (var rune in value.EnumerateRunes())
        {
            text.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        }

        return text.ToString();
    }

    /// <summary>Removes what a screen reader can't say from an alternative text; empty when nothing is left.</summary>
    public static string Spoken(string text) => Of(text).Trim();

    /// <summary>Joins the text to one line, with every run of white space as a single space.</summary>
    public static string OneLine(string text) =>
        string.Join(' ', Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>True for characters that control others and are invisible themselves.</summary>
    public static bool IsInvisible(char c) =>
        c
            is '\u200B'
                or '\u200C'
                or '\u200D'
                or '\u200E'
                or '\u200F'
                or '\u2060'
                or '\uFEFF'
                or '\u061C'
                or '\u034F'
                or (>= '\u202A' and <= '\u202E')
                or (>= '\u2066' and <= '\u2069')
                or (>= '\uFE00' and <= '\uFE0F');

    /// <summary>Reports a character that no font has (RG5001) and returns the text printed instead.</summary>
    public static string Missing(int codePoint, SourceSpan? origin, ReportDiagnostic report)
    {
        var name = "U+" + codePoint.ToString("X4", CultureInfo.InvariantCulture);
        report(
            PdfDiagnostics.MissingCharacter,
            origin,
            codePoint < 0x10000 && char.IsControl((char)codePoint)
                ? $"The control character {name} can't be printed."
                : $"No font has the character {Shown(codePoint)} ({name}).",
            "Type another character, or add a font that has it."
        );
        return $"[{name}]";
    }

    private static string Shown(int codePoint) =>
        codePoint < 0x10000 ? ((char)codePoint).ToString() : char.ConvertFromUtf32(codePoint);
}
