using ReportGen.Tests.Pdf.Conformance.Reading;

namespace ReportGen.Tests.Pdf.Conformance.Damage;

/// <summary>Changes to the structure tree.</summary>
internal static class PdfEditTree
{
    /// <summary>A new element, not yet in the tree.</summary>
    public static PdfDict Element(this PdfEdit edit, string type, params PdfDict[] kids)
    {
        var element = edit.File.NewDict(
            ("Type", new PdfName("StructElem")),
            ("S", new PdfName(type)),
            ("K", edit.File.NewArray())
        );
        edit.File.Add(element);
        foreach (var kid in kids)
        {
            edit.Put(element, kid);
        }

        return element;
    }

    /// <summary>A header cell with a scope.</summary>
    public static PdfDict Header(this PdfEdit edit)
    {
        var cell = edit.Element("TH");
        cell["A"] = edit.File.NewDict(
            ("O", new PdfName("Table")),
            ("Scope", new PdfName("Column"))
        );
        return cell;
    }

    /// <summary>Puts an element below another, at the end or at a place.</summary>
    public static PdfDict Put(this PdfEdit edit, PdfDict parent, PdfDict kid, int? at = null)
    {
        var kids = edit.Kids(parent);
        kids.Entries.Insert(at ?? kids.Count, new PdfRef(kid.Number));
        kid["P"] = new PdfRef(parent.Number);
        return kid;
    }

    /// <summary>Puts an element at the end of the document.</summary>
    public static PdfDict Put(this PdfEdit edit, PdfDict kid) => edit.Put(edit.Document, kid);

    /// <summary>The K of an element as an array.</summary>
    public static PdfArray Kids(this PdfEdit edit, PdfDict element)
    {
        if (element["K"] is not PdfArray kids)
        {
            kids = edit.File.NewArray();
            if (element.Entries.TryGetValue("K", out var only))
            {
                kids.Entries.Add(only);
            }

            element["K"] = kids;
        }

        return kids;
    }

    /// <summary>The leaf of the number tree (P 7.9.7) that takes the highest key.</summary>
    public static PdfArray Numbers(this PdfEdit edit)
    {
        var node = edit.Root.Dict("ParentTree")!;
        while (node.Array("Nums") is null)
        {
            node.Remove("Limits");
            node = (PdfDict)node.List("Kids").Last()!;
        }

        node.Remove("Limits");
        return node.Array("Nums")!;
    }

    /// <summary>The array of the parent tree for the first page.</summary>
    public static PdfArray PageParents(this PdfEdit edit) =>
        (PdfArray)edit.Tree.ParentTree.First(p => p.Key == edit.Page.Int("StructParents")).Value!;

    /// <summary>Gives an element an identifier that the IDTree knows.</summary>
    public static void Identify(this PdfEdit edit, PdfDict element, string id)
    {
        element["ID"] = PdfText.Of(id);
        edit.Root["IDTree"] = edit.File.NewDict(
            (
                "Names",
                edit.File.NewArray([
                    .. edit
                        .Tree.Ids.SelectMany(p =>
                            new object[] { PdfText.Of(p.Key), new PdfRef(p.Value!.Number) }
                        )
                        .Append(PdfText.Of(id))
                        .Append(new PdfRef(element.Number)),
                ])
            )
        );
    }

    /// <summary>Adds a complete annotation to the first page.</summary>
    public static PdfDict Annotation(this PdfEdit edit, string type)
    {
        var file = edit.File;
        var key = edit.Tree.ParentTree.Max(p => p.Key) + 1;
        var form = new PdfStream(
            file.NewDict(
                ("Type", new PdfName("XObject")),
                ("Subtype", new PdfName("Form")),
                ("BBox", file.NewArray(0d, 0d, 1d, 1d))
            ),
            []
        );
        var annotation = file.NewDict(
            ("Type", new PdfName("Annot")),
            ("Subtype", new PdfName(type)),
            ("Rect", file.NewArray(10d, 10d, 20d, 20d)),
            ("F", 4d),
            ("Contents", PdfText.Of("words")),
            ("AP", file.NewDict(("N", file.Add(form)))),
            ("StructParent", (double)key)
        );
        var reference = file.Add(annotation);
        if (edit.Page.Array("Annots") is not { } annotations)
        {
            edit.Page["Annots"] = annotations = file.NewArray();
        }

        annotations.Entries.Add(reference);
        edit.Page["Tabs"] = new PdfName("S");
        var element = edit.Put(edit.Element("Annot"));
        edit.Kids(element)
            .Entries.Add(
                file.NewDict(
                    ("Type", new PdfName("OBJR")),
                    ("Obj", reference),
                    ("Pg", new PdfRef(edit.Page.Number))
                )
            );
        edit.Numbers().Entries.AddRange([(double)key, new PdfRef(element.Number)]);
        edit.Root["ParentTreeNextKey"] = (double)(key + 1);
        return annotation;
    }
}
