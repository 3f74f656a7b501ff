using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ReportGen.Tests.Pdf.Conformance.Reading;

namespace ReportGen.Tests.Pdf.Conformance.Damage;

/// <summary>A sound file opened for one deliberate change.</summary>
internal sealed partial class PdfEdit
{
    public PdfEdit(byte[] sound)
    {
        File = PdfObjects.Open(sound);
        Tree = new(File);
        Page = File.Pages().First();
        var content = PageContent.Of(Page, 1);
        Font = content.Items.First(i => i.Font is not null).Font!;
        Code = (content.Items.First(i => i.Font == Font).Strings.First(s => s.Length > 1)) switch
        {
            [var high, var low, ..] => (high << 8) | low,
            _ => 0,
        };
    }

    public PdfObjects File { get; }

    public StructureTree Tree { get; }

    /// <summary>The first page.</summary>
    public PdfDict Page { get; }

    /// <summary>The font of the first text of the first page.</summary>
    public PdfDict Font { get; }

    /// <summary>The first code of that text.</summary>
    public int Code { get; }

    public PdfDict Catalog => File.Catalog;

    public PdfDict Root => Catalog.Dict("StructTreeRoot")!;

    public PdfDict Document => Tree.Tops[0].Dict;

    public PdfDict Descendant => (PdfDict)Font.List("DescendantFonts").First()!;

    public PdfDict Descriptor => Descendant.Dict("FontDescriptor")!;

    public PdfDict Specification => File.AllDicts().First(d => d.Has("EF"));

    public PdfStream Profile =>
        Catalog.List("OutputIntents").OfType<PdfDict>().First().Stream("DestOutputProfile")!;

    /// <summary>The first link annotation.</summary>
    public PdfDict LinkAnnotation =>
        File.Pages()
            .SelectMany(p => p.List("Annots").OfType<PdfDict>())
            .First(a => a.Name("Subtype") is "Link");

    /// <summary>The first element of a type.</summary>
    public StructureNode Node(string type) => Tree.Of(type).First();

    /// <summary>A paragraph of plain text, at best directly below the document.</summary>
    public StructureNode Paragraph()
    {
        var plain = Tree.Of("P").Where(p => p.Leaves.Count > 0 && p.Kids.Count == 0).ToList();
        return plain.Find(p => p.Parent?.Standard is "Document" or "Sect") ?? plain[0];
    }

    /// <summary>Changes the content of the first page.</summary>
    public void Content(Func<string, string> change)
    {
        using var all = new MemoryStream();
        foreach (var part in Page.List("Contents").OfType<PdfStream>())
        {
            all.Write(part.Decoded());
            all.WriteByte((byte)'\n');
        }

        var text = Encoding.Latin1.GetString(all.ToArray());
        Page["Contents"] = File.Add(
            new PdfStream(File.NewDict(), Encoding.Latin1.GetBytes(change(text)))
        );
    }

    /// <summary>Adds operators behind the content of the first page.</summary>
    public void Append(string operators) => Content(c => c + "\n" + operators + "\n");

    /// <summary>Adds text in the first font as an artifact.</summary>
    public void AppendText(string open, string hex)
    {
        Resource("Font", "DamageFont", File.Objects.First(o => o.Value == Font).Key);
        Append($"{open} BT /DamageFont 1 Tf <{hex}> Tj ET EMC");
    }

    /// <summary>Puts a resource into the first page.</summary>
    public void Resource(string kind, string name, int number)
    {
        var resources = (PdfDict)PageContent.Inherited(Page, "Resources")!;
        if (resources.Dict(kind) is not { } of)
        {
            resources[kind] = of = File.NewDict();
        }

        of[name] = new PdfRef(number);
    }

    /// <summary>Adds a graphics state and uses it.</summary>
    public void State(string key, object value)
    {
        Resource("ExtGState", "DamageState", File.Add(File.NewDict((key, value))).Number);
        Append("/DamageState gs");
    }

    /// <summary>Adds a stream that nothing uses.</summary>
    public PdfStream AddStream(params (string Key, object? Value)[] entries)
    {
        var stream = new PdfStream(File.NewDict(entries), []);
        File.Add(stream);
        return stream;
    }

    /// <summary>Changes the XMP packet.</summary>
    public void Xmp(Func<string, string> change)
    {
        var metadata = Catalog.Stream("Metadata")!;
        var before = Encoding.UTF8.GetString(metadata.Decoded()!);
        var after = change(before);
        Assert.False(string.Equals(before, after, StringComparison.Ordinal));
        metadata.Replace(Encoding.UTF8.GetBytes(after));
    }

    /// <summary>Changes the map to Unicode of the first font.</summary>
    public void Unicode(Action<Dictionary<int, string>> change)
    {
        var map = ToUnicodeMap.Read(File, Font.Stream("ToUnicode")!.Decoded()!).Targets;
        change(map);
        Font["ToUnicode"] = File.Add(new PdfStream(File.NewDict(), UnicodeMap(map)));
    }

    /// <summary>A ToUnicode program.</summary>
    public static byte[] UnicodeMap(Dictionary<int, string> map, string format = "X4")
    {
        var text = new StringBuilder();
        foreach (var part in map.Chunk(100))
        {
            text.Append(CultureInfo.InvariantCulture, $"{part.Length} beginbfchar\n");
            foreach (var (code, target) in part)
            {
                var hex = System.Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(target));
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"<{code.ToString(format, CultureInfo.InvariantCulture)}> <{hex}>\n"
                );
            }

            text.Append("endbfchar\n");
        }

        return Encoding.ASCII.GetBytes(text.ToString());
    }

    /// <summary>Matches the first marked-content sequence with an identifier.</summary>
    [GeneratedRegex(@"/\w+\s*<<[^>]*/MCID\s+\d+[^>]*>>\s*BDC", RegexOptions.ExplicitCapture, 1000)]
    public static partial Regex Tagged();

    /// <summary>Matches two sequences in succession.</summary>
    [GeneratedRegex(
        @"(?<first>/\w+\s*<<[^>]*/MCID\s+\d+[^>]*>>\s*BDC((?!BDC|BMC|EMC).)*)EMC(?<second>((?!BDC|BMC|EMC).)*/\w+\s*<<[^>]*/MCID\s+\d+[^>]*>>\s*BDC((?!BDC|BMC|EMC).)*EMC)",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        1000
    )]
    public static partial Regex TwoTagged();
}
