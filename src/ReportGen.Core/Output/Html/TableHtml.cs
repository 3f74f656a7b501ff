using System.Collections.Immutable;
using ReportGen.Core.Documents;

namespace ReportGen.Core.Output.Html;

/// <summary>
/// Writes tables. Each scrolls within itself; on a phone, a table of four or more columns is shown as one block per
/// row, each cell after its column's name. The scrolling box is a named group, not a region: a report has dozens of
/// tables, which would bury its landmarks.
/// </summary>
internal sealed class TableHtml(HtmlText html, InlineHtml inlines, HtmlWords words)
{
    private const int WideFrom = 4;
    private int count;
    private bool isNumbers;
    private bool hasSecondAtEnd;

    public void Write(Table table)
    {
        count++;
        var ends = EndsOf(table.Columns);
        // A table of numbers stays a table on a phone, as its columns are narrow enough.
        isNumbers =
            table.Columns.Length > 1 && ends.Length == table.Columns.Length - 1 && ends[0] == 1;
        hasSecondAtEnd = ends is [1] && !isNumbers;
        var isWide = table.Columns.Length >= WideFrom && !table.Header.IsEmpty && !isNumbers;
        var hasCaption = !table.Caption.IsEmpty;
        // A table shown as blocks where it doesn't fit never scrolls, and so needs no keyboard focus.
        html.Raw(isWide ? "<div class=table>" : "<div class=table role=group tabindex=0");
        if (!isWide && hasCaption)
        {
            html.Raw($" aria-labelledby=table.{count}>");
        }
        else if (!isWide)
        {
            html.Raw(" aria-label=\"").Words(words.Table).Raw($" {count}\">");
        }

        html.Raw(
            ClassesOf(isWide) is { Length: > 0 } classes ? $"<table class={classes}>" : "<table>"
        );
        if (hasCaption)
        {
            html.Raw(isWide ? "<caption>" : $"<caption id=table.{count}>");
            inlines.Write(table.Caption);
            html.Raw("</caption>\n");
        }

        if (!table.Header.IsEmpty)
        {
            html.Raw("<thead>");
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
            html.Raw("<p class=source>");
            inlines.Write(table.Source);
            html.Raw("\n");
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

        html.Raw("<tbody>");
        foreach (var row in table.Rows)
        {
            html.Raw("<tr>");
            for (var i = 0; i < row.Cells.Length; i++)
            {
                var isRowHeader = i == 0 && table.HasRowHeaders;
                html.Raw(isRowHeader ? "<th scope=row" : "<td");
                WriteAlignment(table.Columns, i);
                if (labels[i].Length > 0 && !isRowHeader)
                {
                    html.Attribute("data-h", labels[i]);
                }

                html.Raw(">");
                inlines.Write(row.Cells[i].Content);
            }

            html.Raw("\n");
        }
    }

    private void WriteHeader(TableRow row, ImmutableArray<TableColumn> columns)
    {
        html.Raw("<tr>");
        for (var i = 0; i < row.Cells.Length; i++)
        {
            // A header cell without words is not a header.
            var isEmpty = row.Cells[i].Content.IsEmpty;
            html.Raw(isEmpty ? "<td" : "<th scope=col");
            WriteAlignment(columns, i);
            html.Raw(">");
            inlines.Write(row.Cells[i].Content);
        }

        html.Raw("\n");
    }

    /// <summary>The indices of the columns that hold numbers.</summary>
    private static int[] EndsOf(ImmutableArray<TableColumn> columns) =>
        [
            .. Enumerable
                .Range(0, columns.Length)
                .Where(i => columns[i].Alignment == ColumnAlignment.End),
        ];

    private string ClassesOf(bool isWide) =>
        (isNumbers, isWide, hasSecondAtEnd) switch
        {
            (true, _, _) => "numbers",
            (_, true, true) => "\"wide second\"",
            (_, true, _) => "wide",
            (_, _, true) => "second",
            _ => "",
        };

    private void WriteAlignment(ImmutableArray<TableColumn> columns, int column)
    {
        // For most tables one class is enough: numbers in all columns but the first, or in the second alone.
        if (isNumbers || hasSecondAtEnd)
        {
            return;
        }

        switch (column < columns.Length ? columns[column].Alignment : ColumnAlignment.Start)
        {
            case ColumnAlignment.End:
                html.Raw(" class=end");
                break;
            case ColumnAlignment.Centre:
                html.Raw(" class=centre");
                break;
        }
    }
}
