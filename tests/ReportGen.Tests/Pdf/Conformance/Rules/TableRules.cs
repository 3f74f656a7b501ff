using ReportGen.Tests.Pdf.Conformance.Reading;

namespace ReportGen.Tests.Pdf.Conformance.Rules;

/// <summary>Tables (requirements 8).</summary>
internal static class TableRules
{
    public static IEnumerable<ConformanceRule> All { get; } =
    [
        Kids(
            "UA 7.2-3 Table holds rows, row groups and captions",
            "Table",
            "TR",
            "THead",
            "TBody",
            "TFoot",
            "Caption"
        ),
        Within("UA 7.2-4 TR stands in a table", "TR", "Table", "THead", "TBody", "TFoot"),
        Within("UA 7.2-5 THead stands in a table", "THead", "Table"),
        Within("UA 7.2-6 TBody stands in a table", "TBody", "Table"),
        Within("UA 7.2-7 TFoot stands in a table", "TFoot", "Table"),
        Within("UA 7.2-8 TH stands in a row", "TH", "TR"),
        Within("UA 7.2-9 TD stands in a row", "TD", "TR"),
        Kids("UA 7.2-10 TR holds cells", "TR", "TH", "TD"),
        Kids("UA 7.2-36 THead holds rows", "THead", "TR"),
        Kids("UA 7.2-37 TBody holds rows", "TBody", "TR"),
        Kids("UA 7.2-38 TFoot holds rows", "TFoot", "TR"),
        Count("UA 7.2-11 one THead at most", t => t.Count(k => k is "THead") <= 1),
        Count("UA 7.2-12 one TFoot at most", t => t.Count(k => k is "TFoot") <= 1),
        Count(
            "UA 7.2-13 TFoot needs TBody",
            t => !t.Any(k => k is "TFoot") || t.Any(k => k is "TBody")
        ),
        Count(
            "UA 7.2-14 THead needs TBody",
            t => !t.Any(k => k is "THead") || t.Any(k => k is "TBody")
        ),
        Count("UA 7.2-39 one Caption at most", t => t.Count(k => k is "Caption") <= 1),
        Count(
            "UA 7.2-16 Caption is first or last",
            t => t.Count <= 2 || !t.Skip(1).Take(t.Count - 2).Any(k => k is "Caption")
        ),
        new("UA 7.2-15 UA 7.2-42 the grid is regular", Grid),
        new(
            "UA 7.5 header cells have a Scope",
            r =>
                r.Tree.Of("TH")
                    .Where(n =>
                        (n.Attribute("Table", "Scope") as PdfName)?.Value
                            is not ("Row" or "Column" or "Both")
                        && !n.Dict.Has("ID")
                    )
                    .Select(n => n.ToString())
        ),
        new(
            "UA 7.5 tables have header cells",
            r =>
                r.Tree.Of("Table")
                    .Where(t => !t.Descendants().Any(d => d.Standard is "TH"))
                    .Select(t => t.ToString())
        ),
        new("UA 7.5 Headers lead to cells of the table", Headers),
    ];

    /// <summary>A rule on the kids of a type.</summary>
    public static ConformanceRule Kids(string name, string type, params string[] allowed) =>
        new(
            name,
            r =>
                from node in r.Tree.Of(type)
                from kid in node.Children()
                where !allowed.Contains(kid.Standard, StringComparer.Ordinal)
                select $"{node} holds {kid}"
        );

    /// <summary>A rule on the parent of a type.</summary>
    public static ConformanceRule Within(string name, string type, params string[] allowed) =>
        new(
            name,
            r =>
                from node in r.Tree.Of(type)
                let parent = Parent(node)
                where !allowed.Contains(parent?.Standard, StringComparer.Ordinal)
                select $"{node} stands in {parent}"
        );

    private static StructureNode? Parent(StructureNode node)
    {
        var parent = node.Parent;
        while (parent?.Standard is "NonStruct")
        {
            parent = parent.Parent;
        }

        return parent;
    }

    private static ConformanceRule Count(string name, Func<List<string?>, bool> holds) =>
        new(
            name,
            r =>
                from table in r.Tree.Of("Table")
                where !holds(table.Children().Select(k => k.Standard).ToList())
                select table.ToString()
        );

    private static IEnumerable<string> Grid(PdfReading r)
    {
        foreach (var table in r.Tree.Of("Table"))
        {
            var rows = table
                .Children()
                .SelectMany(k => k.Standard is "TR" ? [k] : k.Children())
                .Where(k => k.Standard is "TR")
                .ToList();
            var taken = new HashSet<(int Row, int Column)>();
            for (var row = 0; row < rows.Count; row++)
            {
                var column = 0;
                foreach (var cell in rows[row].Children().Where(c => c.Standard is "TH" or "TD"))
                {
                    while (taken.Contains((row, column)))
                    {
                        column++;
                    }

                    var wide = cell.Attribute("Table", "ColSpan") is double c ? (int)c : 1;
                    var high = cell.Attribute("Table", "RowSpan") is double h ? (int)h : 1;
                    for (var y = row; y < row + high; y++)
                    {
                        for (var x = column; x < column + wide; x++)
                        {
                            if (!taken.Add((y, x)))
                            {
                                yield return $"{table}: two cells at row {y}, column {x}";
                            }
                        }
                    }

                    column += wide;
                }
            }

            var width = taken.Count == 0 ? 0 : taken.Max(t => t.Column) + 1;
            if (taken.Count != width * rows.Count || taken.Any(t => t.Row >= rows.Count))
            {
                yield return $"{table}: {taken.Count} places for {rows.Count} rows of {width}";
            }
        }
    }

    private static IEnumerable<string> Headers(PdfReading r) =>
        from table in r.Tree.Of("Table")
        let ids = table
            .Descendants()
            .Select(d => d.Dict.Text("ID"))
            .ToHashSet(StringComparer.Ordinal)
        from cell in table.Descendants()
        where cell.Standard is "TD" or "TH"
        from id in (cell.Attribute("Table", "Headers") as PdfArray)?.Items ?? []
        where !ids.Contains((id as PdfText)?.ToString())
        select $"{cell}: {id}";
}
