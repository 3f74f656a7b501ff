using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Programmes.Words;
using ReportGen.Core.Templating.Engine;
using ReportGen.Core.Templating.Objects;

namespace ReportGen.Core.Templating.Functions;

/// <summary>Charts, each with a title that states the finding and a description in words.</summary>
internal static class ChartFunctions
{
    internal static readonly DisplayStatus[] Order =
    [
        DisplayStatus.Complete,
        DisplayStatus.InProgress,
        DisplayStatus.Overdue,
        DisplayStatus.NotStarted,
        DisplayStatus.Withdrawn,
        DisplayStatus.Superseded,
    ];

    public static IEnumerable<TemplateFunction> Of(ProgrammeView view) =>
        [new("chart", ["by", "of?", "data?"], a => Chart(view, a))];

    private static MarkdownText? Chart(ProgrammeView view, FunctionArguments a)
    {
        var kind = a.Text(1) switch
        {
            null or "recommendations" => TrackedKind.Recommendation,
            "commitments" => TrackedKind.Commitment,
            _ => throw a.Wrong(1, "\"recommendations\" or \"commitments\""),
        };
        var groups = a.RequiredText(0) switch
        {
            "theme" => ByTheme(view, kind),
            "trend" => Trend(view, kind),
            _ => throw a.Wrong(0, "\"theme\" or \"trend\""),
        };
        if (groups is not { } chart)
        {
            return null;
        }

        var hasTable = a.Text(2) switch
        {
            null => false,
            "in table" => true,
            _ => throw a.Wrong(2, "\"in table\""),
        };
        var text = view.Kind.IsPlain ? Rows(view, chart) : Fence(view, chart, hasTable);
        return new MarkdownText(text, chart.Title) { IsBlock = true };
    }

    private static ChartData? ByTheme(ProgrammeView view, TrackedKind kind)
    {
        var counts = view.States.CountsOn(view.Day, kind);
        if (counts.Total.Base == 0)
        {
            return null;
        }

        return new ChartData(
            "bars",
            Finding(view, kind, counts.Total),
            Noun(view, kind, 2),
            view.Say("chart-theme-column"),
            [.. counts.ByTheme.Select(g => (view.ThemeOf(g.GroupId), g.Tally))],
            []
        );
    }

    private static ChartData? Trend(ProgrammeView view, TrackedKind kind)
    {
        var points = Programmes.Comparison.Trend.UpTo(view.States, view.Statement);
        var rows = points
            .Select(p =>
                (
                    p.Day,
                    (kind == TrackedKind.Recommendation ? p.Recommendations : p.Commitments).Total
                )
            )
            .Where(static r => r.Total.Base > 0)
            .ToList();
        return rows.Count < 2
            ? null
            : new ChartData(
                "trend",
                TrendTitles.Of(view, kind, rows),
                Noun(view, kind, 2),
                view.Say("chart-day-column"),
                [.. rows.Select(r => (view.DateOf(r.Day), r.Total))],
                [.. rows.Select(static r => r.Day)]
            );
    }

    /// <summary>"Four of 20 recommendations are complete".</summary>
    private static string Finding(ProgrammeView view, TrackedKind kind, Tally tally)
    {
        var complete = tally[DisplayStatus.Complete];
        if (tally.Base == 1)
        {
            return view.Say(
                complete == 1 ? "chart-only-complete" : "chart-only-incomplete",
                Noun(view, kind, 1)
            );
        }

        var first = view.Language.StartsWith("cy", StringComparison.OrdinalIgnoreCase)
            ? NumberWords.Of(complete)
            : NumberWords.AtSentenceStart(complete);
        return view.Say(
            complete == 0 ? "chart-none-complete"
                : complete == 1 ? "chart-complete-one"
                : "chart-complete-many",
            first,
            view.Counted(tally.Base, NounKey(kind))
        );
    }

