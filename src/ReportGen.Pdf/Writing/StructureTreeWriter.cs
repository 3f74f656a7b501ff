using System.Globalization;
using System.Text;
using ReportGen.Pdf.Tagging;

namespace ReportGen.Pdf.Writing;

/// <summary>Writes the structure tree with its ParentTree and IDTree (ISO 32000-1, 14.7).</summary>
internal sealed class StructureTreeWriter(PdfWriter writer, StructureElement root)
{
    private const int KeysPerNode = 64;
    private readonly List<int> parentTree = [];
    private readonly List<int> annotations = [];
    private readonly SortedDictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly ByteBuilder line = new();

    /// <summary>The object number of the StructTreeRoot.</summary>
    public int Number { get; } = writer.Reserve();

    /// <summary>The object number of an element, reserved at the first call.</summary>
    public int NumberOf(StructureElement element)
    {
        if (element.ObjectNumber == 0)
        {
            element.ObjectNumber = writer.Reserve();
        }

        return element.ObjectNumber;
    }

    /// <summary>Registers a page's marked content: the element of each MCID, in order.</summary>
    /// <returns>The page's StructParents key.</returns>
    public int AddPage(IReadOnlyList<StructureElement> owners)
    {
        line.Clear();
        line.Add((byte)'[');
        for (var i = 0; i < owners.Count; i++)
        {
            line.Reference(NumberOf(owners[i])).Add((byte)' ');
        }

        line.Add((byte)']');
        parentTree.Add(writer.Object(line.Written));
        return parentTree.Count - 1;
    }

    /// <summary>Registers the next annotation of the document.</summary>
    /// <returns>Its StructParent key.</returns>
    public int AddAnnotation(StructureElement owner, int number)
    {
        annotations.Add(number);
        parentTree.Add(NumberOf(owner));
        return parentTree.Count - 1;
    }

    /// <summary>Writes the whole tree, once all pages have been written.</summary>
    /// <param name="pages">The object numbers of the pages.</param>
    public void Write(int[] pages)
    {
        WriteElements(pages);
        var nodes = new ByteBuilder();
        nodes.Add("<</Type/StructTreeRoot/K["u8).Reference(NumberOf(root));
        nodes.Add("]/ParentTree "u8).Reference(WriteParentTree());
        nodes.Add("/ParentTreeNextKey "u8).Add(parentTree.Count);
        if (ids.Count > 0)
        {
            nodes.Add("/IDTree "u8).Reference(WriteIdTree());
        }

        nodes.Add(">>"u8);
        writer.Object(Number, nodes.Written);
    }

    private int WriteParentTree()
    {
        var top = new ByteBuilder();
        top.Add("<</Kids["u8);
        for (var start = 0; start < parentTree.Count; start += KeysPerNode)
        {
            var end = Math.Min(start + KeysPerNode, parentTree.Count);
            line.Clear();
            line.Add("<</Limits["u8).Add(start).Add((byte)' ').Add(end - 1).Add("]/Nums["u8);
            for (var key = start; key < end; key++)
            {
                line.Add(key).Add((byte)' ').Reference(parentTree[key]).Add((byte)' ');
            }

            line.Add("]>>"u8);
            top.Reference(writer.Object(line.Written)).Add((byte)' ');
        }

        return writer.Object(top.Add("]>>"u8).Written);
    }

    private int WriteIdTree()
    {
        line.Clear();
        line.Add("<</Names["u8);
        foreach (var (id, number) in ids)
        {
            line.Text(id).Add((byte)' ').Reference(number).Add((byte)' ');
        }

        return writer.Object(line.Add("]>>"u8).Written);
    }

    private void WriteElements(int[] pages)
    {
        var pending = new Stack<StructureElement>();
        pending.Push(root);
        while (pending.TryPop(out var element))
        {
            WriteElement(element, pages);
            for (var i = element.Kids.Count - 1; i >= 0; i--)
            {
                if (element.Kids[i].Element is { HasContent: true } kid)
                {
                    pending.Push(kid);
                }
            }
        }
    }

    private void WriteElement(StructureElement element, int[] pages)
    {
        var number = NumberOf(element);
        line.Clear();
        line.Add("<</Type/StructElem/S/"u8).Add(Encoding.ASCII.GetBytes(element.Type)).Add("/P "u8);
        line.Reference(element.Parent is null ? Number : NumberOf(element.Parent));
        WriteKids(element, pages);
        AddText("/T"u8, element.Title);
        AddText("/Lang"u8, element.Language);
        AddText("/Alt"u8, element.Alternative);
        AddText("/ActualText"u8, element.ActualText);
        AddText("/E"u8, element.Expansion);
        AddText("/ID"u8, element.Id);
        if (element.Id is not null)
        {
            ids[element.Id] = number;
        }

        var attributes = element.Attributes;
        if (element.Bounds is { } b)
        {
            attributes += string.Create(
                CultureInfo.InvariantCulture,
                $"<</O/Layout/Placement/Block/BBox[{b.Left:0.##} {b.Bottom:0.##} {b.Right:0.##} {b.Top:0.##}]>>"
            );
        }

        if (attributes is not null)
        {
            line.Add("/A["u8).Add(Encoding.ASCII.GetBytes(attributes)).Add((byte)']');
        }

        writer.Object(number, line.Add(">>"u8).Written);
    }

    private void AddText(ReadOnlySpan<byte> key, string? value)
    {
        if (value is not null)
        {
            line.Add(key).Text(value);
        }
    }

    private void WriteKids(StructureElement element, int[] pages)
    {
        var page = -1;
        foreach (var kid in element.Kids)
        {
            if (kid.Element is null)
            {
                page = kid.Page;
                break;
            }
        }

        if (page >= 0)
        {
            line.Add("/Pg "u8).Reference(pages[page]);
        }

        line.Add("/K["u8);
        foreach (var kid in element.Kids)
        {
            if (kid.Element is not null)
            {
                if (kid.Element.HasContent)
                {
                    line.Reference(NumberOf(kid.Element)).Add((byte)' ');
                }
            }
            else if (kid.IsAnnotation)
            {
                line.Add("<</Type/OBJR/Obj "u8).Reference(annotations[kid.Number]);
                line.Add("/Pg "u8).Reference(pages[kid.Page]).Add(">>"u8);
            }
            else if (kid.Page == page)
            {
                line.Add(kid.Number).Add((byte)' ');
            }
            else
            {
                line.Add("<</Type/MCR/Pg "u8).Reference(pages[kid.Page]);
                line.Add("/MCID "u8).Add(kid.Number).Add(">>"u8);
            }
        }

        line.Add((byte)']');
    }
}
