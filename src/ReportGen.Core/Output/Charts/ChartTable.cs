using System.Collections.Immutable;
using ReportGen.Core.Documents;
using ReportGen.Core.Programmes.Words;

namespace ReportGen.Core.Output.Charts;

/// <summary>Builds the table of a chart's numbers: a row per category, a column per series, and a total for stacked bars.</summary>
internal static class ChartTable
{
    /// <summary>The table below a printed chart, with the unit in its corner.</summary>
    public static Table Printed(Chart chart, ChartData data, string total)
    {
        // A single series named after the unit already says what is counted.
        var isNamed =
            data.Series.Length == 1
            && string.Equals(data.Series[0].Name, chart.Unit, StringComparison.OrdinalIgnoreCase);
        var complete = chart with { Categories = data.Categories, Series = data.Series };
        return Of(complete, isNamed ? "" : FirstLetter.Upper(chart.Unit), total) with
        {
            Source = chart.Source.Length > 0 ? [new Text(chart.Source)] : [],
            Origin = chart.Origin,
        };
    }

    /// <summary>The table, without caption and source.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="corner">The heading of the categories.</param>
    /// <param name="total">The heading of the totals.</param>
    public static Table Of(Chart chart, string corner, string total)
    {
        var columns = ImmutableArray.CreateBuilder<TableColumn>();
        var header = ImmutableArray.CreateBuilder<TableCell>();
        columns.Add(new TableColumn(ColumnAlignment.Start));
        header.Add(CellOf(corner));
        foreach (var series in chart.Series)
        {
            columns.Add(new TableColumn(ColumnAlignment.End));
            header.Add(CellOf(series.Name));
        }

        var hasTotal = chart.Kind == ChartKind.StackedBars && chart.Series.Length > 1;
        if (hasTotal)
        {
            columns.Add(new TableColumn(ColumnAlignment.End));
            header.Add(CellOf(total));
        }

        var rows = ImmutableArray.CreateBuilder<TableRow>(chart.Categories.Length);
        for (var i = 0; i < chart.Categories.Length; i++)
        {
            var cells = ImmutableArray.CreateBuilder<TableCell>();
            cells.Add(CellOf(chart.Categories[i]));
            var sum = 0m;
            foreach (var series in chart.Series)
            {
                var value = i < series.Values.Length ? series.Values[i] : 0;
                cells.Add(CellOf(ChartData.Number(value)));
                sum += value;
            }

            if (hasTotal)
            {
                cells.Add(CellOf(ChartData.Number(sum)));
            }

            rows.Add(new TableRow(cells.ToImmutable()));
        }

        return new Table(
            columns.ToImmutable(),
            [new TableRow(header.ToImmutable())],
            rows.ToImmutable(),
            [],
            [],
            HasRowHeaders: true
        );
    }

    private static TableCell CellOf(string words) =>
        new(words.Length == 0 ? [] : [new Text(words)]);
}
