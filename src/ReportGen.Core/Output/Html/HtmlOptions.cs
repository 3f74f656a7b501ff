using System.Collections.Immutable;

namespace ReportGen.Core.Output.Html;

/// <summary>What a page needs apart from its document.</summary>
/// <param name="Css">The style sheet's text (<c>templates/theme/page.css</c>); may be empty.</param>
public sealed record HtmlOptions(string Css)
{
    /// <summary>Words of the page; by the document's language when null.</summary>
    public HtmlWords? Words { get; init; }

    /// <summary>Where the programme's name in the page's head leads (a relative path); null for plain text.</summary>
    public string? Home { get; init; }

    /// <summary>The same document in other formats, offered at the end.</summary>
    public ImmutableArray<PageLink> OtherFormats { get; init; } = [];

    /// <summary>The Atom feed (a relative path), or null.</summary>
    public string? Feed { get; init; }
}

/// <summary>A link of a page.</summary>
/// <param name="Words">What the reader sees: "Progress report (PDF, 180 KB)".</param>
/// <param name="Target">A relative path or an address.</param>
public sealed record PageLink(string Words, string Target);
