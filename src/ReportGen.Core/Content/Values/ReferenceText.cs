using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Content.Values;

/// <summary>Reads references issued by Parliament and publishers: HCWS352, S6W-12345, CP 856.</summary>
internal static class ReferenceText
{
    /// <summary>The pattern of a reference for JSON Schema.</summary>
    public const string JsonPattern =
        "^(unknown|HCWS[0-9]+|HLWS[0-9]+|S[0-9]W-[0-9]+|HL[0-9]+|W?AQ[0-9]+|WQ[0-9]+|UIN [0-9]+|CP [0-9]+|HC [0-9]+(-[IVX]+)?|ISBN [0-9][0-9X -]*|Hansard .+)$";

    /// <summary>An example of each form, for messages.</summary>
    public const string Forms =
        "HCWS352, HLWS360, S6W-12345, HL1234, WAQ12345, UIN 24742, CP 856, HC 602, ISBN 978-…, or unknown";

    /// <summary>Reads a reference, or <c>unknown</c>.</summary>
    public static bool TryParse(string text, out OfficialReference reference)
    {
        reference = new OfficialReference(ReferenceForm.Unknown, null);
        if (text is "unknown")
        {
            return true;
        }

        ReferenceForm? form =
            Numbered(text, "HCWS") ? ReferenceForm.Hcws
            : Numbered(text, "HLWS") ? ReferenceForm.Hlws
            : IsScottish(text) ? ReferenceForm.S6w
            : Numbered(text, "HL") ? ReferenceForm.Hl
            : Numbered(text, "WAQ") || Numbered(text, "WQ") || Numbered(text, "AQ")
                ? ReferenceForm.Waq
            : Numbered(text, "UIN ") ? ReferenceForm.Uin
            : Numbered(text, "CP ") ? ReferenceForm.Cp
            : IsHousePaper(text) ? ReferenceForm.Hc
            : IsIsbn(text) ? ReferenceForm.Isbn
            : text.StartsWith("Hansard ", StringComparison.Ordinal) && text.Length > 8
                ? ReferenceForm.Hansard
            : null;
        if (form is not { } found)
        {
            return false;
        }

        reference = new OfficialReference(found, text);
        return true;
    }

    /// <summary>Suggests a reference for a text that <see cref="TryParse"/> refused, or null.</summary>
    public static string? Suggest(string text)
    {
        var bare = text.Trim().ToUpperInvariant().Replace(" ", "", StringComparison.Ordinal);
        if (bare is "TBC" or "N/A" or "PENDING" or "NONE" or "NOTYETISSUED")
        {
            return "unknown";
        }

        foreach (var prefix in (ReadOnlySpan<string>)["UIN", "CP", "HC"])
        {
            if (
                bare.StartsWith(prefix, StringComparison.Ordinal)
                && TryParse($"{prefix} {bare[prefix.Length..].TrimStart('.', '-')}", out var spaced)
            )
            {
                return spaced.Value;
            }
        }

        return TryParse(bare, out var found) ? found.Value
            : TryParse(bare.Replace("-", "", StringComparison.Ordinal), out found) ? found.Value
            : null;
    }

    private static bool Numbered(string text, string prefix) =>
        text.Length > prefix.Length
        && text.StartsWith(prefix, StringComparison.Ordinal)
        && text.AsSpan(prefix.Length).IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsScottish(string text) =>
        text.Length > 4
        && text[0] == 'S'
        && char.IsAsciiDigit(text[1])
        && text[2] == 'W'
        && text[3] == '-'
        && text.AsSpan(4).IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsHousePaper(string text)
    {
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        return dash < 0
            ? Numbered(text, "HC ")
            : Numbered(text[..dash], "HC ")
                && dash + 1 < text.Length
                && text.AsSpan(dash + 1).IndexOfAnyExcept("IVX") < 0;
    }

    private static bool IsIsbn(string text) =>
        text.Length > 5
        && text.StartsWith("ISBN ", StringComparison.Ordinal)
        && char.IsAsciiDigit(text[5])
        && text.AsSpan(6).IndexOfAnyExcept(CharacterSets.OfIsbn) < 0;
}