    private static string Fence(ProgrammeView view, ChartData chart, bool hasTable)
    {
        var text = new StringBuilder("```chart\n");
        text.Append("kind: ").Append(chart.Kind).Append('\n');
        text.Append("title: ").Append(Quoted(chart.Title)).Append('\n');
        text.Append("description: ").Append(Quoted(Description(view, chart))).Append('\n');
        text.Append("unit: ").Append(Quoted(chart.Unit)).Append('\n');
        text.Append("source: ")
            .Append(Quoted(view.Say("chart-source", view.DateOf(view.Day))))
            .Append('\n');
        text.Append(hasTable ? "data: in table\n" : "");
        text.Append("categories: [");
        text.AppendJoin(", ", chart.Rows.Select(r => Quoted(r.Name))).Append("]\n");
        if (chart.Days.Length > 0)
        {
            text.Append("dates: [");
            text.AppendJoin(", ", chart.Days.Select(LocalDatePattern.Iso.Format)).Append("]\n");
        }

        text.Append("series:\n");
        foreach (var status in Used(chart))
        {
            text.Append("  - name: ")
                .Append(Quoted(StatusWords.Of(status, view.Language)))
                .Append('\n');
            text.Append("    status: ")
                .Append(UpdateItems.Key(status).Replace(' ', '-'))
                .Append('\n');
            text.Append("    values: [");
            text.AppendJoin(", ", chart.Rows.Select(r => Digits(r.Tally[status]))).Append("]\n");
        }

        return text.Append("```").ToString();
    }

    /// <summary>The same as a table that GitHub renders.</summary>
    private static string Rows(ProgrammeView view, ChartData chart)
    {
        var used = Used(chart);
        var text = new StringBuilder();
        text.Append(MarkdownEscape.Escape(chart.Title, atLineStart: true, inHeading: false))
            .Append(".\n\n| ");
        text.Append(chart.FirstColumn).Append(" | ");
        foreach (var status in used)
        {
            text.Append(StateFunctions.Mark(view, status)).Append(" | ");
        }

        text.Append(view.Say("total")).Append(" |\n| --- |");
        for (var i = 0; i <= used.Count; i++)
        {
            text.Append(" ---: |");
        }

        foreach (var (name, tally) in chart.Rows)
        {
            text.Append("\n| ").Append(MarkdownEscape.Inline(name)).Append(" | ");
            foreach (var status in used)
            {
                text.Append(NumberWords.Of(tally[status])).Append(" | ");
            }

            text.Append(NumberWords.Of(tally.Base)).Append(" |");
        }

        return text.ToString();
    }

    /// <summary>
    /// What is seen at a glance: the longest bar, or where the lines begin and end. The numbers of each row
    /// are in the table beside the chart.
    /// </summary>
    private static string Description(ProgrammeView view, ChartData chart)
    {
        string InWords((string Name, Tally Tally) row) =>
            $"{row.Name}: "
            + string.Join(
                ", ",
                Order
                    .Where(s => row.Tally[s] > 0)
                    .Select(s =>
                        $"{NumberWords.Of(row.Tally[s])} {FirstLetter.Lower(StatusWords.Of(s, view.Language))}"
                    )
            );
        if (chart.Kind == "trend")
        {
            return view.Say("chart-lines", InWords(chart.Rows[0]), InWords(chart.Rows[^1]));
        }

        var longest = chart.Rows.MaxBy(static r => r.Tally.Base);
        var isTied = chart.Rows.Count(r => r.Tally.Base == longest.Tally.Base) > 1;
        var (count, words) = (NumberWords.Of(chart.Rows.Length), InWords(longest));
        return isTied
            ? view.Say("chart-bars-tied", count, words)
            : view.SayCount("chart-bars", chart.Rows.Length, count, words);
    }

    private static List<DisplayStatus> Used(ChartData chart) =>
        [.. Order.Where(s => Array.Exists(chart.Rows, r => r.Tally[s] > 0))];

    internal static string NounKey(TrackedKind kind) =>
        kind == TrackedKind.Recommendation ? "recommendation" : "commitment";

    internal static string Noun(ProgrammeView view, TrackedKind kind, int count) =>
        view.SayCount(NounKey(kind), count);

    private static string Quoted(string text) => $"\"{MarkdownEscape.Quoted(text)}\"";

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A chart before it is written.</summary>
    private readonly record struct ChartData(
        string Kind,
        string Title,
        string Unit,
        string FirstColumn,
        (string Name, Tally Tally)[] Rows,
        LocalDate[] Days
    );
}
