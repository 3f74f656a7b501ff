using System.Collections.Immutable;
using ReportGen.Core.Documents;

namespace ReportGen.Core.Output.Html;

/// <summary>Writes inlines.</summary>
internal sealed class InlineHtml(HtmlText html, Document document, HtmlWords words)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    /// <summary>Notes in order of first reference.</summary>
    public List<NoteReference> Notes { get; } = [];

    public void Write(ImmutableArray<Inline> content)
    {
        for (var i = 0; i < content.Length; i++)
        {
            if (
                content[i] is Text { Value: " " }
                && i > 0
                && content[i - 1] is NoteReference
                && i + 1 < content.Length
                && content[i + 1] is NoteReference
            )
            {
                // The numbers of notes on the same words are kept on one line.
                html.Raw("\u00a0");
                continue;
            }

            Write(content[i]);
        }
    }

    public void Write(Inline inline)
    {
        switch (inline)
        {
            case Text text:
                html.Words(text.Value);
                break;
            case Emphasis emphasis:
                Element("em", emphasis.Content);
                break;
            case Strong strong:
                Element("b", strong.Content);
                break;
            case Strikethrough struck:
                Element("s", struck.Content);
                break;
            case Code code:
                html.Raw("<code>").Words(code.Value).Raw("</code>");
                break;
            case Link link:
                Write(link);
                break;
            case Image image:
                Write(image);
                break;
            case LineBreak:
                html.Raw("<br>\n");
                break;
            case NoteReference reference:
                Write(reference);
                break;
            case Abbreviation abbreviation:
                html.Raw("<abbr");
                if (abbreviation.Expansion.Length > 0)
                {
                    html.Attribute("title", abbreviation.Expansion);
                }

                html.Raw(">").Words(abbreviation.Value).Raw("</abbr>");
                break;
            case LanguageSpan span:
                html.Raw("<span").Attribute("lang", span.Language).Raw(">");
                Write(span.Content);
                html.Raw("</span>");
                break;
            case StatusMark mark:
                StatusMarkHtml.Write(html, mark.Status, mark.Words);
                break;
            case RawHtmlInline raw:
                html.Raw("<code>").Words(raw.Value).Raw("</code>");
                break;
        }
    }

    public void Write(Image image)
    {
        if (!document.Images.TryGetValue(image.Source, out var file))
        {
            html.Raw("<span class=missing>[")
                .Words(words.ImageMissing)
                .Raw(": ")
                .Words(image.Alternative.Length > 0 ? image.Alternative : image.Source)
                .Raw("]</span>");
            return;
        }

        html.Raw("<img")
            .Attribute("alt", image.Alternative)
            .Raw(" src=\"data:")
            .Words(file.MediaType)
            .Raw(";base64,")
            .Raw(Convert.ToBase64String(file.Bytes.Span))
            .Raw("\"");
        if (image.Title is { } title)
        {
            html.Attribute("title", title);
        }

        html.Raw(">");
    }

    private void Write(Link link)
    {
        // Words without a link are better than a link that a browser should not follow.
        var isLink = LinkTarget.IsAllowed(link.Target) && !link.Content.IsEmpty;
        if (isLink)
        {
            html.Raw("<a")
                .Attribute("href", link.Target.Replace(" ", "%20", StringComparison.Ordinal));
            if (link.Title is { } title)
            {
                html.Attribute("title", title);
            }

            html.Raw(">");
        }

        Write(link.Content);
        html.Raw(isLink ? "</a>" : "");
    }

    private void Write(NoteReference reference)
    {
        if (!document.Notes.ContainsKey(reference.Id))
        {
            return;
        }

        html.Raw("<a");
        // The note links back to its first reference.
        if (known.Add(reference.Id))
        {
            Notes.Add(reference);
            html.Raw($" id=r.{reference.Number}");
        }

        // A report has hundreds, so the style sheet raises the number and names it "Footnote" to screen readers.
        html.Raw($" href=#n.{reference.Number}>[{reference.Number}]</a>");
    }

    private void Element(string name, ImmutableArray<Inline> content)
    {
        html.Raw("<").Raw(name).Raw(">");
        Write(content);
        html.Raw("</").Raw(name).Raw(">");
    }
}
