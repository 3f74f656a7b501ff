using System.Text.RegularExpressions;
using ReportGen.Tests.Pdf.Conformance.Reading;

namespace ReportGen.Tests.Pdf.Conformance.Rules;

/// <summary>Lists, contents, links, figures, notes (requirements 8).</summary>
internal static partial class ConstructRules
{
    private static readonly string[] Numberings =
    [
        "Decimal",
        "UpperRoman",
        "LowerRoman",
        "UpperAlpha",
        "LowerAlpha",
        "Disc",
        "Circle",
        "Square",
    ];

    public static IEnumerable<ConformanceRule> All { get; } =
    [
        TableRules.Within("UA 7.2-17 LI stands in L", "LI", "L"),
        TableRules.Within("UA 7.2-18 LBody stands in LI", "LBody", "LI"),
        TableRules.Kids("UA 7.2-19 L holds items", "L", "L", "LI", "Caption"),
        TableRules.Kids("UA 7.2-20 LI holds label and body", "LI", "Lbl", "LBody"),
        new("UA 7.6 labelled lists state their numbering", ListNumbering),
        TableRules.Within("UA 7.2-26 TOCI stands in TOC", "TOCI", "TOC"),
        TableRules.Kids("UA 7.2-27 TOC holds entries", "TOC", "TOC", "TOCI", "Caption"),
        First("UA 7.2-28 Caption of contents is first", "TOC"),
        First("UA 7.2-40 Caption of a list is first", "L"),
        TableRules.Kids(
            "P 14.8.4.3 TOCI holds label and reference",
            "TOCI",
            "Lbl",
            "Reference",
            "P",
            "NonStruct",
            "TOC"
        ),
        new(
            "UA 7.18.5 links stand in Link elements",
            r =>
                Links(r)
                    .Where(l => l.Node?.Standard is not "Link")
                    .Select(l => $"page {l.Page}: in {l.Node}")
        ),
        new(
            "UA 7.18.5 Link elements have an annotation",
            r =>
                r.Tree.Of("Link")
                    .Where(n => !n.Leaves.OfType<ObjectLeaf>().Any())
                    .Select(n => n.ToString())
        ),
        new(
            "UA 7.18.5-2 links have Contents",
            r =>
                Links(r)
                    .Where(l => string.IsNullOrWhiteSpace(l.Link.Text("Contents")))
                    .Select(l => $"page {l.Page}")
        ),
        new(
            "A2 6.3.2 annotations print and are not hidden",
            r =>
                r.Annotations.Where(a => ((a.Annotation.Int("F") ?? 0) & 0b100111) != 0b100)
                    .Select(a => $"page {a.Page}: F {a.Annotation.Int("F")}")
        ),
        new("P 12.5.6.5 links lead somewhere", Targets),
        new(
            "UA 7.18.3 tab order follows the structure",
            r =>
                r.Pages.Where(p => p.Page.List("Annots").Any() && p.Page.Name("Tabs") is not "S")
                    .Select(p => $"page {p.Number}")
        ),
        new(
            "A2 6.3.1 only permitted annotations",
            r =>
                r.Annotations.Select(a => a.Annotation.Name("Subtype"))
                    .Where(s =>
                        s
                            is null
                                or "3D"
                                or "Sound"
                                or "Screen"
                                or "Movie"
                                or "FileAttachment"
                                or "TrapNet"
                    )
                    .Select(s => $"{s}")
        ),
        new(
            "A2 6.3.3 annotations other than links have an appearance",
            r =>
                r.Annotations.Where(a =>
                        a.Annotation.Name("Subtype") is not ("Link" or "Popup")
                        && a.Annotation.Dict("AP")?.Entries.Keys is not { Count: 1 }
                    )
                    .Select(a => $"page {a.Page}")
        ),
        new(
            "UA 7.18.1 other annotations stand in Annot elements with a description",
            r =>
                Annotations(r)
                    .Where(l =>
                        l.Link.Name("Subtype") is not ("Link" or "Widget" or "Popup")
                        && (
                            l.Node?.Standard is not "Annot"
                            || string.IsNullOrEmpty(l.Link.Text("Contents"))
                        )
                    )
                    .Select(l => $"page {l.Page}")
        ),
        Text("UA 7.3 figures have alternative text", "Figure", "Alt"),
        new("P 14.8.5.4.3 figures have a bounding box on the page", FigureBoxes),
        Text("UA 7.7 formulas have alternative text", "Formula", "Alt", "ActualText"),
        Text("UA 7.9 notes have an identifier", "Note", "ID"),
        new("UA 7.9 notes follow a reference that leads to them", NoteReferences),
        new(
            "P 14.9.5 expansions are not empty",
            r =>
                r.Tree.Nodes.Where(n =>
                        n.Dict.Has("E") && string.IsNullOrWhiteSpace(n.Dict.Text("E"))
                    )
                    .Select(n => n.ToString())
        ),
    ];

