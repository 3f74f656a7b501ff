using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ReportGen.Core.Documents;

namespace ReportGen.Tests.Markdown;

/// <summary>The text of a document, and of HTML, in one form in which they can be compared.</summary>
internal static partial class DocumentText
{
    /// <summary>The text of HTML: tags and comments go, blocks are parted by one space, an image is its alternative text.</summary>
    public static string OfHtml(string html)
    {
        var text = Comment().Replace(html, "");
        text = ImageTag().Replace(text, "${alt}");
        text = BlockTag().Replace(text, " ");
        text = AnyTag().Replace(text, "");
        return White().Replace(WebUtility.HtmlDecode(text), " ").Trim();
    }

    /// <summary>The text of a document; raw HTML is read as HTML.</summary>
    public static string Of(Document document)
    {
        var html = new StringBuilder();
        Append(html, document.Blocks);
        foreach (var note in document.Notes.Values.OrderBy(n => n.Id, StringComparer.Ordinal))
        {
            Append(html, note.Blocks);
        }

        return OfHtml(html.ToString());
    }

    private static void Append(StringBuilder html, ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            html.Append("<p>");
            switch (block)
            {
                case Heading b:
                    Append(html, b.Content);
                    break;
                case Paragraph b:
                    Append(html, b.Content);
                    break;
                case Figure b:
                    Append(html, [b.Image]);
                    break;
                case CodeBlock b:
                    html.Append(WebUtility.HtmlEncode(b.Text));
                    break;
                case RawHtmlBlock b:
                    html.Append(b.Text);
                    break;
                case BlockQuote b:
                    Append(html, b.Blocks);
                    break;
                case Section b:
                    Append(html, b.Blocks);
                    break;
                case Callout b:
                    Append(html, b.Blocks);
                    break;
                case ListBlock b:
                    foreach (var item in b.Items)
                    {
                        html.Append("<p>");
                        Append(html, item.Blocks);
                    }

                    break;
                case DefinitionList b:
                    foreach (var item in b.Items)
                    {
                        foreach (var term in item.Terms)
                        {
                            html.Append("<p>");
                            Append(html, term);
                        }

                        html.Append("<p>");
                        Append(html, item.Blocks);
                    }

                    break;
                case Table b:
                    Append(html, b.Caption);
                    foreach (var cell in b.Header.Concat(b.Rows).SelectMany(r => r.Cells))
                    {
                        html.Append("<p>");
                        Append(html, cell.Content);
                    }

                    break;
            }

            html.Append("</p>");
        }
    }

    private static void Append(StringBuilder html, ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case Text i:
                    html.Append(WebUtility.HtmlEncode(i.Value));
                    break;
                case Code i:
                    html.Append(WebUtility.HtmlEncode(i.Value));
                    break;
                case Emphasis i:
                    Append(html, i.Content);
                    break;
                case Strong i:
                    Append(html, i.Content);
                    break;
                case Strikethrough i:
                    Append(html, i.Content);
                    break;
                case Link i:
                    Append(html, i.Content);
                    break;
                case LanguageSpan i:
                    Append(html, i.Content);
                    break;
                case Image i:
                    html.Append(WebUtility.HtmlEncode(i.Alternative));
                    break;
                case LineBreak:
                    html.Append("<br />");
                    break;
                case RawHtmlInline i:
                    html.Append(i.Value);
                    break;
                case StatusMark i:
                    html.Append(StatusStyle.Sign(i.Status)).Append(' ').Append(i.Words);
                    break;
                case Abbreviation i:
                    html.Append(i.Value);
                    break;
            }
        }
    }

    [GeneratedRegex(
        "<!--(?:-?>|.*?-->)",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Comment();

    [GeneratedRegex("""<img [^>]*?alt="(?<alt>[^"]*)"[^>]*>""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ImageTag();

    [GeneratedRegex(
        "</?(?:p|h[1-6]|li|ul|ol|blockquote|pre|hr|br|td|th|tr|table|thead|tbody)(?: [^>]*)?/?>",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex BlockTag();

    [GeneratedRegex("</?[A-Za-z!?][^>]*>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AnyTag();

    [GeneratedRegex(@"[ \t\r\n\f\v]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex White();
}
