using System.Text.RegularExpressions;
using System.Xml.Linq;
using ReportGen.Tests.Pdf.Conformance.Reading;
using static ReportGen.Tests.Pdf.Conformance.Reading.XmpPacket;

namespace ReportGen.Tests.Pdf.Conformance.Rules;

/// <summary>XMP metadata (requirements 3).</summary>
internal static partial class MetadataRules
{
    private static readonly Dictionary<XName, string> Arrays = new()
    {
        [Dc + "title"] = "Alt",
        [Dc + "description"] = "Alt",
        [Dc + "rights"] = "Alt",
        [Dc + "creator"] = "Seq",
        [Dc + "date"] = "Seq",
        [Dc + "language"] = "Bag",
        [Dc + "subject"] = "Bag",
        [Dc + "contributor"] = "Bag",
        [Dc + "publisher"] = "Bag",
        [Dc + "relation"] = "Bag",
        [Dc + "type"] = "Bag",
    };

    private static readonly XName[] Dates =
    [
        Xmp + "CreateDate",
        Xmp + "ModifyDate",
        Xmp + "MetadataDate",
    ];

    private static readonly (string Key, string Name)[] InformationDates =
    [
        ("CreationDate", "CreateDate"),
        ("ModDate", "ModifyDate"),
    ];

    private static readonly HashSet<XNamespace> Predefined =
    [
        Dc,
        Xmp,
        XmpPacket.Pdf,
        PdfA,
        Extension,
        "http://ns.adobe.com/xap/1.0/mm/",
        "http://ns.adobe.com/xap/1.0/rights/",
        XNamespace.Xml,
    ];

    public static IEnumerable<ConformanceRule> All { get; } =
    [
        new(
            "A2 6.6.2.1 metadata is well-formed UTF-8",
            r => r.Xmp.Tree is null ? ["it can't be parsed"] : []
        ),
        .. Parsed(),
    ];

    /// <summary>Rules on the properties, which say nothing when the packet can't be parsed.</summary>
    private static IEnumerable<ConformanceRule> Parsed() =>
        Properties.Select(rule =>
            rule with
            {
                Check = r => r.Xmp.Tree is null ? [] : rule.Check(r),
            }
        );

    private static IEnumerable<ConformanceRule> Properties =>
        [
            new("A2 6.6.2.1-2 packet header has no bytes or encoding", Header),
            new("A2 6.6.4 identifies PDF/A level A", Archive),
            new("UA 5 identifies PDF/UA-1", Accessible),
            new("A2 6.6.2.3 extension schema describes pdfuaid", ExtensionSchema),
            new("UA 7.1-9 title in the metadata", Title),
            new("A2 6.6.2.3.1 only known properties", Known),
            new("A2 6.6.2.3.1 properties have the right kind of value", Kinds),
            new("A2 6.6.2.3.1 dates are ISO 8601", IsoDates),
            new("P 14.3.3 information dictionary agrees with the metadata", Information),
        ];

    private static IEnumerable<string> Header(PdfReading r)
    {
        var start = r.Xmp.Text.IndexOf("<?xpacket ", StringComparison.Ordinal);
        var end = start < 0 ? -1 : r.Xmp.Text.IndexOf("?>", start, StringComparison.Ordinal);
        if (end < 0)
        {
            return ["no packet header"];
        }

        var header = r.Xmp.Text[start..end];
        return
            header.Contains("bytes=", StringComparison.Ordinal)
            || header.Contains("encoding=", StringComparison.Ordinal)
            ? [header]
            : [];
    }

    private static IEnumerable<string> Archive(PdfReading r)
    {
        var part = r.Xmp.Value(PdfA + "part");
        var level = r.Xmp.Value(PdfA + "conformance");
        return part is "2" or "3" && level is "A" ? [] : [$"part {part}, conformance {level}"];
    }

    private static IEnumerable<string> Accessible(PdfReading r)
    {
        if (r.Xmp.Value(PdfUa + "part") is not "1")
        {
            yield return $"part {r.Xmp.Value(PdfUa + "part")}";
        }

        var prefixes = PrefixOfUa().Matches(r.Xmp.Text).Select(m => m.Groups["prefix"].Value);
        if (prefixes.Any(p => p is not "pdfuaid"))
        {
            yield return "the prefix is not pdfuaid";
        }
    }

