using NodaTime;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.Words;

namespace ReportGen.Core.Rules.Statements;

/// <summary>A statement is made on a sitting day of its House, and not on the eve of a recess, according to calendar.yaml.</summary>
internal static class SittingDays
{
    private static readonly DiagnosticCode NotSitting = new(
        "RG2530",
        Severity.Warning,
        "The House does not sit on that day",
        "The day is in a recess in calendar.yaml, or at a weekend. A statement needs a sitting House; a document published in recess is a ‘paper’ (Ministerial Code 9.1: Parliament first, when it is in session).",
        "date: 2025-08-07\nkind: oral",
        "date: 2025-08-07\nkind: paper"
    );

    private static readonly DiagnosticCode Friday = new(
        "RG2531",
        Severity.Warning,
        "Statement on a Friday",
        "The House sits on few Fridays, and written statements are not usually made on them. If it does sit on this one, add the day to calendar.yaml.",
        "date: 2025-01-17",
        "date: 2025-01-16"
    );

    private static readonly DiagnosticCode LastDay = new(
        "RG2532",
        Severity.Warning,
        "Statement on the last day before a recess",
        "Significant statements on the last day before a recess leave Members no time to question them (Government memorandum to HC 602).",
        "date: 2025-07-22   # the recess begins on 23 July",
        "date: 2025-07-21"
    );

    internal static Rule Rule { get; } =
        new(
            "A statement is made on a sitting day, and not on the eve of a recess",
            [NotSitting, Friday, LastDay],
            Check
        );

    private static IEnumerable<Diagnostic> Check(RuleContext context)
    {
        foreach (var statement in context.Programme.Statements)
        {
            if (statement.House is not { } house)
            {
                continue;
            }

            var periods = context.Content.Calendar.Where(p => IsOf(p, house)).ToList();
            if (CheckDay(statement, periods) is { } found)
            {
                yield return found;
            }
        }
    }

    private static Diagnostic? CheckDay(Statement statement, List<CalendarPeriod> periods)
    {
        var day = statement.Date;
        var at = statement.Place["date"];
        var house = statement.House is { } h ? StatusWords.Of(h) : "House";
        var recess = periods.Find(p => p.Kind == CalendarKind.Recess && Holds(p, day));
        if (recess is not null)
        {
            return NotSitting.At(
                at,
                $"On {DateWords.Full(day)} the {house} is in recess ({Name(recess)}, {DateWords.Range(recess.From, recess.To)}).",
                "Choose a sitting day, or write ‘kind: paper’."
            ) with
            {
                Related = [new RelatedPlace(recess.Place.Whole, "the recess")],
            };
        }

        // Someone looked up a day that the calendar lists by itself, so it is not in doubt.
        var isListed = periods.Exists(p =>
            p.Kind == CalendarKind.Sitting && p.From == day && p.To == day
        );
        var isParliament = statement.House is House.Commons or House.Lords;
        var isWeekend = day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;
        if (isWeekend && isParliament && !isListed)
        {
            return NotSitting.At(
                at,
                $"{DateWords.Full(day)} falls at a weekend.",
                "If the House does sit, add the day to calendar.yaml."
            );
        }

        var next = periods.Find(p =>
            p.Kind == CalendarKind.Recess && p.From > day && IsNextWorkingDay(day, p.From)
        );
        if (next is not null)
        {
            return LastDay.At(
                at,
                $"{DateWords.Full(day)} is the last day before a recess ({Name(next)} from {DateWords.Of(next.From)}).",
                "Make the statement earlier if it is significant."
            ) with
            {
                Related = [new RelatedPlace(next.Place.Whole, "the recess")],
            };
        }

        return day.DayOfWeek == IsoDayOfWeek.Friday && !isListed && isParliament
            ? Friday.At(
                at,
                $"{DateWords.Full(day)} is a Friday, and calendar.yaml does not say that the {house} sits.",
                "Choose another day, or add this one to calendar.yaml."
            )
            : null;
    }

    private static bool IsOf(CalendarPeriod period, House house) =>
        period.House is { } own ? own == house : house is House.Commons or House.Lords;

    private static bool Holds(CalendarPeriod period, LocalDate day) =>
        period.From <= day && day <= period.To;

    /// <summary>True when only Fridays and weekend days lie between.</summary>
    private static bool IsNextWorkingDay(LocalDate day, LocalDate next)
    {
        for (var between = day.PlusDays(1); between < next; between = between.PlusDays(1))
        {
            if (between.DayOfWeek < IsoDayOfWeek.Friday)
            {
                return false;
            }
        }

        return true;
    }

    private static string Name(CalendarPeriod period) => period.Name ?? "recess";
}
