using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using NodaTime;
using NodaTime.Text;

namespace ReportGen.Core.Output.Atom;

/// <summary>A feed of statements.</summary>
/// <param name="Title">The feed's title: the programme's.</param>
/// <param name="Language">A BCP 47 tag.</param>
/// <param name="Authority">The tagging authority of the ids: a domain name or email address that the publisher holds (RFC 4151).</param>
/// <param name="AuthorityDate">A day on which the publisher held it; constant, so that ids never change.</param>
/// <param name="Name">The programme's stable name, part of every id.</param>
/// <param name="Author">The department.</param>
/// <param name="Entries">In any order; written latest first.</param>
public sealed record AtomFeedContent(
    string Title,
    string Language,
    string Authority,
    LocalDate AuthorityDate,
    string Name,
    string Author,
    ImmutableArray<AtomEntry> Entries
)
{
    /// <summary>The feed's own address, or null when it isn't known.</summary>
    public string? Self { get; init; }

    /// <summary>The programme's page (a relative path or an address), or null.</summary>
    public string? Home { get; init; }
}

/// <summary>One statement of a feed.</summary>
/// <param name="Name">Its stable name, part of its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Published">When the statement was made to the House.</param>
/// <param name="Updated">When it was last changed by a correction; otherwise the same as <paramref name="Published"/>.</param>
/// <param name="Summary">A sentence or two.</param>
/// <param name="Links">Its documents, the main one first.</param>
public sealed record AtomEntry(
    string Name,
    string Title,
    Instant Published,
    Instant Updated,
    string Summary,
    ImmutableArray<AtomLink> Links
);

/// <summary>A link of an entry.</summary>
/// <param name="Target">A relative path or an address.</param>
/// <param name="MediaType">For example <c>text/html</c>.</param>
/// <param name="Title">Words for the reader.</param>
public sealed record AtomLink(string Target, string MediaType, string Title);

/// <summary>Writes Atom feeds (RFC 4287) whose ids are <c>tag:</c> URIs (RFC 4151).</summary>
public static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <summary>Writes the feed as text, UTF-8 with LF line ends. The same argument gives the same text.</summary>
    public static string Write(AtomFeedContent feed)
    {
        var entries = feed
            .Entries.OrderByDescending(static e => e.Published)
            .ThenBy(static e => e.Name, StringComparer.Ordinal)
            .ToArray();
        var text = new Utf8Text();
        var settings = new XmlWriterSettings
        {
            Indent = true,
            NewLineChars = "\n",
            CheckCharacters = false,
        };
        using (var xml = XmlWriter.Create(text, settings))
        {
            xml.WriteStartDocument();
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, feed.Language);
            Element(xml, "id", Id(feed, ""));
            Element(xml, "title", feed.Title);
            // A feed without entries is dated by its authority date.
            var updated =
                entries.Length == 0
                    ? feed.AuthorityDate.AtMidnight().InUtc().ToInstant()
                    : entries.Max(static e => e.Updated);
            Element(xml, "updated", Moment(updated));
            xml.WriteStartElement("author", Namespace);
            Element(xml, "name", feed.Author);
            xml.WriteEndElement();
            Link(xml, "self", feed.Self, "application/atom+xml", null);
            Link(xml, "alternate", feed.Home, "text/html", null);
            foreach (var entry in entries)
            {
                Write(xml, feed, entry);
            }

            xml.WriteEndElement();
            xml.WriteEndDocument();
        }

        return text + "\n";
    }

    /// <summary>The id of one of a feed's entries, or of the feed itself when the name is empty.</summary>
    public static string Id(AtomFeedContent feed, string entry)
    {
        var day = LocalDatePattern.Iso.Format(feed.AuthorityDate);
        var name = Uri.EscapeDataString(feed.Name);
        return entry.Length == 0
            ? $"tag:{feed.Authority},{day}:{name}"
            : $"tag:{feed.Authority},{day}:{name}/{Uri.EscapeDataString(entry)}";
    }

    private static void Write(XmlWriter xml, AtomFeedContent feed, AtomEntry entry)
    {
        xml.WriteStartElement("entry", Namespace);
        Element(xml, "id", Id(feed, entry.Name));
        Element(xml, "title", entry.Title);
        Element(xml, "published", Moment(entry.Published));
        Element(xml, "updated", Moment(entry.Updated));
        var isFirst = true;
        foreach (var link in entry.Links)
        {
            Link(xml, isFirst ? "alternate" : "related", link.Target, link.MediaType, link.Title);
            isFirst = false;
        }

        Element(xml, "summary", entry.Summary);
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string value) =>
        xml.WriteElementString(name, Namespace, Sound(value));

    private static void Link(
        XmlWriter xml,
        string relation,
        string? target,
        string mediaType,
        string? title
    )
    {
        if (target is null)
        {
            return;
        }

        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", mediaType);
        xml.WriteAttributeString("href", Sound(target));
        if (title is not null)
        {
            xml.WriteAttributeString("title", Sound(title));
        }

        xml.WriteEndElement();
    }

    private static string Moment(Instant instant) => InstantPattern.General.Format(instant);

    /// <summary>Replaces characters that XML 1.0 does not allow (section 2.2) by U+FFFD.</summary>
    private static string Sound(string text)
    {
        var isSound = true;
        for (var i = 0; i < text.Length && isSound; i++)
        {
            isSound = XmlConvert.IsXmlChar(text[i]);
        }

        if (isSound)
        {
            return text;
        }

        var sound = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            sound.Append(
                rune.Value > 0xffff || XmlConvert.IsXmlChar((char)rune.Value)
                    ? rune.ToString()
                    : "\ufffd"
            );
        }

        return sound.ToString();
    }

    private sealed class Utf8Text() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
