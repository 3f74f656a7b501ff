using ReportGen.Pdf.Pages;

namespace ReportGen.Pdf.Writing;

/// <summary>Writes the document outline: bookmarks nested by level (ISO 32000-1, 12.3.3).</summary>
internal sealed class OutlineWriter(PdfWriter writer, LinkWriter links, StructureTreeWriter tree)
{
    private sealed class Item(Bookmark? bookmark, Item? parent)
    {
        public Bookmark? Bookmark { get; } = bookmark;

        public Item? Parent { get; } = parent;

        public int Number { get; set; }

        public Item? Previous { get; set; }

        public Item? Next { get; set; }

        public List<Item> Kids { get; } = [];

        public int Descendants { get; set; }
    }

    /// <summary>Writes the bookmarks.</summary>
    /// <returns>The object number of the outline; 0 when there are no bookmarks.</returns>
    public int Write(IReadOnlyList<Bookmark> bookmarks)
    {
        var root = new Item(null, null);
        var items = new List<Item>();
        var current = root;
        foreach (var bookmark in bookmarks)
        {
            while (current.Bookmark is { } above && above.Level >= bookmark.Level)
            {
                current = current.Parent!;
            }

            var made = new Item(bookmark, current) { Number = writer.Reserve() };
            if (current.Kids.Count > 0)
            {
                made.Previous = current.Kids[^1];
                made.Previous.Next = made;
            }

            current.Kids.Add(made);
            items.Add(made);
            current = made;
        }

        if (items.Count == 0)
        {
            return 0;
        }

        root.Number = writer.Reserve();
        for (var i = items.Count - 1; i >= 0; i--)
        {
            items[i].Parent!.Descendants += 1 + items[i].Descendants;
        }

        var line = new ByteBuilder();
        line.Add("<</Type/Outlines"u8);
        Family(line, root, isOpen: true, root.Descendants - Hidden(items));
        writer.Object(root.Number, line.Add(">>"u8).Written);
        foreach (var item in items)
        {
            WriteItem(item, line);
        }

        return root.Number;
    }

    /// <summary>True for an open bookmark; bookmarks below the second level are hidden initially.</summary>
    private static bool IsOpen(Item item) => item.Bookmark!.Level < 2;

    private static int Hidden(List<Item> items)
    {
        var hidden = 0;
        foreach (var item in items)
        {
            for (var above = item.Parent; above?.Bookmark is not null; above = above.Parent)
            {
                if (!IsOpen(above))
                {
                    hidden++;
                    break;
                }
            }
        }

        return hidden;
    }

    private void WriteItem(Item item, ByteBuilder line)
    {
        var bookmark = item.Bookmark!;
        line.Clear();
        line.Add("<</Title"u8)
            .Text(bookmark.Title)
            .Add("/Parent "u8)
            .Reference(item.Parent!.Number);
        if (item.Previous is { } previous)
        {
            line.Add("/Prev "u8).Reference(previous.Number);
        }

        if (item.Next is { } next)
        {
            line.Add("/Next "u8).Reference(next.Number);
        }

        if (item.Kids.Count > 0)
        {
            Family(line, item, IsOpen(item), item.Kids.Count);
        }

        if (bookmark.Element is { HasContent: true } element)
        {
            line.Add("/SE "u8).Reference(tree.NumberOf(element));
        }

        line.Add("/Dest"u8);
        links.Destination(line, bookmark.Destination);
        writer.Object(item.Number, line.Add(">>"u8).Written);
    }

    private static void Family(ByteBuilder line, Item item, bool isOpen, int count)
    {
        line.Add("/First "u8).Reference(item.Kids[0].Number);
        line.Add("/Last "u8).Reference(item.Kids[^1].Number);
        line.Add("/Count "u8).Add(isOpen ? count : -count);
    }
}
