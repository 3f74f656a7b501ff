using System.Globalization;
using System.Text;

namespace ReportGen.Benchmarks.Peers;

/// <summary>Writes a document as Markdown.</summary>
internal static class PeerMarkdown
{
    /// <summary>The text.</summary>
    public static string Write(PeerDocument document)
    {
        var text = new StringBuilder();
        Line(text, $"---\ntitle: \"{document.Title}\"\nlanguage: en-GB\n---\n");
        Line(text, $"# {document.Title}\n");
        foreach (var section in document.Sections)
        {
            Line(text, $"## {section.Heading}\n");
            foreach (var paragraph in section.Paragraphs)
            {
                var space = paragraph.IndexOf(' ', 8);
                Line(text, $"**{paragraph[..space]}**{paragraph[space..]}\n");
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
        Line(text, "### Status of each recommendation\n");
        Line(text, "| No | Recommendation | Lead | Status | Position |");
        Line(text, "|---:|----------------|------|--------|--------------------------|");
        foreach (var row in section.Rows)
        {
            Line(
                text,
                $"| {row.Number} | {row.Title} | {row.Lead} | **{row.Status}** | {row.Position} |"
            );
        }

        Line(text, "");
    }

    private static void Chart(StringBuilder text, PeerSection section)
    {
        Line(text, "```chart\nkind: bars\ntitle: Recommendations by status");
        Line(text, "description: A bar for each status, as in the table above.");
        Line(text, "unit: recommendations");
        Line(text, $"categories: [{string.Join(", ", PeerText.Statuses)}]");
        Line(
            text,
            $"series:\n  - name: Recommendations\n    values: [{string.Join(", ", section.Counts)}]"
        );
        Line(text, "```\n");
    }

    private static void Line(StringBuilder text, string line) =>
        text.Append(CultureInfo.InvariantCulture, $"{line}\n");
}
