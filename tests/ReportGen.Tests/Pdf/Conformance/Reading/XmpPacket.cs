using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace ReportGen.Tests.Pdf.Conformance.Reading;

/// <summary>The XMP metadata of a file.</summary>
/// <param name="Text">The packet as text; empty when absent.</param>
/// <param name="Tree">The parsed packet, or null when it isn't well-formed UTF-8.</param>
internal sealed record XmpPacket(string Text, XDocument? Tree)
{
    public static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    public static readonly XNamespace Xmp = "http://ns.adobe.com/xap/1.0/";
    public static readonly XNamespace Pdf = "http://ns.adobe.com/pdf/1.3/";
    public static readonly XNamespace PdfA = "http://www.aiim.org/pdfa/ns/id/";
    public static readonly XNamespace PdfUa = "http://www.aiim.org/pdfua/ns/id/";
    public static readonly XNamespace Extension = "http://www.aiim.org/pdfa/ns/extension/";
    public static readonly XNamespace Schema = "http://www.aiim.org/pdfa/ns/schema#";
    public static readonly XNamespace Property = "http://www.aiim.org/pdfa/ns/property#";

    public static XmpPacket Read(byte[]? bytes)
    {
        if (bytes is null)
        {
            return new("", null);
        }

        try
        {
            var text = new UTF8Encoding(false, true).GetString(bytes);
            return new(text, XDocument.Parse(text.Trim().Trim('\uFEFF')));
        }
        catch (DecoderFallbackException)
        {
            return new(Encoding.Latin1.GetString(bytes), null);
        }
        catch (XmlException)
        {
            return new(Encoding.UTF8.GetString(bytes), null);
        }
    }

    /// <summary>The properties: children of rdf:Description, and its attributes of other namespaces.</summary>
    public IEnumerable<(XName Name, string Value, XElement? Element)> Properties()
    {
        if (Tree is null)
        {
            yield break;
        }

        foreach (var description in Tree.Descendants(Rdf + "RDF").Elements(Rdf + "Description"))
        {
            foreach (var attribute in description.Attributes())
            {
                if (!attribute.IsNamespaceDeclaration && attribute.Name.Namespace != Rdf)
                {
                    yield return (attribute.Name, attribute.Value, null);
                }
            }

            foreach (var element in description.Elements())
            {
                yield return (element.Name, element.Value.Trim(), element);
            }
        }
    }

    public string? Value(XName name) =>
        Properties().Where(p => p.Name == name).Select(p => p.Value).FirstOrDefault();

    public XElement? Element(XName name) =>
        Properties().Where(p => p.Name == name).Select(p => p.Element).FirstOrDefault();

    /// <summary>The items of an array property of a kind (Alt, Seq, Bag), or null when it is of another kind.</summary>
    public List<XElement>? Items(XName name, string kind) =>
        Element(name)?.Element(Rdf + kind)?.Elements(Rdf + "li").ToList();
}
