using System.Text;

namespace ReportGen.Pdf.Writing;

/// <summary>Writes the XMP packet: identification as PDF/UA-1 and PDF/A, and the document's properties.</summary>
internal static class XmpPacket
{
    private const string OwnNamespace = "urn:reportgen:metadata:1:";

    /// <summary>Writes the packet in UTF-8.</summary>
    public static byte[] Make(Metadata metadata)
    {
        var x = new StringBuilder(4096);
        x.Append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n");
        x.Append(
            "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        );
        x.Append(
                "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\" xmlns:reportgen=\""
            )
            .Append(OwnNamespace)
            .Append("\">\n");
        x.Append("<dc:format>application/pdf</dc:format>\n");
        Element(
            x,
            "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">",
            metadata.Title,
            "</rdf:li></rdf:Alt></dc:title>\n"
        );
        Element(
            x,
            "<dc:language><rdf:Bag><rdf:li>",
            metadata.Language,
            "</rdf:li></rdf:Bag></dc:language>\n"
        );
        Element(
            x,
            "<dc:creator><rdf:Seq><rdf:li>",
            metadata.Author,
            "</rdf:li></rdf:Seq></dc:creator>\n"
        );
        Element(
            x,
            "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">",
            metadata.Subject,
            "</rdf:li></rdf:Alt></dc:description>\n"
        );
        Element(x, "<xmp:CreateDate>", metadata.Date + "T00:00:00Z", "</xmp:CreateDate>\n");
        Element(x, "<xmp:ModifyDate>", metadata.Date + "T00:00:00Z", "</xmp:ModifyDate>\n");
        Element(x, "<xmp:MetadataDate>", metadata.Date + "T00:00:00Z", "</xmp:MetadataDate>\n");
        Element(x, "<xmp:CreatorTool>", Metadata.Producer, "</xmp:CreatorTool>\n");
        Element(x, "<pdf:Producer>", Metadata.Producer, "</pdf:Producer>\n");
        Element(x, "<reportgen:inputDigest>", metadata.InputDigest, "</reportgen:inputDigest>\n");
        x.Append("<pdfaid:part>")
            .Append(metadata.HasAttachments ? '3' : '2')
            .Append("</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>\n");
        x.Append("<pdfuaid:part>1</pdfuaid:part>\n<pdfaExtension:schemas><rdf:Bag>\n");
        Schema(
            x,
            "PDF/UA identification schema",
            "http://www.aiim.org/pdfua/ns/id/",
            "pdfuaid",
            "part",
            "Integer",
            "internal",
            "Part of ISO 14289"
        );
        if (metadata.InputDigest is not null)
        {
            Schema(
                x,
                "ReportGen",
                OwnNamespace,
                "reportgen",
                "inputDigest",
                "Text",
                "internal",
                "SHA-256 of the inputs from which the document was made"
            );
        }

        x.Append(
            "</rdf:Bag></pdfaExtension:schemas>\n</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>"
        );
        return Encoding.UTF8.GetBytes(x.ToString());
    }

    private static void Schema(
        StringBuilder x,
        string schema,
        string space,
        string prefix,
        string property,
        string type,
        string category,
        string description
    ) =>
        x.Append("<rdf:li rdf:parseType=\"Resource\"><pdfaSchema:schema>")
            .Append(schema)
            .Append("</pdfaSchema:schema><pdfaSchema:namespaceURI>")
            .Append(space)
            .Append("</pdfaSchema:namespaceURI><pdfaSchema:prefix>")
            .Append(prefix)
            .Append(
                "</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\"><pdfaProperty:name>"
            )
            .Append(property)
            .Append("</pdfaProperty:name><pdfaProperty:valueType>")
            .Append(type)
            .Append("</pdfaProperty:valueType><pdfaProperty:category>")
            .Append(category)
            .Append("</pdfaProperty:category><pdfaProperty:description>")
            .Append(description)
            .Append(
                "</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>\n"
            );

    private static void Element(StringBuilder x, string open, string? value, string close)
    {
        if (string.IsNullOrEmpty(value))
        {
            return;
        }

        x.Append(open);
        foreach (var c in value)
        {
            _ = c switch
            {
                '<' => x.Append("&lt;"),
                '>' => x.Append("&gt;"),
                '&' => x.Append("&amp;"),
                '"' => x.Append("&quot;"),
                < ' ' or '\uFFFE' or '\uFFFF' => x.Append(' '),
                _ => x.Append(c),
            };
        }

        x.Append(close);
    }
}
