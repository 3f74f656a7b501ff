namespace ReportGen.Core.Output.Charts;

/// <summary>Sets and measures the words of a chart, so that they can be placed.</summary>
/// <typeparam name="T">Words broken into lines.</typeparam>
internal abstract class ChartText<T>
{
    /// <summary>The distance between baselines.</summary>
    public abstract double Leading { get; }

    public abstract int LinesOf(T text);

    /// <summary>The width of the longest line.</summary>
    public abstract double WidthOf(T text);

    /// <summary>The name of a bar.</summary>
    public abstract T Category(int category, double room);

    /// <summary>A number on a bar.</summary>
    public abstract T Number(int series, decimal value);

    /// <summary>The sum at the end of a bar.</summary>
    public abstract T Total(decimal sum);

    /// <summary>A series in the legend.</summary>
    public abstract T Name(int series, double room);

    /// <summary>A series at the end of its line.</summary>
    public abstract T LineEnd(int series, double room);

    /// <summary>A value on the scale of a trend.</summary>
    public abstract T Scale(decimal value);

    /// <summary>A category of a trend.</summary>
    public abstract T Date(int category, double room);

    public double HeightOf(T text) => LinesOf(text) * Leading;
}
