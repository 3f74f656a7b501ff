using ReportGen.Core.Documents;

namespace ReportGen.Core.Markdown;

/// <summary>The kinds of callout, as typed and as shown.</summary>
internal static class Callouts
{
    /// <summary>The kind named by a marker such as <c>[!NOTE]</c>, in upper or lower case; null for an unknown one.</summary>
    public static CalloutKind? Find(string typed) =>
        typed.ToUpperInvariant() switch
        {
            "NOTE" => CalloutKind.Note,
            "TIP" => CalloutKind.Tip,
            "IMPORTANT" => CalloutKind.Important,
            "WARNING" => CalloutKind.Warning,
            "CAUTION" => CalloutKind.Caution,
            "BANNER" => CalloutKind.Banner,
            _ => null,
        };

    /// <summary>The label of a callout in the language of the document; a banner has none.</summary>
    public static string Title(CalloutKind kind, string language)
    {
        var isWelsh =
            language.StartsWith("cy", StringComparison.OrdinalIgnoreCase)
            && (language.Length == 2 || language[2] == '-');
        return kind switch
        {
            CalloutKind.Note => isWelsh ? "Nodyn" : "Note",
            CalloutKind.Tip => isWelsh ? "Cyngor" : "Tip",
            CalloutKind.Important => isWelsh ? "Pwysig" : "Important",
            CalloutKind.Warning => isWelsh ? "Rhybudd" : "Warning",
            CalloutKind.Caution => isWelsh ? "Gofal" : "Caution",
            _ => "",
        };
    }
}
