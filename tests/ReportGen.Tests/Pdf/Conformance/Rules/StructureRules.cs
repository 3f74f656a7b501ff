using ReportGen.Tests.Pdf.Conformance.Reading;

namespace ReportGen.Tests.Pdf.Conformance.Rules;

/// <summary>The structure tree and headings (requirements 7).</summary>
internal static class StructureRules
{
    private static readonly HashSet<string?> BlocksInParagraph =
    [
        "P",
        "H",
        "H1",
        "H2",
        "H3",
        "H4",
        "H5",
        "H6",
        "Table",
        "L",
        "Sect",
        "Div",
        "BlockQuote",
        "TOC",
    ];

    public static IEnumerable<ConformanceRule> All { get; } =
    [
        new("P 14.7.2 tree is not empty", r => r.Tree.Nodes.Count == 0 ? ["no element"] : []),
        new(
            "P 14.8.4.2 one Document below the root",
            r =>
                r.Tree.Tops is [{ Standard: "Document" }] ? [] : [$"{r.Tree.Tops.Count} at the top"]
        ),
        new("UA 7.1-12 elements point to their parents", Parents),
        new(
            "P 14.7.2 every element is reached once",
            r =>
                r.Tree.Twice.Select(d => $"object {d.Number} is reached twice").Concat(Unreached(r))
        ),
        new(
            "UA 7.1-5 A2 6.7.3.4 types are standard or mapped",
            r => r.Tree.Nodes.Where(n => n.Standard is null).Select(n => n.ToString())
        ),
        new(
            "UA 7.1-7 standard types are not remapped",
            r =>
                r.Tree.Root?.Dict("RoleMap")
                    ?.Entries.Keys.Where(StructureTree.StandardTypes.Contains)
                ?? []
        ),
        new("UA 7.1-6 role map has no circle", Circles),
        new(
            "P 14.7 no namespaces of PDF 2.0",
            r =>
                r.Tree.Root?.Has("Namespaces") == true
                    ? ["Namespaces"]
                    : r.Tree.Nodes.Where(n => n.Dict.Has("NS")).Select(n => n.ToString())
        ),
        new("UA 7.4.2 headings start at 1 and skip no level", HeadingLevels),
        new(
            "UA 7.4.4 H is not mixed with H1 to H6",
            r =>
                r.Tree.Of("H").Any() && r.Tree.Of("H1", "H2", "H3", "H4", "H5", "H6").Any()
                    ? ["both are used"]
                    : []
        ),
        new(
            "UA 7.4.2 headings are not empty",
            r =>
                r.Tree.Of("H", "H1", "H2", "H3", "H4", "H5", "H6")
                    .Where(n => !HasContent(n))
                    .Select(n => n.ToString())
        ),
        new(
            "P 14.8.4.4 paragraphs and headings contain no blocks",
            r =>
                r.Tree.Of("P", "H", "H1", "H2", "H3", "H4", "H5", "H6")
                    .Where(n => n.Children().Any(k => BlocksInParagraph.Contains(k.Standard)))
                    .Select(n => n.ToString())
        ),
        new(
            "P 14.8.4.3 containers hold elements, not bare content",
            r =>
                r.Tree.Of("Document", "Sect", "TOC", "L", "LI", "Table", "THead", "TBody", "TR")
                    .Where(n => n.Leaves.OfType<ContentLeaf>().Any())
                    .Select(n => n.ToString())
        ),
        new(
            "UA 7.2 languages of elements are valid",
            r =>
                r.Tree.Nodes.Select(n => n.Dict.Text("Lang"))
                    .Concat(
                        r.Pages.SelectMany(p => p.Marks).Select(m => m.Properties?.Text("Lang"))
                    )
                    .Where(l => l is not null && !CatalogRules.IsLanguage(l))
                    .Select(l => $"“{l}”")
        ),
        new("P 14.7.2 identifiers are unique and in the IDTree", Identifiers),
    ];

    public static bool HasContent(StructureNode node) =>
        node.Leaves.Count > 0 || node.Kids.Any(HasContent);

    private static IEnumerable<string> Parents(PdfReading r) =>
        from node in r.Tree.Nodes
        where node.Dict.Dict("P") != (node.Parent?.Dict ?? r.Tree.Root)
        select node.ToString();

    private static IEnumerable<string> Unreached(PdfReading r)
    {
        var reached = r.Tree.Nodes.Select(n => n.Dict).ToHashSet();
        return r
            .Tree.ParentTree.SelectMany(p => p.Value is PdfArray a ? a.Items : [p.Value])
            .OfType<PdfDict>()
            .Distinct()
            .Where(d => !reached.Contains(d))
            .Select(d => $"object {d.Number} is not reached");
    }

    private static IEnumerable<string> Circles(PdfReading r)
    {
        if (r.Tree.Root?.Dict("RoleMap") is not { } map)
        {
            yield break;
        }

        foreach (var start in map.Entries.Keys)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            for (var type = start; type is not null; type = map.Name(type))
            {
                if (!seen.Add(type))
                {
                    yield return start;
                    break;
                }
            }
        }
    }

    private static IEnumerable<string> HeadingLevels(PdfReading r)
    {
        var last = 0;
        foreach (var node in r.Tree.Of("H1", "H2", "H3", "H4", "H5", "H6"))
        {
            var level = node.Standard![1] - '0';
            if (level > last + 1)
            {
                yield return $"{node} behind level {last}";
            }

            last = level;
        }
    }

    private static IEnumerable<string> Identifiers(PdfReading r)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in r.Tree.Nodes)
        {
            if (node.Dict.Text("ID") is not { } id)
            {
                continue;
            }

            if (!seen.Add(id))
            {
                yield return $"{id} is used twice";
            }
            else if (r.Tree.Ids.GetValueOrDefault(id) != node.Dict)
            {
                yield return $"{id} does not lead to {node}";
            }
        }
    }
}
