using ReportGen.Tests.Pdf.Conformance.Reading;

namespace ReportGen.Tests.Pdf.Conformance.Rules;

/// <summary>Marked content (requirements 6) and its ties to the structure tree (7).</summary>
internal static class ContentRules
{
    public static IEnumerable<ConformanceRule> All { get; } =
    [
        new("UA 7.1-3 everything painted is tagged or an artifact", Untagged),
        new(
            "UA 7.1-1 no artifact inside tagged content",
            r => Marks(r, (m, around) => m.IsArtifact && around.Any(a => a.Mcid is not null))
        ),
        new(
            "UA 7.1-2 no tagged content inside an artifact",
            r => Marks(r, (m, around) => m.Mcid is not null && around.Any(a => a.IsArtifact))
        ),
        new(
            "P 14.7.4.3 marked-content identifiers are not nested",
            r =>
                Marks(
                    r,
                    (m, around) =>
                        m.Mcid is not null
                        && around.Any(a => a.Mcid is not null && a.Owner == m.Owner)
                )
        ),
        new("P 14.7.4.3 identifiers are unique in a stream", Unique),
        new("P 14.7.4.3 identifiers run from 0", FromZero),
        FileRules.Fault("P 14.6 sequences and states are balanced", ContentFault.Unbalanced),
        FileRules.Fault("P 14.6 sequences nest with text and states", ContentFault.Interleaved),
        new("UA 7.8 artifacts of text state their type", ArtifactTypes),
        new("UA 7.20-2 forms with identifiers are painted once", Forms),
        new("P 14.7.4.4 pages and forms have keys in the parent tree", Keys),
        new("P 14.7.4.4 parent tree gives the element of each identifier", ParentTree),
        new("P 14.7.4.4 elements refer to content that exists", References),
        new("P 14.7.4.4 next key is above all keys", NextKey),
        new("P 14.7.4.4 parent tree gives the element of each annotation", AnnotationKeys),
        new("UA 7.1 the tree is in the order of the page", Order),
    ];

    private static IEnumerable<string> Untagged(PdfReading r) =>
        from page in r.Pages
        from item in page.Items
        where item.Mark?.Chain().Any(m => m.IsArtifact || m.Mcid is not null) != true
        select $"page {page.Number}: {item.What}";

    private static IEnumerable<string> Marks(
        PdfReading r,
        Func<Mark, IEnumerable<Mark>, bool> isWrong
    ) =>
        from page in r.Pages
        from mark in page.Marks
        where isWrong(mark, mark.Chain().Skip(1))
        select $"page {page.Number}: {mark.Tag} {mark.Mcid}";

    /// <summary>The identifiers of each page and form, each stream once.</summary>
    private static IEnumerable<(int Page, PdfDict Owner, List<Mark> Marks)> ByOwner(PdfReading r)
    {
        var seen = new HashSet<PdfDict>();
        foreach (var page in r.Pages)
        {
            foreach (var group in page.Marks.Where(m => m.Mcid is not null).GroupBy(m => m.Owner))
            {
                if (seen.Add(group.Key))
                {
                    yield return (page.Number, group.Key, group.ToList());
                }
            }
        }
    }

    private static IEnumerable<string> Unique(PdfReading r) =>
        from owner in ByOwner(r)
        where owner.Owner.Name("Type") is "Page"
        from same in owner.Marks.GroupBy(m => m.Mcid)
        where same.Count() > 1
        select $"page {owner.Page}: {same.Key} {same.Count()} times";

    private static IEnumerable<string> FromZero(PdfReading r) =>
        from owner in ByOwner(r)
        let ids = owner.Marks.Select(m => m.Mcid ?? -1).Distinct().Order().ToList()
        where ids[0] != 0 || ids[^1] != ids.Count - 1
        select $"page {owner.Page}: {ids[0]} to {ids[^1]}, {ids.Count} in all";

    private static IEnumerable<string> ArtifactTypes(PdfReading r) =>
        from page in r.Pages
        from item in page.Items
        where item.What is "text"
        let artifact = item.Mark?.Chain().FirstOrDefault(m => m.IsArtifact)
        where
            artifact is not null
            && (
                artifact.Properties?.Name("Type")
                    is not ("Pagination" or "Layout" or "Page" or "Background")
                || artifact.Properties.Name("Subtype")
                    is not (null or "Header" or "Footer" or "Watermark")
            )
        select $"page {page.Number}: {artifact.Properties?.Name("Type")}";

    private static IEnumerable<string> Forms(PdfReading r) =>
        from form in r.Pages.SelectMany(p => p.Forms).GroupBy(f => f)
        where form.Key.Has("StructParents") && form.Count() > 1
        select $"object {form.Key.Number}";

    private static Dictionary<int, object?> KeyMap(PdfReading r)
    {
        var map = new Dictionary<int, object?>();
        foreach (var (key, value) in r.Tree.ParentTree)
        {
            map.TryAdd(key, value);
        }

        return map;
    }

