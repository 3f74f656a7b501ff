using System.Globalization;

namespace ReportGen.Cli.Terminal;

/// <summary>Sizes, times and counts as people read them.</summary>
internal static class HumanReadable
{
    /// <summary>A size: "812 B", "34 kB", "1.2 MB" (thousands, not 1,024s).</summary>
    public static string Size(long bytes) =>
        bytes switch
        {
            < 1_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
            < 999_500 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0} kB"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB"),
        };

    /// <summary>A duration: "0.12 s", "14.5 s", "3 min 20 s".</summary>
    public static string Time(TimeSpan time) =>
        time.TotalSeconds switch
        {
            < 10 => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s"),
            < 99.95 => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s"),
            _ => string.Create(
                CultureInfo.InvariantCulture,
                $"{(int)time.TotalMinutes} min {time.Seconds} s"
            ),
        };

    /// <summary>A duration that one hardly waits for: "62 ms"; from a second on as <see cref="Time"/>.</summary>
    public static string ShortTime(TimeSpan time) =>
        time.TotalMilliseconds < 999.5
            ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0} ms")
            : Time(time);

    /// <summary>A number with its noun: "1 file", "1,204 files".</summary>
    public static string Count(long number, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? one : many)}");
}
