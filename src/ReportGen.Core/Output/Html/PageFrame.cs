using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ReportGen.Core.Documents;

namespace ReportGen.Core.Output.Html;

/// <summary>The frame of every page: head, skip link, landmarks, accessible format, footer.</summary>
internal sealed class PageFrame(
    HtmlText html,
    DocumentInfo info,
    HtmlOptions options,
    HtmlWords words
)
{
    /// <summary>Writes the head, once the body is known: its style sheet holds only the rules that this body needs.</summary>
    /// <param name="html">The page to write to.</param>
    /// <param name="body">The markup from the opening to the closing tag of the body.</param>
    public void WriteHead(HtmlText html, string body)
    {
        html.Raw("<!DOCTYPE html>\n<html").Attribute("lang", info.Language).Raw(">\n<head>\n");
        html.Raw("<meta charset=utf-8>\n");
        var css = UnusedCssRules.LeftOut(Css(), body);
        html.Raw("<meta http-equiv=Content-Security-Policy")
            .Attribute("content", Policy(css))
            .Raw(">\n");
        html.Raw(
            "<meta name=viewport content=\"width=device-width, initial-scale=1\">\n<meta name=color-scheme content=light>\n"
        );
        html.Raw("<title>").Words(TitleOfWindow()).Raw("</title>\n");
        if (info.Subject is { } subject)
        {
            html.Raw("<meta name=description").Attribute("content", subject).Raw(">\n");
        }

        if (info.Author is { } author)
        {
            html.Raw("<meta name=author").Attribute("content", author).Raw(">\n");
        }

        if (options.Feed is { } feed && LinkTarget.IsAllowed(feed))
        {
            html.Raw("<link rel=alternate type=application/atom+xml")
                .Attribute("title", info.Programme ?? info.Title)
                .Attribute("href", feed)
                .Raw(">\n");
        }

        html.Raw("<style>").Raw(css).Raw("</style>\n</head>\n");
    }

    public void BeginBody()
    {
        html.Raw("<body>\n");
        html.Raw("<a class=skip href=#page.main>").Words(words.SkipToContent).Raw("</a>\n");
        WriteHeader();
        html.Raw("<main id=page.main tabindex=-1");
        if (!string.Equals(info.Style, DocumentInfo.DefaultStyle, StringComparison.Ordinal))
        {
            html.Attribute("class", "style-" + HeadingIds.Slug(info.Style));
        }

        html.Raw(">\n");
    }

    public void EndBody()
    {
        html.Raw("</main>\n");
        var hasFormats = !options.OtherFormats.IsEmpty;
        if (hasFormats || info.Contact is not null || info.Notice is not null)
        {
            html.Raw("<footer>\n");
            WriteOtherFormats();
            WriteContact();
            if (info.Notice is { } notice)
            {
                html.Raw("<p>").Words(notice).Raw("\n");
            }

            html.Raw("</footer>\n");
        }

        html.Raw("</body>\n</html>\n");
    }

    private void WriteHeader()
    {
        if (info.Programme is null && info.Notice is null)
        {
            return;
        }

        html.Raw("<header>\n");
        if (info.Programme is { } programme)
        {
            html.Raw("<p class=programme>");
            if (options.Home is { } home && LinkTarget.IsAllowed(home))
            {
                html.Raw("<a").Attribute("href", home).Raw(">").Words(programme).Raw("</a>");
            }
            else
            {
                html.Words(programme);
            }

            html.Raw("\n");
        }

        if (info.Notice is { } notice)
        {
            html.Raw("<p class=notice>").Words(notice).Raw("\n");
        }

        html.Raw("</header>\n");
    }

    private void WriteOtherFormats()
    {
        if (options.OtherFormats.IsEmpty)
        {
            return;
        }

        html.Raw("<h2>").Words(words.OtherFormats).Raw("</h2>\n<ul>\n");
        foreach (var link in options.OtherFormats)
        {
            html.Raw("<li>");
            if (LinkTarget.IsAllowed(link.Target))
            {
                html.Raw("<a")
                    .Attribute("href", link.Target)
                    .Raw(">")
                    .Words(link.Words)
                    .Raw("</a>");
            }
            else
            {
                html.Words(link.Words);
            }

            html.Raw("\n");
        }

        html.Raw("</ul>\n");
    }

    private void WriteContact()
    {
        if (info.Contact is not { } contact)
        {
            return;
        }

        html.Raw("<h2>")
            .Words(words.AccessibleFormat)
            .Raw("</h2>\n<p>")
            .Words(words.AccessibleFormatBefore);
        var first = true;
        foreach (var part in contact.TrimEnd('.').Split(' '))
        {
            html.Raw(first ? "" : " ");
            first = false;
            WriteContactPart(part);
        }

        html.Words(words.AccessibleFormatAfter).Raw("\n");
    }

    /// <summary>Writes a word of the contact; an address becomes a link, without the brackets or comma next to it.</summary>
    private void WriteContactPart(string part)
    {
        var address = part.Trim('(', ')', ',', ';', '<', '>');
        var target =
            address.StartsWith("https://", StringComparison.Ordinal) ? address
            : address.IndexOf('@', StringComparison.Ordinal) > 0 ? "mailto:" + address
            : null;
        if (target is null || !LinkTarget.IsAllowed(target))
        {
            html.Words(part);
            return;
        }

        var start = part.IndexOf(address, StringComparison.Ordinal);
        html.Words(part[..start])
            .Raw("<a")
            .Attribute("href", target)
            .Raw(">")
            .Words(address)
            .Raw("</a>")
            .Words(part[(start + address.Length)..]);
    }

    private string TitleOfWindow() =>
        info.Programme is { } programme
        && !info.Title.Contains(programme, StringComparison.OrdinalIgnoreCase)
            ? $"{info.Title} – {programme}"
            : info.Title;

    /// <summary>
    /// The theme's style sheet, followed by the tints and signs of the statuses, and by the words that screen readers
    /// say for the number of a note and for the link back from it.
    /// </summary>
    private string Css()
    {
        var css = new StringBuilder(
            StyleSheet.Compact(options.Css).Replace("</", "<\\/", StringComparison.Ordinal)
        );
        foreach (var status in StatusStyle.All)
        {
            var name = StatusMarkHtml.ClassOf(status);
            css.Append(
                CultureInfo.InvariantCulture,
                $".{name}{{background:{StatusStyle.Tint(status)}}}.{name}::before{{{Sign(status)}}}"
            );
        }

        return css.Append(
                CultureInfo.InvariantCulture,
                $"a[href^='#n.']::before{{content:'{Quoted(words.Footnote)} '}}a[href^='#r.']::before{{content:'{Quoted(words.BackToText)}, 'counter(list-item)' '}}"
            )
            .ToString();
    }

    /// <summary>Escapes words for a CSS string.</summary>
    private static string Quoted(string words) =>
        words
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("'", "\\'", StringComparison.Ordinal)
            .Replace("</", "<\\/", StringComparison.Ordinal);

    /// <summary>The sign before a word, silent in browsers that support it (CSS Generated Content Module Level 3, alternative text).</summary>
    private static string Sign(Status status) =>
        $"content:'{StatusStyle.Sign(status)}\u00a0';content:'{StatusStyle.Sign(status)}\u00a0'/''";

    /// <summary>A policy under which nothing loads except this style sheet and the images within the file.</summary>
    private static string Policy(string css)
    {
        var digest = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(css)));
        return $"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'";
    }
}
