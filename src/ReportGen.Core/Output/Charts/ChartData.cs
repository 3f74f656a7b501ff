using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Core.Documents;
using ReportGen.Core.Output.Printing;

namespace ReportGen.Core.Output.Charts;

/// <summary>The data of a chart, completed: one value per category in every series, and a description.</summary>
internal sealed record ChartData(
    string Description,
    ImmutableArray<string> Categories,
    ImmutableArray<ChartSeries> Series
)
{
    /// <summary>The position of each category on the time axis, from 0 to 1.</summary>
    public ImmutableArray<double> Positions { get; init; } = [];

    /// <summary>The categories (from 0) to which no line leads.</summary>
    public ImmutableArray<int> Breaks { get; init; } = [];

    /// <summary>The largest sum of a category; 0 for a chart without values.</summary>
    public decimal LargestSum =>
        Enumerable.Range(0, Categories.Length).Select(Sum).DefaultIfEmpty().Max();

    /// <summary>The largest value; 0 for a chart without values.</summary>
    public decimal LargestValue => Series.SelectMany(static s => s.Values).DefaultIfEmpty().Max();

    /// <summary>The sum of all series in a category.</summary>
    public decimal Sum(int category) => Series.Sum(s => s.Values[category]);

    /// <summary>Completes a chart; reports RG5014 when it was incomplete.</summary>
    public static ChartData From(Chart chart, ReportDiagnostic? report = null)
    {
        var categories = chart.Categories.IsDefault ? [] : chart.Categories;
        var given = chart.Series.IsDefault ? [] : chart.Series;
        var isComplete = PrintableText.Spoken(chart.Description).Length > 0;
        var series = ImmutableArray.CreateBuilder<ChartSeries>(given.Length);
        foreach (var one in given)
        {
            var values = new decimal[categories.Length];
            isComplete &= one.Values.Length == values.Length;
            for (var i = 0; i < values.Length && i < one.Values.Length; i++)
            {
                isComplete &= one.Values[i] >= 0;
                values[i] = Math.Max(0, one.Values[i]);
            }

            series.Add(one with { Values = [.. values] });
        }

        if (!isComplete)
        {
            report?.Invoke(
                PdfDiagnostics.IncompleteChart,
                chart.Origin,
                $"The chart “{chart.Title}” is incomplete.",
                "Give it a description, and give every series one value per category, none below zero."
            );
        }

        var description = PrintableText.Spoken(chart.Description);
        if (description.Length == 0)
        {
            description =
                PrintableText.Spoken(chart.Title).Length > 0
                    ? PrintableText.Spoken(chart.Title)
                    : PrintableText.Spoken(chart.Unit);
        }

        return new ChartData(
            description.Length > 0 ? description : "Chart",
            categories,
            series.ToImmutable()
        )
        {
            Positions = PositionsOf(chart.Days, categories.Length),
            Breaks = chart.Breaks,
        };
    }

    /// <summary>Positions by date where each category has one, otherwise evenly spaced.</summary>
    private static ImmutableArray<double> PositionsOf(ImmutableArray<int> days, int count)
    {
        var isDated = days.Length == count && count > 1 && days[^1] > 0;
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(i =>
                    isDated ? (double)days[i] / days[^1]
                    : count > 1 ? (double)i / (count - 1)
                    : 0
                ),
        ];
    }

    /// <summary>Formats a number with commas between thousands and no trailing zeros.</summary>
    public static string Number(decimal value) =>
        value.ToString("#,##0.##", CultureInfo.InvariantCulture);
}
