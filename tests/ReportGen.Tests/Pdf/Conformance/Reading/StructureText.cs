using System.Text;

namespace ReportGen.Tests.Pdf.Conformance.Reading;

/// <summary>The text of a file in the order of its structure tree: what a screen reader says.</summary>
internal sealed class StructureText
{
    private static readonly HashSet<string?> InLine =
    [
        "Span",
        "Link",
        "Code",
        "Quote",
        "Reference",
        "NonStruct",
        "Annot",
        "Lbl",
        "BibEntry",
    ];

    private readonly Dictionary<(PdfDict, int), string> texts = [];

    public StructureText(PdfObjects file, IEnumerable<PageContent> pages)
    {
        var maps = new Dictionary<PdfDict, Dictionary<int, string>>();
        var replaced = new HashSet<Mark>();
        foreach (var item in pages.SelectMany(p => p.Items))
        {
            if (item.Mark?.Chain().FirstOrDefault(m => m.Mcid is not null) is not { } tagged)
            {
                continue;
            }

            var key = (tagged.Owner, tagged.Mcid ?? -1);
            var before = texts.GetValueOrDefault(key, "");
            if (
                item.Mark.Chain().FirstOrDefault(m => m.Properties?.Has("ActualText") == true) is
                { } actual
            )
            {
                if (replaced.Add(actual))
                {
                    texts[key] = before + actual.Properties!.Text("ActualText");
                }

                continue;
            }

            if (item.Font is not { } font)
            {
                continue;
            }

            if (!maps.TryGetValue(font, out var map))
            {
                maps[font] = map = font.Stream("ToUnicode")?.Decoded() is { } data
                    ? ToUnicodeMap.Read(file, data).Targets
                    : [];
            }

            texts[key] = before + Text(item, map);
        }
    }

    /// <summary>The text of an element and all below it; blocks are parted by a line end.</summary>
    /// <param name="node">The element.</param>
    /// <param name="withAlternatives">True to give figures by their alternative text.</param>
    /// <param name="withLabels">False to leave out the labels of list items.</param>
    public string Of(StructureNode node, bool withAlternatives = false, bool withLabels = true)
    {
        var text = new StringBuilder();
        Append(text, node, withAlternatives, withLabels);
        return text.ToString();
    }

    private static string Text(Painted item, Dictionary<int, string> map)
    {
        var text = new StringBuilder();
        foreach (var bytes in item.Strings)
        {
            for (var i = 0; i + 1 < bytes.Length; i += 2)
            {
                text.Append(map.GetValueOrDefault((bytes[i] << 8) | bytes[i + 1], "\uFFFD"));
            }
        }

        return text.ToString();
    }

    private void Append(
        StringBuilder text,
        StructureNode node,
        bool withAlternatives,
        bool withLabels
    )
    {
        if (!withLabels && node is { Standard: "Lbl", Parent.Standard: "LI" })
        {
            return;
        }

        var isBlock = !InLine.Contains(node.Standard);
        if (isBlock)
        {
            text.Append('\n');
        }

        if (node.Dict.Text("ActualText") is { } actual)
        {
            text.Append(actual);
        }
        else if (withAlternatives && node.Standard is "Figure")
        {
            text.Append(node.Dict.Text("Alt"));
            foreach (var caption in node.Kids.Where(k => k.Standard is "Caption"))
            {
                Append(text, caption, withAlternatives, withLabels);
            }
        }
        else
        {
            foreach (var kid in node.All)
            {
                switch (kid)
                {
                    case ContentLeaf { Owner: { } owner } leaf:
                        text.Append(texts.GetValueOrDefault((owner, leaf.Mcid)));
                        break;
                    case StructureNode child:
                        Append(text, child, withAlternatives, withLabels);
                        break;
                }
            }
        }

        if (isBlock)
        {
            text.Append('\n');
        }
    }
}
