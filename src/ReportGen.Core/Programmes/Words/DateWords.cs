using System.Globalization;
using NodaTime;

namespace ReportGen.Core.Programmes.Words;

/// <summary>Days and times as the House and GOV.UK write them: no ordinals, no abbreviations.</summary>
public static class DateWords
{
    private static readonly string[] Months =
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

    private static readonly string[] WelshMonths =
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

    private static readonly string[] Weekdays =
    [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ];

    private static readonly string[] WelshWeekdays =
    [
        "Dydd Llun",
        "Dydd Mawrth",
        "Dydd Mercher",
        "Dydd Iau",
        "Dydd Gwener",
        "Dydd Sadwrn",
        "Dydd Sul",
    ];

    /// <summary>"16 January 2025".</summary>
    public static string Of(LocalDate date, string language = "en-GB") =>
        $"{Number(date.Day)} {Month(date.Month, language)} {Number(date.Year)}";

    /// <summary>"Thursday 16 January".</summary>
    public static string Weekday(LocalDate date, string language = "en-GB") =>
        $"{WeekdayName(date, language)} {Number(date.Day)} {Month(date.Month, language)}";

    /// <summary>"Thursday 16 January 2025".</summary>
    public static string Full(LocalDate date, string language = "en-GB") =>
        $"{WeekdayName(date, language)} {Of(date, language)}";

    /// <summary>"January 2025".</summary>
    public static string MonthAndYear(LocalDate date, string language = "en-GB") =>
        $"{Month(date.Month, language)} {Number(date.Year)}";

    /// <summary>"1 to 3 March 2025", "1 March to 2 April 2025", "30 December 2025 to 2 January 2026".</summary>
    public static string Range(LocalDate from, LocalDate to, string language = "en-GB")
    {
        if (from == to)
        {
            return Of(from, language);
        }

        var word = Languages.IsWelsh(language) ? "hyd at" : "to";
        var start =
            from.Year != to.Year ? Of(from, language)
            : from.Month != to.Month ? $"{Number(from.Day)} {Month(from.Month, language)}"
            : Number(from.Day);
        return $"{start} {word} {Of(to, language)}";
    }

    /// <summary>"5:30pm", "9am", "midday", "midnight".</summary>
    public static string Time(LocalTime time, string language = "en-GB")
    {
        if (time is { Hour: 0 or 12, Minute: 0 })
        {
            return (time.Hour, Languages.IsWelsh(language)) switch
            {
                (0, true) => "hanner nos",
                (0, false) => "midnight",
                (_, true) => "hanner dydd",
                _ => "midday",
            };
        }

        var hour = time.ClockHourOfHalfDay;
        var half = (time.Hour < 12, Languages.IsWelsh(language)) switch
        {
            (true, true) => "yb",
            (false, true) => "yp",
            (true, false) => "am",
            _ => "pm",
        };
        return time.Minute == 0
            ? $"{Number(hour)}{half}"
            : $"{Number(hour)}:{time.Minute.ToString("00", CultureInfo.InvariantCulture)}{half}";
    }

    /// <summary>"5:30pm on Thursday 16 January 2025".</summary>
    public static string Moment(LocalDateTime moment, string language = "en-GB")
    {
        var on = Languages.IsWelsh(language) ? "ar" : "on";
        return $"{Time(moment.TimeOfDay, language)} {on} {Full(moment.Date, language)}";
    }

    private static string Month(int month, string language) =>
        (Languages.IsWelsh(language) ? WelshMonths : Months)[month - 1];

    private static string WeekdayName(LocalDate date, string language) =>
        (Languages.IsWelsh(language) ? WelshWeekdays : Weekdays)[(int)date.DayOfWeek - 1];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
