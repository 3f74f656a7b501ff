using ReportGen.Core.Documents;
using ReportGen.Core.Output.Printing;

namespace ReportGen.Core.Output.Charts;

/// <summary>
/// Sets the words of a chart on paper. Most end in a space, which separates them for readers of the tags alone.
/// </summary>
/// <typeparam name="T">Words broken into lines.</typeparam>
internal abstract class PrintedChartText<T>(ChartData data, int quietColour) : ChartText<T>
{
    public override T Category(int category, double room) =>
        Set(data.Categories[category], room, null, isBold: false);

    public override T Number(int series, decimal value) =>
        Set(
            ChartData.Number(value) + " ",
            double.MaxValue,
            Colours.IsDark(SeriesStyle.PrintedColour(data, series)) ? Colours.White : Colours.Black,
            isBold: true
        );

    public override T Total(decimal sum) =>
        Set(ChartData.Number(sum), double.MaxValue, null, isBold: false);

    public override T Name(int series, double room) =>
        Set(NameOf(series), room, null, isBold: false);

    public override T LineEnd(int series, double room)
    {
        var last = ChartData.Number(data.Series[series].Values[^1]);
        return Set($"{NameOf(series)}: {last} ", room, null, isBold: false);
    }

    public override T Scale(decimal value) =>
        Set(ChartData.Number(value) + " ", 80, quietColour, isBold: false);

    public override T Date(int category, double room) =>
        Set(data.Categories[category] + " ", room, null, isBold: false);

    /// <summary>Sets words in the small type of the theme.</summary>
    /// <param name="words">The words.</param>
    /// <param name="room">The available width in points.</param>
    /// <param name="colour">As 0xRRGGBB, or null for the text colour.</param>
    /// <param name="isBold">True for bold.</param>
    protected abstract T Set(string words, double room, int? colour, bool isBold);

    private string NameOf(int series) =>
        data.Series[series].Status is { } status
            ? StatusStyle.Sign(status) + "\u00A0" + data.Series[series].Name
            : data.Series[series].Name;
}
