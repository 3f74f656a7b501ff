using NodaTime;
using NodaTime.Text;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Programmes.State;

/// <summary>Finds the day that "within 12 weeks of…" means, as far as it is known on a day.</summary>
public static class RelativeDates
{
    /// <summary>The last day of a relative date.</summary>
    /// <param name="programme">Where the id is looked up.</param>
    /// <param name="item">The item whose date it is: "of" its own id counts from its first day.</param>
    /// <param name="date">The relative date.</param>
    /// <param name="day">What is known on this day counts: a later statement or completion does not.</param>
    /// <returns>Null while what it counts from has not happened, or when the id does not exist.</returns>
    public static LocalDate? Resolve(
        Programme programme,
        ITracked item,
        RelativeDate date,
        LocalDate day
    ) =>
        Anchor(programme, item, date.Of, day) is { } anchor
            ? anchor.PlusMonths(date.Months).PlusWeeks(date.Weeks).PlusDays(date.Days)
            : null;

    /// <summary>The last day on which a promise is kept: its own, else the relative one, else the backstop.</summary>
    /// <param name="programme">Where ids are looked up.</param>
    /// <param name="item">The item whose promise it is.</param>
    /// <param name="due">The promise.</param>
    /// <param name="day">What is known on this day counts.</param>
    public static LocalDate? Deadline(
        Programme programme,
        ITracked item,
        DueDate due,
        LocalDate day
    )
    {
        if (due.By is { } by)
        {
            return by;
        }

        return due.After is { } after && Resolve(programme, item, after, day) is { } resolved
            ? resolved
            : due.Backstop;
    }

    private static LocalDate? Anchor(Programme programme, ITracked item, string of, LocalDate day)
    {
        var written = LocalDatePattern.Iso.Parse(of);
        if (written.Success)
        {
            return written.Value;
        }

        if (string.Equals(of, item.Id, StringComparison.Ordinal))
        {
            return StateOn.Since(programme, item);
        }

        foreach (var statement in programme.Statements)
        {
            if (string.Equals(statement.Id, of, StringComparison.Ordinal))
            {
                return statement.Date <= day ? statement.Date : null;
            }
        }

        return programme.FindTracked(of) is { } other ? StateOn.Completion(other, day) : null;
    }
}
