using Markdig.Syntax;
using ReportGen.Core.Documents;
using Md = Markdig.Syntax.Inlines;

namespace ReportGen.Core.Markdown;

/// <summary>
/// Ids that headings ask for: <c>### &lt;a id="iicsa-13"&gt;&lt;/a&gt;Mandatory reporting</c>, as GitHub's Markdown
/// does it too. They are reserved before any heading is named after its words, so that a link finds the heading
/// that asked, wherever it stands.
/// </summary>
internal sealed class HeadingAnchors
{
    private const string Opening = "<a id=\"";
    private readonly Dictionary<HeadingBlock, string> ids = [];

    /// <summary>Reads the anchors of a document and takes them out of its headings.</summary>
    /// <param name="document">As Markdig read it.</param>
    /// <param name="taken">Where the ids are reserved; a second heading that asks for the same is named after its words.</param>
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

    /// <summary>The id that a heading asked for, or null.</summary>
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
