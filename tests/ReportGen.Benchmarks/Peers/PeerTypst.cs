using System.Globalization;
using System.Text;

namespace ReportGen.Benchmarks.Peers;

/// <summary>Writes a document as Typst markup with the same fonts, sizes and parts as our own page.</summary>
internal static class PeerTypst
{
    private const string Preamble = """
        #set page(paper: "a4", margin: (x: 25mm, top: 22mm, bottom: 25mm), footer: context text(9pt)[#document.title #h(1fr) Page #counter(page).display() of #counter(page).final().first()])
        #set text(font: ("Source Sans 3", "Noto Sans Symbols 2"), size: 12pt, lang: "en", region: "GB", hyphenate: false)
        #set par(justify: false, leading: 0.42em, spacing: 6pt + 0.42em)
        #show heading.where(level: 1): set text(26pt)
        #show heading.where(level: 2): set text(18pt)
        #show heading.where(level: 3): set text(14pt)

        """;

    /// <summary>The text.</summary>
    public static string Write(PeerDocument document)
    {
        var text = new StringBuilder();
        Line(
            text,
            $"#set document(title: \"{document.Title}\", author: \"Home Office\", date: none)"
        );
        text.Append(Preamble);
        Line(text, $"= {document.Title}\n");
        if (document.HasContents)
        {
            Line(text, "#outline()\n");
        }

        foreach (var section in document.Sections)
        {
            Line(text, $"== {section.Heading}\n");
            foreach (var paragraph in section.Paragraphs)
            {
                var space = paragraph.IndexOf(' ', 8);
                Line(text, $"*{paragraph[..space]}*{paragraph[space..]}\n");
            }

            foreach (var point in section.Points)
            {
                Line(text, $"- {point}");
            }

            Line(text, "");
            if (section.Rows.Count > 0)
            {
                Table(text, section);
                Chart(text, section);
            }
        }

        return text.ToString();
    }

    private static void Table(StringBuilder text, PeerSection section)
    {
        Line(text, "=== Status of each recommendation\n");
        Line(
            text,
            "#table(columns: (auto, 2fr, 1.6fr, 1fr, 4fr), align: (right, left, left, left, left), stroke: (x: none, y: .5pt + rgb(\"#b1b4b6\")), inset: 4pt,"
        );
        Line(
            text,
            "  table.header([*No*], [*Recommendation*], [*Lead*], [*Status*], [*Position*]),"
        );
        foreach (var row in section.Rows)
        {
            Line(
                text,
                $"  [{row.Number}], [{row.Title}], [{row.Lead}], [*{row.Status}*], [{row.Position}],"
            );
        }

        Line(text, ")\n");
    }

    private static void Chart(StringBuilder text, PeerSection section)
    {
        Line(
            text,
            "#figure(alt: \"A bar for each status, as in the table above.\", kind: image, supplement: [Figure], caption: [Recommendations by status],"
        );
        Line(text, "  grid(columns: (30mm, 100mm, 10mm), row-gutter: 1.2mm, align: left,");
        for (var i = 0; i < section.Counts.Count; i++)
        {
            Line(
                text,
                $"    text(10pt)[{PeerText.Statuses[i]}], rect(width: {section.Counts[i] * 5}mm, height: 5mm, fill: rgb(\"#12436d\")), text(10pt)[{section.Counts[i]}],"
            );
        }

        Line(text, "  ))\n");
        // The same data as a table, as our own charts have it below them.
        Line(
            text,
            "#table(columns: (1fr, 1fr), align: (left, right), stroke: (x: none, y: .5pt + rgb(\"#b1b4b6\")), inset: 4pt,"
        );
        Line(text, "  table.header([*Status*], [*Recommendations*]),");
        for (var i = 0; i < section.Counts.Count; i++)
        {
            Line(text, $"  [{PeerText.Statuses[i]}], [{section.Counts[i]}],");
        }

        Line(text, ")\n");
    }

    private static void Line(StringBuilder text, string line) =>
        text.Append(CultureInfo.InvariantCulture, $"{line}\n");
}
