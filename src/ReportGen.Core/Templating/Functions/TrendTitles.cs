using NodaTime;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Programmes.Words;
using ReportGen.Core.Templating.Objects;

namespace ReportGen.Core.Templating.Functions;

/// <summary>What a trend shows, in a title that hides neither a turn of the line nor a change of what is counted.</summary>
internal static class TrendTitles
{
    /// <summary>"Complete recommendations rose from 0 to 2 and then fell to 1 between 6 January and 9 December 2025".</summary>
    /// <param name="view">The document.</param>
    /// <param name="kind">What is counted.</param>
    /// <param name="rows">By day, at least two.</param>
    public static string Of(
        ProgrammeView view,
        TrackedKind kind,
        IReadOnlyList<(LocalDate Day, Tally Total)> rows
    )
    {
        var counts = rows.Select(static r => r.Total[DisplayStatus.Complete]).ToList();
        var (key, turn) = PathOf(counts);
        var title = view.Say(
            key,
            ChartFunctions.Noun(view, kind, 2),
            NumberWords.Of(counts[0]),
            NumberWords.Of(counts[^1]),
            view.DateOf(rows[0].Day),
            view.DateOf(rows[^1].Day),
            NumberWords.Of(counts[turn]),
            view.DateOf(rows[turn].Day)
        );
        return WithBase(view, kind, rows, title);
    }

    /// <summary>The words for a path of numbers, and the index of its turn or its highest point.</summary>
    internal static (string Key, int Turn) PathOf(IReadOnlyList<int> counts)
    {
        var highest = counts.Index().MaxBy(static c => c.Item).Index;
        var lowest = counts.Index().MinBy(static c => c.Item).Index;
        var (rises, falls) = (
            counts.Zip(counts.Skip(1)).Any(static p => p.First < p.Second),
            counts.Zip(counts.Skip(1)).Any(static p => p.First > p.Second)
        );
        return (rises, falls) switch
        {
            (false, false) => ("trend-same", highest),
            (true, false) => ("trend-rose", highest),
            (false, true) => ("trend-fell", highest),
            _ when TurnsAt(counts, highest, isPeak: true) => ("trend-rose-fell", highest),
            _ when TurnsAt(counts, lowest, isPeak: false) => ("trend-fell-rose", lowest),
            _ => ("trend-varied", highest),
        };
    }

    /// <summary>True when the numbers go one way up to an index and the other way from it.</summary>
    private static bool TurnsAt(IReadOnlyList<int> counts, int turn, bool isPeak)
    {
        for (var i = 1; i < counts.Count; i++)
        {
            var step = counts[i] - counts[i - 1];
            if (step != 0 && step > 0 != (i <= turn == isPeak))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"…, of 61 recommendations (58 before 26 February 2026)", where more or fewer were counted at first.</summary>
    private static string WithBase(
        ProgrammeView view,
        TrackedKind kind,
        IReadOnlyList<(LocalDate Day, Tally Total)> rows,
        string title
    )
    {
        var (first, last) = (rows[0], rows[^1]);
        if (first.Total.Base == last.Total.Base)
        {
            return title;
        }

        var counted = view.Counted(last.Total.Base, ChartFunctions.NounKey(kind));
        var days = DaysOfChange(view.Programme, kind, first.Day, last.Day);
        return days is [var day]
            ? view.Say(
                "trend-base-before",
                title,
                counted,
                NumberWords.Of(first.Total.Base),
                view.DateOf(day)
            )
            : view.Say(
                "trend-base-on",
                title,
                counted,
                NumberWords.Of(first.Total.Base),
                view.DateOf(first.Day)
            );
    }

    /// <summary>The days after the first, up to the last, on which items come into the list or are merged.</summary>
    private static List<LocalDate> DaysOfChange(
        Programme programme,
        TrackedKind kind,
        LocalDate first,
        LocalDate last
    )
    {
        IEnumerable<ITracked> items =
            kind == TrackedKind.Recommendation ? programme.Recommendations : programme.Commitments;
        return
        [
            .. items
                .SelectMany(i =>
                    new[] { StateOn.Listed(programme, i), (i as Recommendation)?.MergedOn }
                )
                .OfType<LocalDate>()
                .Where(d => d > first && d <= last)
                .Distinct(),
        ];
    }
}
