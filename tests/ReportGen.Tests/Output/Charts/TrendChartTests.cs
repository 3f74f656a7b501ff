using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ReportGen.Core.Documents;
using ReportGen.Core.Output.Charts;

namespace ReportGen.Tests.Output.Charts;

public sealed class TrendChartTests
{
    private static readonly ChartMeasures Measures = new()
    {
        Left = 0,
        Width = 100,
        HasLabelsAbove = true,
    };

    [Fact]
    public void Points_stand_to_scale_by_their_days()
    {
        var line = Assert.Single(Lines([0, 31, 365], []));

        Assert.Equal(
            [0, 100 * 31 / 365d, 100],
            line.Points.Select(static p => p.X),
            static (a, b) => Math.Abs(a - b) < 1e-9
        );
    }

    [Fact]
    public void Points_without_days_stand_evenly() =>
        Assert.Equal([0, 50, 100], Assert.Single(Lines([], [])).Points.Select(static p => p.X));

    [Fact]
    public void No_line_leads_over_a_break()
    {
        var lines = Lines([0, 31, 365], [1]);

        Assert.Equal([1, 2], lines.Select(static l => l.Points.Length));
        Assert.Equal(0, lines[0].Points[0].X);
        Assert.Equal(100, lines[1].Points[^1].X);
    }

    /// <summary>Twice the time is twice the distance, whatever the days are.</summary>
    [Property(MaxTest = 200)]
    public Property Distances_are_in_the_ratio_of_days() =>
        Prop.ForAll(
            Gen.Choose(1, 1000).ArrayOf(3).ToArbitrary(),
            gaps =>
            {
                var days = new[] { 0, gaps[0], gaps[0] + gaps[1], gaps.Sum() };
                var points = Lines([.. days], [])[0].Points;
                return Enumerable
                    .Range(0, 3)
                    .All(i =>
                        Math.Abs((points[i + 1].X - points[i].X) * gaps.Sum() - 100d * gaps[i])
                        < 1e-6
                    );
            }
        );

    private static ChartLine[] Lines(ImmutableArray<int> days, ImmutableArray<int> breaks)
    {
        var count = Math.Max(3, days.Length);
        var chart = new Chart(
            ChartKind.Trend,
            "Title",
            "Description",
            [.. Enumerable.Range(0, count).Select(static i => $"Day {i}")],
            [
                new ChartSeries(
                    "Complete",
                    null,
                    [.. Enumerable.Range(0, count).Select(static i => (decimal)i)]
                ),
            ],
            "things",
            ""
        )
        {
            Days = days,
            Breaks = breaks,
        };
        var band = TrendChart<string>.Of(ChartData.From(chart), Measures, new PlainText());
        return
        [
            .. band.Parts.OfType<ChartLine>().Where(static l => l.Kind == ChartLineKind.Series),
        ];
    }

    /// <summary>Words without width.</summary>
    private sealed class PlainText : ChartText<string>
    {
        public override double Leading => 10;

        public override int LinesOf(string text) => 1;

        public override double WidthOf(string text) => 0;

        public override string Category(int category, double room) => "";

        public override string Number(int series, decimal value) => "";

        public override string Total(decimal sum) => "";

        public override string Name(int series, double room) => "";

        public override string LineEnd(int series, double room) => "";

        public override string Scale(decimal value) => "";

        public override string Date(int category, double room) => "";
    }
}
