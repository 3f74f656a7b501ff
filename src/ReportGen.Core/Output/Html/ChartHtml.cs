using ReportGen.Core.Documents;
using ReportGen.Core.Output.Charts;

namespace ReportGen.Core.Output.Html;

/// <summary>Writes a chart: its finding, the legend, the drawing, its source, and its data as a table.</summary>
internal sealed class ChartHtml(HtmlText html, TableHtml tables, HtmlWords words)
{
    private int count;

    public void Write(Chart chart)
    {
        count++;
        html.Raw("<figure class=chart>\n<figcaption>").Words(chart.Title).Raw("</figcaption>\n");
        // Lines are labelled at their ends; bars have only signs, which a legend explains.
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
        var caption = chart.Unit.Length == 0 ? chart.Title : $"{chart.Title} ({chart.Unit})";
        tables.Write(ChartTable.Of(chart, "", words.Total) with { Caption = [new Text(caption)] });
        html.Raw("</details>\n</figure>\n");
    }

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
                    .Words(SeriesStyle.Of(series, i).Sign)
                    .Raw("</b> ")
                    .Words(series.Name);
            }

            html.Raw("\n");
        }

        html.Raw("</ul>\n");
    }
}
