using System.Globalization;
using NodaTime;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Programmes.Dates;

/// <summary>A named stretch of days: "March 2026", "spring 2025", "the summer recess 2025".</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, inclusive.</param>
/// <param name="IsRecess">True when it is a recess of the calendar.</param>
internal readonly record struct Period(LocalDate From, LocalDate To, bool IsRecess)
{
    /// <summary>January to December in lower case.</summary>
    internal static readonly string[] MonthNames =
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];

    /// <summary>Reads a whole period from folded tokens (lower case, no articles).</summary>
    internal static bool TryRead(
        ReadOnlySpan<string> tokens,
        IReadOnlyList<CalendarPeriod> calendar,
        out Period period
    )
    {
        var found = Read(tokens, calendar);
        period = found ?? default;
        return found is not null;
    }

    /// <summary>The first, second or last third: of a year, season or quarter in months, else in days.</summary>
    internal (LocalDate From, LocalDate To) Third(int index)
    {
        if (IsOneMonth)
        {
            return index switch
            {
                0 => (From, From.PlusDays(9)),
                1 => (From.PlusDays(10), From.PlusDays(19)),
                _ => (From.PlusDays(20), To),
            };
        }

        var months = NodaTime.Period.Between(From, To.PlusDays(1), PeriodUnits.Months).Months;
        if (From.Day == 1 && months >= 3 && From.PlusMonths(months) == To.PlusDays(1))
        {
            var step = months / 3;
            var start = From.PlusMonths(step * index);
            return (start, index == 2 ? To : start.PlusMonths(step).PlusDays(-1));
        }

        var days = NodaTime.Period.DaysBetween(From, To) + 1;
        var third = Math.Max(1, days / 3);
        var from = LocalDate.Min(To, From.PlusDays(third * index));
        return (from, index == 2 ? To : LocalDate.Min(To, from.PlusDays(third - 1)));
    }

    private bool IsOneMonth => From.Day == 1 && From.PlusMonths(1).PlusDays(-1) == To;

    private static Period? Read(
        ReadOnlySpan<string> tokens,
        IReadOnlyList<CalendarPeriod> calendar
    ) =>
        ReadDay(tokens)
        ?? ReadMonth(tokens)
        ?? ReadWeek(tokens)
        ?? ReadFinancialYear(tokens)
        ?? ReadPartOfYear(tokens)
        ?? ReadSeason(tokens)
        ?? ReadFeast(tokens)
        ?? ReadRecess(tokens, calendar)
        ?? ReadYear(tokens);

    private static Period? ReadDay(ReadOnlySpan<string> tokens)
    {
        if (tokens.Length > 1 && IsWeekday(tokens[0]))
        {
            tokens = tokens[1..];
        }

        if (tokens.Length == 1 && tokens[0].Length == 10)
        {
            var iso = NodaTime.Text.LocalDatePattern.Iso.Parse(tokens[0]);
            return iso.Success ? Day(iso.Value) : null;
        }

        // "1 May 2026", "1st of May 2026"
        if (tokens.Length == 4 && tokens[1] is "of")
        {
            tokens = new[] { tokens[0], tokens[2], tokens[3] };
        }

        if (
            tokens.Length != 3
            || MonthOf(tokens[1]) is not { } month
            || YearOf(tokens[2]) is not { } year
        )
        {
            return null;
        }

        var digits = tokens[0].AsSpan().TrimEnd("stndrh");
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day))
        {
            return null;
        }

        var isDay = day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month);
        return isDay ? Day(new LocalDate(year, month, day)) : null;
    }

    private static Period? ReadMonth(ReadOnlySpan<string> tokens)
    {
        // "March 2026", "March of 2026"
        if (tokens.Length == 3 && tokens[1] is "of")
        {
            tokens = new[] { tokens[0], tokens[2] };
        }

        return
            tokens.Length == 2 && MonthOf(tokens[0]) is { } month && YearOf(tokens[1]) is { } year
            ? Months(year, month, 1)
            : null;
    }

    private static Period? ReadWeek(ReadOnlySpan<string> tokens)
    {
        if (
            tokens.Length < 3
            || tokens[0] is not "week"
            || tokens[1] is not ("beginning" or "commencing" or "of" or "starting")
            || ReadDay(tokens[2..]) is not { } day
        )
        {
            return null;
        }

        return new Period(day.From, day.From.PlusDays(6), IsRecess: false);
    }

    private static Period? ReadFinancialYear(ReadOnlySpan<string> tokens)
    {
        ReadOnlySpan<string> rest;
        if (tokens.Length >= 3 && tokens[0] is "financial" && tokens[1] is "year")
        {
            rest = tokens[2..];
        }
        else if (tokens.Length >= 3 && tokens[^2] is "financial" && tokens[^1] is "year")
        {
            rest = tokens[..^2];
        }
        else
        {
            return null;
        }

        return TwoYears(rest) is { } first
            ? new Period(
                new LocalDate(first, 4, 1),
                new LocalDate(first + 1, 3, 31),
                IsRecess: false
            )
            : null;
    }

    /// <summary>"2025 to 2026", "2025-26", "2025/26": the first of two years that follow each other.</summary>
    private static int? TwoYears(ReadOnlySpan<string> tokens)
    {
        if (tokens.Length == 3 && tokens[1] is "to" or "and")
        {
            return YearOf(tokens[0]) is { } a && YearOf(tokens[2]) == a + 1 ? a : null;
        }

        if (tokens.Length != 1)
        {
            return null;
        }

        var text = tokens[0];
        if (text.Length is not (7 or 9) || text[4] is not ('-' or '/'))
        {
            return null;
        }

        var first = YearOf(text[..4]);
        var second =
            text.Length == 7
                ? YearOf(string.Concat(text.AsSpan(0, 2), text.AsSpan(5)))
                : YearOf(text[5..]);
        return second == first + 1 ? first : null;
    }

    private static Period? ReadPartOfYear(ReadOnlySpan<string> tokens)
    {
        // "Q1 2026", "Q1 of 2026", "first quarter of 2026", "second half of 2026", "H1 2026"
        if (tokens.Length < 2 || YearOf(tokens[^1]) is not { } year)
        {
            return null;
        }

        var rest = tokens[..^1];
        if (rest.Length > 1 && rest[^1] is "of" or "in")
        {
            rest = rest[..^1];
        }

        if (rest.Length == 1 && rest[0].Length == 2 && rest[0][1] is >= '1' and <= '4')
        {
            var index = rest[0][1] - '1';
            return rest[0][0] switch
            {
                'q' => Months(year, 1 + (3 * index), 3),
                'h' when index < 2 => Months(year, 1 + (6 * index), 6),
                _ => null,
            };
        }

        if (rest.Length != 2)
        {
            return null;
        }

        var ordinal = rest[0] switch
        {
            "first" or "1st" => 0,
            "second" or "2nd" => 1,
            "third" or "3rd" => 2,
            "fourth" or "4th" => 3,
            "last" or "final" => rest[1] is "half" ? 1 : 3,
            _ => -1,
        };
        return rest[1] switch
        {
            "quarter" when ordinal >= 0 => Months(year, 1 + (3 * ordinal), 3),
            "half" when ordinal is 0 or 1 => Months(year, 1 + (6 * ordinal), 6),
            _ => null,
        };
    }

    private static Period? ReadSeason(ReadOnlySpan<string> tokens)
    {
        if (tokens.Length < 2)
        {
            return null;
        }

        var month = tokens[0] switch
        {
            "spring" => 3,
            "summer" => 6,
            "autumn" => 9,
            "winter" => 12,
            _ => 0,
        };
        var rest = tokens[1] is "of" ? tokens[2..] : tokens[1..];
        if (month == 0)
        {
            return null;
        }

        var year = rest.Length == 1 ? YearOf(rest[0]) : null;
        year ??= month == 12 ? TwoYears(rest) : null;
        return year is { } known ? Months(known, month, 3) : null;
    }

    private static Period? ReadFeast(ReadOnlySpan<string> tokens)
    {
        if (tokens.Length < 2 || YearOf(tokens[^1]) is not { } year)
        {
            return null;
        }

        var name = string.Join(' ', tokens[..^1]!);
        return name switch
        {
            "easter" or "easter sunday" => Day(Easter.Sunday(year)),
            "good friday" => Day(Easter.Sunday(year).PlusDays(-2)),
            "easter monday" => Day(Easter.Sunday(year).PlusDays(1)),
            "whitsun" or "whit sunday" or "pentecost" => Day(Easter.Sunday(year).PlusDays(49)),
            "christmas" or "christmas day" => Day(new LocalDate(year, 12, 25)),
            "new year" or "new year s day" => Day(new LocalDate(year, 1, 1)),
            _ => null,
        };
    }

    /// <summary>"summer recess 2025", "2025 summer recess", "parliamentary summer recess of 2025".</summary>
    private static Period? ReadRecess(
        ReadOnlySpan<string> tokens,
        IReadOnlyList<CalendarPeriod> calendar
    )
    {
        if (!tokens.Contains("recess"))
        {
            return null;
        }

        int? year = null;
        var name = new List<string>();
        foreach (var token in tokens)
        {
            if (YearOf(token) is { } found)
            {
                year = found;
            }
            else if (token is not ("recess" or "of" or "in" or "parliamentary"))
            {
                name.Add(token);
            }
        }

        if (year is null || name.Count == 0)
        {
            return null;
        }

        var wanted = string.Join(' ', name);
        LocalDate? from = null;
        LocalDate? to = null;
        foreach (var entry in calendar)
        {
            if (
                entry.Kind == CalendarKind.Recess
                && entry.From.Year == year
                && string.Equals(RecessName(entry.Name), wanted, StringComparison.Ordinal)
            )
            {
                // Where the Houses rise on different days, the earlier rising and the later return.
                from = from is { } f ? LocalDate.Min(f, entry.From) : entry.From;
                to = to is { } t ? LocalDate.Max(t, entry.To) : entry.To;
            }
        }

        return from is { } first && to is { } last ? new Period(first, last, IsRecess: true) : null;
    }

    private static string RecessName(string? name)
    {
        var words = (name ?? "")
            .ToLowerInvariant()
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(
            ' ',
            words.Where(static w => w is not ("recess" or "the") && YearOf(w) is null)
        );
    }

    private static Period? ReadYear(ReadOnlySpan<string> tokens) =>
        tokens.Length == 1 && YearOf(tokens[0]) is { } year ? Months(year, 1, 12) : null;

    private static Period Day(LocalDate day) => new(day, day, IsRecess: false);

    private static Period Months(int year, int month, int count)
    {
        var from = new LocalDate(year, month, 1);
        return new Period(from, from.PlusMonths(count).PlusDays(-1), IsRecess: false);
    }

    private static int? YearOf(string token) =>
        token.Length == 4
        && int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= 1900 and <= 2199
            ? year
            : null;

    private static int? MonthOf(string token)
    {
        for (var i = 0; i < MonthNames.Length; i++)
        {
            // "Sept", "Jan": three letters or more of a name.
            if (token.Length >= 3 && MonthNames[i].StartsWith(token, StringComparison.Ordinal))
            {
                return i + 1;
            }
        }

        return null;
    }

    private static bool IsWeekday(string token) =>
        token
            is "monday"
                or "tuesday"
                or "wednesday"
                or "thursday"
                or "friday"
                or "saturday"
                or "sunday";
}
