using System.Collections.Immutable;

namespace ReportGen.Core.Output.Charts;

/// <summary>The geometry of a trend: lines over time on a scale from zero, each labelled at its end.</summary>
internal sealed class TrendChart<T>
{
    private readonly ChartData data;
    private readonly ChartMeasures measures;
    private readonly ChartText<T> text;
    private readonly ImmutableArray<ChartPart>.Builder parts =
        ImmutableArray.CreateBuilder<ChartPart>();
    private readonly decimal most;
    private readonly double floor;
    private readonly int last;

    private TrendChart(ChartData data, ChartMeasures measures, ChartText<T> text)
    {
        this.data = data;
        this.measures = measures;
        this.text = text;
        most = data.LargestValue == 0 ? 1 : data.LargestValue;
        floor = measures.PlotTop + measures.PlotHeight;
        last = data.Categories.Length - 1;
    }

    /// <summary>The whole chart.</summary>
    public static ChartBand Of(ChartData data, ChartMeasures measures, ChartText<T> text) =>
        new TrendChart<T>(data, measures, text).Run();

    private ChartBand Run()
    {
        var names = data.Series.Select((_, i) => text.LineEnd(i, measures.Width * 0.36)).ToArray();
        var highest = text.Scale(most);
        var (left, width) = (measures.Left, measures.Width);
        if (!measures.HasLabelsAbove)
        {
            left += text.WidthOf(highest) + 8;
            width -= left - measures.Left + names.Max(text.WidthOf) + 12;
        }

        Grid(highest, left, width);
        for (var i = 0; i < data.Series.Length; i++)
        {
            Lines(i, left, width);
        }

        var lowest = Names(names, left + width + 8);
        Dates(left, width);
        var below = Math.Max(0, lowest - floor - text.Leading / 2);
        return new ChartBand(
            floor + below + measures.DateGap + text.Leading + measures.PlotEnd,
            parts.DrainToImmutable()
        );
    }

    /// <summary>The line of a series, which restarts at each break.</summary>
    private void Lines(int series, double left, double width)
    {
        var points = ImmutableArray.CreateBuilder<(double X, double Y)>();
        for (var i = 0; i <= last; i++)
        {
            if (points.Count > 0 && data.Breaks.Contains(i))
            {
                parts.Add(new ChartLine(series, ChartLineKind.Series, points.DrainToImmutable()));
            }

            var height = HeightOf(data.Series[series].Values[i]);
            points.Add((left + width * data.Positions[i], height));
        }

        parts.Add(new ChartLine(series, ChartLineKind.Series, points.DrainToImmutable()));
    }

    private double HeightOf(decimal value) =>
        floor - (double)value / (double)most * measures.PlotHeight;

    private void Grid(T highest, double left, double width)
    {
        var top = measures.PlotTop;
        parts.Add(new ChartLine(-1, ChartLineKind.Axis, [(left, floor), (left + width, floor)]));
        parts.Add(new ChartLine(-1, ChartLineKind.Grid, [(left, top), (left + width, top)]));
        if (measures.HasLabelsAbove)
        {
            AddScale(highest, left, top - text.Leading - measures.ScaleGap);
            return;
        }

        var nought = text.Scale(0);
        AddScale(highest, left - text.WidthOf(highest) - 6, top - text.Leading / 2);
        AddScale(nought, left - text.WidthOf(nought) - 6, floor - text.Leading / 2);
    }

    private void AddScale(T value, double x, double y) =>
        parts.Add(new ChartLabel<T>(-1, ChartLabelKind.Scale, value, x, y));

    /// <summary>Names at the ends of the lines, moved apart where they would overlap.</summary>
    /// <returns>The bottom of the lowest name.</returns>
    private double Names(T[] names, double left)
    {
        var order = Enumerable
            .Range(0, names.Length)
            .OrderByDescending(i => data.Series[i].Values[last])
            .ThenBy(static i => i)
            .ToArray();
        var tops = new double[names.Length];
        var first = measures.PlotTop - text.Leading;
        var least = first;
        foreach (var i in order)
        {
            var height = text.HeightOf(names[i]);
            tops[i] = Math.Max(HeightOf(data.Series[i].Values[last]) - height / 2, least);
            least = tops[i] + height;
        }

        // Move them up until the last ends with the plot, but never above its top.
        var overflow = Math.Clamp(
            least - floor - text.Leading / 2,
            0,
            Math.Max(0, tops[order[0]] - first)
        );
        foreach (var i in order)
        {
            parts.Add(
                new ChartLabel<T>(i, ChartLabelKind.Name, names[i], left, tops[i] - overflow)
            );
        }

        return least - overflow;
    }

    /// <summary>The last date, and as many of the others as fit.</summary>
    private void Dates(double left, double width)
    {
        var lastDate = text.Date(last, width / 2);
        var lastLeft = last == 0 ? left : left + width - text.WidthOf(lastDate) / 2;
        var free = double.NegativeInfinity;
        for (var i = 0; i < last; i++)
        {
            var date = text.Date(i, width / 2);
            var dateWidth = text.WidthOf(date);
            var at =
                i == 0
                    ? left - Math.Min(dateWidth / 2, 10)
                    : left + width * data.Positions[i] - dateWidth / 2;
            if (at > free && at + dateWidth + 8 < lastLeft)
            {
                AddDate(date, at);
                free = at + dateWidth + 8;
            }
        }

        AddDate(lastDate, lastLeft);
    }

    private void AddDate(T date, double x) =>
        parts.Add(new ChartLabel<T>(-1, ChartLabelKind.Date, date, x, floor + measures.DateGap));
}
