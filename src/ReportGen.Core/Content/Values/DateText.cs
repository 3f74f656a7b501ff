using System.Globalization;
using NodaTime;
using ReportGen.Core.Yaml;

namespace ReportGen.Core.Content.Values;

/// <summary>Reads and writes dates and times, and explains what is wrong with those it can't read.</summary>
internal static class DateText
{
    /// <summary>The pattern of a date for JSON Schema.</summary>
    public const string JsonPattern = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";

    /// <summary>The pattern of a date and time for JSON Schema.</summary>
    public const string JsonDateTimePattern =
        "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]$";

    /// <summary>Reasons why a text can't be read as a date.</summary>
    public enum DateError
    {
        /// <summary>Not a date in any known form.</summary>
        NotADate,

        /// <summary>Another form that names one day, for the hint.</summary>
        OtherForm,

        /// <summary>Day and month may be either way round.</summary>
        Ambiguous,

        /// <summary>A day that does not exist.</summary>
        NoSuchDay,

        /// <summary>A date with a time.</summary>
        HasTime,

        /// <summary>A month or a year without a day.</summary>
        NoDay,
    }

    /// <summary>Reads 2025-01-16.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out LocalDate date)
    {
        date = default;
        if (
            text.Length != 10
            || text[4] != '-'
            || text[7] != '-'
            || !Digits(text[..4], out var year)
            || !Digits(text[5..7], out var month)
            || !Digits(text[8..], out var day)
        )
        {
            return false;
        }

        return TryMake(year, month, day, out date);
    }

    /// <summary>Reads 2025-01-16T12:30.</summary>
    public static bool TryParseDateTime(ReadOnlySpan<char> text, out LocalDateTime time)
    {
        time = default;
        if (
            text.Length != 16
            || text[10] != 'T'
            || text[13] != ':'
            || !TryParse(text[..10], out var date)
            || !Digits(text[11..13], out var hour)
            || !Digits(text[14..], out var minute)
            || hour > 23
            || minute > 59
        )
        {
            return false;
        }

        time = date + new LocalTime(hour, minute);
        return true;
    }

    /// <summary>Writes 2025-01-16.</summary>
    public static string Write(LocalDate date) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{date.Year:D4}-{date.Month:D2}-{date.Day:D2}"
        );

    /// <summary>Writes 16 January 2025.</summary>
    public static string InWords(LocalDate date)
    {
        var month = Programmes.Dates.Period.MonthNames[date.Month - 1];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{date.Day} {char.ToUpperInvariant(month[0])}{month[1..]} {date.Year}"
        );
    }

    /// <summary>Explains why <see cref="TryParse"/> refused a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">The day meant, or the first of two readings (day first).</param>
    /// <param name="second">The second reading of an ambiguous day (month first).</param>
    public static DateError Explain(string text, out LocalDate? first, out LocalDate? second)
    {
        (first, second) = (null, null);
        var words = KeyboardCharacters.Plain(text);
        var t = words.IndexOfAny(['T', 't']);
        if (t == 10 && TryParse(words.AsSpan(0, 10), out var day))
        {
            first = day;
            return DateError.HasTime;
        }

        if (words.Length > 11 && words[10] == ' ' && TryParse(words.AsSpan(0, 10), out day))
        {
            first = day;
            return DateError.HasTime;
        }

        return ExplainNumbers(words, out first, out second)
            ?? ExplainWords(words, out first)
            ?? DateError.NotADate;
    }

    private static DateError? ExplainNumbers(
        string words,
        out LocalDate? first,
        out LocalDate? second
    )
    {
        (first, second) = (null, null);
        Span<Range> ranges = stackalloc Range[4];
        var text = words.AsSpan();
        var count = text.SplitAny(ranges, "/.- ", StringSplitOptions.RemoveEmptyEntries);
        if (count is 2 && Digits(text[ranges[0]], out var y) && Digits(text[ranges[1]], out var m))
        {
            return (y > 1000 && m is >= 1 and <= 12) || (m > 1000 && y is >= 1 and <= 12)
                ? DateError.NoDay
                : null;
        }

        if (
            count != 3
            || !Digits(text[ranges[0]], out var a)
            || !Digits(text[ranges[1]], out var b)
            || !Digits(text[ranges[2]], out var c)
        )
        {
            return words.Length == 4 && Digits(words, out var year) && year is > 1900 and < 2200
                ? DateError.NoDay
                : null;
        }

        if (text[ranges[0]].Length == 4)
        {
            return Single(a, b, c, out first);
        }

        var full = c < 100 ? 2000 + c : c;
        var british = TryMake(full, b, a, out var dayFirst);
        var american = TryMake(full, a, b, out var monthFirst);
        if (british && american && a != b)
        {
            (first, second) = (dayFirst, monthFirst);
            return DateError.Ambiguous;
        }

        first =
            british ? dayFirst
            : american ? monthFirst
            : null;
        return first is null ? DateError.NoSuchDay : DateError.OtherForm;
    }

    private static DateError Single(int year, int month, int day, out LocalDate? date)
    {
        date = null;
        if (TryMake(year, month, day, out var made))
        {
            date = made;
            return DateError.OtherForm;
        }

        // 2025-13-01: year, day, month.
        if (month > 12 && TryMake(year, day, month, out made))
        {
            date = made;
            return DateError.OtherForm;
        }

        return DateError.NoSuchDay;
    }

    private static DateError? ExplainWords(string words, out LocalDate? first)
    {
        first = null;
        int day = 0,
            month = 0,
            year = 0;
        foreach (
            var part in words.Split(
                [' ', ',', '.', '-', '/'],
                StringSplitOptions.RemoveEmptyEntries
            )
        )
        {
            var lower = part.ToLowerInvariant();
            var index =
                lower.Length < 3
                    ? -1
                    : Array.FindIndex(
                        Programmes.Dates.Period.MonthNames,
                        m => m.StartsWith(lower, StringComparison.Ordinal)
                    );
            var digits = lower.TrimEnd('s', 't', 'n', 'd', 'r', 'h');
            if (index >= 0 && month == 0)
            {
                month = index + 1;
            }
            else if (Digits(digits, out var number))
            {
                if (number > 31 && year == 0)
                {
                    year = number;
                }
                else if (day == 0)
                {
                    day = number;
                }
                else if (year == 0)
                {
                    year = number < 100 ? 2000 + number : number;
                }
            }
            else if (!IsWeekday(lower) && lower is not "of" and not "the")
            {
                return null;
            }
        }

        if (month == 0)
        {
            return null;
        }

        if (day == 0 || year == 0)
        {
            // No year has a 30 February; 2024 has the longest one.
            return day > CalendarSystem.Iso.GetDaysInMonth(2024, month)
                ? DateError.NoSuchDay
                : DateError.NoDay;
        }

        if (TryMake(year, month, day, out var made))
        {
            first = made;
            return DateError.OtherForm;
        }

        return DateError.NoSuchDay;
    }

    private static bool IsWeekday(string word) =>
        word.EndsWith("day", StringComparison.Ordinal)
        || word is "mon" or "tue" or "wed" or "thu" or "fri" or "sat" or "sun";

    private static bool TryMake(int year, int month, int day, out LocalDate date)
    {
        date = default;
        if (
            year is < 1000 or > 9999
            || month is < 1 or > 12
            || day < 1
            || day > CalendarSystem.Iso.GetDaysInMonth(year, month)
        )
        {
            return false;
        }

        date = new LocalDate(year, month, day);
        return true;
    }

    private static bool Digits(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        if (text.Length is 0 or > 6)
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            number = (number * 10) + (c - '0');
        }

        return true;
    }
}
