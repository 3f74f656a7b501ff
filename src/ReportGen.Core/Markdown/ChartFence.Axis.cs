using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace ReportGen.Core.Markdown;

/// <content>The time axis of a trend.</content>
internal sealed partial class ChartFence
{
    /// <summary><c>dates:</c> the day of each category, so that a trend is drawn to scale.</summary>
    private ImmutableArray<int> Days(ChartMapping map, int count)
    {
        if (map.Find("dates") is not { } node)
        {
            return [];
        }

        var items = node is ChartSequence list ? list.Items : [];
        var dates = items
            .OfType<ChartScalar>()
            .Select(static s => LocalDatePattern.Iso.Parse(s.Value))
            .Where(static d => d.Success)
            .Select(static d => d.Value)
            .ToList();
        if (
            dates.Count != count
            || items.Length != count
            || !dates.Zip(dates.Skip(1)).All(static p => p.First < p.Second)
        )
        {
            ReportAt(
                MarkdownDiagnostics.ChartValue,
                node,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"“dates” needs one day for each of the {count} categories, each later than the one before."
                ),
                "Write dates: [2025-01-06, 2025-03-11]."
            );
            return [];
        }

        return [.. dates.Select(d => Period.DaysBetween(dates[0], d))];
    }

    /// <summary><c>breaks:</c> the categories from which the numbers are counted in a different way.</summary>
    private ImmutableArray<int> Breaks(ChartMapping map, ImmutableArray<string> categories)
    {
        if (map.Find("breaks") is not { } node)
        {
            return [];
        }

        var items = node is ChartSequence list ? list.Items : [node];
        var breaks = items
            .Select(i => i is ChartScalar name ? categories.IndexOf(name.Value) : -1)
            .ToImmutableArray();
        if (breaks.Any(static at => at < 1))
        {
            ReportAt(
                MarkdownDiagnostics.ChartValue,
                node,
                "“breaks” must list categories of the chart, other than the first.",
                "Write breaks: [2025], naming the first category counted in the new way."
            );
        }

        return breaks;
    }
}
