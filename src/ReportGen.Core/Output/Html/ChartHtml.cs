using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Core.Documents;

namespace ReportGen.Core.Output.Html;

/// <summary>Writes a chart: its finding, the labels of its series, the drawing, its source, and its data as a table.</summary>
internal sealed class ChartHtml(HtmlText html, TableHtml tables, HtmlWords words)
{
    private int count;

    public void Write(Chart chart)
    {
        count++;
        html.Raw("<figure class=chart>\n<figcaption>").Words(chart.Title).Raw("</figcaption>\n");
        // Lines are labelled at their ends; bars have signs, which need their words once.
        if (chart.Kind == ChartKind.StackedBars)
        {
            WriteLegend(chart);
        }

        ChartSvg.Write(html, chart, count);
        if (chart.Source.Length > 0)
        {
            html.Raw("<p class=source>").Words(chart.Source).Raw("\n");
        }

        if (chart.HasTable)
        {
            html.Raw("</figure>\n");
            return;
        }

        html.Raw("<details>\n<summary>").Words(words.ChartData).Raw("</summary>\n");
        tables.Write(DataOf(chart, words));
        html.Raw("</details>\n</figure>\n");
    }

    /// <summary>The data of a chart: one row per category, one column per series, and a total of stacked bars.</summary>
    public static Table DataOf(Chart chart, HtmlWords words)
    {
        var hasTotal = chart.Kind == ChartKind.StackedBars && chart.Series.Length > 1;
        var columns = ImmutableArray.CreateBuilder<TableColumn>();
        var header = ImmutableArray.CreateBuilder<TableCell>();
        columns.Add(new(ColumnAlignment.Start));
        header.Add(new([]));
        foreach (var series in chart.Series)
        {
            columns.Add(new(ColumnAlignment.End));
            header.Add(Cell(series.Name));
        }

        if (hasTotal)
        {
            columns.Add(new(ColumnAlignment.End));
            header.Add(Cell(words.Total));
        }

        var rows = ImmutableArray.CreateBuilder<TableRow>(chart.Categories.Length);
        for (var i = 0; i < chart.Categories.Length; i++)
        {
            var cells = ImmutableArray.CreateBuilder<TableCell>();
            cells.Add(Cell(chart.Categories[i]));
            var total = 0m;
            foreach (var series in chart.Series)
            {
                var value = i < series.Values.Length ? series.Values[i] : 0;
                total += value;
                cells.Add(Cell(Number(value)));
            }

            if (hasTotal)
            {
                cells.Add(Cell(Number(total)));
            }

            rows.Add(new TableRow(cells.ToImmutable()));
        }

        var caption = chart.Unit.Length == 0 ? chart.Title : $"{chart.Title} ({chart.Unit})";
        return new Table(
            columns.ToImmutable(),
            [new TableRow(header.ToImmutable())],
            rows.ToImmutable(),
            [new Text(caption)],
            [],
            HasRowHeaders: true
        );
    }

    /// <summary>A number for readers: commas in thousands, decimals only where there are any.</summary>
    public static string Number(decimal value) =>
        value.ToString("#,##0.##", CultureInfo.InvariantCulture);

    private static TableCell Cell(string words) => new([new Text(words)]);

    private void WriteLegend(Chart chart)
    {
        html.Raw("<ul class=legend>\n");
        for (var i = 0; i < chart.Series.Length; i++)
        {
            var series = chart.Series[i];
            html.Raw("<li>");
            if (series.Status is { } status)
            {
                StatusMarkHtml.Write(html, status, series.Name);
            }
            else
            {
                html.Raw("<b>")
                    .Words(SeriesLook.Of(series, i).Sign)
                    .Raw("</b> ")
                    .Words(series.Name);
            }

            html.Raw("\n");
        }

        html.Raw("</ul>\n");
    }
}

/// <summary>The sign and colours of a series.</summary>
/// <param name="Sign">One character.</param>
/// <param name="Fill">Behind black text.</param>
/// <param name="Stroke">For lines and borders.</param>
internal readonly record struct SeriesLook(string Sign, string Fill, string Stroke)
{
    private static readonly string[] Fills =
    [
        "#85b8d8",
        "#f3f2f1",
        "#f2c6a0",
        "#cfe3cf",
        "#d9cfe6",
    ];

    private static readonly string[] Strokes =
    [
        "#12436d",
        "#505a5f",
        "#1f5f3b",
        "#4c2c92",
        "#7a4a00",
    ];

    /// <summary>Of the series at an index (from 0); one without a status is known by a letter.</summary>
    public static SeriesLook Of(ChartSeries series, int index) =>
        series.Status is { } status
            ? new(StatusStyle.Sign(status), StatusStyle.Tint(status), StatusStyle.Stroke(status))
            : new(
                ((char)('A' + (index % 26))).ToString(),
                Fills[index % Fills.Length],
                Strokes[index % Strokes.Length]
            );
}
