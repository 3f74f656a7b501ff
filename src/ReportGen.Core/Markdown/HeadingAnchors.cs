using Markdig.Syntax;
using ReportGen.Core.Documents;
using Md = Markdig.Syntax.Inlines;

namespace ReportGen.Core.Markdown;

/// <summary>
/// Ids that headings request: <c>### &lt;a id="iicsa-13"&gt;&lt;/a&gt;Mandatory reporting</c>, which GitHub's Markdown
/// supports too. They are reserved before any id is derived from a heading's words, so that a link finds the heading
/// that requested the id, wherever it is in the document.
/// </summary>
internal sealed class HeadingAnchors
{
    private const string Opening = "<a id=\"";
    private readonly Dictionary<HeadingBlock, string> ids = [];

    /// <summary>Reads the anchors of a document and removes them from its headings.</summary>
    /// <param name="document">The document as parsed by Markdig.</param>
    /// <param name="taken">Receives the reserved ids; a second heading that requests the same id gets one derived from its words.</param>
    public static HeadingAnchors Take(MarkdownDocument document, HeadingIds taken)
    {
        var anchors = new HeadingAnchors();
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            if (
                heading.Inline?.FirstChild
                    is Md.HtmlInline { NextSibling: Md.HtmlInline { Tag: "</a>" } close } open
                && IdOf(open.Tag) is { } id
            )
            {
                close.Remove();
                open.Remove();
                if (taken.Reserve(id))
                {
                    anchors.ids.Add(heading, id);
                }
            }
        }

        return anchors;
    }

    /// <summary>The id that a heading requests, or null.</summary>
    public string? Of(HeadingBlock heading) => ids.GetValueOrDefault(heading);

    private static string? IdOf(string tag)
    {
        if (
            !tag.StartsWith(Opening, StringComparison.Ordinal)
            || !tag.EndsWith("\">", StringComparison.Ordinal)
        )
        {
            return null;
        }

        var id = tag[Opening.Length..^2];
        return HeadingIds.IsWellFormed(id) ? id : null;
    }
}
