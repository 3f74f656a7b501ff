using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Programmes.Dates;

/// <summary>
/// Converts the words of a promised date to days, and fails where the words name no day.
/// </summary>
/// <remarks>
/// Words are read as generously as they allow, so that nothing is called overdue while the promise
/// could still be kept:
/// <list type="bullet">
/// <item>"before X" ends on the day before X begins; "before the end of X" on the last day of X;</item>
/// <item>"by X" ends on the last day of X ("by March 2026": 31 March 2026);</item>
/// <item>"in X", "during X" and X alone are the window from its first day to its last;</item>
/// <item>"early", "mid" and "late" are thirds: of a year four months each, of a month the days 1 to
/// 10, 11 to 20 and 21 to its end, of a season one month each;</item>
/// <item>spring is March to May, summer June to August, autumn September to November, winter
/// December to the end of February of the next year;</item>
/// <item>a quarter and a half are those of the calendar year; a financial year begins on 1 April;</item>
/// <item>Easter is Easter Sunday; Whitsun is 49 days later;</item>
/// <item>a recess is that of the calendar file: "by" and "before" it both end on the day before it
/// begins.</item>
/// </list>
/// </remarks>
public static class MilestoneParser
{
    /// <summary>The language of the words that are read, as a BCP 47 tag.</summary>
    public const string Language = "en-GB";

    /// <summary>Resolves words to the days that they stand for.</summary>
    /// <param name="words">"before Easter 2025", "by the summer recess 2025"; case and spacing do not matter.</param>
    /// <param name="calendar">Where recesses are looked up.</param>
    /// <param name="window">The days; default when the result is false.</param>
    /// <returns>False when the words name no last day ("in due course", "after Easter 2025", a recess that the calendar lacks).</returns>
    public static bool TryResolve(
        string words,
        IReadOnlyList<CalendarPeriod> calendar,
        out DueWindow window
    )
    {
        window = default;
        var tokens = Tokens(words);
        var at = 0;
        var relation = ReadRelation(tokens, ref at);
        if (relation == DateRelation.None)
        {
            return false;
        }

        if (relation == DateRelation.Between)
        {
            return TryBetween(tokens[at..], calendar, out window);
        }

        var edge = ReadEdge(tokens, ref at);
        if (!Period.TryRead(tokens.AsSpan(at), calendar, out var period))
        {
            return false;
        }

        var resolved = Apply(relation, edge, period);
        window = resolved ?? default;
        return resolved is not null;
    }

    private static DueWindow? Apply(DateRelation relation, PeriodEdge edge, Period period)
    {
        var (first, last) = edge switch
        {
            PeriodEdge.End => (period.To, period.To),
            PeriodEdge.Start when relation is DateRelation.By or DateRelation.Before => (
                period.From,
                period.From
            ),
            PeriodEdge.Early or PeriodEdge.Start => period.Third(0),
            PeriodEdge.Mid => period.Third(1),
            PeriodEdge.Late => period.Third(2),
            _ => (period.From, period.To),
        };

        // A recess means the moment the House rises, unless its end or its days are meant.
        var isMoment = period.IsRecess && edge == PeriodEdge.Whole;
        return relation switch
        {
            DateRelation.Before when edge == PeriodEdge.End => new DueWindow(null, last),
            DateRelation.Before => new DueWindow(null, first.PlusDays(-1)),
            DateRelation.By when isMoment => new DueWindow(null, first.PlusDays(-1)),
            DateRelation.By => new DueWindow(null, last),
            _ when edge == PeriodEdge.End => new DueWindow(null, last),
            _ => new DueWindow(first, last),
        };
    }