    private static List<XElement> Schemas(PdfReading r) =>
        r.Xmp.Items(Extension + "schemas", "Bag") ?? [];

    private static IEnumerable<string> ExtensionSchema(PdfReading r)
    {
        var schema = Schemas(r).FirstOrDefault(s => Part(s, Schema + "namespaceURI") == PdfUa);
        if (schema is null)
        {
            return ["no schema for pdfuaid"];
        }

        var property = schema
            .Descendants(Rdf + "li")
            .FirstOrDefault(p => Part(p, Property + "name") is "part");
        var complete =
            Part(schema, Schema + "schema") is { Length: > 0 }
            && Part(schema, Schema + "prefix") is "pdfuaid"
            && property is not null
            && Part(property, Property + "valueType") is "Integer"
            && Part(property, Property + "category") is "internal" or "external"
            && Part(property, Property + "description") is { Length: > 0 };
        return complete ? [] : ["the schema for pdfuaid is incomplete"];
    }

    private static string? Part(XElement item, XName name) =>
        (item.Element(name) ?? item.Element(Rdf + "Description")?.Element(name))?.Value.Trim();

    private static IEnumerable<string> Title(PdfReading r)
    {
        var title = r
            .Xmp.Items(Dc + "title", "Alt")
            ?.FirstOrDefault(i => (string?)i.Attribute(XNamespace.Xml + "lang") is "x-default");
        return string.IsNullOrWhiteSpace(title?.Value) ? ["no dc:title with x-default"] : [];
    }

    private static IEnumerable<string> Known(PdfReading r)
    {
        var described = Schemas(r)
            .SelectMany(s =>
                s.Descendants(Property + "name")
                    .Select(n => (XNamespace)(Part(s, Schema + "namespaceURI") ?? "") + n.Value)
            )
            .ToHashSet();
        return r
            .Xmp.Properties()
            .Select(p => p.Name)
            .Where(n =>
                !Predefined.Contains(n.Namespace) && n.Namespace != PdfUa && !described.Contains(n)
            )
            .Select(n => n.ToString());
    }

    private static IEnumerable<string> Kinds(PdfReading r) =>
        r
            .Xmp.Properties()
            .Select(p => p.Name)
            .Where(n => Arrays.TryGetValue(n, out var kind) && r.Xmp.Items(n, kind) is null)
            .Select(n => $"{n.LocalName} is not an {Arrays[n]}");

    private static IEnumerable<string> IsoDates(PdfReading r) =>
        r
            .Xmp.Properties()
            .Where(p => Dates.Contains(p.Name) && !IsoDate().IsMatch(p.Value))
            .Select(p => $"{p.Name.LocalName} {p.Value}");

    private static IEnumerable<string> Information(PdfReading r)
    {
        if (r.File.Trailer.Dict("Info") is not { } info)
        {
            yield break;
        }

        var titles = r.Xmp.Items(Dc + "title", "Alt")?.Select(i => i.Value.Trim()) ?? [];
        if (info.Text("Title") is { } title && !titles.Contains(title, StringComparer.Ordinal))
        {
            yield return $"title {title}";
        }

        var authors = string.Join(
            "; ",
            (r.Xmp.Items(Dc + "creator", "Seq") ?? []).Select(i => i.Value.Trim())
        );
        if (
            info.Text("Author") is { } author
            && !string.Equals(author, authors, StringComparison.Ordinal)
        )
        {
            yield return $"author {author}";
        }

        foreach (var (key, name) in InformationDates)
        {
            if (
                info.Text(key) is { } date
                && Digits(date) is { Length: >= 14 } digits
                && !Digits(r.Xmp.Value(Xmp + name) ?? "")
                    .PadRight(14, '0')
                    .StartsWith(digits[..14], StringComparison.Ordinal)
            )
            {
                yield return $"{key} {date}";
            }
        }
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    [GeneratedRegex(
        "xmlns:(?<prefix>\\w+)\\s*=\\s*[\"']http://www.aiim.org/pdfua/ns/id/",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex PrefixOfUa();

    [GeneratedRegex(
        "^\\d{4}(-\\d\\d(-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d))?)?)?$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex IsoDate();
}