    private static IEnumerable<string> Keys(PdfReading r)
    {
        var map = KeyMap(r);
        var used = new HashSet<int>();
        foreach (var (page, owner, _) in ByOwner(r))
        {
            if (owner.Int("StructParents") is not { } key)
            {
                yield return $"page {page}: no StructParents";
            }
            else if (!used.Add(key))
            {
                yield return $"page {page}: key {key} is used twice";
            }
            else if (map.GetValueOrDefault(key) is not PdfArray)
            {
                yield return $"page {page}: key {key} has no array";
            }
        }

        if (r.Tree.ParentTree.Count != map.Count)
        {
            yield return "the parent tree has a key twice";
        }
    }

    private static Dictionary<(PdfDict, int), StructureNode> Claims(PdfReading r)
    {
        var claims = new Dictionary<(PdfDict, int), StructureNode>();
        foreach (var node in r.Tree.Nodes)
        {
            foreach (var leaf in node.Leaves.OfType<ContentLeaf>())
            {
                if (leaf.Owner is { } owner)
                {
                    claims.TryAdd((owner, leaf.Mcid), node);
                }
            }
        }

        return claims;
    }

    private static IEnumerable<string> ParentTree(PdfReading r)
    {
        var map = KeyMap(r);
        var claims = Claims(r);
        foreach (var (page, owner, marks) in ByOwner(r))
        {
            if (
                owner.Int("StructParents") is not { } key
                || map.GetValueOrDefault(key) is not PdfArray array
            )
            {
                continue;
            }

            foreach (var mark in marks)
            {
                var id = mark.Mcid ?? -1;
                var element = id >= 0 && id < array.Count ? array[id] as PdfDict : null;
                var claim = claims.GetValueOrDefault((owner, id));
                if (element is null || claim is null || element != claim.Dict)
                {
                    yield return $"page {page}: {mark.Tag} {id} leads to object {element?.Number}, claimed by {claim}";
                }
            }
        }
    }

    private static IEnumerable<string> References(PdfReading r)
    {
        var present = ByOwner(r)
            .SelectMany(o => o.Marks.Select(m => (o.Owner, m.Mcid ?? -1)))
            .ToHashSet();
        var seen = new HashSet<(PdfDict, int)>();
        foreach (var node in r.Tree.Nodes)
        {
            foreach (var leaf in node.Leaves.OfType<ContentLeaf>())
            {
                if (leaf.Owner is not { } owner || !present.Contains((owner, leaf.Mcid)))
                {
                    yield return $"{node}: content {leaf.Mcid} does not exist";
                }
                else if (!seen.Add((owner, leaf.Mcid)))
                {
                    yield return $"{node}: content {leaf.Mcid} is claimed twice";
                }
            }
        }
    }

    private static IEnumerable<string> NextKey(PdfReading r) =>
        r.Tree.ParentTree.Count > 0
        && !(r.Tree.Root?.Int("ParentTreeNextKey") > r.Tree.ParentTree.Max(p => p.Key))
            ? [$"{r.Tree.Root?.Int("ParentTreeNextKey")}"]
            : [];

    private static IEnumerable<string> AnnotationKeys(PdfReading r)
    {
        var map = KeyMap(r);
        var owners = r
            .Tree.Nodes.SelectMany(n =>
                n.Leaves.OfType<ObjectLeaf>().Select(l => (l.Target, Node: n))
            )
            .Where(p => p.Target is not null)
            .ToLookup(p => p.Target!, p => p.Node);
        foreach (var (page, annotation) in r.Annotations)
        {
            if (
                annotation.Int("StructParent") is not { } key
                || map.GetValueOrDefault(key) is not PdfDict element
            )
            {
                yield return $"page {page}: annotation {annotation.Number} has no element";
            }
            else if (owners[annotation].ToList() is not [var owner] || owner.Dict != element)
            {
                yield return $"page {page}: annotation {annotation.Number} and its element disagree";
            }
        }
    }

    /// <summary>
    /// Identifiers are given in the order of painting, so within a page the tree must visit them upwards.
    /// Notes stand at the foot of the page and are read where they are referred to.
    /// </summary>
    private static IEnumerable<string> Order(PdfReading r)
    {
        var last = new Dictionary<PdfDict, int>();
        foreach (var node in r.Tree.Nodes)
        {
            if (Ancestors(node).Any(n => n.Standard is "Note"))
            {
                continue;
            }

            // A node's own leaves may stand behind those of its kids; compare only its first.
            if (
                node.Leaves.OfType<ContentLeaf>().FirstOrDefault() is { Owner: { } owner } leaf
                && node.All[0] is ContentLeaf
            )
            {
                if (last.TryGetValue(owner, out var before) && leaf.Mcid < before)
                {
                    yield return $"{node}: content {leaf.Mcid} behind {before}";
                }

                last[owner] = leaf.Mcid;
            }
        }
    }

    private static IEnumerable<StructureNode> Ancestors(StructureNode node)
    {
        for (var at = node; at is not null; at = at.Parent)
        {
            yield return at;
        }
    }
}
