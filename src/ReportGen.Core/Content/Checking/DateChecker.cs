using System.Globalization;
using NodaTime;
using ReportGen.Core.Content.Values;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Yaml;

namespace ReportGen.Core.Content.Checking;

/// <summary>Checks dates and times, and suggests how to type them.</summary>
internal static class DateChecker
{
    /// <summary>Checks a date. RG2006 to RG2009.</summary>
    public static bool CheckDate(
        YamlScalar scalar,
        string field,
        bool allowsUnknown,
        DiagnosticBag bag
    )
    {
        var text = scalar.Value;
        if (DateText.TryParse(text, out _))
        {
            return true;
        }

        var error = DateText.Explain(text, out var first, out var second);
        bag.Add(
            error switch
            {
                DateText.DateError.Ambiguous => ContentDiagnostics.AmbiguousDate.At(
                    scalar.Span,
                    $"‘{text}’ can be read in two ways: {DateText.InWords(first!.Value)} or {DateText.InWords(second!.Value)}.",
                    $"Type {field}: {DateText.Write(first.Value)} for {DateText.InWords(first.Value)}, or {field}: {DateText.Write(second.Value)} for {DateText.InWords(second.Value)}"
                ),
                DateText.DateError.NoSuchDay => ContentDiagnostics.NoSuchDay.At(
                    scalar.Span,
                    $"There is no such day as ‘{text}’.",
                    LastDay(text) is { } last
                        ? $"The last day of that month is {field}: {last}"
                        : $"Check the day and the month, and type year-month-day: {field}: 2025-01-16"
                ),
                DateText.DateError.HasTime => ContentDiagnostics.DateTimeForm.At(
                    scalar.Span,
                    $"‘{field}’ is a date without a time.",
                    $"Type {field}: {DateText.Write(first!.Value)}"
                ),
                DateText.DateError.OtherForm => ContentDiagnostics.DateForm.At(
                    scalar.Span,
                    $"‘{text}’ is not how dates are written here: the year comes first, then the month, then the day.",
                    $"Type {field}: {DateText.Write(first!.Value)}"
                ),
                DateText.DateError.NoDay => ContentDiagnostics.DateForm.At(
                    scalar.Span,
                    $"‘{text}’ is not a whole date: year, month and day are needed.",
                    $"Type all three: {field}: 2025-01-16" + (allowsUnknown ? ", or unknown." : "")
                ),
                _ => ContentDiagnostics.DateForm.At(
                    scalar.Span,
                    $"‘{text}’ is not a date.",
                    $"Type year-month-day: {field}: 2025-01-16"
                        + (allowsUnknown ? ", or unknown." : "")
                ),
            }
        );
        return false;
    }

    /// <summary>Checks a date with a time. RG2009.</summary>
    public static bool CheckDateTime(YamlScalar scalar, string field, DiagnosticBag bag)
    {
        var text = scalar.Value;
        if (DateText.TryParseDateTime(text, out _))
        {
            return true;
        }

        var suggestion = Suggest(text);
        bag.Add(
            ContentDiagnostics.DateTimeForm.At(
                scalar.Span,
                $"‘{text}’ is not a date with a time.",
                suggestion is not null
                    ? $"Type {field}: {suggestion}"
                    : $"Type year-month-day, a capital T and the time: {field}: 2025-01-16T12:30"
            )
        );
        return false;
    }

    /// <summary>The last day of the month of a date such as "2025-02-30"; null when there is no such month.</summary>
    private static string? LastDay(string text)
    {
        if (
            text.Length != 10
            || text[4] != '-'
            || text[7] != '-'
            || !int.TryParse(
                text.AsSpan(0, 4),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var year
            )
            || !int.TryParse(
                text.AsSpan(5, 2),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var month
            )
            || month is < 1 or > 12
            || year < 1000
        )
        {
            return null;
        }

        return DateText.Write(
            new LocalDate(year, month, CalendarSystem.Iso.GetDaysInMonth(year, month))
        );
    }

    private static string? Suggest(string text)
    {
        var words = KeyboardCharacters.Plain(text);
        // A time with seconds, with a zone or with a space for the T begins like the right form.
        if (
            words.Length >= 16
            && words[10] is 'T' or 't' or ' '
            && DateText.TryParseDateTime($"{words[..10]}T{words.Substring(11, 5)}", out _)
        )
        {
            return $"{words[..10]}T{words.Substring(11, 5)}";
        }

        if (DateText.TryParse(words, out _))
        {
            return words + "T12:30";
        }

        var space = words.LastIndexOf(' ');
        if (space <= 0)
        {
            return null;
        }

        var date = words[..space].TrimEnd(',', ' ');
        if (date.EndsWith(" at", StringComparison.Ordinal))
        {
            date = date[..^3];
        }

        LocalDate? day = DateText.TryParse(date, out var parsed) ? parsed : null;
        if (
            day is null
            && DateText.Explain(date, out var first, out _) == DateText.DateError.OtherForm
        )
        {
            day = first;
        }

        return day is { } found && Clock(words[(space + 1)..]) is { } clock
            ? $"{DateText.Write(found)}T{clock}"
            : null;
    }

    /// <summary>Reads a time of day: "12:30", "9.30am" → "09:30", "5pm" → "17:00".</summary>
    private static string? Clock(string text)
    {
        var lower = text.ToLowerInvariant();
        var isAfternoon = lower.EndsWith("pm", StringComparison.Ordinal);
        var isMorning = lower.EndsWith("am", StringComparison.Ordinal);
        var bare = isAfternoon || isMorning ? lower[..^2].TrimEnd() : lower;
        var parts = bare.Split([':', '.']);
        if (
            parts.Length is 0 or > 2
            || !int.TryParse(
                parts[0],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var hour
            )
        )
        {
            return null;
        }

        var minute = 0;
        if (
            parts.Length == 2
            && !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out minute)
        )
        {
            return null;
        }

        hour +=
            isAfternoon && hour < 12 ? 12
            : isMorning && hour == 12 ? -12
            : 0;
        return hour < 24 && minute < 60
            ? string.Create(CultureInfo.InvariantCulture, $"{hour:D2}:{minute:D2}")
            : null;
    }
}
