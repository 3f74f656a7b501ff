using System.Globalization;
using NodaTime;

namespace ReportGen.Core.Output.Html;

/// <summary>Dates as readers write them: "16 January 2025", "16 Ionawr 2025".</summary>
internal static class ReaderDate
{
    private static readonly string[] English =
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];

    private static readonly string[] Welsh =
    [
        "Ionawr",
        "Chwefror",
        "Mawrth",
        "Ebrill",
        "Mai",
        "Mehefin",
        "Gorffennaf",
        "Awst",
        "Medi",
        "Hydref",
        "Tachwedd",
        "Rhagfyr",
    ];

    public static string Format(LocalDate date, string language)
    {
        var months = HtmlWords.For(language) == HtmlWords.Welsh ? Welsh : English;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{date.Day} {months[date.Month - 1]} {date.Year}"
        );
    }
}
