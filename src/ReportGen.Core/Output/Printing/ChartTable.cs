using System.Collections.Immutable;
using ReportGen.Core.Documents;
using ReportGen.Core.Programmes.Words;

namespace ReportGen.Core.Output.Printing;

/// <summary>The table that stands below a printed chart.</summary>
internal static class ChartTable
{
    /// <summary>The numbers of a chart.</summary>
    public static Table Of(Chart chart, ChartFacts data, string total)
    {
        var columns = ImmutableArray.CreateBuilder<TableColumn>();
        var header = ImmutableArray.CreateBuilder<TableCell>();
        columns.Add(new TableColumn(ColumnAlignment.Start));
        // A single series that bears the unit's name says already what is counted.
        var isNamed =
            data.Series.Length == 1
            && string.Equals(data.Series[0].Name, chart.Unit, StringComparison.OrdinalIgnoreCase);
        header.Add(CellOf(isNamed ? "" : FirstLetter.Upper(chart.Unit)));
        foreach (var series in data.Series)
        {
            columns.Add(new TableColumn(ColumnAlignment.End));
            header.Add(CellOf(series.Name));
        }

        var hasTotal = chart.Kind == ChartKind.StackedBars && data.Series.Length > 1;
        if (hasTotal)
        {
            columns.Add(new TableColumn(ColumnAlignment.End));
            header.Add(CellOf(total));
        }

        var rows = ImmutableArray.CreateBuilder<TableRow>();
        for (var i = 0; i < data.Categories.Length; i++)
        {
            var cells = ImmutableArray.CreateBuilder<TableCell>();
            cells.Add(CellOf(data.Categories[i]));
            decimal sum = 0;
            foreach (var series in data.Series)
            {
                cells.Add(CellOf(ChartFacts.Number(series.Values[i])));
                sum += series.Values[i];
            }

            if (hasTotal)
            {
                cells.Add(CellOf(ChartFacts.Number(sum)));
            }

            rows.Add(new TableRow(cells.ToImmutable()));
        }

        return new Table(
            columns.ToImmutable(),
            [new TableRow(header.ToImmutable())],
            rows.ToImmutable(),
            [],
            chart.Source.Length > 0 ? [new Text(chart.Source)] : [],
            HasRowHeaders: true
        )
        {
            Origin = chart.Origin,
        };
    }

    private static TableCell CellOf(string words) => new([new Text(words)]);
}
