using System.Collections.Immutable;
using ReportGen.Core.Documents;

namespace ReportGen.Core.Output.Html;

/// <summary>
/// Writes tables. Each scrolls within itself; one of four or more columns stands on a phone as one block per
/// row, each cell behind its column's name. The
/// scrolling box is a named group and no region: a report has dozens of tables, which would bury its landmarks.
/// </summary>
internal sealed class TableHtml(HtmlText html, InlineHtml inlines, HtmlWords words)
{
    private const int WideFrom = 4;
    private int count;

    public void Write(Table table)
    {
        count++;
        var isWide = table.Columns.Length >= WideFrom && !table.Header.IsEmpty;
        var hasCaption = !table.Caption.IsEmpty;
        html.Raw("<div class=\"table\" role=\"group\" tabindex=\"0\"");
        if (hasCaption)
        {
            html.Raw($" aria-labelledby=\"table.{count}\">\n");
        }
        else
        {
            html.Raw(" aria-label=\"").Words(words.Table).Raw($" {count}\">\n");
        }

        html.Raw(isWide ? "<table class=\"wide\">\n" : "<table>\n");
        if (hasCaption)
        {
            html.Raw($"<caption id=\"table.{count}\">");
            inlines.Write(table.Caption);
            html.Raw("</caption>\n");
        }

        if (!table.Header.IsEmpty)
        {
            html.Raw("<thead>\n");
            foreach (var row in table.Header)
            {
                WriteHeader(row, table.Columns);
            }

            html.Raw("</thead>\n");
        }

        if (!table.Rows.IsEmpty)
        {
            WriteBody(table, isWide);
        }

        html.Raw("</table>\n</div>\n");
        if (!table.Source.IsEmpty)
        {
            html.Raw("<p class=\"source\">");
            inlines.Write(table.Source);
            html.Raw("</p>\n");
        }
    }

    private void WriteBody(Table table, bool isWide)
    {
        // The last header row names the columns.
        var labels = new string[table.Columns.Length];
        for (var i = 0; i < labels.Length; i++)
        {
            labels[i] =
                isWide && i < table.Header[^1].Cells.Length
                    ? PlainText.Of(table.Header[^1].Cells[i].Content).Trim()
                    : "";
        }

        html.Raw("<tbody>\n");
        foreach (var row in table.Rows)
        {
            html.Raw("<tr>");
            for (var i = 0; i < row.Cells.Length; i++)
            {
                var isRowHeader = i == 0 && table.HasRowHeaders;
                html.Raw(isRowHeader ? "<th scope=\"row\"" : "<td");
                WriteAlignment(table.Columns, i);
                if (labels[i].Length > 0)
                {
                    html.Attribute("data-label", labels[i]);
                }

                html.Raw(">");
                inlines.Write(row.Cells[i].Content);
                html.Raw(isRowHeader ? "</th>" : "</td>");
            }

            html.Raw("</tr>\n");
        }

        html.Raw("</tbody>\n");
    }

    private void WriteHeader(TableRow row, ImmutableArray<TableColumn> columns)
    {
        html.Raw("<tr>");
        for (var i = 0; i < row.Cells.Length; i++)
        {
            // A header cell without words is no header.
            var isEmpty = row.Cells[i].Content.IsEmpty;
            html.Raw(isEmpty ? "<td" : "<th scope=\"col\"");
            WriteAlignment(columns, i);
            html.Raw(">");
            inlines.Write(row.Cells[i].Content);
            html.Raw(isEmpty ? "</td>" : "</th>");
        }

        html.Raw("</tr>\n");
    }

    private void WriteAlignment(ImmutableArray<TableColumn> columns, int column)
    {
        switch (column < columns.Length ? columns[column].Alignment : ColumnAlignment.Start)
        {
            case ColumnAlignment.End:
                html.Raw(" class=\"end\"");
                break;
            case ColumnAlignment.Centre:
                html.Raw(" class=\"centre\"");
                break;
        }
    }
}
