using System.Globalization;
using ReportGen.Core.Documents;
using ReportGen.Core.Output.Charts;

namespace ReportGen.Core.Output.Html;

/// <summary>Draws a trend on a scale from zero: one line per series, distinguished by dashes as well as colour, and labelled at its end.</summary>
internal sealed class TrendSvg
{
    /// <summary>Horizontal measures in per cent, vertical ones in pixels.</summary>
    private static readonly ChartMeasures Measures = new()
    {
        Left = 1,
        Width = 98,
        HasLabelsAbove = true,
        PlotTop = 24,
        ScaleGap = 1.5,
        PlotHeight = 200,
        DateGap = 8.5,
        PlotEnd = 4.5,
    };

    private static readonly string[] Dashes = ["", "9 4", "2 4", "12 4 2 4", "5 3", "1 3"];

    /// <summary>The distance from the top of a line, in pixels.</summary>
    private const double MiddleOfLetters = 7.5;

    private readonly HtmlText html;
    private readonly ChartData data;
    private readonly ChartBand band;

    public TrendSvg(HtmlText html, Chart chart, ChartData data)
    {
        this.html = html;
        this.data = data;
        band = TrendChart<SvgLabel>.Of(data, Measures, SvgText.OfTrend(chart, data));
        Height = Format(band.Height);
    }

    /// <summary>The height in pixels.</summary>
    public string Height { get; }

    /// <summary>Writes the lines and their axes.</summary>
    public void WritePlot()
    {
        var lines = band.Parts.OfType<ChartLine>().ToArray();
        html.Raw("<g stroke-width=1>");
        Horizontal(lines.First(static l => l.Kind == ChartLineKind.Grid), "#b1b4b6");
        html.Raw("\n");
        Horizontal(lines.First(static l => l.Kind == ChartLineKind.Axis), "#0b0c0c");
        html.Raw("</g>\n");
        foreach (var label in Labels(ChartLabelKind.Scale))
        {
            label.Text.Write(html, "", label.Y, " fill=#505a5f");
        }

        var dates = Labels(ChartLabelKind.Date).ToArray();
        dates[0].Text.Write(html, "", dates[0].Y);
        // The drawing is stretched to the width of the page; its strokes and dots are not.
        html.Raw($"<svg viewBox=\"0 0 100 {Height}\" preserveAspectRatio=none><g fill=none>\n");
        foreach (var line in lines.Where(static l => l.Kind == ChartLineKind.Series))
        {
            WriteLine(line);
        }

        html.Raw("</g></svg>\n");
    }

    /// <summary>Writes the names of the lines, each joined to the end of its line, and the last date.</summary>
    public void WriteLabels()
    {
        var dates = Labels(ChartLabelKind.Date).ToArray();
        if (dates.Length > 1)
        {
            dates[^1].Text.Write(html, "", dates[^1].Y);
        }

        var lines = band.Parts.OfType<ChartLine>().ToArray();
        foreach (var label in Labels(ChartLabelKind.Name))
        {
            var style = SeriesStyle.Of(data.Series[label.Series], label.Series);
            var end = lines.Last(l => l.Series == label.Series).Points[^1].Y;
            var middle = label.Y + MiddleOfLetters;
            html.Raw(
                $"<line x1=2 y1={Format(end)} x2=10 y2={Format(middle)} stroke={style.Stroke} />\n"
            );
            (label.Text with { Lines = [style.Sign] }).Write(
                html,
                " x=14",
                label.Y,
                $" fill={style.Stroke}"
            );
            label.Text.Write(html, " x=34", label.Y);
        }
    }

    private static string Format(double value) =>
        value.ToString("0.#", CultureInfo.InvariantCulture);

    private IEnumerable<ChartLabel<SvgLabel>> Labels(ChartLabelKind kind) =>
        band.Parts.OfType<ChartLabel<SvgLabel>>().Where(l => l.Kind == kind);

    private void Horizontal(ChartLine line, string colour)
    {
        var y = Format(line.Points[0].Y);
        html.Raw($"<line x2=100% y1={y} y2={y} stroke={colour} />");
    }

    private void WriteLine(ChartLine line)
    {
        var style = SeriesStyle.Of(data.Series[line.Series], line.Series);
        var dash = Dashes[line.Series % Dashes.Length];
        var points = line.Points.Select(static p => $"M{Format(p.X)} {Format(p.Y)}").ToArray();

        // A series is a path through all its points; each point is a line of zero length with round ends.
        var path = string.Concat(points).Replace('M', 'L');
        html.Raw(
                $"<path d=\"M{path[1..]}\" stroke={style.Stroke} stroke-width=2.5 vector-effect=non-scaling-stroke"
            )
            .Raw(dash.Length > 0 ? $" stroke-dasharray=\"{dash}\"" : "")
            .Raw(" />\n")
            .Raw(
                $"<path d=\"{string.Join("h0", points)}h0\" stroke={style.Stroke} stroke-width=8 stroke-linecap=round vector-effect=non-scaling-stroke />\n"
            );
    }
}
