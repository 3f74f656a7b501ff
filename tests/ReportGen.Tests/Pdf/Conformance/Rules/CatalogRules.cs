using System.Text.RegularExpressions;
using ReportGen.Tests.Pdf.Conformance.Reading;

namespace ReportGen.Tests.Pdf.Conformance.Rules;

/// <summary>The catalog, the outline and attached files (requirements 2 and 9).</summary>
internal static partial class CatalogRules
{
    public static IEnumerable<ConformanceRule> All { get; } =
    [
        One("UA 6.2 A2 6.7.2.2 marked as tagged", c => c.Dict("MarkInfo")?.Bool("Marked") == true),
        One(
            "UA 7.1-4 tags are not suspect",
            c => c.Dict("MarkInfo")?.Bool("Suspects") is null or false
        ),
        One("UA 7.1-11 A2 6.7.3.3 structure tree", c => c.Dict("StructTreeRoot") is not null),
        One("UA 7.2 A2 6.7.4 document language", c => IsLanguage(c.Text("Lang"))),
        One(
            "UA 7.1-10 title is displayed",
            c => c.Dict("ViewerPreferences")?.Bool("DisplayDocTitle") == true
        ),
        One(
            "UA 7.1-8 A2 6.6.2.1 metadata stream",
            c =>
                c.Stream("Metadata") is { } m
                && m.Dict.Name("Type") is "Metadata"
                && m.Dict.Name("Subtype") is "XML"
                && m.Decoded() is not null
        ),
        new("UA 7.17 outline of a longer document", Outline),
        new("UA 7.17 outline items have a title and lead to a page", OutlineItems),
        new("UA 7.10 A2 6.9 optional content is configured", OptionalContent),
        new("A2 6.8-5 nothing is embedded in PDF/A-2", NothingEmbedded),
        new(
            "UA 7.11 A3 6.8 file specifications have F and UF",
            r =>
                Specifications(r)
                    .Where(d =>
                        string.IsNullOrEmpty(d.Text("F")) || string.IsNullOrEmpty(d.Text("UF"))
                    )
                    .Select(d => $"object {d.Number}")
        ),
        new(
            "A3 6.8 attached files state their relationship",
            r =>
                Specifications(r)
                    .Where(d =>
                        d.Name("AFRelationship")
                            is not (
                                "Source"
                                or "Data"
                                or "Alternative"
                                or "Supplement"
                                or "Unspecified"
                            )
                    )
                    .Select(d => $"object {d.Number}")
        ),
        new("A3 6.8 attached files are associated with the document", Associated),
        new(
            "A3 6.8 embedded files state their media type",
            r =>
                Specifications(r)
                    .Where(d =>
                        d.Dict("EF")?.Dict("F")?.Name("Subtype") is not { } type
                        || !type.Contains('/', StringComparison.Ordinal)
                    )
                    .Select(d => $"object {d.Number}")
        ),
    ];

    /// <summary>Whether a tag has the form of RFC 3066.</summary>
    public static bool IsLanguage(string? tag) => tag is not null && LanguageTag().IsMatch(tag);

    /// <summary>Whether a destination leads to a page of this file.</summary>
    public static bool LeadsToPage(PdfReading r, object? destination)
    {
        if (destination is PdfName or PdfText)
        {
            destination = Named(r, destination.ToString()!.TrimStart('/'));
        }

        if (destination is PdfDict wrapped)
        {
            destination = wrapped["D"];
        }

        return destination is PdfArray { Count: > 1 } array
            && array[0] is PdfDict page
            && r.Pages.Any(p => p.Page == page);
    }

    [GeneratedRegex("^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LanguageTag();

    private static ConformanceRule One(string name, Func<PdfDict, bool> holds) =>
        new(name, r => holds(r.Catalog) ? [] : ["not so in the catalog"]);

    private static object? Named(PdfReading r, string name)
    {
        if (r.Catalog.Dict("Dests")?[name] is { } old)
        {
            return old;
        }

        return Find(r.Catalog.Dict("Names")?.Dict("Dests"), 0);

        object? Find(PdfDict? node, int depth)
        {
            if (node is null || depth > 32)
            {
                return null;
            }

            if (node.Array("Names") is { } names)
            {
                for (var i = 0; i + 1 < names.Count; i += 2)
                {
                    if (string.Equals(names[i]?.ToString(), name, StringComparison.Ordinal))
                    {
                        return names[i + 1];
                    }
                }
            }

            return node.List("Kids")
                .Select(k => Find(k as PdfDict, depth + 1))
                .FirstOrDefault(f => f is not null);
        }
    }

    private static IEnumerable<string> Outline(PdfReading r) =>
        r.Pages.Count > 4 && r.Catalog.Dict("Outlines")?.Dict("First") is null
            ? [$"{r.Pages.Count} pages and no outline"]
            : [];

    private static IEnumerable<string> OutlineItems(PdfReading r)
    {
        var seen = new HashSet<PdfDict>();
        var waiting = new Stack<PdfDict?>();
        waiting.Push(r.Catalog.Dict("Outlines")?.Dict("First"));
        while (waiting.TryPop(out var item))
        {
            if (item is null || !seen.Add(item))
            {
                continue;
            }

            if (string.IsNullOrWhiteSpace(item.Text("Title")))
            {
                yield return $"object {item.Number} has no title";
            }

            if (!LeadsToPage(r, item["Dest"] ?? item.Dict("A")?["D"]))
            {
                yield return $"“{item.Text("Title")}” leads nowhere";
            }

            waiting.Push(item.Dict("Next"));
            waiting.Push(item.Dict("First"));
        }
    }

    private static IEnumerable<string> OptionalContent(PdfReading r)
    {
        if (r.Catalog.Dict("OCProperties") is not { } properties)
        {
            yield break;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (
            var config in properties.List("Configs").Prepend(properties["D"]).OfType<PdfDict>()
        )
        {
            if (config.Text("Name") is not { Length: > 0 } name || !names.Add(name))
            {
                yield return "a configuration without a name of its own";
            }

            if (config.Has("AS"))
            {
                yield return "a configuration with AS";
            }
        }
    }

    private static IEnumerable<PdfDict> Specifications(PdfReading r) =>
        r.File.AllDicts().Where(d => d.Has("EF"));

    private static IEnumerable<string> NothingEmbedded(PdfReading r) =>
        r.HasAttachments
        && r.Xmp.Tree is not null
        && r.Xmp.Value(XmpPacket.PdfA + "part") is not "3"
            ? ["files are attached, and the part is not 3"]
            : [];

    private static IEnumerable<string> Associated(PdfReading r)
    {
        var associated = r.File.AllDicts().SelectMany(d => d.List("AF")).ToHashSet();
        return Specifications(r)
            .Where(d => !associated.Contains(d))
            .Select(d => $"object {d.Number} is in no AF array");
    }
}
