using System.Globalization;
using System.Text.RegularExpressions;
using ReportGen.Tests.Pdf.Conformance.Reading;
using static ReportGen.Tests.Pdf.Conformance.Damage.PdfDamage;

namespace ReportGen.Tests.Pdf.Conformance.Damage;

/// <summary>Breaches of the rules on marked content.</summary>
internal static class ContentDamage
{
    public static IEnumerable<PdfDamage> All { get; } =
    [
        Objects(
            "UA 7.1-3 everything painted is tagged or an artifact",
            e => e.Append("0 0 1 1 re f")
        ),
        Objects(
            "UA 7.1-1 no artifact inside tagged content",
            e => Insert(e, "/Artifact <</Type /Layout>> BDC EMC")
        ),
        Objects("UA 7.1-2 no tagged content inside an artifact", Enclose),
        Objects(
            "P 14.7.4.3 marked-content identifiers are not nested",
            e => e.Content(c => PdfEdit.TwoTagged().Replace(c, "${first}${second} EMC", 1)),
            "P 14.6 sequences nest with text and states"
        ),
        Objects(
            "P 14.7.4.3 identifiers are unique in a stream",
            e => e.Append("/Span <</MCID 0>> BDC EMC")
        ),
        Objects("P 14.7.4.3 identifiers run from 0", Skip),
        Objects("P 14.6 sequences and states are balanced", e => e.Append("EMC")),
        Objects(
            "P 14.6 sequences nest with text and states",
            e => e.Append("/Artifact <</Type /Layout>> BDC q EMC Q")
        ),
        Objects(
            "UA 7.8 artifacts of text state their type",
            e => e.AppendText("/Artifact BMC", e.Code.ToString("X4", CultureInfo.InvariantCulture))
        ),
        Objects("UA 7.20-2 forms with identifiers are painted once", Twice),
        Objects(
            "P 14.7.4.4 pages and forms have keys in the parent tree",
            e => e.Page.Remove("StructParents")
        ),
        Objects("P 14.7.4.4 parent tree gives the element of each identifier", SwapParents),
        Objects(
            "P 14.7.4.4 elements refer to content that exists",
            e =>
                e.Kids(e.Paragraph().Dict)
                    .Entries.Add(
                        e.File.NewDict(
                            ("Type", new PdfName("MCR")),
                            ("Pg", new PdfRef(e.Page.Number)),
                            ("MCID", 99999d)
                        )
                    )
        ),
        Objects("P 14.7.4.4 next key is above all keys", e => e.Root["ParentTreeNextKey"] = 0d),
        Objects(
            "P 14.7.4.4 parent tree gives the element of each annotation",
            e => e.LinkAnnotation.Remove("StructParent")
        ),
        Objects("UA 7.1 the tree is in the order of the page", SwapSiblings),
    ];

    private static void Insert(PdfEdit edit, string operators) =>
        edit.Content(c => PdfEdit.Tagged().Replace(c, m => $"{m.Value} {operators} ", 1));

    private static void Enclose(PdfEdit edit) =>
        edit.Content(c =>
            PdfEdit
                .TwoTagged()
                .Replace(
                    c,
                    m =>
                        $"/Artifact <</Type /Layout>> BDC {m.Groups["first"].Value}EMC EMC{m.Groups["second"].Value}",
                    1
                )
        );

    /// <summary>Gives the last identifier of the page a number one higher, everywhere.</summary>
    private static void Skip(PdfEdit edit)
    {
        var content = PageContent.Of(edit.Page, 1);
        var last = content.Marks.Where(m => m.Owner == edit.Page).Max(m => m.Mcid) ?? 0;
        edit.Content(c =>
            Regex.Replace(
                c,
                $@"/MCID\s+{last.ToString(CultureInfo.InvariantCulture)}\b",
                $"/MCID {(last + 1).ToString(CultureInfo.InvariantCulture)}",
                RegexOptions.ExplicitCapture,
                TimeSpan.FromSeconds(1)
            )
        );
        var parents = edit.PageParents();
        parents.Entries.Add(parents.Entries[last]);
        var owner = (PdfDict)parents[last]!;
        var kids = edit.Kids(owner);
        for (var i = 0; i < kids.Count; i++)
        {
            if (kids[i] is double id && id == last)
            {
                kids.Entries[i] = (double)(last + 1);
            }
            else if (
                kids[i] is PdfDict kid
                && kid.Int("MCID") == last
                && (kid.Dict("Pg") ?? owner.Dict("Pg")) == edit.Page
            )
            {
                kid["MCID"] = (double)(last + 1);
            }
        }
    }

    private static void Twice(PdfEdit edit)
    {
        var form = edit.AddStream(
            ("Type", new PdfName("XObject")),
            ("Subtype", new PdfName("Form")),
            ("BBox", edit.File.NewArray(0d, 0d, 1d, 1d)),
            ("StructParents", 0d)
        );
        edit.Resource("XObject", "DamageForm", form.Dict.Number);
        edit.Append("/Artifact <</Type /Layout>> BDC /DamageForm Do /DamageForm Do EMC");
    }

    private static void SwapParents(PdfEdit edit)
    {
        var parents = edit.PageParents().Entries;
        var other = parents.FindIndex(p => !Equals(p, parents[0]));
        (parents[0], parents[other]) = (parents[other], parents[0]);
    }

    /// <summary>Swaps two paragraphs of one page in the tree.</summary>
    private static void SwapSiblings(PdfEdit edit)
    {
        foreach (var parent in edit.Tree.Of("Document", "Sect", "BlockQuote", "LBody", "Div"))
        {
            var plain = parent
                .Kids.Where(k =>
                    k.Standard is "P" && k.All is [ContentLeaf { Owner: not null }, ..]
                )
                .GroupBy(k => ((ContentLeaf)k.All[0]).Owner!)
                .FirstOrDefault(g => g.Count() > 1)
                ?.ToList();
            if (plain is null)
            {
                continue;
            }

            var kids = edit.Kids(parent.Dict).Entries;
            var first = kids.FindIndex(k => edit.File.Resolve(k) == plain[0].Dict);
            var second = kids.FindIndex(k => edit.File.Resolve(k) == plain[1].Dict);
            (kids[first], kids[second]) = (kids[second], kids[first]);
            return;
        }

        Assert.Fail("no two paragraphs stand together");
    }
}