    private static ConformanceRule Text(string name, string type, params string[] keys) =>
        new(
            name,
            r =>
                r.Tree.Of(type)
                    .Where(n => keys.All(k => string.IsNullOrWhiteSpace(n.Dict.Text(k))))
                    .Select(n => n.ToString())
        );

    private static ConformanceRule First(string name, string type) =>
        new(
            name,
            r =>
                r.Tree.Of(type)
                    .Where(n => n.Children().Skip(1).Any(k => k.Standard is "Caption"))
                    .Select(n => n.ToString())
        );

    /// <summary>
    /// A list with labels says how they count; None is right for signs of all kinds (a tick, a term), but not
    /// for numbers and letters (P Table 347, UA 7.6).
    /// </summary>
    private static IEnumerable<string> ListNumbering(PdfReading r) =>
        from list in r.Tree.Of("L")
        let label = list.Children()
            .SelectMany(i => i.Children())
            .FirstOrDefault(k => k.Standard is "Lbl")
        where label is not null
        let numbering = (list.Attribute("List", "ListNumbering") as PdfName)?.Value
        where
            !Numberings.Contains(numbering, StringComparer.Ordinal)
            && (numbering is not "None" || Counter().IsMatch(r.Text.Of(label).Trim()))
        select $"{list}: {numbering}";

    [GeneratedRegex(
        "^\\(?([0-9]+|[a-zA-Z]|[ivxlcIVXLC]+)[.)]$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Counter();

    private static IEnumerable<(int Page, PdfDict Link, StructureNode? Node)> Annotations(
        PdfReading r
    )
    {
        var owners = new Dictionary<PdfDict, StructureNode>();
        foreach (var node in r.Tree.Nodes)
        {
            foreach (var leaf in node.Leaves.OfType<ObjectLeaf>())
            {
                if (leaf.Target is { } target)
                {
                    owners.TryAdd(target, node);
                }
            }
        }

        return r.Annotations.Select(a =>
            (a.Page, a.Annotation, owners.GetValueOrDefault(a.Annotation))
        );
    }

    private static IEnumerable<(int Page, PdfDict Link, StructureNode? Node)> Links(PdfReading r) =>
        Annotations(r).Where(a => a.Link.Name("Subtype") is "Link");

    private static IEnumerable<string> Targets(PdfReading r)
    {
        foreach (var (page, link, _) in Links(r))
        {
            var action = link.Dict("A");
            var leads = action?.Name("S") switch
            {
                "URI" => !string.IsNullOrEmpty(action.Text("URI")),
                "GoTo" => CatalogRules.LeadsToPage(r, action["D"]),
                null => CatalogRules.LeadsToPage(r, link["Dest"]),
                _ => true,
            };
            if (!leads)
            {
                yield return $"page {page}: “{link.Text("Contents")}”";
            }
        }
    }

    private static IEnumerable<string> FigureBoxes(PdfReading r)
    {
        foreach (var figure in r.Tree.Of("Figure"))
        {
            var page = figure
                .Descendants()
                .Prepend(figure)
                .SelectMany(n => n.Leaves.OfType<ContentLeaf>())
                .FirstOrDefault()
                ?.Owner;
            if (figure.Attribute("Layout", "BBox") is not PdfArray { Count: 4 } box)
            {
                yield return $"{figure} has none";
            }
            else if (
                page is not null
                && PageContent.Inherited(page, "MediaBox") is PdfArray { Count: 4 } media
                && (
                    box.Real(0, 0) < media.Real(0, 0)
                    || box.Real(1, 0) < media.Real(1, 0)
                    || box.Real(2, 0) > media.Real(2, 0)
                    || box.Real(3, 0) > media.Real(3, 0)
                    || box.Real(2, 0) <= box.Real(0, 0)
                    || box.Real(3, 0) <= box.Real(1, 0)
                )
            )
            {
                yield return $"{figure}: the box leaves the page or is empty";
            }
        }
    }

    private static IEnumerable<string> NoteReferences(PdfReading r)
    {
        var referred = false;
        foreach (var node in r.Tree.Nodes)
        {
            referred |= node.Standard is "Reference";
            if (node.Standard is "Note" && !referred)
            {
                yield return $"{node} stands before any reference";
            }
        }
    }
}
