using System.Collections.Immutable;

namespace ReportGen.Core.Output.Html;

/// <summary>The options of a page, apart from its document.</summary>
/// <param name="Css">The text of the style sheet (<c>templates/theme/page.css</c>); may be empty.</param>
public sealed record HtmlOptions(string Css)
{
    /// <summary>The words of the page; null to choose them by the document's language.</summary>
    public HtmlWords? Words { get; init; }

    /// <summary>The target of the programme's name in the page header (a relative path); null for plain text.</summary>
    public string? Home { get; init; }

    /// <summary>Links to the same document in other formats, at the end of the page.</summary>
    public ImmutableArray<PageLink> OtherFormats { get; init; } = [];

    /// <summary>The Atom feed (a relative path), or null.</summary>
    public string? Feed { get; init; }
}

/// <summary>A link on a page.</summary>
/// <param name="Words">The words of the link: "Progress report (PDF, 180 KB)".</param>
/// <param name="Target">A relative path or an address.</param>
public sealed record PageLink(string Words, string Target);
