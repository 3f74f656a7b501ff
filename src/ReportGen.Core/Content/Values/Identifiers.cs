namespace ReportGen.Core.Content.Values;

/// <summary>Recognises ids, tags, digests and addresses.</summary>
internal static class Identifiers
{
    /// <summary>The pattern of an id for JSON Schema.</summary>
    public const string JsonPattern = "^[a-z0-9]+(-[a-z0-9]+)*$";

    /// <summary>True for small letters and digits with single hyphens between them.</summary>
    public static bool IsId(ReadOnlySpan<char> text)
    {
        var isAfterHyphen = true;
        foreach (var c in text)
        {
            if (c == '-')
            {
                if (isAfterHyphen)
                {
                    return false;
                }

                isAfterHyphen = true;
            }
            else if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
            {
                isAfterHyphen = false;
            }
            else
            {
                return false;
            }
        }

        return !isAfterHyphen;
    }

    /// <summary>Converts words to an id: "Rec 13 (a)" → "rec-13-a". Empty when they have no letters or digits.</summary>
    public static string ToId(string words)
    {
        var id = new System.Text.StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                id.Append(char.ToLowerInvariant(c));
            }
            else if (id.Length > 0 && id[^1] != '-' && c is not ('\'' or '’'))
            {
                id.Append('-');
            }
        }

        return id.ToString().Trim('-');
    }

    /// <summary>True for a BCP 47 tag of the common form: cy, en-GB.</summary>
    public static bool IsLanguageTag(string text)
    {
        var first = text.IndexOf('-', StringComparison.Ordinal);
        var primary = first < 0 ? text.AsSpan() : text.AsSpan(0, first);
        if (primary.Length is < 2 or > 3 || primary.ContainsAnyExceptInRange('a', 'z'))
        {
            return false;
        }

        for (var at = first; at >= 0; )
        {
            var next = text.IndexOf('-', at + 1);
            var part = text.AsSpan(at + 1, (next < 0 ? text.Length : next) - at - 1);
            if (part.Length is < 2 or > 8 || !IsAlphanumeric(part))
            {
                return false;
            }

            at = next;
        }

        return true;
    }

    /// <summary>True for 64 small hexadecimal digits.</summary>
    public static bool IsSha256(string text) =>
        text.Length == 64 && text.AsSpan().IndexOfAnyExcept(CharacterSets.SmallHexadecimal) < 0;

    /// <summary>True for OWNER/NAME.</summary>
    public static bool IsRepository(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || slash == text.Length - 1 || !char.IsAsciiLetterOrDigit(text[0]))
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var isFine =
                char.IsAsciiLetterOrDigit(c)
                || c == '-'
                || i == slash
                || (i > slash && c is '.' or '_');
            if (!isFine || (i < slash && c is '.' or '_'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True for an absolute address with http or https and a host, without spaces.</summary>
    public static bool IsAddress(string text) =>
        (
            text.StartsWith("https://", StringComparison.Ordinal)
            || text.StartsWith("http://", StringComparison.Ordinal)
        )
        && !text.AsSpan().ContainsAny(CharacterSets.NotInAddresses)
        && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Host.Length > 0;

    private static bool IsAlphanumeric(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                return false;
            }
        }

        return true;
    }
}
