using ReportGen.Core.Documents;

namespace ReportGen.Core.Output.Printing;

/// <summary>Whom to ask for another format.</summary>
internal static class ContactLink
{
    /// <summary>The words, linked where they are a web or mail address.</summary>
    public static Inline Of(string contact)
    {
        var whom = contact.Trim();
        var address =
            whom.Contains(' ', StringComparison.Ordinal) ? null
            : whom.StartsWith("https://", StringComparison.Ordinal) ? whom
            : whom.Contains('@', StringComparison.Ordinal) ? "mailto:" + whom
            : null;
        return address is null ? new Text(whom) : new Link(address, null, [new Text(whom)]);
    }
}
