namespace ReportGen.Tests.Pdf.Conformance.Reading;

/// <summary>One structure element.</summary>
internal sealed class StructureNode(
    PdfDict dict,
    StructureNode? parent,
    string type,
    string? standard
)
{
    public PdfDict Dict { get; } = dict;

    public StructureNode? Parent { get; } = parent;

    /// <summary>As written.</summary>
    public string Type { get; } = type;

    /// <summary>After the role map; null when it leads to no standard type.</summary>
    public string? Standard { get; } = standard;

    public List<StructureNode> Kids { get; } = [];

    /// <summary>Marked content (page or form, MCID) and objects, among the kids, in order.</summary>
    public List<object> Leaves { get; } = [];

    /// <summary>Kids (<see cref="StructureNode"/>) and leaves in order.</summary>
    public List<object> All { get; } = [];

    /// <summary>The kids with grouping types that carry no meaning seen through.</summary>
    public IEnumerable<StructureNode> Children() =>
        Kids.SelectMany(k => k.Standard is "NonStruct" ? k.Children() : [k]);

    public IEnumerable<StructureNode> Descendants() =>
        Kids.SelectMany(k => k.Descendants().Prepend(k));

    /// <summary>An attribute of an owner (P 14.7.5).</summary>
    public object? Attribute(string owner, string key) =>
        Dict.List("A")
            .OfType<PdfDict>()
            .FirstOrDefault(a =>
                string.Equals(a.Name("O"), owner, StringComparison.Ordinal) && a.Has(key)
            )
            ?[key];

    public override string ToString() => $"{Type} (object {Dict.Number})";
}

/// <summary>A marked-content leaf.</summary>
/// <param name="Owner">The page or form.</param>
/// <param name="Mcid">The identifier.</param>
internal sealed record ContentLeaf(PdfDict? Owner, int Mcid);

/// <summary>An object leaf (OBJR).</summary>
/// <param name="Target">The object.</param>
internal sealed record ObjectLeaf(PdfDict? Target);

/// <summary>The structure tree with its parent tree and IDs.</summary>
internal sealed class StructureTree
{
    /// <summary>The types of ISO 32000-1, 14.8.4.</summary>
    public static readonly IReadOnlySet<string> StandardTypes = new HashSet<string>(
        (
            "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 "
            + "H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link "
            + "Annot Ruby RB RT RP Warichu WT WP Figure Formula Form"
        ).Split(' '),
        StringComparer.Ordinal
    );

    private readonly HashSet<PdfDict> seen = [];

    public StructureTree(PdfObjects file)
    {
        Root = file.Catalog.Dict("StructTreeRoot");
        if (Root is null)
        {
            return;
        }

        Tops.AddRange(
            Root.List("K").OfType<PdfDict>().Select(d => Read(d, null)).OfType<StructureNode>()
        );
        Numbers(Root.Dict("ParentTree"), 0);
        Names(Root.Dict("IDTree"), 0);
    }

    public PdfDict? Root { get; }

    public List<StructureNode> Tops { get; } = [];

    /// <summary>All elements in the order of the tree.</summary>
    public List<StructureNode> Nodes { get; } = [];

    public List<(int Key, object? Value)> ParentTree { get; } = [];

    public Dictionary<string, PdfDict?> Ids { get; } = new(StringComparer.Ordinal);

    /// <summary>Dictionaries reached twice.</summary>
    public List<PdfDict> Twice { get; } = [];

    public IEnumerable<StructureNode> Of(params string[] standard) =>
        Nodes.Where(n => standard.Contains(n.Standard, StringComparer.Ordinal));

    /// <summary>The standard type that a type stands for, or null.</summary>
    public string? Standard(string type)
    {
        var map = Root?.Dict("RoleMap");
        for (var step = 0; step < 32; step++)
        {
            if (StandardTypes.Contains(type))
            {
                return type;
            }

            if (map?.Name(type) is not { } next)
            {
                return null;
            }

            type = next;
        }

        return null;
    }

    private StructureNode? Read(PdfDict dict, StructureNode? parent)
    {
        if (!seen.Add(dict))
        {
            Twice.Add(dict);
            return null;
        }

        var type = dict.Name("S") ?? "";
        var node = new StructureNode(dict, parent, type, Standard(type));
        Nodes.Add(node);
        foreach (var kid in dict.List("K"))
        {
            object? leaf = kid switch
            {
                double mcid => new ContentLeaf(dict.Dict("Pg"), (int)mcid),
                PdfDict d when d.Name("Type") is "MCR" => new ContentLeaf(
                    d.Dict("Stm") ?? d.Dict("Pg") ?? dict.Dict("Pg"),
                    d.Int("MCID") ?? -1
                ),
                PdfDict d when d.Name("Type") is "OBJR" => new ObjectLeaf(d.Dict("Obj")),
                _ => null,
            };
            if (leaf is not null)
            {
                node.Leaves.Add(leaf);
                node.All.Add(leaf);
            }
            else if (kid is PdfDict element && Read(element, node) is { } child)
            {
                node.Kids.Add(child);
                node.All.Add(child);
            }
        }

        return node;
    }

    private void Numbers(PdfDict? node, int depth)
    {
        if (node is null || depth > 32)
        {
            return;
        }

        if (node.Array("Nums") is { } nums)
        {
            for (var i = 0; i + 1 < nums.Count; i += 2)
            {
                ParentTree.Add(((int)(nums.Real(i) ?? -1), nums[i + 1]));
            }
        }

        foreach (var kid in node.List("Kids"))
        {
            Numbers(kid as PdfDict, depth + 1);
        }
    }

    private void Names(PdfDict? node, int depth)
    {
        if (node is null || depth > 32)
        {
            return;
        }

        if (node.Array("Names") is { } names)
        {
            for (var i = 0; i + 1 < names.Count; i += 2)
            {
                Ids[names[i]?.ToString() ?? ""] = names[i + 1] as PdfDict;
            }
        }

        foreach (var kid in node.List("Kids"))
        {
            Names(kid as PdfDict, depth + 1);
        }
    }
}
