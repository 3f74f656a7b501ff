using NodaTime;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Programmes.State;

/// <summary>Finds the last day on which a programme records anything.</summary>
public static class LastRecordedDay
{
    /// <summary>
    /// The latest date of an update, a promise, a number or a statement; the state on that day includes everything
    /// recorded. 1 January of year 1 for a programme that records nothing.
    /// </summary>
    public static LocalDate Of(Programme programme)
    {
        var last = new LocalDate(1, 1, 1);
        foreach (
            var day in Days(programme.Recommendations)
                .Concat(Days(programme.Commitments))
                .Concat(Days(programme.Areas))
                .Concat(programme.Figures.SelectMany(static f => f.Values.Select(KnownFrom)))
                .Concat(programme.Funding.SelectMany(static f => f.Values.Select(KnownFrom)))
                .Concat(programme.Reports.Select(static r => r.Date).OfType<LocalDate>())
                .Concat(programme.Statements.SelectMany(static s => new[] { s.Date, s.DataAsAt }))
                .Concat(programme.Debates.Select(static d => d.Date))
        )
        {
            last = LocalDate.Max(last, day);
        }

        return last;
    }

    private static LocalDate KnownFrom(FigureValue value) => value.KnownFrom;

    private static IEnumerable<LocalDate> Days<T>(IEnumerable<T> items)
        where T : ITracked
    {
        foreach (var item in items)
        {
            if (item.Since is { } since)
            {
                yield return since;
            }

            foreach (var update in item.Updates)
            {
                yield return update.Date;
            }
        }
    }
}
