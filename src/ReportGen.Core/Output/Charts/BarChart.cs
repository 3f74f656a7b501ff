using System.Collections.Immutable;

namespace ReportGen.Core.Output.Charts;

/// <summary>
/// The geometry of a bar chart: a horizontal bar for each category, its parts stacked. A number is set on its part
/// where it fits.
/// </summary>
internal sealed class BarChart<T>
{
    /// <summary>The side of the coloured square in the legend.</summary>
    private const double KeySize = 11;

    /// <summary>The distance from the left edge of that square to the name.</summary>
    private const double KeyWidth = 16;

    private readonly ChartData data;
    private readonly ChartMeasures measures;
    private readonly ChartText<T> text;
    private readonly T[] labels;
    private readonly double start;
    private readonly double scale;

    public BarChart(ChartData data, ChartMeasures measures, ChartText<T> text)
    {
        this.data = data;
        this.measures = measures;
        this.text = text;
        var isAbove = measures.HasLabelsAbove;
        var room = isAbove ? measures.Width : measures.Width * 0.34;
        labels =
        [
            .. Enumerable.Range(0, data.Categories.Length).Select(i => text.Category(i, room)),
        ];
        var most = data.LargestSum;
        var left = isAbove || labels.Length == 0 ? 0 : labels.Max(text.WidthOf) + 10;
        var right = isAbove ? 0 : text.WidthOf(text.Total(most)) + 8;
        start = measures.Left + left;
        scale = most == 0 ? 0 : (measures.Width - left - right) / (double)most;
    }

    /// <summary>The legend: colour and name of each series, in as many bands as needed; empty for a single series.</summary>
    public IEnumerable<ChartBand> Legend()
    {
        if (data.Series.Length < 2)
        {
            yield break;
        }

        var parts = ImmutableArray.CreateBuilder<ChartPart>();
        double at = 0;
        double height = 0;
        for (var i = 0; i < data.Series.Length; i++)
        {
            var name = text.Name(i, measures.Width - 20);
            var needed = KeyWidth + text.WidthOf(name) + 14;
            if (at > 0 && at + needed - 14 > measures.Width)
            {
                yield return new ChartBand(height + 6, parts.DrainToImmutable());
                (at, height) = (0, 0);
            }

            var x = measures.Left + at;
            parts.Add(new ChartBox(i, x, 2, KeySize, KeySize));
            parts.Add(new ChartLabel<T>(i, ChartLabelKind.Name, name, x + KeyWidth, 0));
            at += needed;
            height = Math.Max(height, text.HeightOf(name));
        }

        yield return new ChartBand(height + 6, parts.DrainToImmutable());
    }

    /// <summary>A band for each category.</summary>
    public IEnumerable<ChartBand> Bars() => labels.Select(Bar);

    private ChartBand Bar(T label, int category)
    {
        var parts = ImmutableArray.CreateBuilder<ChartPart>();
        var labelHeight = text.HeightOf(label);
        var height = Math.Max(measures.BarHeight, labelHeight);
        var (labelTop, barTop) = measures.HasLabelsAbove
            ? (0, labelHeight + measures.LabelGap)
            : ((height - labelHeight) / 2, (height - measures.BarHeight) / 2);
        parts.Add(new ChartLabel<T>(-1, ChartLabelKind.Category, label, measures.Left, labelTop));
        var narrow = new List<(int Series, T Number)>();
        var end = Parts(parts, category, barTop, narrow);
        if (!measures.HasLabelsAbove)
        {
            if (data.Series.Length > 1 || data.Sum(category) == 0)
            {
                var total = text.Total(data.Sum(category));
                parts.Add(
                    new ChartLabel<T>(-1, ChartLabelKind.Total, total, end + 4, OnBar(barTop))
                );
            }

            return new ChartBand(height + measures.BarGap, parts.DrainToImmutable());
        }

        var bottom = barTop + measures.BarHeight;
        if (data.Sum(category) == 0)
        {
            parts.Add(new ChartLine(-1, ChartLineKind.Axis, [(start, barTop), (start, bottom)]));
        }

        foreach (var (series, number) in narrow)
        {
            parts.Add(
                new ChartLabel<T>(
                    series,
                    ChartLabelKind.NumberBelow,
                    number,
                    measures.Left,
                    bottom + 2
                )
            );
        }

        bottom += narrow.Count > 0 ? text.Leading + 2 : 0;
        return new ChartBand(bottom + measures.BarGap, parts.DrainToImmutable());
    }

    /// <summary>Adds the parts of a bar with their numbers; numbers that don't fit go to <paramref name="narrow"/>.</summary>
    /// <returns>The end of the bar.</returns>
    private double Parts(
        ImmutableArray<ChartPart>.Builder parts,
        int category,
        double top,
        List<(int Series, T Number)> narrow
    )
    {
        var at = start;
        for (var i = 0; i < data.Series.Length; i++)
        {
            var value = data.Series[i].Values[category];
            var length = (double)value * scale;
            if (length <= 0)
            {
                continue;
            }

            var width = Math.Max(measures.Seam / 2, length - measures.Seam);
            parts.Add(new ChartBox(i, at, top, width, measures.BarHeight));
            var number = text.Number(i, value);
            var numberWidth = text.WidthOf(number);
            if (numberWidth + measures.NumberPadding <= length)
            {
                var x = at + (length - measures.Seam - numberWidth) / 2;
                parts.Add(new ChartLabel<T>(i, ChartLabelKind.Number, number, x, OnBar(top)));
            }
            else
            {
                narrow.Add((i, number));
            }

            at += length;
        }

        return at;
    }

    /// <summary>The top of a line of words centred on a bar.</summary>
    private double OnBar(double top) => top + (measures.BarHeight - text.Leading) / 2;
}
