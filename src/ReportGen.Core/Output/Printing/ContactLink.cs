using ReportGen.Core.Documents;

namespace ReportGen.Core.Output.Printing;

/// <summary>The contact for an accessible format.</summary>
internal static class ContactLink
{
    /// <summary>The words of the contact, as a link when they are a web or email address.</summary>
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
