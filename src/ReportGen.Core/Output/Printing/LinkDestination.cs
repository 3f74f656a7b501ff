using System.Globalization;
using System.Text;
using ReportGen.Core.Documents;

namespace ReportGen.Core.Output.Printing;

/// <summary>The destination of a link: an address, or an anchor in the document.</summary>
/// <param name="Address">A URI, or null.</param>
/// <param name="Anchor">The id of the anchor, or null.</param>
/// <param name="Description">The description of the annotation (/Contents); never empty.</param>
internal sealed record LinkDestination(string? Address, string? Anchor, string Description)
{
    /// <summary>The destination of a link; null when it does not exist or is not allowed (then reported).</summary>
    /// <param name="link">The link.</param>
    /// <param name="anchors">The ids of the anchors in the document.</param>
    /// <param name="report">Receives RG5005 and RG5006.</param>
    public static LinkDestination? Of(
        Link link,
        IReadOnlySet<string> anchors,
        ReportDiagnostic report
    )
    {
        var target = link.Target.Trim();
        var words = PlainText.Of(link.Content).Trim();
        var description = FirstOf(link.Title ?? "", words, target);
        if (target.StartsWith('#'))
        {
            var id = Uri.UnescapeDataString(target[1..]);
            if (anchors.Contains(id))
            {
                return new LinkDestination(null, id, description);
            }

            report(
                PdfDiagnostics.LinkToNowhere,
                link.Origin,
                $"This document has no heading with the id “{target}”.",
                "Write # and the id of a heading, such as #method."
            );
            return null;
        }

        var address = LinkAddress.Normalise(target);
        if (address is null)
        {
            if (target.Length > 0)
            {
                report(
                    PdfDiagnostics.RefusedLink,
                    link.Origin,
                    $"A link to “{target}” is not allowed, so its words are printed without a link.",
                    "Link to a web address (https://…) or a mail address (mailto:…)."
                );
            }

            return null;
        }

        return new LinkDestination(address, null, description);
    }

    private static string FirstOf(string title, string words, string target) =>
        PrintableText.Spoken(title) is { Length: > 0 } first ? first
        : PrintableText.Spoken(words) is { Length: > 0 } second ? second
        : target;
}

/// <summary>Normalises the addresses of links.</summary>
internal static class LinkAddress
{
    /// <summary>The address in ASCII, percent-encoded; null when a document may not contain it.</summary>
    public static string? Normalise(string target)
    {
        if (!LinkTarget.IsAllowed(target))
        {
            return null;
        }

        var ascii = new StringBuilder(target.Length);
        foreach (var b in Encoding.UTF8.GetBytes(target))
        {
            if (b is <= 0x20 or >= 0x7F or (byte)'<' or (byte)'>' or (byte)'"')
            {
                ascii.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
            }
            else
            {
                ascii.Append((char)b);
            }
        }

        return ascii.Length is 0 or > 2000 ? null : ascii.ToString();
    }
}
