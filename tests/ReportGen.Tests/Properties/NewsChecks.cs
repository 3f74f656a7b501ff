using System.Text.RegularExpressions;

namespace ReportGen.Tests.Properties;

/// <summary>The list of changes: dates, new items, figures.</summary>
internal static class NewsChecks
{
    /// <summary>Only two days are later or earlier than one another.</summary>
    public static IEnumerable<string> Moved(BuiltProgramme built)
    {
        foreach (var statement in built.Spec.Statements)
        {
            if (
                built.Data(statement).GetProperty("changes")
                is not { ValueKind: System.Text.Json.JsonValueKind.Object } changes
            )
            {
                continue;
            }

            foreach (
                var c in changes
                    .GetProperty("items")
                    .EnumerateArray()
                    .Where(static c => c.Text("kind") == "slipped")
            )
            {
                if (
                    c.GetProperty("new-due").Text("deadline") is null
                    || c.GetProperty("old-due").Text("deadline") is null
                )
                {
                    yield return $"{statement.Id}: {c.Text("item")} “moved to a later” date, and one of the two names no day: {c.GetProperty("new-due")}".Replace(
                        "\n",
                        "",
                        StringComparison.Ordinal
                    );
                }
            }
        }
    }

    /// <summary>A promise that is new and late is both.</summary>
    public static IEnumerable<string> NewAndLate(BuiltProgramme built) =>
        from statement in built.Spec.Statements
        let told = ChangeChecks.Told(built, statement)
        where told is not null
        from c in told
        where c.Kind == "new" && !told.Contains(c with { Kind = "date passed" })
        let state = new ExpectedState(
            built.Spec,
            built.Spec.Items.Single(i => i.Id == c.Item),
            statement.Day
        )
        where state.IsOverdue && !state.IsRefusedPartWithWork
        select $"{statement.Id}: {c.Item} is new and overdue, and only the first is told";

    /// <summary>What is new says how it was answered and how far it is.</summary>
    public static IEnumerable<string> NewAnswered(BuiltProgramme built)
    {
        foreach (
            var (statement, name, text) in built
                .EnglishDocuments()
                .Where(static d => d.Name.EndsWith("release-notes.md", StringComparison.Ordinal))
        )
        {
            foreach (
                var item in built.Spec.Recommendations.Where(i =>
                    ChangeChecks.Told(built, statement)?.Contains(new("new", i.Id)) == true
                )
            )
            {
                var state = new ExpectedState(built.Spec, item, statement.Day);
                var bullet = text.Split('\n')
                    .FirstOrDefault(l =>
                        l.StartsWith("- **", StringComparison.Ordinal)
                        && l.Contains(item.Title.Words, StringComparison.Ordinal)
                        && l.Contains("Recommended on", StringComparison.Ordinal)
                    );
                if (
                    bullet is not null
                    && state.Response is not ("mixed" or "none" or "unknown")
                    && !bullet.Contains(state.Response, StringComparison.OrdinalIgnoreCase)
                )
                {
                    yield return $"{name}: “{bullet}” does not say that it is {state.Response}";
                }
            }
        }
    }

    /// <summary>A value is not compared with one before a break of its series without a word of it.</summary>
    public static IEnumerable<string> Breaks(BuiltProgramme built)
    {
        foreach (var (statement, name, text) in built.EnglishDocuments())
        {
            foreach (var figure in built.Spec.Figures.Concat(built.Spec.Funding))
            {
                if (FigureChecks.Known(figure, statement.Day) is { SeriesBreak: { } words })
                {
                    var bullet = text.Split('\n')
                        .FirstOrDefault(l =>
                            l.StartsWith(
                                $"- **{figure.Title.Words}.** Was ",
                                StringComparison.Ordinal
                            )
                        );
                    if (bullet is not null && !bullet.Contains(words, StringComparison.Ordinal))
                    {
                        yield return $"{name}: “{bullet}” across a break of the series";
                    }
                }
            }
        }
    }

    /// <summary>The title of a trend does not hide the way there.</summary>
    public static IEnumerable<string> Trends(BuiltProgramme built)
    {
        foreach (
            var (_, name, text) in built
                .EnglishDocuments()
                .Where(static d => d.Name.EndsWith("release-notes.md", StringComparison.Ordinal))
        )
        {
            var found = Regex.Match(
                text,
                @"Complete \w+ (?<how>rose|fell|stayed)[^\n]*\n\n\| Day \|[^\n]*\n[^\n]*\n(?:\| [^\n]*(?:\n|$))+",
                RegexOptions.ExplicitCapture,
                TimeSpan.FromSeconds(30)
            );
            if (!found.Success || !found.Value.Contains("● Complete |", StringComparison.Ordinal))
            {
                continue;
            }

            int[] path =
            [
                .. found
                    .Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    .Skip(3)
                    .Select(static l =>
                        int.Parse(
                            l.Split('|')[2],
                            System.Globalization.CultureInfo.InvariantCulture
                        )
                    ),
            ];
            var steps = path.Zip(path.Skip(1), static (a, b) => Math.Sign(b - a))
                .Where(static s => s != 0)
                .Distinct()
                .ToList();
            var saysWay = found.Value.Contains(" and then ", StringComparison.Ordinal);
            var isTrue =
                saysWay
                || found.Groups["how"].Value switch
                {
                    "rose" => !steps.Contains(-1),
                    "fell" => !steps.Contains(1),
                    _ => steps.Count == 0,
                };
            if (!isTrue)
            {
                yield return $"{name}: “{found.Value.Split('\n')[0]}” of {string.Join(", ", path)}";
            }
        }
    }
}
