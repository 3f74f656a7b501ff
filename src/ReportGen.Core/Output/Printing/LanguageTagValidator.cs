using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Output.Printing;

/// <summary>Validates language tags (BCP 47), as PDF/UA-1 7.2 requires.</summary>
internal static class LanguageTagValidator
{
    /// <summary>The tag when it is valid, otherwise null; an invalid one is reported (RG5011).</summary>
    public static string? ValidOrNull(string? tag, SourceSpan? origin, ReportDiagnostic report)
    {
        if (tag is null || IsValid(tag))
        {
            return tag;
        }

        report(
            PdfDiagnostics.BadLanguage,
            origin,
            $"“{tag}” is not a language tag.",
            "Write a tag such as en-GB or cy."
        );
        return null;
    }

    public static bool IsValid(string tag)
    {
        if (tag.Length is 0 or > 60)
        {
            return false;
        }

        var first = true;
        foreach (var part in tag.AsSpan().Split('-'))
        {
            var word = tag.AsSpan(part);
            if (word.Length is 0 or > 8)
            {
                return false;
            }

            foreach (var c in word)
            {
                if (first ? !char.IsAsciiLetter(c) : !char.IsAsciiLetterOrDigit(c))
                {
                    return false;
                }
            }

            if (first && word.Length == 1 && word[0] is not ('x' or 'X' or 'i' or 'I'))
            {
                return false;
            }

            first = false;
        }

        return true;
    }
}