    private static bool TryBetween(
        string[] tokens,
        IReadOnlyList<CalendarPeriod> calendar,
        out DueWindow window
    )
    {
        window = default;
        var and = Array.FindIndex(tokens, static t => t is "and" or "to");
        if (and <= 0 || and == tokens.Length - 1)
        {
            return false;
        }

        var second = tokens[(and + 1)..];
        if (!Period.TryRead(second, calendar, out var last))
        {
            return false;
        }

        // "between March and May 2026": the first takes the year of the second.
        string[] first = tokens[..and];
        if (
            !Period.TryRead(first, calendar, out var start)
            && !Period.TryRead([.. first, second[^1]], calendar, out start)
        )
        {
            return false;
        }

        if (start.From > last.To)
        {
            return false;
        }

        window = new DueWindow(start.From, last.To);
        return true;
    }

    private static DateRelation ReadRelation(string[] tokens, ref int at)
    {
        if (tokens.Length == 0)
        {
            return DateRelation.None;
        }

        Skip(tokens, ref at, "by", "no", "later", "than");
        if (at > 0)
        {
            return DateRelation.By;
        }

        if (
            Skip(tokens, ref at, "no", "later", "than")
            || Skip(tokens, ref at, "not", "later", "than")
            || Skip(tokens, ref at, "by")
            || Skip(tokens, ref at, "until")
        )
        {
            return DateRelation.By;
        }

        if (
            Skip(tokens, ref at, "before")
            || Skip(tokens, ref at, "ahead", "of")
            || Skip(tokens, ref at, "prior", "to")
        )
        {
            return DateRelation.Before;
        }

        if (Skip(tokens, ref at, "between") || Skip(tokens, ref at, "from"))
        {
            return DateRelation.Between;
        }

        // "in the course of 2026", "over the summer of 2025", "at Easter 2026".
        _ =
            tokens[0] is "in" or "on" or "during" or "within" or "at" or "over" or "throughout"
            && ++at > 0;
        _ = Skip(tokens, ref at, "course", "of");
        return DateRelation.In;
    }

    private static PeriodEdge ReadEdge(string[] tokens, ref int at)
    {
        if (Skip(tokens, ref at, "end", "of") || Skip(tokens, ref at, "close", "of"))
        {
            return PeriodEdge.End;
        }

        if (Skip(tokens, ref at, "start", "of") || Skip(tokens, ref at, "beginning", "of"))
        {
            return PeriodEdge.Start;
        }

        if (Skip(tokens, ref at, "early"))
        {
            _ = Skip(tokens, ref at, "in");
            return PeriodEdge.Early;
        }

        if (Skip(tokens, ref at, "mid") || Skip(tokens, ref at, "middle", "of"))
        {
            return PeriodEdge.Mid;
        }

        if (Skip(tokens, ref at, "late"))
        {
            _ = Skip(tokens, ref at, "in");
            return PeriodEdge.Late;
        }

        return PeriodEdge.Whole;
    }

    private static bool Skip(string[] tokens, ref int at, params ReadOnlySpan<string> words)
    {
        if (at + words.Length > tokens.Length)
        {
            return false;
        }

        for (var i = 0; i < words.Length; i++)
        {
            if (!string.Equals(tokens[at + i], words[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        at += words.Length;
        return true;
    }

    /// <summary>Lower case, without articles; a hyphen separates words but not numbers ("mid-March", "2025-26").</summary>
    private static string[] Tokens(string words)
    {
        var folded = words.ToLowerInvariant().Replace('–', '-').ToCharArray();
        for (var i = 0; i < folded.Length; i++)
        {
            var isBetweenDigits =
                i > 0
                && i + 1 < folded.Length
                && char.IsAsciiDigit(folded[i - 1])
                && char.IsAsciiDigit(folded[i + 1]);
            if (folded[i] is ',' or '\'' or '’' || (folded[i] == '-' && !isBetweenDigits))
            {
                folded[i] = ' ';
            }
        }

        return
        [
            .. new string(folded)
                .TrimEnd('.')
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Where(static t => t is not "the"),
        ];
    }

    private enum DateRelation
    {
        None,
        Before,
        By,
        In,
        Between,
    }

    private enum PeriodEdge
    {
        Whole,
        Start,
        End,
        Early,
        Mid,
        Late,
    }
}
