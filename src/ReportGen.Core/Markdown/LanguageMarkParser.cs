using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace ReportGen.Core.Markdown;

/// <summary>
/// Reads <c>{lang=cy}</c> and nothing else in braces: after <c>[words]</c> or emphasis it applies to them;
/// at the end of a heading or paragraph it applies to the whole.
/// </summary>
internal sealed class LanguageMarkParser : InlineParser
{
    public LanguageMarkParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        var end = text.IndexOf('}');
        if (end < 0 || LanguageTags.FromAttribute(text[1..end]) is not { } language)
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new LanguageMark(language)
        {
            Span = new Markdig.Syntax.SourceSpan(start, start + end),
            Line = line,
            Column = column,
        };
        slice.Start += end + 1;
        return true;
    }
}

/// <summary>A mark that states the language of the words before it.</summary>
/// <param name="language">A well-formed BCP 47 tag.</param>
internal sealed class LanguageMark(string language) : LeafInline
{
    public string Language => language;
}

/// <summary>Reads and checks language tags.</summary>
internal static class LanguageTags
{
    /// <summary>Returns the tag in <c>lang=cy</c> or <c>lang="cy"</c>, or null.</summary>
    public static string? FromAttribute(ReadOnlySpan<char> attribute)
    {
        attribute = attribute.Trim();
        if (!attribute.StartsWith("lang=", StringComparison.Ordinal))
        {
            return null;
        }

        var tag = attribute[5..].Trim('"').Trim('\'').ToString();
        return IsWellFormed(tag) ? tag : null;
    }

    /// <summary>True for two or three letters, then subtags of one to eight letters or digits (BCP 47 section 2.1, simplified).</summary>
    public static bool IsWellFormed(string tag)
    {
        var isFirst = true;
        foreach (var range in tag.AsSpan().Split('-'))
        {
            var part = tag.AsSpan()[range];
            if (isFirst ? part.Length is < 2 or > 3 : part.Length is < 1 or > 8)
            {
                return false;
            }

            foreach (var c in part)
            {
                if (isFirst ? !char.IsAsciiLetter(c) : !char.IsAsciiLetterOrDigit(c))
                {
                    return false;
                }
            }

            isFirst = false;
        }

        return true;
    }
}
