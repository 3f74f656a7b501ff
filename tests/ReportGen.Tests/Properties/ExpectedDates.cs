using NodaTime;
using NodaTime.Text;

namespace ReportGen.Tests.Properties;

/// <summary>Days that follow from other days.</summary>
internal static class ExpectedDates
{
    /// <summary>The first day of an item; null when it is not known.</summary>
    public static LocalDate? First(ProgrammeSpec programme, ItemSpec item) =>
        item.Since
        ?? (
            item.Report is { } report
                ? programme.Reports.Single(r => r.Id == report).Date
                : (LocalDate?)null
        );

    /// <summary>The last day on which a promise is kept, as far as it is known on a day.</summary>
    public static LocalDate? Deadline(
        ProgrammeSpec programme,
        ItemSpec item,
        DueSpec due,
        LocalDate day
    )
    {
        if (due.By is { } by)
        {
            return by;
        }

        return due.Of is { } of
            ? From(programme, item, of, day)?.PlusWeeks(due.Weeks)
            : due.Backstop;
    }

    private static LocalDate? From(ProgrammeSpec programme, ItemSpec item, string of, LocalDate day)
    {
        if (LocalDatePattern.Iso.Parse(of) is { Success: true } date)
        {
            return date.Value;
        }

        if (of == item.Id)
        {
            return First(programme, item);
        }

        var statement = programme.Statement(of);
        return statement.Date <= day ? statement.Date : null;
    }
}
